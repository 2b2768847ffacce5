// Tuples, ranges, Lazy, Nullable, Activator, argument checks, Random with a seed.

using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
record struct Pt(int X, int Y);
class P
{
    static void T(string n, Func<object?> f) { string r; try { r = "" + f(); } catch (Exception e) { r = "! " + e.GetType().Name + ": " + e.Message; } Console.WriteLine(n + " = " + r); }
    static void Main()
    {
        T("tuple", () => Tuple.Create(1, "a", 2.5) + " " + Tuple.Create(1).Equals(Tuple.Create(1)) + " " + new Tuple<int, int>(1, 2).GetHashCode().Equals(Tuple.Create(1, 2).GetHashCode()) + " " + Tuple.Create(1, 2, 3, 4, 5, 6, 7, 8) + ((ITuple)Tuple.Create(1, "x")).Length + ((ITuple)(1, 2, 3))[2]);
        T("vt", () => (1, "a").ToString() + (1, 2).CompareTo((1, 3)) + ((1, 2) == (1, 2)) + (1, 2, 3, 4, 5, 6, 7, 8, 9) + ValueTuple.Create() + (1, 2).ToTuple() + Tuple.Create(3, 4).ToValueTuple());
        T("swap", () => { var (a, b) = (1, 2); (a, b) = (b, a); return a + "" + b; });
        T("range", () => (1..^2) + " " + Range.All + " " + (^1).GetOffset(5) + " " + (1..3).GetOffsetAndLength(5) + " " + Index.FromEnd(2) + " " + new Range(1, 2).Equals(1..2) + " " + Range.StartAt(2) + Range.EndAt(^1) + Index.Start + Index.End + ((Index)3).IsFromEnd);
        T("rbad", () => (3..1).GetOffsetAndLength(5));
        T("ibad", () => new Index(-1));
        T("get", () => RuntimeHelpers.GetSubArray(new[] { 1, 2, 3, 4 }, 1..3).Length + " " + "hello"[1..^1] + new List<int> { 1, 2, 3 }[^1]);
        T("lazy", () => { int n = 0; var l = new Lazy<int>(() => ++n); var s = l + "" + l.Value + l.Value + l.IsValueCreated; return s + new Lazy<string>("v").Value + new Lazy<List<int>>().Value.Count; });
        T("lazyx", () => { int n = 0; var l = new Lazy<int>(() => { n++; throw new InvalidOperationException("x" + n); }); string r = ""; for (int i = 0; i < 2; i++) try { _ = l.Value; } catch (InvalidOperationException e) { r += e.Message; } return r; });
        T("lazyp", () => { int n = 0; var l = new Lazy<int>(() => ++n < 2 ? throw new Exception("e") : n, LazyThreadSafetyMode.PublicationOnly); try { _ = l.Value; } catch (Exception e) { return e.Message + l.Value; } return 0; });
        T("lazyrec", () => { Lazy<int> l = null!; l = new Lazy<int>(() => l.Value + 1); return l.Value; });
        T("lazymeta", () => new Lazy<int, string>(() => 3, "meta", true).Metadata);
        T("weak", () => { var o = new object(); var w = new WeakReference<object>(o); var w2 = new WeakReference(o); return w.TryGetTarget(out var t) + " " + (t == o) + w2.IsAlive + (w2.Target == o); });
        T("null", () => { int? a = null; int? b = 3; return (a + b) + "|" + (b * 2) + "|" + a.GetValueOrDefault(7) + (a == null) + (b > 2) + (a > b) + Nullable.Compare(a, b) + Nullable.Equals(b, 3) + Nullable.GetUnderlyingType(typeof(int?)) + b.HasValue + a + b.Value; });
        T("nullx", () => { int? a = null; return a!.Value; });
        T("cast", () => (int)(object)null!);
        T("castx", () => (string)(object)3);
        T("hash", () => { var h = new HashCode(); h.Add(1); h.Add("a"); h.AddBytes(new byte[] { 1, 2, 3 }); return h.ToHashCode() == h.ToHashCode(); });
        T("hc", () => (HashCode.Combine(1, 2) == HashCode.Combine(1, 2)) + " " + (HashCode.Combine(1, 2) == HashCode.Combine(2, 1)));
        T("rec", () => new Pt(1, 2) + " " + (new Pt(1, 2) == new Pt(1, 2)) + " " + (new Pt(1, 2) with { Y = 5 }));
        T("act", () => Activator.CreateInstance<List<int>>().Count + " " + Activator.CreateInstance(typeof(Pt)) + Activator.CreateInstance(typeof(Pt), 3, 4) + Activator.CreateInstance(typeof(string), 'x', 3));
        T("actx", () => Activator.CreateInstance(typeof(P), 1, 2));
        T("acta", () => Activator.CreateInstance(typeof(Attribute)));
        T("arg", () => { ArgumentNullException.ThrowIfNull((object?)null, "p"); return 0; });
        T("arge", () => { ArgumentException.ThrowIfNullOrEmpty("", "p"); return 0; });
        T("argw", () => { ArgumentException.ThrowIfNullOrWhiteSpace("  ", "p"); return 0; });
        T("argr", () => { ArgumentOutOfRangeException.ThrowIfNegative(-1, "p"); return 0; });
        T("argz", () => { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(0); return 0; });
        T("argeq", () => { ArgumentOutOfRangeException.ThrowIfEqual(3, 3); return 0; });
        T("argne", () => { ArgumentOutOfRangeException.ThrowIfNotEqual(3, 4); return 0; });
        T("arggt", () => { ArgumentOutOfRangeException.ThrowIfGreaterThan(3, 2); return 0; });
        T("argge", () => { ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(3.5, 3.5); return 0; });
        T("arglt", () => { ArgumentOutOfRangeException.ThrowIfLessThan(1, 2); return 0; });
        T("argz0", () => { ArgumentOutOfRangeException.ThrowIfZero(0m); return 0; });
        T("disp", () => { ObjectDisposedException.ThrowIf(true, "x"); return 0; });
        T("rand", () => { var r = new Random(42); return r.Next() + " " + r.Next(10) + " " + r.Next(5, 9) + " " + r.NextDouble() + " " + r.NextInt64() + " " + r.NextSingle() + " " + r.NextInt64(100); });
        T("rand2", () => { var r = new Random(7); var b = new byte[4]; r.NextBytes(b); var a = new[] { 1, 2, 3, 4, 5 }; r.Shuffle(a); return string.Join(",", b) + " " + string.Join(",", a) + " " + string.Join(",", r.GetItems(a, 3)) + " " + r.GetString("abc", 4) + " " + r.GetHexString(4).Length; });
        T("randx", () => new Random().Next(5, 1));
        T("env", () => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile).Length > 0);
        T("env2", () => Environment.NewLine.Length + " " + (Environment.ProcessorCount > 0) + (Environment.TickCount64 > 0) + Environment.Is64BitProcess + (Environment.ProcessPath != null) + Environment.Version.Major + " " + Environment.OSVersion.Platform + Environment.SystemPageSize + Environment.UserInteractive + Environment.ExpandEnvironmentVariables("%NOPE%x") + (Environment.SystemDirectory.Length >= 0));
    }
}
