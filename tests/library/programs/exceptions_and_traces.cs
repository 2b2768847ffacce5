// Messages of exceptions, wrapping, filters, stack traces, caller information.

using System;
using System.Collections;
using System.Diagnostics;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
class AppException(string m, Exception? i = null) : Exception(m, i) { public int Code { get; init; } }
class P
{
    static void T(string n, Func<object?> f) { string r; try { r = "" + f(); } catch (Exception e) { r = "! " + e.GetType().Name + ": " + e.Message; } Console.WriteLine(n + " = " + r); }
    [MethodImpl(MethodImplOptions.NoInlining)] static void Deep() => throw new AppException("deep") { Code = 7 };
    static void Main()
    {
        try { try { Deep(); } catch (AppException e) when (e.Code == 7) { throw new InvalidOperationException("outer", e); } } catch (Exception e) { Console.WriteLine(e.Message + " <- " + e.InnerException!.Message + " base " + e.GetBaseException().Message + " " + e.StackTrace!.Contains("Main") + e.TargetSite!.Name + " " + e.Source + " " + e.HResult.ToString("X") + " " + e.Data.Count); e.Data["k"] = 1; Console.WriteLine(e.Data["k"] + " " + e.ToString().Split('\n')[0]); }
        T("agg", () => { var a = new AggregateException("msg", new Exception("a"), new AggregateException(new ArgumentException("b"))); return a.Message + "|" + a.InnerExceptions.Count + "|" + a.Flatten().InnerExceptions.Count + "|" + a.GetBaseException().Message; });
        T("handle", () => { new AggregateException(new ArgumentException("x"), new FormatException("y")).Handle(e => e is ArgumentException); return 0; });
        T("edi", () => { ExceptionDispatchInfo? d = null; try { Deep(); } catch (Exception e) { d = ExceptionDispatchInfo.Capture(e); } try { d!.Throw(); } catch (AppException e) { return e.StackTrace!.Contains("Deep") + " " + (d!.SourceException == e); } return 0; });
        T("arg", () => new ArgumentException("m", "p").Message + "|" + new ArgumentNullException("p").Message + "|" + new ArgumentOutOfRangeException("p", 5, "m").Message + "|" + new ArgumentException().Message + "|" + new ArgumentOutOfRangeException().ParamName);
        T("msgs", () => string.Join("|", new Exception[] { new Exception(), new SystemException(), new InvalidOperationException(), new NotSupportedException(), new NotImplementedException(), new NullReferenceException(), new IndexOutOfRangeException(), new FormatException(), new OverflowException(), new DivideByZeroException(), new InvalidCastException(), new TimeoutException(), new OperationCanceledException(), new ObjectDisposedException("o"), new System.IO.IOException(), new System.IO.FileNotFoundException("f", "n"), new System.Collections.Generic.KeyNotFoundException(), new UnauthorizedAccessException(), new RankException(), new ArrayTypeMismatchException(), new StackOverflowException(), new OutOfMemoryException(), new System.IO.EndOfStreamException(), new ApplicationException(), new PlatformNotSupportedException(), new TypeInitializationException("T", null), new MissingMethodException("C", "M"), new BadImageFormatException("b", "f.dll"), new System.Threading.SynchronizationLockException(), new UnreachableException(), new SwitchExpressionException(3), new AccessViolationException(), new DataMisalignedException(), new EntryPointNotFoundException(), new DuplicateWaitObjectException(), new InsufficientMemoryException(), new FieldAccessException(), new MethodAccessException(), new TypeAccessException(), new TypeUnloadedException(), new AppDomainUnloadedException(), new CannotUnloadAppDomainException(), new ContextMarshalException(), new InvalidTimeZoneException(), new TimeZoneNotFoundException(), new MulticastNotSupportedException(), new NotFiniteNumberException() }.Select(e => e.Message)));
        T("st", () => { var s = new StackTrace(true); return s.FrameCount > 0 && s.GetFrame(0)!.GetMethod()!.Name.Contains("Main"); });
        T("sf", () => new StackFrame(0).GetMethod()!.DeclaringType!.Name.Length > 0);
        T("sw", () => { var s = Stopwatch.StartNew(); s.Stop(); return s.IsRunning + " " + (s.ElapsedTicks >= 0) + Stopwatch.IsHighResolution + (Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp()).Ticks >= 0); });
        T("dbg", () => { Debug.Assert(true); Debug.WriteLine("x"); Trace.WriteLine("y"); Trace.TraceInformation("z"); Trace.Indent(); Trace.Unindent(); Debug.WriteIf(false, "no"); return Debugger.IsAttached; });
        T("caller", () => Who());
        T("expr", () => Expr(1 + 2));
        T("filter", () => { string r = ""; try { try { throw new Exception("1"); } finally { r += "f"; } } catch (Exception e) when (Log(ref r, e)) { r += "no"; } catch { r += "c"; } return r; });
        T("nest", () => { try { try { throw new Exception("a"); } finally { throw new Exception("b"); } } catch (Exception e) { return e.Message; } });
        T("fin", () => { int n = 0; for (int i = 0; i < 3; i++) { try { if (i == 1) continue; n += 10; } finally { n++; } } return n; });
        T("ovf", () => checked(int.MaxValue + Environment.ProcessId));
        T("arr", () => new int[-1 * Math.Abs(Environment.ProcessId)]);
        T("div", () => 1 / (Environment.ProcessId - Environment.ProcessId));
        T("key", () => new System.Collections.Generic.Dictionary<string, int>()["zz"]);
        T("co", () => { object[] o = new string[1]; o[0] = 1; return 0; });
    }
    static bool Log(ref string r, Exception e) { r += "l" + e.Message; return false; }
    static string Who([CallerMemberName] string m = "", [CallerLineNumber] int l = 0, [CallerFilePath] string f = "") => m + (l > 0) + (f.Length > 0);
    static string Expr(int v, [CallerArgumentExpression("v")] string e = "") => e + v;
}
