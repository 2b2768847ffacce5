// Many features side by side: static abstracts, ref indexers, inline arrays, reflection, collections, files, dates, messages.
// classic: no
using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

interface IShape { double Area { get; } string Name => GetType().Name; static abstract IShape Make(double x); }
struct Circle(double r) : IShape { public double Area => Math.PI * r * r; public static IShape Make(double x) => new Circle(x); }
class Square(double a) : IShape { public double Area => a * a; public static IShape Make(double x) => new Square(x); string IShape.Name => "sq"; }
class Animal { public virtual Animal Clone() => new Animal(); public override string ToString() => "animal"; }
class Dog : Animal { public override Dog Clone() => new Dog(); public override string ToString() => "dog"; }
[Flags] enum Perm : byte { None, Read = 1, Write = 2, Exec = 4, All = 7 }
[AttributeUsage(AttributeTargets.All, AllowMultiple = true)] class NoteAttribute(string text) : Attribute { public string Text => text; public int Level { get; set; } }
[Note("a", Level = 3), Note("b")] class Noted { [Note("m")] public int M(int x, string y = "d") => x + y.Length; public string? P { get; init; } private static readonly int secret = 5; }
class Matrix<T> where T : INumber<T>
{
    readonly T[,] d; public Matrix(int n) => d = new T[n, n];
    public ref T this[int i, int j] => ref d[i, j];
    public static Matrix<T> operator *(Matrix<T> a, Matrix<T> b) { int n = a.d.GetLength(0); var c = new Matrix<T>(n); for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) { T s = T.Zero; for (int k = 0; k < n; k++) s += a[i, k] * b[k, j]; c[i, j] = s; } return c; }
    public override string ToString() { var sb = new StringBuilder(); foreach (var x in d) sb.Append(x).Append(' '); return sb.ToString(); }
}
class Ring<T> : IReadOnlyCollection<T>
{
    readonly T[] a; int start, count; public Ring(int n) => a = new T[n];
    public int Count => count; public void Add(T x) { a[(start + count) % a.Length] = x; if (count < a.Length) count++; else start = (start + 1) % a.Length; }
    public IEnumerator<T> GetEnumerator() { for (int i = 0; i < count; i++) yield return a[(start + i) % a.Length]; }
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    public T this[Index i] => a[(start + i.GetOffset(count)) % a.Length];
}
sealed class Res(string n) : IDisposable, IAsyncDisposable { public void Dispose() => Console.WriteLine($"disposed {n}"); public ValueTask DisposeAsync() { Console.WriteLine($"async disposed {n}"); return default; } }
unsafe struct Buf { public fixed int Data[4]; }
[StructLayout(LayoutKind.Explicit)] struct Union { [FieldOffset(0)] public int I; [FieldOffset(0)] public float F; }
[InlineArray(3)] struct Three { private int x; }
static class P
{
    static T Sum<T>(IEnumerable<T> xs) where T : INumber<T> { T s = T.Zero; foreach (var x in xs) s += x; return s; }
    static string Shapes<T>(double x) where T : IShape { var s = T.Make(x); return $"{s.Name} {s.Area:F3}"; }
    static IEnumerable<BigInteger> Fib() { BigInteger a = 0, b = 1; while (true) { yield return a; (a, b) = (b, a + b); } }
    static int Depth(int n) { try { return n == 0 ? throw new FormatException("deep") : Depth(n - 1); } finally { counter++; } }
    static int counter;
    [MethodImpl(MethodImplOptions.NoInlining)] static bool Filter(Exception e, string tag) { Console.WriteLine($"filter {tag} {e.GetType().Name}"); return tag == "yes"; }
    static async Task<int> Work(int i) { await Task.Delay(i % 3); if (i == 4) throw new TimeoutException($"job {i}"); return i * i; }
    static unsafe void Unsafe() { Buf b; for (int i = 0; i < 4; i++) b.Data[i] = i * 3; int* p = b.Data; Console.WriteLine(p[3] + *(p + 1)); var u = new Union { F = 1f }; Console.WriteLine($"{u.I:X8}"); Three t = default; t[1] = 5; Console.WriteLine(t[0] + t[1] + t[2]); delegate*<int, int, int> f = &Add; Console.WriteLine(f(3, 4)); fixed (char* c = "hey") Console.WriteLine(c[2]); }
    static int Add(int a, int b) => a + b;
    static async Task<int> Main(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Console.WriteLine(Shapes<Circle>(1) + " " + Shapes<Square>(3)); Animal an = new Dog(); Console.WriteLine(an.Clone());
        Console.WriteLine($"{Perm.Read | Perm.Exec} {(Perm)8} {Enum.Parse<Perm>("write, exec", true)} {Perm.All.HasFlag(Perm.Write)} {Enum.GetNames<Perm>().Length}");
        foreach (var a in typeof(Noted).GetCustomAttributes<NoteAttribute>().OrderBy(a => a.Text)) Console.WriteLine($"{a.Text} {a.Level}");
        var m = typeof(Noted).GetMethod("M")!; Console.WriteLine(m + " " + m.Invoke(Activator.CreateInstance<Noted>(), [5, "abc"]) + " " + m.GetParameters()[1].DefaultValue);
        Console.WriteLine(typeof(Noted).GetField("secret", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null) + " " + typeof(Dictionary<string, List<int>>).FullName![..40] + " " + typeof(List<>).MakeGenericType(typeof(int)).Name);
        var mx = new Matrix<double>(2); mx[0, 0] = 1; mx[0, 1] = 2.5; mx[1, 0] = 3; mx[1, 1] = 4; Console.WriteLine(mx * mx); Console.WriteLine(Sum(new[] { 1.5m, 2.5m }) + " " + Sum(new byte[] { 200, 55 }));
        var ring = new Ring<int>(3); for (int i = 0; i < 5; i++) ring.Add(i); Console.WriteLine(string.Join(",", ring) + " " + ring[^1] + " " + ring.Count);
        Console.WriteLine(Fib().Skip(150).First() + " " + BigInteger.Pow(3, 80) % 1000007 + " " + new Complex(1, 2) * Complex.ImaginaryOne);
        try { try { Depth(10); } catch (Exception e) when (Filter(e, "no")) { } } catch (FormatException e) when (Filter(e, "yes")) { Console.WriteLine(e.Message + counter); }
        using (new Res("a")) await using (new Res("b")) { Console.WriteLine("in"); }
        Unsafe();
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(Work)); Console.WriteLine(string.Join(" ", results));
        try { await Task.WhenAll(Work(4), Work(1)); } catch (TimeoutException e) { Console.WriteLine(e.Message); }
        var bag = new ConcurrentDictionary<int, int>(); Parallel.For(0, 100, i => bag.AddOrUpdate(i % 7, 1, (k, v) => v + 1)); Console.WriteLine(string.Join(" ", bag.OrderBy(p => p.Key).Select(p => $"{p.Key}:{p.Value}")));
        var o = new object(); int n = 0; var ts = Enumerable.Range(0, 4).Select(_ => new Thread(() => { for (int i = 0; i < 1000; i++) lock (o) n++; })).ToList(); ts.ForEach(t => t.Start()); ts.ForEach(t => t.Join()); Console.WriteLine(n);
        var rnd = new Random(42); Console.WriteLine($"{rnd.Next(100)} {rnd.Next(100)} {rnd.NextDouble():F6}");
        Console.WriteLine(DateTime.ParseExact("2024-02-29 13:45", "yyyy-MM-dd HH:mm", null).AddYears(1).ToString("R") + " " + TimeSpan.FromMinutes(1234.5) + " " + DateTimeOffset.Parse("2024-01-01T00:00:00+02:00").ToUniversalTime().ToString("o"));
        Console.WriteLine(Convert.ToBase64String(Encoding.UTF8.GetBytes("größe €")) + " " + Guid.Parse("00112233-4455-6677-8899-aabbccddeeff").ToString("B") + " " + Convert.ToHexString(BitConverter.GetBytes(1234567)));
        Console.WriteLine("Straße".ToUpperInvariant() + " " + string.Compare("a", "B", StringComparison.OrdinalIgnoreCase) + " " + "a-b_c".Split('-', '_').Length + " " + "x".PadLeft(3, '.') + " " + "abcabc".Replace("bc", "X") + " " + "  trim ".Trim() + "|" + "hello world".IndexOf("wor") + " " + string.Concat(Enumerable.Repeat("ab", 3)));
        var path = Path.Combine(Path.GetTempPath(), "oscil_two.txt"); await File.WriteAllLinesAsync(path, ["one", "two", "three"]); foreach (var line in File.ReadLines(path).Where(l => l.Contains('t'))) Console.Write(line + ";"); Console.WriteLine(new FileInfo(path).Length); File.Delete(path); Console.WriteLine(File.Exists(path));
        using var ms = new MemoryStream(); using (var w = new BinaryWriter(ms, Encoding.UTF8, true)) { w.Write(42); w.Write("str"); w.Write(1.5); } ms.Position = 0; using var rd = new BinaryReader(ms); Console.WriteLine($"{rd.ReadInt32()} {rd.ReadString()} {rd.ReadDouble()}");
        var ll = new LinkedList<int>([1, 2, 3]); ll.AddBefore(ll.Last!, 9); var ss = new SortedSet<string>(["pear", "apple", "fig"], Comparer<string>.Create((a, b) => a.Length != b.Length ? a.Length - b.Length : string.CompareOrdinal(a, b))); Console.WriteLine(string.Join(",", ll) + " " + string.Join(",", ss) + " " + ss.Min);
        var look = new[] { "ant", "bee", "asp", "bat" }.ToLookup(s => s[0]); foreach (var g in look) Console.Write(g.Key + ":" + string.Join("|", g) + " "); Console.WriteLine();
        Console.WriteLine(string.Join(" ", new[] { 3, 1, 2 }.OrderByDescending(x => x).Zip("abc", (a, b) => $"{a}{b}")) + " " + Enumerable.Range(1, 10).Chunk(4).Select(c => c.Sum()).Max() + " " + new[] { 1, 2, 3, 4 }.Where(x => x > 1).TakeWhile(x => x < 4).Average());
        var d = new Dictionary<(int, string), List<int>>(); CollectionsMarshal.GetValueRefOrAddDefault(d, (1, "a"), out _) = [1, 2]; Console.WriteLine(d[(1, "a")].Count);
        Console.WriteLine($"{double.NaN} {1e300 * 1e10} {0.1 + 0.2} {1f / 3} {(decimal)1 / 3} {long.MinValue} {uint.MaxValue:N0} {-5 % 3} {-5 >> 1} {-5 >>> 28} {1e21} {123456789.0} {5e-324}");
        string? Null = null; Console.WriteLine(Null?.Length.ToString() ?? "none"); int Local(int k) => k <= 1 ? 1 : k * Local(k - 1); Console.WriteLine(Local(10)); 
        var sw = Stopwatch.StartNew(); using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5)); int ticks = 0; while (ticks < 3 && await timer.WaitForNextTickAsync()) ticks++; Console.WriteLine(ticks + " " + (sw.ElapsedMilliseconds >= 10));
        var al = new AsyncLocal<int> { Value = 1 }; await Task.Run(() => al.Value = 2); Console.WriteLine(al.Value); 
        try { object x = "s"; _ = (int)x; } catch (InvalidCastException e) { Console.WriteLine(e.Message); } try { int[] z = new int[2]; z[args.Length + 2] = 1; } catch (IndexOutOfRangeException e) { Console.WriteLine(e.Message); } try { _ = new List<int>()[0]; } catch (ArgumentOutOfRangeException e) { Console.WriteLine(e.Message); } try { _ = new Dictionary<string, int>()["k"]; } catch (KeyNotFoundException e) { Console.WriteLine(e.Message); } try { _ = int.Parse("12x"); } catch (FormatException e) { Console.WriteLine(e.Message); } try { Enumerable.Empty<int>().First(); } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
        return 3;
    }
}
