// Ways to end: unhandled exceptions, stack overflow, endless loops; failing type initializers; filters.
using System;
class E1 : Exception { public E1(string m) : base(m) {} }
static class Bad { public static int x; static Bad() { throw new E1("init"); } }
static class Program {
  static int Rec(int n) => Rec(n+1) + 1;
  static void T(int n) { if (n==0) throw new E1("boom"); try { T(n-1); } finally { Console.WriteLine("never"); } }
  static int Main(string[] args) {
    if (args[0] == "u") T(2);
    if (args[0] == "so") Rec(0);
    if (args[0] == "loop") while (true) { }
    if (args[0] == "loop2") { int k = 0; while (true) { k += M(k); } }
    if (args[0] == "ci") { 
      try { Bad.x = 1; } catch (TypeInitializationException e) { Console.WriteLine(e.Message + " / " + e.InnerException.Message); }
      try { Bad.x = 2; } catch (TypeInitializationException e) { Console.WriteLine(e.Message + " / " + e.InnerException.Message); }
    }
    if (args[0] == "filter") { try { T2(); } catch (E1 e) when (e.Message == "no") { Console.WriteLine("bad"); } catch (E1 e) when (e.Message == "yes") { Console.WriteLine("good"); } }
    if (args[0] == "nul") { string s = null; Console.WriteLine(s.Length); }
    return 0;
  }
  static void T2() { try { throw new E1("yes"); } finally { Console.WriteLine("inner finally"); } }
  static int M(int k) { if (k == -5) throw null; return 1; }
}
