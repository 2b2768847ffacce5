// library
// Objects: boxes, casts, Nullable, generics, delegates, interfaces, arrays of several dimensions, type tests folded.
using System;

public interface IShape { int Area(); string Name => "shape"; }
public struct Square : IShape { public int Side; public int Area() => Side * Side; }
public class Box<T> { public T Value; public static int Made; public Box(T value) { Value = value; Made++; } public T Get() => Value; }

public static class Objects
{
    public static object BoxIt(int x) => x;
    public static object BoxNullable(int? x) => x;
    public static int Unbox(object o) => (int)o + ((int?)o ?? 3);
    public static int Cast(object o) => o is string s ? s.Length : o is int i ? i : o is IShape shape ? shape.Area() : 0;
    public static int Constrained<T>(T shape) where T : IShape => shape.Area() + shape.Name.Length;
    public static int OverSquare(Square q) => Constrained(q);
    public static int OverInterface(IShape q) => Constrained(q);
    public static string Which<T>() => typeof(T) == typeof(int) ? "int" : typeof(T) == typeof(string) ? "string" : default(T) == null ? "class" : "struct";
    public static string WhichInt() => Which<int>();
    public static string WhichObject() => Which<object>();
    public static int Generic() { var b = new Box<int>(4); var c = new Box<string>("x"); return b.Get() + c.Get().Length + Box<int>.Made; }
    public static int Delegates(int x) { Func<int, int> f = y => y + x; Func<int> g = Four; return f(2) + g(); }
    public static int Four() => 4;
    public static Func<int> Bound(Square q) => q.Area;
    public static int Matrix(int n) { var m = new int[n, 3]; m[1, 2] = 5; ref int r = ref m[0, 1]; r++; return m[1, 2] + r; }
    public static void Covariant(object[] a, string s) { a[0] = s; a[1] = null; }
    public static void Exact(string[] a, string s) { a[0] = s; }
    public static int Spans(Span<int> s) { int t = 0; for (int i = 0; i < s.Length; i++) t += s[i]; return t; }
    public static int[] Initial() => new[] { 1, 2, 3, 4 };
    public static string Made(char c) => new string(c, 3);
    public static int Optional(int? a) => a.HasValue ? a.Value : a.GetValueOrDefault();
}
