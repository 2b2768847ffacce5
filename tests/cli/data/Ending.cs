// Ends in the way that its argument names: exit codes and messages of `oscil run`.
using System;
using System.Threading;

static class Program
{
    static int Main(string[] args)
    {
        Console.WriteLine("started");
        switch (args[0])
        {
            case "spin": for (long i = 0; ; i++) if (i == -1) return 1;
            case "sleep": Thread.Sleep(Timeout.Infinite); return 1;
            case "throw": throw new InvalidOperationException("on purpose");
            case "exit": Environment.Exit(7); return 1;
            case "big": return 258;
            default: return 0;
        }
    }
}
