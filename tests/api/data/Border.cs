// What Python code sees of C#: each line that Main prints is `label: value`; tests/api make the same call from Python and compare.
using System;
using System.Collections;
using System.Collections.Generic;

namespace Border;

public enum Color : byte { Red = 1, Green, Blue = 10 }

[Flags]
public enum Access : long { None = 0, Read = 1, Write = 2, All = 3 }

public struct Pair(int a, string b)
{
    public int A = a;
    public string B = b;
    public readonly string Text => $"{A}/{B}";
    public void Grow() => A++;
    public static bool operator <(Pair x, Pair y) => x.A < y.A;
    public static bool operator >(Pair x, Pair y) => x.A > y.A;
    public static Pair operator -(Pair x) => new(-x.A, x.B);
    public static Pair operator *(Pair x, int n) => new(x.A * n, x.B);
    public static Pair operator *(int n, Pair x) => new(x.A * n, "r" + x.B);
    public static implicit operator Pair(int n) => new(n, "i");
}

public class Pick
{
    public static string M(int x) => $"int {x}";
    public static string M(long x) => $"long {x}";
    public static string M(double x) => $"double {x}";
    public static string M(string x) => $"string {x}";
    public static string M(object x) => $"object {x}";
    public static string M(bool x) => $"bool {x}";
    public static string M(decimal x) => $"decimal {x}";
    public static string Narrow(long x) => $"long {x}";
    public static string Narrow(double x) => $"double {x}";
    public static string Small(byte x) => $"byte {x}";
    public static string Unsigned(uint x) => $"uint {x}";
    public static string Unsigned(long x) => $"long {x}";
    public static string Letter(char c) => $"char {c}";
    public static string Text(char c) => $"char {c}";
    public static string Text(string s) => $"string {s}";
    public static string Many(params int[] xs) => $"params {xs.Length}";
    public static string Many(int x) => $"one {x}";
    public static string Optional(int a, int b = 5, string c = "z", Color d = Color.Blue, double? e = null, decimal f = 1.50m) => $"{a} {b} {c} {d} {e} {f}";
    public static string Generic<T>(T x) => $"generic {typeof(T).Name}";
    public static string Generic(string x) => $"string {x}";
    public static string Seq(IEnumerable<int> xs) { int n = 0; foreach (int x in xs) n += x; return $"seq {n}"; }
    public static string Nullable(int? x) => x.HasValue ? $"some {x}" : "none";
    public static string Tuple((int, string) t) => $"{t.Item1}+{t.Item2}";
    public static string Amb(string a, object b) => "so";
    public static string Amb(object a, string b) => "os";
    public static string Ref(ref string s, out int n, in Pair p) { s += "!"; n = s.Length; return p.Text; }
    public static (int, string, Pair) Back() => (1, "x", new Pair(2, "y"));
    public static Pair Made(int a, string b) => new(a, b);
    public static string Implicit(Pair p) => p.Text;
    public static string SpanLength(ReadOnlySpan<char> s) => $"{s.Length} {s.ToString()}";
    public static int SpanSum(ReadOnlySpan<int> s) { int n = 0; foreach (int x in s) n += x; return n; }
    public static string Bytes(byte[] b) => Convert.ToHexString(b);
    public static object Boxed(int kind) => kind switch { 0 => 1, 1 => "s", 2 => Color.Green, 3 => 2.5, 4 => 'c', 5 => new Pair(1, "p"), 6 => 1.5m, 7 => long.MaxValue, 8 => true, _ => null };
    public static string TypeName(Type t) => t.FullName;
    public static string Describe(object o) => o is null ? "null" : $"{o.GetType().Name} {o}";
}

