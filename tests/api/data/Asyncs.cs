// What tests/api do with asynchronous guest code: awaits, streams, callbacks, cancellation, contexts.
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Asyncs;

public interface IStore
{
    string Name { get; set; }
    int this[string key] { get; set; }
    event EventHandler<string> Changed;
    ValueTask<int> GetAsync(string key, CancellationToken cancellation);
    Task PutAsync(string key, int value);
    ValueTask FlushAsync();
    IAsyncEnumerable<string> KeysAsync();
    bool TryGet(string key, out int value);
    string Describe(int times, (int, string) pair, params string[] rest) => $"{Name} {times} {pair.Item2} {rest.Length}";
}

public interface IPair<T> { T First { get; } T Second(T first); }

public sealed class Custom(int milliseconds)
{
    public Awaiter GetAwaiter() => new(milliseconds);
    public readonly struct Awaiter(int milliseconds) : INotifyCompletion
    {
        public bool IsCompleted => milliseconds == 0;
        public int GetResult() => milliseconds < 0 ? throw new TimeoutException("custom") : milliseconds;
        public void OnCompleted(Action continuation) => Task.Delay(Math.Abs(milliseconds)).ContinueWith(_ => continuation());
    }
}

public sealed class Resource : IAsyncDisposable
{
    public bool IsOpen { get; private set; } = true;
    public async ValueTask DisposeAsync() { await Task.Yield(); IsOpen = false; }
}

public static class Work
{
    public static readonly AsyncLocal<string> Local = new();
    public static readonly List<string> Log = [];

    public static Task<int> Done(int n) => Task.FromResult(n);
    public static async Task<int> AtOnce(int n) => n + 1;
    public static async Task<int> YieldOnce(int n) { await Task.Yield(); return n + 1; }
    public static async Task<int> Yields(int n) { for (int i = 0; i < n; i++) await Task.Yield(); return n; }
    public static async Task Nothing() { await Task.Yield(); }
    public static ValueTask<int> ValueDone(int n) => new(n);
    public static async ValueTask<int> ValueLater(int n) { await Task.Delay(1); return n; }
    public static async ValueTask ValueNothing() { await Task.Yield(); }
    public static async Task<string> Text(string s) { await Task.Yield(); return s + "!"; }
    public static async Task<(int, string)> Pair(int n) { await Task.Yield(); return (n, n.ToString()); }
    public static async Task<Resource> Open() { await Task.Yield(); return new Resource(); }
    public static async Task<int> Fails(string text) { await Task.Yield(); throw new InvalidOperationException(text); }
    public static Task<int> FailsAtOnce(string text) => throw new ArgumentException(text);
    public static async Task<int> FailsDeep(string text) { try { return await Fails(text); } finally { Log.Add("deep"); } }

    // threads
    public static async Task<(int, int)> ThreadsOfAwait() { int a = Environment.CurrentManagedThreadId; await Task.Delay(5); return (a, Environment.CurrentManagedThreadId); }
    public static async Task<bool> OffTheLoop() { int a = Environment.CurrentManagedThreadId; await Task.Delay(5).ConfigureAwait(false); return a != Environment.CurrentManagedThreadId; }
    public static string ContextName() => SynchronizationContext.Current?.GetType().Name;
    public static int Block(int milliseconds) { Task<int> t = Later(milliseconds); t.Wait(); return t.Result; }
    static async Task<int> Later(int milliseconds) { await Task.Delay(milliseconds); await Task.Yield(); return milliseconds; }
    public static void Post(Action action) => SynchronizationContext.Current!.Post(_ => action(), null);
    public static async void Void(string text) { await Task.Yield(); throw new InvalidOperationException(text); }

