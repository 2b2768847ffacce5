// library
// Runtime async: awaits turned into async calls, awaits inside try, what each suspension captures, async versions of ordinary methods.
using System;
using System.Threading.Tasks;

public class Service
{
    public virtual Task<int> Load(int n) => Task.FromResult(n);
    public Task<int> Forward(int n) => Load(n + 1);
    public Task<int> Choose(int n) { if (n > 3) return Load(n); return Task.FromResult(n); }
}

public static class Awaits
{
    public static async Task<int> Leaf(int n) { await Task.Yield(); return n * 2; }
    public static async Task Plain(Task t) { await t; }
    public static async Task<int> Sequence(int n) { int a = await Leaf(n); string s = "kept"; int b = await Leaf(a); return a + b + s.Length; }
    public static async Task<int> OnStack(int n) => n + await Leaf(n) * await Leaf(n + 1);
    public static async Task<int> InTry(int n) { int r = -1; try { r = await Leaf(n); } catch (InvalidOperationException) { return r; } return r + 1; }
    public static async Task<long> Loop(int n) { long sum = 0; for (int i = 0; i < n; i++) sum += await Leaf(i); return sum; }
    public static async Task<int> Virtual(Service s) => await s.Load(3) + await s.Forward(4);
    public static async Task<int> Defaults(bool b) { string late = null; int zero = 0; if (b) await Leaf(1); late = late ?? "x"; return late.Length + zero; }
    public static async ValueTask<(int, string)> Struct(int n) { var p = (n, "a"); await Leaf(n); return p; }
}
