// A context that posts to the pool without installing itself: what Current is after a callee changed it, and after a yield.
// case: F2 F3
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

// Queues what is posted; Drive hands it to the pool, one callback at a time.
sealed class BareContext : SynchronizationContext
{
    readonly Queue<(SendOrPostCallback Callback, object State)> _queue = new();
    public int Posts { get; private set; }

    public override void Post(SendOrPostCallback d, object state)
    {
        lock (_queue)
        {
            Posts++;
            _queue.Enqueue((d, state));
        }
    }

    public void Drive()
    {
        using SemaphoreSlim done = new(0);
        while (_queue.TryDequeue(out var item))
        {
            ThreadPool.QueueUserWorkItem(_ =>
            {
                item.Callback(item.State);
                done.Release();
            });
            done.Wait();
        }
    }
}

static class Program
{
    static string Name(BareContext bare) =>
        SynchronizationContext.Current is null ? "null" : ReferenceEquals(SynchronizationContext.Current, bare) ? "bare" : "other";

    static async Task SetsNull(BareContext bare)
    {
        Console.WriteLine($"  callee enters with {Name(bare)}");
        SynchronizationContext.SetSynchronizationContext(null);
        Console.WriteLine($"  callee leaves with {Name(bare)}");
    }

    static async ValueTask<int> SetsOther(BareContext bare)
    {
        SynchronizationContext.SetSynchronizationContext(new BareContext());
        Console.WriteLine($"  callee leaves with {Name(bare)}");
        return 5;
    }

    static async Task SetsNullAndThrows(BareContext bare)
    {
        SynchronizationContext.SetSynchronizationContext(null);
        throw new InvalidOperationException("after setting null");
    }

    static async Task WithoutSuspension(BareContext bare)
    {
        await SetsNull(bare);
        Console.WriteLine($"awaiter: {Name(bare)}, posts {bare.Posts}");
        int five = await SetsOther(bare);
        Console.WriteLine($"awaiter with {five}: {Name(bare)}, posts {bare.Posts}");
        try { await SetsNullAndThrows(bare); }
        catch (InvalidOperationException) { Console.WriteLine($"awaiter in catch: {Name(bare)}, posts {bare.Posts}"); }
        Task kept = SetsNull(bare);
        Console.WriteLine($"after the call, before the await: {Name(bare)}");
        await kept;
        Console.WriteLine($"after the await: {Name(bare)}, posts {bare.Posts}");
    }

    static async Task Yields(BareContext bare)
    {
        Console.WriteLine($"  before the yield: {Name(bare)}, posts {bare.Posts}");
        await Task.Yield();
        Console.WriteLine($"  after the yield: {Name(bare)}, posts {bare.Posts}");
    }

    static async Task WithSuspension(BareContext bare)
    {
        await Yields(bare);
        Console.WriteLine($"awaiter: {Name(bare)}, posts {bare.Posts}");
    }

    static async Task ChangesBeforeItsYield(BareContext bare, Task starterHasWritten)
    {
        SynchronizationContext.SetSynchronizationContext(null);
        await Task.Yield();
        starterHasWritten.Wait();
        Console.WriteLine($"  no context at the yield: {Name(bare)}, posts {bare.Posts}");
    }

    // Puts the context back by hand after the yield, so that the second yield posts to it again.
    static async Task<int> InstallsAgain(BareContext bare)
    {
        await Task.Yield();
        SynchronizationContext.SetSynchronizationContext(bare);
        Console.WriteLine($"  installed again: {Name(bare)}");
        await Task.Yield();
        Console.WriteLine($"  after the second yield: {Name(bare)}");
        return bare.Posts;
    }

    static async Task WithOwnInstallation(BareContext bare)
    {
        int posts = await InstallsAgain(bare);
        Console.WriteLine($"awaiter: {Name(bare)}, posts made inside {posts}, posts {bare.Posts}");
    }

    static async Task ConfiguredFalse(BareContext bare)
    {
        await Yields(bare).ConfigureAwait(false);
        Console.WriteLine($"awaiter: {Name(bare)}, posts {bare.Posts}");
    }

    static void Under(string title, Func<BareContext, Task> body)
    {
        Console.WriteLine(title);
        BareContext bare = new();
        SynchronizationContext.SetSynchronizationContext(bare);
        Task t = body(bare);
        Console.WriteLine($"starter: {Name(bare)}, completed {t.IsCompleted}");
        SynchronizationContext.SetSynchronizationContext(null);
        bare.Drive();
        Console.WriteLine($"posts in all: {bare.Posts}, completed {t.IsCompletedSuccessfully}");
    }

    static void Main()
    {
        Under("without suspension", WithoutSuspension);
        Under("with suspension", WithSuspension);
        Under("context installed again by hand", WithOwnInstallation);
        Under("configured false", ConfiguredFalse);

        BareContext bare = new();
        SynchronizationContext.SetSynchronizationContext(bare);
        TaskCompletionSource hasWritten = new();
        Task noContext = ChangesBeforeItsYield(bare, hasWritten.Task);
        Console.WriteLine($"starter: {Name(bare)}");
        hasWritten.SetResult();
        SynchronizationContext.SetSynchronizationContext(null);
        noContext.Wait();
        Console.WriteLine($"posts in all: {bare.Posts}");
    }
}
