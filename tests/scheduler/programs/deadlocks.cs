// Deadlocks: `locks` (two locks in two orders), `task` (nobody completes it), `sleep`, `join` (of itself).
using System;
using System.Threading;
using System.Threading.Tasks;

static class Program
{
    static readonly object s_first = new(), s_second = new();

    static void Take(object one, object other)
    {
        lock (one) lock (other) Console.WriteLine("took both");
    }

    static async Task<int> Never(Task task) { await task; return 1; }

    static void Main(string[] args)
    {
        switch (args[0])
        {
            case "locks":
                var left = new Thread(() => Take(s_first, s_second)) { Name = "left" };
                var right = new Thread(() => Take(s_second, s_first)) { Name = "right" };
                left.Start();
                right.Start();
                left.Join();
                right.Join();
                break;
            case "task":
                Console.WriteLine(Never(new TaskCompletionSource().Task).Result);
                break;
            case "sleep":
                Thread.Sleep(Timeout.Infinite);
                break;
            case "join":
                Thread.CurrentThread.Join();
                break;
        }
        Console.WriteLine("end");
    }
}
