// library
// Task-returning methods of every kind, for the async descriptors.
using System;
using System.Threading.Tasks;

public delegate Task<int> Starter(int n);

public interface IWork { Task Run(); Task<string> Get(int n); ValueTask<T> Pass<T>(T x); }

public class Work : IWork
{
    public virtual async Task Run() { await Task.Yield(); }
    public virtual Task<string> Get(int n) => null;
    public virtual async ValueTask<T> Pass<T>(T x) { await Task.Yield(); return x; }
    public virtual ValueTask Plain() => default;
    public static async Task<long> Sum(long a, long b) { await Task.Yield(); return a + b; }
    public T Same<T>(T x) => x;
    public Task[] Many() => null;
    public int Number() => 1;
    public virtual object Any() => null;
}

public class More : Work
{
    public override Task<int> Run() => null;
    public override async Task<string> Get(int n) { await Task.Yield(); return null; }
    public override async Task<string> Any() { await Task.Yield(); return null; }
}

public class Most : More
{
    public override async Task<int> Run() { await Task.Yield(); return 1; }
}

public class OwnTask : Task { }
public class Labelled : Work { public override OwnTask Run() => null; }

public class Of<T>
{
    public virtual async Task<T> Get() { await Task.Yield(); return default; }
    public virtual async Task<T[]> Row(Task<T> from) { await Task.Yield(); return null; }
}
public class OfInt : Of<int> { public override Task<int> Get() => null; }
