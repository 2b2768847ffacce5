// Thread.Interrupt: which waits it breaks off, which it leaves alone, and when one that was asked for before takes effect.
// classic: no
using System;
using System.Threading;
using System.Threading.Tasks;

static class Program
{
    static string Try(Action action)
    {
        try { action(); return "done"; }
        catch (Exception e) { return e.GetType().FullName + ": " + e.Message; }
    }

    static void BreakOff(string name, Action wait)
    {
        string outcome = "";
        var thread = new Thread(() => outcome = Try(wait));
        thread.Start();
        while ((thread.ThreadState & ThreadState.WaitSleepJoin) == 0) Thread.Sleep(1);
        thread.Interrupt();
        thread.Join();
        Console.WriteLine($"{name}: {outcome} {thread.ThreadState} {thread.IsAlive}");
    }

    static void Asked(string name, Action action)
    {
        Thread.CurrentThread.Interrupt();
        Console.WriteLine($"{name}: {Try(action)}");
        Console.WriteLine($"    then: {Try(() => Thread.Sleep(1))}");
    }

    static void Main()
    {
        object gate = new(), held = new();
        var main = Thread.CurrentThread;
        var manual = new ManualResetEvent(false);
        BreakOff("Sleep", () => Thread.Sleep(60_000));
        BreakOff("Sleep for ever", () => Thread.Sleep(Timeout.Infinite));
        BreakOff("Monitor.Wait", () => { lock (gate) Monitor.Wait(gate); });
        BreakOff("Monitor.Wait with a limit", () => { lock (gate) Monitor.Wait(gate, 60_000); });
        lock (held)
        {
            BreakOff("Monitor.Enter", () => { lock (held) { } });
            BreakOff("Monitor.TryEnter", () => Monitor.TryEnter(held, 60_000));
        }
        BreakOff("Join", () => main.Join());
        BreakOff("ManualResetEvent", () => manual.WaitOne());
        BreakOff("ManualResetEventSlim", () => new ManualResetEventSlim().Wait());
        BreakOff("SemaphoreSlim", () => new SemaphoreSlim(0).Wait());
        BreakOff("Task.Wait", () => new TaskCompletionSource().Task.Wait());

        Asked("a free lock", () => { lock (gate) { } });
        Asked("Yield", () => Thread.Yield());
        Asked("Sleep(0)", () => Thread.Sleep(0));
        Asked("TryEnter without a limit", () => Monitor.TryEnter(gate, 0));
        Asked("Wait(0)", () => { lock (gate) Monitor.Wait(gate, 0); });
        Asked("an event that is not set", () => manual.WaitOne(0));
        manual.Set();
        Asked("an event that is set", () => manual.WaitOne());

        var later = new Thread(() => Console.WriteLine("before its start: " + Try(() => Thread.Sleep(0))));
        Console.WriteLine(later.ThreadState);
        later.Interrupt();
        later.Start();
        later.Join();
        Console.WriteLine("after its end: " + Try(later.Interrupt));
        Console.WriteLine($"{later.Join(10)} {later.Join(TimeSpan.Zero)} {Thread.CurrentThread.Join(10)}");
        Console.WriteLine(Try(() => later.Join(-2)));
        Console.WriteLine(Try(() => new Thread(() => { }).Join(5)));
    }
}