public class Base
{
    public virtual string Name => "base";
    public string Own() => "base own";
    public string Same(object x) => "base object";
    public static int Counter;
    public const string Constant = "const";
    public static readonly int[] Numbers = { 1, 2, 3 };
    public string Field = "f";
    public int Auto { get; set; } = 7;
    public int ReadOnly { get; } = 8;
    public override string ToString() => $"<{Name}>";
    public class Nested { public int X = 1; public class Deeper<T> { public T Value; public Deeper(T value) => Value = value; } }
    protected string Hidden() => "hidden";
    internal string Inner() => "inner";
}

public class Derived : Base
{
    public override string Name => "derived";
    public string Same(string x) => "derived string";
    public new string Own() => "derived own";
}

public interface IShape { double Area { get; } string Describe() => $"area {Area}"; }
public class Square(double side) : IShape, IComparable<Square>, IDisposable
{
    double IShape.Area => side * side;
    public int CompareTo(Square other) => side.CompareTo(other.side_);
    double side_ => side;
    public bool Disposed;
    public void Dispose() => Disposed = true;
}

public class Grid : IEnumerable<int>
{
    readonly int[] _cells = new int[6];
    public int this[int x, int y] { get => _cells[y * 3 + x]; set => _cells[y * 3 + x] = value; }
    public string this[string s] => "text " + s;
    public IEnumerator<int> GetEnumerator() { foreach (int c in _cells) yield return c; }
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    public void Deconstruct(out int a, out int b) { a = 1; b = 2; }
}

public class Source
{
    public event EventHandler<int> Changed;
    public event Action Plain;
    public int Handlers => Changed?.GetInvocationList().Length ?? 0;
    public void Raise(int n) { Changed?.Invoke(this, n); Plain?.Invoke(); }
    public static int Apply(Func<int, int> f, int x) => f(x);
    public static string Join(Func<string, object, Pair, string> f) => f("s", 4, new Pair(5, "q"));
    public static string Catch(Action f) { try { f(); return "ok"; } catch (Exception e) { return e.GetType().Name; } }
    public static void Rethrow(Action f) { try { f(); } catch (Exception) { throw; } }
    public static string Finally(Action f, List<string> log) { try { f(); } finally { log.Add("finally"); } return "end"; }
    public static Func<int, int> Adder(int n) => x => x + n;
    public static void Swap(ref int a, ref int b) => (a, b) = (b, a);
    public static int RefCallback(RefAction f) { int x = 1; f(ref x); return x; }
}
public delegate void RefAction(ref int x);

public class Failing
{
    public class Custom(string message, int code, Exception inner = null) : InvalidOperationException(message, inner) { public int Code { get; } = code; }
    public static void Throw(string kind)
    {
        switch (kind)
        {
            case "custom": throw new Custom("custom message", 42, new ArgumentException("inner one"));
            case "index": { var a = new int[1]; a[kind.Length] = 1; break; }
            case "null": { string s = null; _ = s.Length; break; }
            case "cast": { object o = "x"; _ = (Base)o; break; }
            case "zero": { int z = 0; _ = 1 / z; break; }
            case "key": { var d = new Dictionary<string, int>(); _ = d["k"]; break; }
            case "overflow": { int big = int.MaxValue; _ = checked(big + 1); break; }
            case "timeout": throw new TimeoutException();
            case "argument": throw new ArgumentNullException("p");
        }
    }
}

public static class Program
{
    static void Show(string label, object value) => Console.WriteLine($"{label}: {(value is null ? "None" : value)}");

