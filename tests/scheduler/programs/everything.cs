// What may differ between two runs of one program: entropy, clocks, hash codes, order of tasks, locks, timers, collections.
using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

static class Program
{
    static void Machine()
    {
        Console.WriteLine($"{Guid.NewGuid()} {new Random().Next()} {Random.Shared.Next()}");
        Console.WriteLine($"{DateTime.UtcNow:o} {Environment.TickCount64} {Environment.ProcessorCount}");
        Console.WriteLine($"{new object().GetHashCode()} {HashCode.Combine(1, 2)}");
    }

    static async Task Pipeline(ConcurrentBag<int> bag)
    {
        var channel = Channel.CreateUnbounded<int>();
        var counts = new ConcurrentDictionary<string, int>();
        var producers = Enumerable.Range(0, 4).Select(k => Task.Run(async () =>
        {
            for (int i = 0; i < 10; i++)
            {
                await channel.Writer.WriteAsync(k * 100 + i);
                if (i % 5 == 0) await Task.Delay(1);
                counts.AddOrUpdate("n", 1, (_, v) => v + 1);
            }
        })).ToArray();
        var consumers = Enumerable.Range(0, 3).Select(k => Task.Run(async () =>
        {
            await foreach (int item in channel.Reader.ReadAllAsync())
            {
                bag.Add(item);
                Thread.Sleep(item % 3);
            }
        })).ToArray();
        await Task.WhenAll(producers);
        channel.Writer.Complete();
        await Task.WhenAll(consumers);
        Console.WriteLine($"{string.Join(",", bag.Take(20))} {counts["n"]}");
    }

    static async Task Main()
    {
        Machine();
        var bag = new ConcurrentBag<int>();
        await Pipeline(bag);
        var gate = new SemaphoreSlim(2);
        int inside = 0, most = 0;
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async i =>
        {
            await gate.WaitAsync();
            int now = Interlocked.Increment(ref inside);
            lock (gate) most = Math.Max(most, now);
            await Task.Delay(i % 3);
            Interlocked.Decrement(ref inside);
            gate.Release();
        }));
        using var end = new CancellationTokenSource(500);
        int ticks = 0;
        using var timer = new Timer(_ => Interlocked.Increment(ref ticks), null, 0, 50);
        try { await Task.Delay(Timeout.Infinite, end.Token); }
        catch (OperationCanceledException) { }
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Console.WriteLine($"{most} {ticks} {Environment.TickCount64}");
    }
}
