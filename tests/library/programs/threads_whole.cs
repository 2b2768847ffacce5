// Threads, atomics, monitors, cancellation, handles, locks and contexts at their edges.

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
class P
{
    static void T(string n, Func<object?> f) { string r; try { r = "" + f(); } catch (Exception e) { r = "! " + e.GetType().Name + ": " + e.Message; } Console.WriteLine(n + " = " + r); }
    static int a; static long b; static uint c = 5; static ulong d = 6; static object? o; static double e; static byte bt; static short sh; static nint np; [ThreadStatic] static int ts; static volatile bool vb;
    static void Main()
    {
        T("int", () => Interlocked.Increment(ref a) + "" + Interlocked.Add(ref b, 5) + Interlocked.Decrement(ref c) + Interlocked.Exchange(ref d, 9) + Interlocked.CompareExchange(ref a, 7, 1) + a + Interlocked.And(ref c, 6u) + Interlocked.Or(ref d, 6ul) + Interlocked.Read(ref b) + Interlocked.Exchange(ref o, "x") + Interlocked.CompareExchange(ref o, "y", o) + Interlocked.Exchange(ref e, 2.5) + Interlocked.CompareExchange(ref bt, (byte)3, (byte)0) + bt + Interlocked.Exchange(ref sh, (short)4) + Interlocked.Exchange(ref np, 8) + Interlocked.CompareExchange(ref e, 3.5, 2.5) + e);
        T("vol", () => { Volatile.Write(ref a, 3); vb = true; Interlocked.MemoryBarrier(); Interlocked.MemoryBarrierProcessWide(); Volatile.ReadBarrier(); Volatile.WriteBarrier(); return Volatile.Read(ref a) + "" + vb; });
        T("thread", () => { var r = ""; var t = new Thread(x => { ts = 5; r = x + Thread.CurrentThread.Name + Thread.CurrentThread.IsBackground + Thread.CurrentThread.Priority + ts + Thread.CurrentThread.ThreadState; }) { Name = "nm", IsBackground = true, Priority = ThreadPriority.AboveNormal }; var s0 = t.ThreadState; t.Start("arg"); t.Join(); return r + ts + s0 + t.IsAlive + t.ThreadState + (t.ManagedThreadId > 0) + t.Join(0); });
        T("twice", () => { var t = new Thread(() => { }); t.Start(); t.Join(); t.Start(); return 0; });
        T("name", () => { Thread.CurrentThread.Name ??= "main"; return Thread.CurrentThread.Name; });
        T("interrupt", () => { string r = ""; var t = new Thread(() => { try { Thread.Sleep(Timeout.Infinite); } catch (ThreadInterruptedException x) { r = x.Message; } }); t.Start(); Thread.Sleep(20); t.Interrupt(); t.Join(); return r; });
        T("nulls", () => { string r = ""; bool t = false; foreach (Action f in new Action[] { () => Monitor.Enter(null!, ref t), () => Monitor.Exit(null!), () => Monitor.Wait(null!), () => Monitor.Pulse(null!), () => Monitor.IsEntered(null!) }) try { f(); } catch (ArgumentNullException x) { r += x.Message + "|"; } return r; });
        T("abort", () => { Thread.CurrentThread.Abort(); return 0; });
        T("culture", () => { var k = (CultureInfo)CultureInfo.InvariantCulture.Clone(); k.NumberFormat.NumberDecimalSeparator = ","; string r = ""; var t = new Thread(() => r = 1.5.ToString()); t.CurrentCulture = k; t.Start(); t.Join(); return r + 1.5; });
        T("monitor", () => { object l = new(); int got = 0; var t = new Thread(() => { lock (l) { while (got == 0) Monitor.Wait(l); got = 2; Monitor.PulseAll(l); } }); t.Start(); lock (l) { got = 1; Monitor.Pulse(l); while (got != 2) Monitor.Wait(l, 1000); } t.Join(); bool taken = false; Monitor.TryEnter(l, 10, ref taken); var r = taken + "" + Monitor.IsEntered(l); Monitor.Exit(l); return r + Monitor.IsEntered(l); });
        T("exit", () => { Monitor.Exit(new object()); return 0; });
        T("wait", () => { Monitor.Wait(new object()); return 0; });
        T("null", () => { Monitor.Enter(null!); return 0; });
        T("cts", () => { using var s = new CancellationTokenSource(); int n = 0; using var reg = s.Token.Register(() => n++); s.Token.Register(x => n += (int)x!, 5); var link = CancellationTokenSource.CreateLinkedTokenSource(s.Token, CancellationToken.None); s.Cancel(); s.Cancel(); return n + "" + link.IsCancellationRequested + s.Token.CanBeCanceled + CancellationToken.None.CanBeCanceled + (s.Token == s.Token) + s.TryReset(); });
        T("throwif", () => { new CancellationToken(true).ThrowIfCancellationRequested(); return 0; });
        T("disposed", () => { var s = new CancellationTokenSource(); s.Dispose(); s.Cancel(); return 0; });
        T("aggregate", () => { var s = new CancellationTokenSource(); s.Token.Register(() => throw new Exception("a")); s.Token.Register(() => throw new Exception("b")); try { s.Cancel(); } catch (AggregateException x) { return x.InnerExceptions.Count + x.InnerExceptions[0].Message; } return 0; });
        T("ewh", () => { using var h = new EventWaitHandle(false, EventResetMode.AutoReset); h.Set(); return h.WaitOne() + "" + h.WaitOne(0) + WaitHandle.SignalAndWait(h, h) + WaitHandle.WaitAny(new WaitHandle[] { h }, 0) + (WaitHandle.WaitTimeout == 258); });
        T("closed", () => { var h = new ManualResetEvent(false); h.Close(); return h.WaitOne(0); });
        T("sem", () => { using var s = new Semaphore(1, 2); return s.WaitOne(0) + "" + s.WaitOne(0) + s.Release() + s.Release(); });
        T("semfull", () => { using var s = new Semaphore(2, 2); return s.Release(); });
        T("semarg", () => new SemaphoreSlim(3, 2));
        T("rwl", () => { var l = new ReaderWriterLockSlim(); l.EnterReadLock(); var r = l.IsReadLockHeld + "" + l.TryEnterUpgradeableReadLock(0); return r; });
        T("rwl2", () => { var l = new ReaderWriterLockSlim(); l.EnterWriteLock(); l.EnterReadLock(); return 0; });
        T("cd", () => { var x = new CountdownEvent(1); x.AddCount(2); x.Signal(3); return x.CurrentCount + "" + x.IsSet + x.TryAddCount(); });
        T("cdx", () => { var x = new CountdownEvent(1); x.Signal(2); return 0; });
        T("barrier", () => { var x = new Barrier(1); x.AddParticipants(2); x.RemoveParticipants(2); x.SignalAndWait(); return x.CurrentPhaseNumber + "" + x.ParticipantCount + x.ParticipantsRemaining; });
        T("tl", () => { using var t = new ThreadLocal<List<int>>(() => new()); t.Value!.Add(1); return t.Value.Count + "" + t.IsValueCreated + t; });
        T("spin", () => { var s = new SpinWait(); for (int i = 0; i < 3; i++) s.SpinOnce(); return s.Count + "" + SpinWait.SpinUntil(() => true, 10) + SpinWait.SpinUntil(() => false, 1); });
        T("pool", () => { var m = new ManualResetEventSlim(); string r = ""; ThreadPool.UnsafeQueueUserWorkItem(_ => { r = Thread.CurrentThread.IsThreadPoolThread + ""; m.Set(); }, null); m.Wait(); return r + (ThreadPool.ThreadCount > 0) + (ThreadPool.CompletedWorkItemCount >= 0) + ThreadPool.SetMinThreads(1, 1); });
        T("ec", () => { var al = new AsyncLocal<int> { Value = 3 }; var ctx = ExecutionContext.Capture()!; al.Value = 4; int seen = 0; ExecutionContext.Run(ctx, _ => seen = al.Value, null); using (ExecutionContext.SuppressFlow()) seen += Task.Run(() => al.Value).Result; return seen + "" + al.Value + ExecutionContext.IsFlowSuppressed(); });
        T("timer", () => { using var m = new ManualResetEvent(false); using var t = new Timer(s => ((ManualResetEvent)s!).Set(), m, Timeout.Infinite, Timeout.Infinite); t.Change(1, Timeout.Infinite); return m.WaitOne(2000); });
        T("lazyinit", () => { object? x = null; bool init = false; object? lk = null; var v = LazyInitializer.EnsureInitialized(ref x, ref init, ref lk, () => "v"); return v + "" + init; });
    }
}
