// Ten thousand chains of a hundred frames, all suspended at one gate; twelve locals of each frame come back unchanged.
// case: C3
using System;
using System.Threading;
using System.Threading.Tasks;

static class Program
{
    static int s_finished, s_damaged;

    static async Task<long> Down(TaskCompletionSource<long> gate, int depth, int seed)
    {
        int a = seed, b = ~seed, c = seed * 3;
        long d = (long)seed << 33, e = -d - 1;
        double f = seed / 8.0;
        float g = seed * 0.5f;
        byte h = (byte)seed;
        short i = (short)-seed;
        char j = (char)('a' + seed % 26);
        bool k = (seed & 1) == 0;
        object l = gate;
        long below = depth == 1 ? await gate.Task : await Down(gate, depth - 1, seed + 1);
        bool kept = a == seed && b == ~seed && c == seed * 3 && d == (long)seed << 33 && e == -d - 1 && f == seed / 8.0
            && g == seed * 0.5f && h == (byte)seed && i == (short)-seed && j == 'a' + seed % 26 && k == ((seed & 1) == 0)
            && ReferenceEquals(l, gate);
        Interlocked.Increment(ref s_finished);
        if (!kept) Interlocked.Increment(ref s_damaged);
        return below + 1;
    }

    static void Main()
    {
        TaskCompletionSource<long> gate = new();
        var chains = new Task<long>[10_000];
        for (int i = 0; i < chains.Length; i++)
            chains[i] = Down(gate, 100, i);
        int pending = 0;
        foreach (Task chain in chains)
            if (!chain.IsCompleted) pending++;
        Console.WriteLine($"pending {pending}, frames done {s_finished}");
        gate.SetResult(7);
        long sum = 0;
        foreach (Task<long> chain in chains)
            sum += chain.Result;
        Console.WriteLine($"sum {sum}, frames done {s_finished}, damaged {s_damaged}");
    }
}
