// Parallel.For, ForEach, Invoke, ForAsync, ForEachAsync: results, Break and Stop, faults, cancellation, wrong arguments; PeriodicTimer.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

static class Program
{
    static string Caught(Action action)
    {
        try
        {
            action();
            return "ok";
        }
        catch (AggregateException e)
        {
            return "AggregateException of " + string.Join(", ", e.InnerExceptions.Select(x => x.GetType().Name).Distinct().Order());
        }
        catch (Exception e)
        {
            return $"{e.GetType().Name}: {e.Message}";
        }
    }

    static void Loops()
    {
        long total = 0;
        ParallelLoopResult result = Parallel.For(0, 2000, () => 0L, (i, _, subtotal) => subtotal + i, subtotal => Interlocked.Add(ref total, subtotal));
        Console.WriteLine($"locals: {total} {result.IsCompleted} {result.LowestBreakIteration}");
        result = Parallel.For(0, 1000, (i, state) => { if (i == 10) state.Break(); });
        Console.WriteLine($"broken: {result.IsCompleted} {result.LowestBreakIteration}");
        result = Parallel.For(0L, 1000L, (i, state) => state.Stop());
        Console.WriteLine($"stopped: {result.IsCompleted} {result.LowestBreakIteration}");
        int before = 0;
        Parallel.For(0, 100, (i, state) => { if (i < 50) Interlocked.Increment(ref before); if (i == 50) state.Break(); });
        Console.WriteLine($"all below a break ran: {before}");
        Console.WriteLine($"empty: {Parallel.For(5, 5, i => throw new Exception()).IsCompleted}");
        var seen = new long[30];
        Parallel.ForEach(Enumerable.Range(0, 30), (item, state, index) => seen[index] = item * 2);
        Console.WriteLine($"indexes: {seen.Sum()}");
        Parallel.ForEach(Enumerable.Range(1, 50), new ParallelOptions { MaxDegreeOfParallelism = 3 }, x => Interlocked.Add(ref total, x));
        Console.WriteLine($"foreach: {total}");
        Parallel.Invoke(() => Interlocked.Add(ref total, 1), () => Interlocked.Add(ref total, 10), () => Interlocked.Add(ref total, 100));
        Console.WriteLine($"invoke: {total}");
    }

    static void Faults()
    {
        Console.WriteLine(Caught(() => Parallel.For(0, 10, i => { if (i % 2 == 0) throw new FormatException(); })));
        Console.WriteLine(Caught(() => Parallel.ForEach(new[] { 1 }, new ParallelOptions { CancellationToken = new(true) }, _ => { })));
        Console.WriteLine(Caught(() => Parallel.For(0, 10, (i, state) => { state.Stop(); state.Break(); })));
        Console.WriteLine(Caught(() => new ParallelOptions { MaxDegreeOfParallelism = 0 }));
        Console.WriteLine(Caught(() => Parallel.Invoke(() => { }, null)));
        Console.WriteLine(Caught(() => Parallel.Invoke((Action[])null)));
        Console.WriteLine(Caught(() => Parallel.For(0, 3, (Action<int>)null)));
        Console.WriteLine(Caught(() => Parallel.ForEach((IEnumerable<int>)null, x => { })));
        Console.WriteLine(Caught(() => Parallel.Invoke(() => throw new FormatException(), () => throw new ArgumentException())));
        IEnumerable<int> failing = Enumerable.Range(0, 5).Select(x => x == 3 ? throw new FormatException("source") : x);
        Console.WriteLine(Caught(() => Parallel.ForEach(failing, x => { })));
        using var source = new CancellationTokenSource();
        var options = new ParallelOptions { CancellationToken = source.Token, MaxDegreeOfParallelism = 1 };
        Console.WriteLine(Caught(() => Parallel.For(0, 1000, options, i => { if (i == 3) source.Cancel(); })));
    }

    static async Task Asynchronous()
    {
        long total = 0;
        await Parallel.ForAsync(5L, 9L, async (i, token) => { await Task.Yield(); Interlocked.Add(ref total, i); });
        Console.WriteLine($"ForAsync: {total}");
        try
        {
            await Parallel.ForEachAsync(new[] { 1, 2, 3 }, (i, token) => throw new FormatException("body"));
        }
        catch (FormatException e)
        {
            Console.WriteLine($"ForEachAsync: {e.Message}");
        }
        Console.WriteLine(Parallel.ForEachAsync(new[] { 1 }, new CancellationToken(true), (i, token) => default).Status);
        await Parallel.ForEachAsync(Letters(), async (letter, token) => { await Task.Yield(); Interlocked.Add(ref total, letter); });
        Console.WriteLine($"over a stream: {total}");
    }

    static async IAsyncEnumerable<char> Letters()
    {
        for (char letter = 'a'; letter <= 'e'; letter++)
        {
            await Task.Yield();
            yield return letter;
        }
    }

    static async Task Timers()
    {
        Console.WriteLine(Caught(() => new PeriodicTimer(TimeSpan.Zero)));
        Console.WriteLine(Caught(() => new PeriodicTimer(TimeSpan.FromSeconds(1), null)));
        using var quick = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        Console.WriteLine($"{quick.Period} {await quick.WaitForNextTickAsync()} {await quick.WaitForNextTickAsync()}");
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1));
        using var source = new CancellationTokenSource();
        ValueTask<bool> waiting = timer.WaitForNextTickAsync(source.Token);
        Console.WriteLine(Caught(() => timer.WaitForNextTickAsync().AsTask().Wait()));
        source.Cancel();
        try { await waiting; }
        catch (OperationCanceledException e) { Console.WriteLine($"canceled: {e.CancellationToken == source.Token}"); }
        Console.WriteLine(Caught(() => timer.WaitForNextTickAsync(new CancellationToken(true)).AsTask().GetAwaiter().GetResult()));
        ValueTask<bool> last = timer.WaitForNextTickAsync();
        timer.Dispose();
        Console.WriteLine($"{await last} {await timer.WaitForNextTickAsync()}");
        Console.WriteLine(Caught(() => timer.Period = TimeSpan.FromSeconds(1)));
    }

    static async Task Main()
    {
        Loops();
        Faults();
        await Asynchronous();
        await Timers();
    }
}
