using System; using System.Collections.Generic;
interface INum<T> where T : INum<T> { static abstract T operator +(T a, T b); static abstract T Zero { get; } static virtual string Kind => "num"; int Raw { get; } }
struct I5 : INum<I5> { public int v; public static I5 operator +(I5 a, I5 b) => new I5{v=(a.v+b.v)%5}; public static I5 Zero => new I5(); public int Raw => v; }
struct I7 : INum<I7> { public int v; public static I7 operator +(I7 a, I7 b) => new I7{v=(a.v+b.v)%7}; public static I7 Zero => new I7{v=1}; public int Raw => v; static string INum<I7>.Kind => "seven"; }
interface IVisitor { T Visit<T>(T x); }
class V1 : IVisitor { public virtual T Visit<T>(T x) => x; }
class V2 : V1 { public override T Visit<T>(T x) => default(T); }
abstract class Shape { public abstract int Area { get; } public virtual string N() => "shape"; public int Twice() => Area*2; }
class Sq : Shape { int s; public Sq(int s) { this.s=s; } public override int Area => s*s; public override string N() => "sq/" + base.N(); }
class Gen<T> { public static int cnt; public T val; public Gen(T v) { val=v; cnt++; } public virtual bool Eq(T o) => object.Equals(val, o); public U Map<U>(Func<T,U> f) => f(val); public class Inner { public T t; } }
class Gen2 : Gen<string> { public Gen2(string s) : base(s) {} public override bool Eq(string o) => !base.Eq(o); }
class Lazy1 { public static int hits; static Lazy1() { hits++; Program.log += "L"; } public static int X = Program.Note("x"); public static void Touch() {} }
class Before { public static int Y = Program.Note("y"); }
class Bad { static Bad() { throw new InvalidOperationException("bad"); } public static int Z; }
struct Big { public long a,b,c,d; public int[] arr; public string s; public Big(int k) { a=k;b=k+1;c=k+2;d=k+3; arr=new int[]{k}; s="b"; } public long Sum() => a+b+c+d+arr[0]; }
static class Program {
 public static string log = ""; public static int Note(string s) { log += s; return s.Length; }
 static T Sum<T>(T[] xs) where T : INum<T> { T t = T.Zero; foreach (var x in xs) t = t + x; return t; }
 static string KindOf<T>() where T : INum<T> => T.Kind;
 static int Deep(int n) { try { if (n==0) throw new ArgumentException("deep"); return Deep(n-1)+1; } finally { log += n==0?"z":"n"; } }
 static int FilterOrder() { try { try { throw new InvalidOperationException("a"); } finally { log += "F"; } } catch (InvalidOperationException e) when (Check(e)) { log += "C"; return 1; } }
 static bool Check(Exception e) { log += "W"; return e.Message == "a"; }
 static int CatchRethrow() { int r=0; try { try { throw new ArgumentException("1"); } catch (ArgumentException) { r+=1; throw; } finally { r+=10; } } catch (Exception) { r+=100; } return r; }
 static int NewInCatch() { try { try { throw new ArgumentException("1"); } catch (ArgumentException e) { throw new SystemException("2", e); } } catch (SystemException e) { return e.InnerException is ArgumentException ? 5 : 6; } }
 static int FinallyLoop() { int n=0; for (int i=0;i<5;i++) { try { if (i%2==0) continue; n+=i; if (i==3) break; } finally { n+=100; try { if (i==1) throw new Exception(); } catch { n+=1000; } } } return n; }
 static int GotoOut(int k) { int r=0; again: try { r++; if (r<k) goto again; } finally { r+=10; } return r; }
 static int TryVal(string s) { int v; try { v = s.Length; } catch (NullReferenceException) { v = -1; } return v; }
 static int LocalInTry(int k) { int x=1; try { x=2; if (k>0) throw new Exception(); x=3; } catch { x*=10; } return x; }
 static IEnumerable<int> It(int n) { try { for (int i=0;i<n;i++) { if (i==3) yield break; yield return i*i; } } finally { log+="it"; } }
 static Big MakeBig(int k) { var b = new Big(k); b.c = 50; return b; }
 static long PassBig(Big b, ref Big r, in Big i, out Big o) { o = r; r.a = 1000; b.b = 5; return b.Sum()+i.Sum()+o.Sum()+r.Sum(); }
 static void OutRef(out int a, out string s, ref object o) { a=4; s="q"; o=a; }
 static ref int Pick(int[] a, int i) => ref a[i];
 static int Opt(int? a, int? b) { int? c = a + b; bool eq = a == b; return (c ?? -7) + (eq ? 100 : 0) + (a > b ? 1000 : 0); }
 static string Pat(object o) => o switch { null => "null", int i when i > 5 => "big", int => "int", string { Length: 2 } s => s, string => "str", int[] { Length: > 1 } => "arr", Shape sh => sh.N(), _ => "other" };
 static int Stack(int a) { return a + F1(a, a > 3 ? a * 2 : F1(a, 1)) * (a == 2 ? F1(1,1) : 3); }
 static int F1(int a, int b) { log += "."; return a*b; }
 static int Main() {
  Out.L(Sum(new[]{new I5{v=3},new I5{v=4}}).Raw); Out.L(Sum(new[]{new I7{v=3},new I7{v=4}}).Raw); Out.S(KindOf<I5>()); Out.S(KindOf<I7>());
  IVisitor v = new V1(); Out.L(v.Visit(5)); Out.S(v.Visit("s")); v = new V2(); Out.L(v.Visit(5)); Out.L(v.Visit("s")==null?1:0); V1 vv = new V2(); Out.L(vv.Visit(7L));
  Shape sh = new Sq(4); Out.L(sh.Area); Out.L(sh.Twice()); Out.S(sh.N());
  var g = new Gen<int>(4); Out.L(g.Eq(4)?1:0); Out.L(g.Map(x=>x+0.5)>4.2?1:0); Out.S(g.Map(x=>"m")); Gen<string> gs = new Gen2("a"); Out.L(gs.Eq("a")?1:0); Out.L(Gen<int>.cnt*10+Gen<string>.cnt); Out.L(new Gen<long>.Inner{t=9}.t);
  Out.S(log); Lazy1.Touch(); Out.S(log); Out.L(Lazy1.X); Out.L(Before.Y); Out.S(log); log="";
  try { Bad.Z=1; } catch (TypeInitializationException e) { Out.S(e.InnerException.Message); } try { Out.L(Bad.Z); } catch (TypeInitializationException) { Out.S("again"); }
  try { Deep(3); } catch (ArgumentException e) { Out.S(e.Message + log); } log="";
  Out.L(FilterOrder()); Out.S(log); log=""; Out.L(CatchRethrow()); Out.L(NewInCatch()); Out.L(FinallyLoop()); Out.L(GotoOut(4)); Out.L(TryVal("abc")); Out.L(TryVal(null)); Out.L(LocalInTry(0)); Out.L(LocalInTry(1));
  foreach (var x in It(10)) { Out.L(x); } Out.S(log); log=""; foreach (var x in It(2)) { if (x==1) break; } Out.S(log); log="";
  var b = MakeBig(1); var b2=b; b2.a=7; Big o; Out.L(PassBig(b, ref b2, in b, out o)); Out.L(b.Sum()); Out.L(b2.Sum()); Out.L(o.Sum());
  int a; string s; object ob=null; OutRef(out a, out s, ref ob); Out.L(a+(int)ob); Out.S(s); int[] arr={1,2,3}; Pick(arr,1)+=40; Pick(arr,2)=Pick(arr,1)++; Out.L(arr[1]*100+arr[2]);
  Out.L(Opt(1,2)); Out.L(Opt(null,2)); Out.L(Opt(null,null)); Out.L(Opt(5,5)); Out.L(Opt(6,5));
  Out.S(Pat(null)); Out.S(Pat(3)); Out.S(Pat(9)); Out.S(Pat("xy")); Out.S(Pat("xyz")); Out.S(Pat(new int[3])); Out.S(Pat(new int[1])); Out.S(Pat(sh)); Out.S(Pat(4L));
  Out.L(Stack(2)); Out.L(Stack(5)); Out.S(log);
  
  object[] objs = { 1, "a", 2.5, 'c', (byte)3, null, new I5{v=2}, new int[]{1} }; int hsh=0; foreach (var q in objs) { hsh = hsh*3 + (q is int ? 1 : q is string ? 2 : q is double d && d > 2 ? 5 : q is IComparable<int> ? 6 : q is ValueType ? 7 : 0); } Out.L(hsh);
  long big = 1L<<40; Out.L((int)big); Out.L((int)(big>>20)); Out.L(unchecked((int)(big*3+7))); int m5=-5; Out.L((long)(uint)(m5)); int k200=200, k7=70000; Out.L((sbyte)k200 + (short)k7); double dz=9.3e18; Out.L((long)dz); float fz=0; fz=fz/fz; Out.L((int)fz); double d300=300.7; Out.L((byte)d300);
  double z=0.0; Out.L(1/z>1e300?1:0); Out.L((0/z)==(0/z)?1:0); Out.L((0/z)!=(0/z)?1:0); Out.L(z<=0/z?1:0); Out.L(!(z<0/z)?1:0);
  checked { try { Out.L((byte)(a*100)); } catch (OverflowException) { Out.S("o1"); } try { Out.L((uint)(-a)); } catch (OverflowException) { Out.S("o2"); } try { Out.L(int.MinValue/(-1*(a-3))); } catch (OverflowException) { Out.S("o3"); } try { double e19=1e19; Out.L((long)e19); } catch (OverflowException) { Out.S("o4"); } }
  char c='a'; c++; Out.L(c); c+=(char)2; Out.L(c); byte by=255; by++; Out.L(by); sbyte sb=127; sb++; Out.L(sb); ushort us=0; us--; Out.L(us); int sh1=1<<33; Out.L(sh1); Out.L(-8>>1); Out.L((int)((uint)m5>>>1)); Out.L(-8>>>28);
  string cat = "x" + "1" + (object)null + "y"; Out.S(cat);
  return 0; } }
static class Out { public static void S(string s) => Console.WriteLine(s); public static void L(long v) => Console.WriteLine(v); }