    public static int Main(string[] args)
    {
        if (args.Length > 0) { Console.Write(string.Join("|", args)); return args.Length; }
        Show("m int", Pick.M(5)); Show("m long", Pick.M(5L)); Show("m double", Pick.M(1.5)); Show("m string", Pick.M("t"));
        Show("m bool", Pick.M(true)); Show("m decimal", Pick.M(1.10m)); Show("m byte", Pick.M((byte)3)); Show("m enum", Pick.M(Color.Red));
        Show("narrow int", Pick.Narrow(3)); Show("unsigned int", Pick.Unsigned(3)); Show("small", Pick.Small(200));
        Show("letter", Pick.Letter('x')); Show("text", Pick.Text("x")); Show("text char", Pick.Text('x'));
        Show("many none", Pick.Many()); Show("many one", Pick.Many(1)); Show("many three", Pick.Many(1, 2, 3)); Show("many array", Pick.Many(new[] { 1, 2 }));
        Show("optional 1", Pick.Optional(1)); Show("optional named", Pick.Optional(1, c: "n", b: 2)); Show("optional all", Pick.Optional(1, 2, "3", Color.Red, 4.5, 6m));
        Show("generic int", Pick.Generic(1)); Show("generic string", Pick.Generic("s")); Show("generic explicit", Pick.Generic<string>("s")); Show("generic long", Pick.Generic<long>(1));
        Show("seq", Pick.Seq(new[] { 1, 2, 3 })); Show("nullable some", Pick.Nullable(4)); Show("nullable none", Pick.Nullable(null)); Show("tuple", Pick.Tuple((1, "a")));
        string s = "ab"; Show("ref result", Pick.Ref(ref s, out int n, new Pair(3, "in"))); Show("ref s", s); Show("ref n", n);
        Show("back", Pick.Back().Item3.Text); Show("made", Pick.Made(3, "w").Text); Show("implicit", Pick.Implicit(9));
        Show("span text", Pick.SpanLength("hello")); Show("span sum", Pick.SpanSum(new[] { 4, 5 })); Show("bytes", Pick.Bytes(new byte[] { 1, 0xab }));
        for (int i = 0; i < 10; i++) Show($"boxed {i}", Pick.Boxed(i));
        Show("type name", Pick.TypeName(typeof(Dictionary<,>)));
        Show("describe int", Pick.Describe(1)); Show("describe double", Pick.Describe(2.5)); Show("describe string", Pick.Describe("q")); Show("describe null", Pick.Describe(null)); Show("describe enum", Pick.Describe(Color.Blue)); Show("describe pair", Pick.Describe(new Pair(1, "z").Text));
        Show("neg", (-new Pair(3, "a")).A); Show("mul", (new Pair(3, "a") * 4).Text); Show("rmul", (4 * new Pair(3, "a")).Text); Show("lt", new Pair(1, "") < new Pair(2, ""));
        Base d = new Derived();
        Show("name", d.Name); Show("own", new Derived().Own()); Show("same string", new Derived().Same("x")); Show("same int", new Derived().Same(1)); Show("text of", d.ToString());
        Show("constant", Base.Constant); Show("numbers", Base.Numbers.Length); Show("counter", ++Base.Counter); Show("field", d.Field); Show("auto", d.Auto); Show("nested", new Base.Nested().X); Show("deeper", new Base.Nested.Deeper<string>("dd").Value);
        Show("area", ((IShape)new Square(3)).Area); Show("describe shape", ((IShape)new Square(2)).Describe()); Show("compare", new Square(2).CompareTo(new Square(3)));
        var g = new Grid(); g[1, 1] = 4; Show("grid", g[1, 1]); Show("grid text", g["k"]); int total = 0; foreach (int c in g) total += c; Show("grid sum", total);
        Show("red", Color.Red); Show("flags", Access.Read | Access.Write); Show("flags odd", (Access)8); Show("color undefined", (Color)77); Show("color number", (int)Color.Blue);
        Show("apply", Source.Apply(x => x * 2, 21)); Show("join", Source.Join((a, b, p) => $"{a}{b}{p.Text}")); Show("adder", Source.Adder(5)(6)); Show("ref callback", Source.RefCallback((ref int x) => x += 4));
        Show("catch guest", Source.Catch(() => throw new TimeoutException()));
        foreach (string kind in new[] { "custom", "index", "null", "cast", "zero", "key", "overflow", "timeout", "argument" })
            try { Failing.Throw(kind); } catch (Exception e) { Show("throw " + kind, $"{e.GetType().FullName} {e.Message}"); }
        return 0;
    }
}
