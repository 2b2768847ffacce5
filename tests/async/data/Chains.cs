// Chains of one to three suspended frames, three ints in each: a thousand of each depth. It writes the depth and goes on.
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

static class Program
{
    sealed class Gate : ICriticalNotifyCompletion
    {
        readonly List<Action> _waiters = [];
        public bool IsCompleted => false;
        public Gate GetAwaiter() => this;
        public int GetResult() => 1;
        public void OnCompleted(Action resume) => _waiters.Add(resume);
        public void UnsafeOnCompleted(Action resume) => _waiters.Add(resume);
    }

    static async Task<int> Down(Gate gate, int depth, int a, int b)
    {
        int c = a + b;
        int got = depth == 1 ? await gate : await Down(gate, depth - 1, a, b);
        return got + a + b + c;
    }

    static void Main()
    {
        for (int depth = 1; depth <= 3; depth++)
        {
            var gate = new Gate();
            var chains = new Task[1000];
            for (int i = 0; i < chains.Length; i++)
                chains[i] = Down(gate, depth, i, 2);
            Console.WriteLine(depth);
            GC.KeepAlive(chains);
            GC.KeepAlive(gate);
        }
    }
}
