// An inventory: records, patterns, async streams, channels, LINQ, formats; it ends in an exception that nobody catches.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using System.Threading.Channels;

namespace Inventory;

public enum Kind { Tool, Toy, Food }
public readonly record struct Money(decimal Amount, string Currency) : IComparable<Money>
{
    public static Money operator +(Money a, Money b) => a.Currency == b.Currency ? a with { Amount = a.Amount + b.Amount } : throw new InvalidOperationException($"cannot add {a.Currency} to {b.Currency}");
    public int CompareTo(Money other) => Amount.CompareTo(other.Amount);
    public override string ToString() => $"{Amount:N2} {Currency}";
}
public abstract record Item(string Name, Kind Kind, Money Price)
{
    public abstract double Weight { get; }
    public virtual string Describe() => $"{Name} ({Kind}) at {Price}";
}
public sealed record Hammer(string Name, Money Price) : Item(Name, Kind.Tool, Price) { public override double Weight => 1.5; }
public sealed record Apple(string Name, Money Price, DateOnly Best) : Item(Name, Kind.Food, Price)
{
    public override double Weight => 0.2;
    public override string Describe() => base.Describe() + $", best before {Best:yyyy-MM-dd}";
}
public interface IRepository<T> where T : notnull
{
    ValueTask<T?> FindAsync(string key, CancellationToken token = default);
    IAsyncEnumerable<T> AllAsync(CancellationToken token = default);
    event EventHandler<T>? Added;
    void Add(T item);
}
public class MemoryRepository : IRepository<Item>
{
    private readonly Dictionary<string, Item> items = new(StringComparer.OrdinalIgnoreCase);
    private readonly SemaphoreSlim gate = new(1, 1);
    public event EventHandler<Item>? Added;
    public void Add(Item item) { items[item.Name] = item; Added?.Invoke(this, item); }
    public async ValueTask<Item?> FindAsync(string key, CancellationToken token = default)
    {
        await gate.WaitAsync(token);
        try { await Task.Delay(1, token); return items.GetValueOrDefault(key); }
        finally { gate.Release(); }
    }
    public async IAsyncEnumerable<Item> AllAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token = default)
    {
        foreach (var item in items.Values.OrderBy(i => i.Name, StringComparer.Ordinal)) { token.ThrowIfCancellationRequested(); await Task.Yield(); yield return item; }
    }
}
public static class Ext
{
    public static IEnumerable<(T First, T Second)> Pairs<T>(this IEnumerable<T> source)
    {
        using var e = source.GetEnumerator();
        if (!e.MoveNext()) yield break;
        T last = e.Current;
        while (e.MoveNext()) { yield return (last, e.Current); last = e.Current; }
    }
    extension(string s) { public string Shout => s.ToUpperInvariant() + "!"; }
}
public static class Program
{
    static string Classify(object? o) => o switch
    {
        null => "nothing", 
        > 10 and < 20 => "teen",
        int n when (n % 2 == 0) => $"even {n}",
        int => "odd",
        string { Length: > 3 } s => $"long '{s}'",
        string s => $"short '{s}'",
        
        int[] and [1, .., var last] => $"array to {last}",
        Item { Kind: Kind.Food, Price.Amount: < 1m } => "cheap food",
        Item(var name, _, _) => $"item {name}",
        (int a, int b) => $"pair {a + b}",
        _ => o.GetType().Name
    };
    static async Task Main(string[] args)
    {
        var repo = new MemoryRepository();
        var log = new List<string>();
        repo.Added += (sender, item) => log.Add($"added {item.Name} to {sender!.GetType().Name}");
        repo.Add(new Hammer("Hammer", new Money(12.5m, "EUR")));
        repo.Add(new Apple("apple", new Money(0.25m, "EUR"), new DateOnly(2026, 12, 24)));
        repo.Add(new Apple("Boskoop", new Money(1.10m, "EUR"), new DateOnly(2027, 1, 6)) with { Name = "Elstar" });
        Console.WriteLine(string.Join("; ", log));
        await foreach (var item in repo.AllAsync()) Console.WriteLine(item.Describe());
        Console.WriteLine(await repo.FindAsync("HAMMER"));
        Console.WriteLine(await repo.FindAsync("saw") is null);
        foreach (var o in new object?[] { null, 12, 4, 5, "ab", "abcd", new[] { 1, 2, 3 }, new Apple("x", new Money(.5m, "EUR"), default), new Hammer("h", default), (3, 4), 2.5 })
            Console.WriteLine(Classify(o));
        var total = new[] { new Money(1, "EUR"), new Money(2.255m, "EUR") }.Aggregate((a, b) => a + b);
        Console.WriteLine(total);
        try { _ = total + new Money(1, "USD"); } catch (InvalidOperationException e) when (e.Message.Contains("USD")) { Console.WriteLine(e.Message); }
        Console.WriteLine(string.Join(",", Enumerable.Range(1, 5).Pairs().Select(p => p.First * p.Second)));
        Console.WriteLine("hello".Shout);
        var channel = Channel.CreateBounded<int>(2);
        var producer = Task.Run(async () => { for (int i = 0; i < 10; i++) await channel.Writer.WriteAsync(i * i); channel.Writer.Complete(); });
        int sum = 0; await foreach (var x in channel.Reader.ReadAllAsync()) sum += x;
        await producer; Console.WriteLine(sum);
        using var cts = new CancellationTokenSource(20);
        try { await Task.WhenAny(Task.Delay(Timeout.Infinite, cts.Token)).Unwrap(); } catch (OperationCanceledException e) { Console.WriteLine(e.GetType().Name); }
        var groups = from w in "the quick brown fox jumps over the lazy dog the end".Split(' ') group w by w.Length into g orderby g.Key descending, g.Count() select new { g.Key, Words = string.Join('/', g.Distinct()) };
        foreach (var g in groups) Console.WriteLine(g);
        var sb = new StringBuilder(); sb.AppendJoin(", ", args.Length, 3.14159.ToString("F3"), 1234567.891.ToString("#,##0.00"), 0x1F.ToString("X4"), DateTime.UnixEpoch.AddDays(20000).ToString("dddd, d MMMM yyyy")).AppendLine().AppendFormat("{0,-8}|{1,8:P1}|{2:e3}", "left", 0.1234, 12345.678);
        Console.WriteLine(sb);
        Span<int> span = stackalloc int[] { 5, 3, 8, 1 }; span.Sort(); Console.WriteLine(string.Join(" ", span.ToArray())); Console.WriteLine(span[1..^1].Length);
        Func<int, Func<int, int>> add = a => b => a + b; Console.WriteLine(add(3)(4));
        int? maybe = null; maybe ??= 7; Console.WriteLine(maybe * 2);
        checked { try { int big = int.MaxValue; big += args.Length + 1; Console.WriteLine(big); } catch (OverflowException e) { Console.WriteLine(e.Message); } }
        var (q, r) = Math.DivRem(17, 5); Console.WriteLine($"{q} rem {r}");
        Lazy<string> lazy = new(() => "computed"); Console.WriteLine($"{lazy.IsValueCreated} {lazy.Value} {lazy.IsValueCreated}");
        Console.WriteLine(new Hammer("a", new Money(1, "EUR")) == new Hammer("a", new Money(1, "EUR")));
        var pq = new PriorityQueue<string, int>(); pq.Enqueue("c", 3); pq.Enqueue("a", 1); pq.Enqueue("b", 2); while (pq.TryDequeue(out var e2, out var p2)) Console.Write($"{e2}{p2} "); Console.WriteLine();
        string raw = $$"""
            { "name": "{{repo.GetType().Name}}", "n": {{sum}} }
            """; Console.WriteLine(raw);
        throw new AggregateException("end", new ArgumentNullException("x"), new KeyNotFoundException());
    }
}
