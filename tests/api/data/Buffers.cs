// What tests/api/test_api_buffers.py lends to guest code, and gets back.
using System;
using System.Threading.Tasks;

namespace Buffers;

public sealed class Keeper(Memory<byte> memory)
{
    public int Sum() { int sum = 0; foreach (byte b in memory.Span) sum += b; return sum; }
    public void Fill(byte value) => memory.Span.Fill(value);
    public Memory<byte> Rest(int start) => memory[start..];
}

public static class Lend
{
    static Memory<byte> s_kept;

    public static async Task<int> FillAsync(Memory<byte> memory, byte value, Task gate)
    {
        memory.Span[0] = value;
        await gate;
        memory.Span.Fill(value);
        return memory.Length;
    }
    public static async ValueTask<double> SumAsync(ReadOnlyMemory<double> memory)
    {
        await Task.Yield();
        double sum = 0;
        foreach (double d in memory.Span) sum += d;
        return sum;
    }
    public static Task<int> KeepAtOnce(Memory<byte> memory) { s_kept = memory; return Task.FromResult(memory.Length); }
    public static string UseKept() { try { return $"{s_kept.Span[0]}"; } catch (ObjectDisposedException e) { return e.GetType().Name; } }
    public static unsafe long Pinned(Memory<int> memory) { using var handle = memory.Pin(); int* p = (int*)handle.Pointer; p[1] = 7; return p[0] + p[1]; }
    public static Memory<int> OfArray() => new[] { 1, 2, 3, 4 }.AsMemory(1, 2);
    public static ReadOnlyMemory<int> ReadOnly() => new[] { 1, 2, 3, 4 }.AsMemory(2);
    public static ArraySegment<int> Segment() => new(new[] { 1, 2, 3, 4 }, 1, 3);
    public static ReadOnlyMemory<char> OfText() => "abc".AsMemory();
    public static Memory<int> Empty() => default;
}
