// The ordinary shapes of code: calls, virtual and interface dispatch, generics, statics, exceptions, delegates, boxes.
using System;
class A { public virtual int V() => 1; public int f; }
class B : A { public override int V() => 2; static B() { Console.WriteLine("B.cctor"); S = 7; } public static int S; }
interface I { int M(int x); }
struct P : I { public int k; public int M(int x) => k + x; public override string ToString() => "P"; }
class C<T> { public T v; public static int count; public C(T t) { v = t; count++; } }
class E1 : Exception { public E1(string m) : base(m) {} }
static class Program {
  static int Fib(int n) => n < 2 ? n : Fib(n-1) + Fib(n-2);
  static void Thrower(int n) { if (n == 0) throw new E1("deep"); Thrower(n-1); }
  static int Main(string[] args) {
    Console.WriteLine("hello");
    Console.WriteLine(Fib(20));
    A a = new B(); Console.WriteLine(a.V()); Console.WriteLine(B.S);
    I i = new P { k = 40 }; Console.WriteLine(i.M(2));
    Console.WriteLine(i.ToString());
    var c1 = new C<int>(5); var c2 = new C<string>("x"); new C<int>(6);
    Console.WriteLine(C<int>.count * 10 + C<string>.count);
    try { Thrower(3); } catch (E1 e) { Console.WriteLine(e.Message); } finally { Console.WriteLine("fin"); }
    try { int[] z = new int[2]; z[2] = 1; } catch (IndexOutOfRangeException e) { Console.WriteLine(e.Message); }
    try { object o = "s"; var q = (int[])o; } catch (InvalidCastException e) { Console.WriteLine(e.Message); }
    try { object o = null; o.ToString(); } catch (NullReferenceException e) { Console.WriteLine(e.Message); }
    int d = 0;
    try { Console.WriteLine(5 / d); } catch (DivideByZeroException e) { Console.WriteLine(e.Message); }
    int cap = 3; Func<int,int> f = x => x * cap; Console.WriteLine(f(14));
    object bx = 5; Console.WriteLine((int)bx + 1);
    Console.WriteLine(bx.GetType().FullName);
    Console.WriteLine(args.Length);
    return 42;
  }
}