    // callbacks
    public static async Task<int> Call(Func<int, Task<int>> f, int n) => await f(n) + 1;
    public static async Task<int> CallValue(Func<int, ValueTask<int>> f, int n) => await f(n) + 1;
    public static async Task CallPlain(Func<Task> f) { await f(); Log.Add("called"); }
    public static Task<int> CallOnPool(Func<int, Task<int>> f, int n) => Task.Run(() => f(n));
    public static Task<string> TextOnPool(Func<string> f) => Task.Run(f);
    public static async Task<string> TextAfterYield(Func<string> f) { await Task.Yield(); return f(); }
    public static async Task<string> Catches(Func<Task> f) { try { await f(); return "none"; } catch (Exception e) { return $"{e.GetType().FullName}: {e.Message}"; } }
    public static async Task<string> CatchesText(Func<Task> f) { try { await f(); return "none"; } catch (Exception e) { return e.ToString(); } }
    public static async Task<int> Timeout(Func<CancellationToken, Task<int>> f, int milliseconds) { using var s = new CancellationTokenSource(milliseconds); return await f(s.Token); }
    public static int Fire(Action f) { f(); return 1; }
    public static async Task<int> Sum(IAsyncEnumerable<int> items, CancellationToken cancellation = default) { int sum = 0; await foreach (int i in items.WithCancellation(cancellation)) sum += i; return sum; }
    public static async Task<int> First(IAsyncEnumerable<int> items) { await foreach (int i in items) return i; return -1; }
    public static async Task<int> Wait(Task<int> task) => await task;
    public static async Task<int> WaitValue(ValueTask<int> task) => await task;

    // cancellation
    public static async Task<int> Sleep(int milliseconds, CancellationToken cancellation = default)
    {
        try { await Task.Delay(milliseconds, cancellation); return 1; }
        finally { await Task.Delay(5); Log.Add(cancellation.IsCancellationRequested ? "cancelled" : "ended"); }
    }
    public static async Task<int> Stubborn(int milliseconds, CancellationToken cancellation) { try { await Task.Delay(milliseconds, cancellation); } catch (OperationCanceledException) { Log.Add("ignored"); } return 2; }
    public static async Task<int> NoToken(int milliseconds) { await Task.Delay(milliseconds); Log.Add("no token ended"); throw new InvalidOperationException("late"); }
    public static async Task OwnTimeout() { using var s = new CancellationTokenSource(1); await Task.Delay(10000, s.Token); }

    // contexts
    public static async Task<string> SetLocal(string value) { string before = Local.Value; Local.Value = value; await Task.Yield(); return before; }
    public static void KeepLocal(string value) => Local.Value = value;
    public static string GetLocal() => Local.Value;
    public static async Task<string> LocalAcross() { await Task.Yield(); return Local.Value; }
    public static async Task<string> LocalInside(Func<Task<string>> f) { Local.Value = "inside"; return await f(); }

    // streams
    public static async IAsyncEnumerable<int> Count(int n, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        try { for (int i = 0; i < n; i++) { await Task.Delay(i == 0 ? 0 : 1, cancellation); yield return i; } }
        finally { await Task.Yield(); Log.Add(cancellation.IsCancellationRequested ? "stream cancelled" : "stream ended"); }
    }

    // interfaces
    public static async Task<string> Use(IStore store)
    {
        var seen = new List<string>();
        store.Changed += (sender, key) => seen.Add(ReferenceEquals(sender, store) ? key : "other");
        store.Name += "+";
        await store.PutAsync("a", 5);
        store["b"] = 6;
        seen.Add($"{await store.GetAsync("a", default)} {store["b"]} {store.TryGet("c", out int c)} {store.TryGet("a", out int a)} {a}");
        await foreach (string key in store.KeysAsync()) seen.Add(key);
        await store.FlushAsync();
        seen.Add(store.Describe(2, (1, "p"), "x", "y"));
        return string.Join(", ", seen);
    }
    public static string UsePair(IPair<string> p) => p.First + p.Second("z");
    public static object Same(object o) => o;
    public static List<IStore> Stores = [];
    public static int Sort(IComparer<string> c) { var a = new List<string> { "b", "ccc", "dd" }; a.Sort(c); return a[0].Length; }
    public static int Dispose(IDisposable d) { using (d) return 3; }

    public static async Task<long> Chain(int n, Func<int, Task<int>> f) { long sum = 0; for (int i = 0; i < n; i++) sum += await f(i); return sum; }
}
