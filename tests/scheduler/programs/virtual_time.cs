// args: 100
// Delays, timers and clocks whose order and distance are exact when time is virtual, and right in tenths when it is not.
// classic: no
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

static class Program
{
    static async Task Say(List<string> said, int ms)
    {
        await Task.Delay(ms);
        lock (said) said.Add((ms / s_unit).ToString());
    }

    static int s_unit;

    static bool About(TimeSpan time, int ms) => time.TotalMilliseconds >= ms - 2 && time.TotalMilliseconds < ms + 900;

    static async Task Main(string[] args)
    {
        int unit = s_unit = int.Parse(args[0]);
        var watch = Stopwatch.StartNew();
        var started = DateTime.UtcNow;
        long ticks = Environment.TickCount64;
        var said = new List<string>();
        await Task.WhenAll(Say(said, 5 * unit), Say(said, unit), Say(said, 3 * unit), Say(said, 2 * unit));
        Console.WriteLine(string.Join(" ", said));
        Thread.Sleep(5 * unit);
        Console.WriteLine($"{About(watch.Elapsed, 10 * unit)} {About(DateTime.UtcNow - started, 10 * unit)} " +
            $"{About(TimeSpan.FromMilliseconds(Environment.TickCount64 - ticks), 10 * unit)}");

        int beats = 0;
        var third = new TaskCompletionSource();
        using (var timer = new Timer(_ => { if (Interlocked.Increment(ref beats) == 3) third.TrySetResult(); }, null, unit, unit))
            await third.Task;
        Console.WriteLine($"{beats >= 3} {About(watch.Elapsed, 13 * unit)}");

        using var cancel = new CancellationTokenSource(unit);
        try { await Task.Delay(Timeout.Infinite, cancel.Token); }
        catch (OperationCanceledException) { Console.WriteLine($"canceled {About(watch.Elapsed, 14 * unit)}"); }

        var gate = new object();
        lock (gate) Console.WriteLine($"{Monitor.Wait(gate, unit)} {new ManualResetEvent(false).WaitOne(unit)}");
        bool stop = false;
        var spinner = new Thread(() => { int n = 0; while (!Volatile.Read(ref stop)) n++; });
        spinner.Start();
        Console.WriteLine(spinner.Join(unit));
        Volatile.Write(ref stop, true);
        Console.WriteLine(spinner.Join(60_000));
        var until = DateTime.UtcNow.AddMilliseconds(unit);
        while (DateTime.UtcNow < until) { }
        SpinWait.SpinUntil(() => watch.ElapsedMilliseconds > 18 * unit);
        Console.WriteLine("end");
    }
}
