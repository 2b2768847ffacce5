// library
// Straight lines, branches, loops, arrays, fields, structs: what the importer makes of everyday C#.
using System;

public struct Pair
{
    public int Left;
    public long Right;
    public Pair(int left) { Left = left; Right = left * 2L; }
    public readonly long Sum() => Left + Right;
    public void Move(int by) { Left += by; Right -= by; }
}

public class Node
{
    public Node Next;
    public int Value;
    public Pair Pair;
    public static int Count;
    public static readonly Node First = new Node();
    public int Get() => Value;
    public virtual int Weigh(int by) => Value * by;
}

public sealed class Leaf : Node { public override int Weigh(int by) => by; }

public class Precise { public static int State; static Precise() { State = 5; } public static int Read() => State; }

public static class Basics
{
    public static int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);
    public static int Sum(int[] values) { int s = 0; foreach (int v in values) s += v; return s; }
    public static int Narrow(byte b, short s) { b += 200; s *= 3; return b + s; }
    public static int Select(bool a, Node n, int x) => n.Weigh(a ? x : x * 2);
    public static long Locals(int k) { var p = new Pair(k); p.Move(3); Pair q = p; q.Left = 9; return p.Sum() + q.Sum(); }
    public static long Nested(Node n) { n.Pair.Move(4); return n.Pair.Right + n.Next.Get(); }
    public static int Sealed(Leaf l) => l.Weigh(3) + l.Get();
    public static int Statics() { Node.Count += 2; return Node.First.Value + Precise.Read(); }
    public static int Switch(int x) { switch (x) { case 0: return 5; case 1: return 7; case 3: return 1; default: return -1; } }
    public static bool Floats(double a, double b) => !(a < b) || a != b;
    public static int Shift(int a, long b) => (a << 3 >> 1) + (int)(b >> a) + (int)((ulong)b / 7);
    public static int Checked(int a, long b) { checked { return a * 3 + (int)b; } }
    public static unsafe int Pointers(int* p, int n) { int* end = p + n; int s = 0; while (p != end) s += *p++; return s + end[-1]; }
    public static void Swap(ref int a, ref int b) { int t = a; a = b; b = t; }
    public static int ByRef(int x) { int y = x + 1; Swap(ref x, ref y); return x - y; }
    public static string Text(string s) => s.Length > 3 ? s : "short";
}
