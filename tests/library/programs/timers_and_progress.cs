// Timers of all kinds, progress, barriers, locks, events, thread locals.

using System;
using System.Threading;
using System.Threading.Tasks;
class P
{
    static async Task Main()
    {
        int ticks = 0; var done = new TaskCompletionSource();
        using (var t = new Timer(_ => { if (Interlocked.Increment(ref ticks) == 3) done.TrySetResult(); }, null, 5, 5)) await done.Task;
        Console.WriteLine(ticks >= 3);
        using var pt = new PeriodicTimer(TimeSpan.FromMilliseconds(3)); int n = 0; while (await pt.WaitForNextTickAsync()) if (++n == 3) break; Console.WriteLine(n + " " + pt.Period);
        var st = new System.Timers.Timer(5) { AutoReset = false }; var e1 = new TaskCompletionSource<string>(); st.Elapsed += (s, e) => e1.TrySetResult(e.GetType().Name + (e.SignalTime > DateTime.MinValue)); st.Start(); Console.WriteLine(await e1.Task); st.Dispose();
        var got = new TaskCompletionSource<int>(); IProgress<int> pr = new Progress<int>(v => got.TrySetResult(v)); pr.Report(42); Console.WriteLine(await got.Task);
        var p2 = new Progress<string>(); var g2 = new TaskCompletionSource<string>(); p2.ProgressChanged += (s, v) => g2.TrySetResult(v); ((IProgress<string>)p2).Report("x"); Console.WriteLine(await g2.Task);
        var cts = new CancellationTokenSource(TimeSpan.FromMilliseconds(10)); try { await Task.Delay(10000, cts.Token); } catch (TaskCanceledException e) { Console.WriteLine(e.Message); }
        var tl = new ThreadLocal<int>(() => 5, true); var th = new Thread(() => tl.Value = 8); th.Start(); th.Join(); tl.Value++; var vs = new System.Collections.Generic.List<int>(tl.Values); vs.Sort(); Console.WriteLine(string.Join(",", vs));
        var bar = new Barrier(3, b => Console.WriteLine("phase " + b.CurrentPhaseNumber)); var ts = new Task[3]; for (int i = 0; i < 3; i++) ts[i] = Task.Run(() => { bar.SignalAndWait(); bar.SignalAndWait(); }); await Task.WhenAll(ts);
        using var cd = new CountdownEvent(2); ThreadPool.QueueUserWorkItem(_ => cd.Signal()); ThreadPool.QueueUserWorkItem<int>(x => cd.Signal(), 3, false); cd.Wait(); Console.WriteLine(cd.IsSet + " " + cd.InitialCount);
        var rw = new ReaderWriterLockSlim(LockRecursionPolicy.SupportsRecursion); rw.EnterUpgradeableReadLock(); rw.EnterWriteLock(); rw.EnterReadLock(); Console.WriteLine(rw.IsWriteLockHeld + " " + rw.RecursiveReadCount); rw.ExitReadLock(); rw.ExitWriteLock(); rw.ExitUpgradeableReadLock(); try { rw.ExitReadLock(); } catch (SynchronizationLockException e) { Console.WriteLine(e.Message); }
        using var mx = new Mutex(); mx.WaitOne(); mx.ReleaseMutex(); try { mx.ReleaseMutex(); } catch (ApplicationException e) { Console.WriteLine(e.Message); }
        using var sem = new SemaphoreSlim(1, 2); await sem.WaitAsync(); Console.WriteLine(sem.CurrentCount + " " + sem.Wait(0) + " " + sem.Release(2)); try { sem.Release(); } catch (SemaphoreFullException e) { Console.WriteLine(e.Message); }
        var sl = new SpinLock(); bool taken = false; sl.Enter(ref taken); Console.WriteLine(taken + " " + sl.IsHeld); sl.Exit();
        var lck = new Lock(); using (lck.EnterScope()) Console.WriteLine(lck.IsHeldByCurrentThread); lock (lck) { }
        var mre = new ManualResetEventSlim(); Task.Run(() => mre.Set()); mre.Wait(); Console.WriteLine(mre.IsSet + " " + WaitHandle.WaitAny(new WaitHandle[] { new AutoResetEvent(false), new ManualResetEvent(true) }) + " " + WaitHandle.WaitAll(new WaitHandle[] { new ManualResetEvent(true) }, 10));
        ThreadPool.GetMinThreads(out int w, out int io); Console.WriteLine(w > 0 && io > 0); ThreadPool.GetMaxThreads(out w, out io); Console.WriteLine(w > 0);
        Console.WriteLine(Thread.CurrentThread.IsThreadPoolThread + " " + Thread.CurrentThread.IsBackground);
        var lz = new Lazy<int>(() => { Console.WriteLine("made"); return 3; }); Console.WriteLine(lz.IsValueCreated + " " + lz.Value + " " + lz); Console.WriteLine(LazyInitializer.EnsureInitialized(ref cached, () => "init"));
    }
    static string? cached;
}
