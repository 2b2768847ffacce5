using System;
struct V { public int A; public long B; public short C; public V(int a) { A=a; B=a*3L; C=(short)a; } public readonly int Sum() => A+(int)B+C; public void Inc(int by) { A+=by; B-=by; C++; } public static V operator+(V x, V y) => new V(x.A+y.A); }
struct W { public V In; public string Name; public int K; }
class N { public N next; public int v; public V vv; public W w; public static int count; public virtual int F(int x) => x+v; }
class M : N { public override int F(int x) => base.F(x)*2; }
interface I { int G(int x); int H() => G(10)+1; }
struct SI : I { public int q; public int G(int x) { q++; return q*x; } }
sealed class CI : I { int q=3; public int G(int x) { q++; return q*x; } int I.H() => 77; }
static class P {
 static int Fib(int n) => n < 2 ? n : Fib(n-1)+Fib(n-2);
 static void Swap(ref int a, ref int b) { int t=a; a=b; b=t; }
 static int Gen<T>(T x) where T : I { return x.G(2)+x.G(3); }
 static bool IsT<T>(object o) => o is T;
 static T Cast<T>(object o) => (T)o;
 static string TName<T>() { if (typeof(T)==typeof(int)) return "int"; if (typeof(T)==typeof(string)) return "string"; return default(T) == null ? "ref" : "other"; }
 static int Sw(int x) { switch(x) { case 0: return 5; case 1: return 6; case 2: case 3: return 9; case 7: return 1; default: return -1; } }
 static int Try(int k) { int r=0; for (int i=0;i<k;i++) { try { try { if (i==2) continue; if (i==4) break; if (i==3) throw new InvalidOperationException(); r+=i; } finally { r+=100; } } catch (InvalidOperationException) when (k>3) { r+=1000; } } return r; }
 static long Mix(byte b, sbyte s, ushort u, short h, char c, bool t) { b+=200; s+=100; u-=1; h*=300; c++; t=!t; return b+s*10L+u*100L+h*1000L+c*10000L+(t?1:0); }
 static int Tern(bool a, int x, N n) => n.F(a ? x : x*2) + (a ? (x>3?1:2) : 4);
 static object Box(int? x) => x;
 static int Nested(W[] ws) { ws[1].In.Inc(5); ws[1].K += ws[1].In.Sum(); ref V r = ref ws[0].In; r.A=9; r.Inc(1); return ws[0].In.Sum()+ws[1].K; }
 static int Main() {
  Out.L(Fib(15));
  var v = new V(3); Out.L(v.Sum()); v.Inc(4); Out.L(v.Sum()); var v2=v; v2.Inc(1); Out.L(v.Sum()*1000+v2.Sum()); Out.L((v+v2).Sum());
  int a=1,b=2; Swap(ref a, ref b); Out.L(a*10+b);
  N n = new M{v=5}; n.next = new N{v=7}; Out.L(n.F(3)); Out.L(n.next.F(3)); n.vv = v; n.vv.Inc(2); n.w.In=v2; n.w.In.Inc(100); n.w.Name="hey"; Out.L(n.vv.Sum()); Out.L(n.w.In.Sum()); Out.S(n.w.Name);
  N.count += 3; N.count++; Out.L(N.count);
  Out.L(Gen(new SI())); Out.L(Gen(new CI())); I ii = new SI(); Out.L(ii.G(5)); Out.L(ii.G(5)); Out.L(ii.H()); ii=new CI(); Out.L(ii.H());
  Out.L(IsT<string>("x")?1:0); Out.L(IsT<int>("x")?1:0); Out.L(IsT<int>(5)?1:0); Out.L(IsT<I>(new SI())?1:0); Out.L(Cast<int>(42)); Out.S(Cast<string>("abc"));
  try { Cast<string>(5); } catch (InvalidCastException) { Out.S("ice"); }
  Out.S(TName<int>()); Out.S(TName<string>()); Out.S(TName<object>()); Out.S(TName<long>());
  for (int i=-1;i<9;i++) Out.L(Sw(i));
  for (int i=0;i<7;i++) Out.L(Try(i));
  Out.L(Mix(100,100,0,1000,'z',true));
  Out.L(Tern(true,4,n)); Out.L(Tern(false,4,n)); Out.L(Tern(true,1,n));
  Out.L(Box(null)==null?1:0); Out.L((int)Box(5)); int? q = (int?)Box(6); Out.L(q.Value); q=(int?)Box(null); Out.L(q.HasValue?1:0); Out.L(q.GetValueOrDefault());
  var ws = new W[2]; ws[1].In=new V(2); Out.L(Nested(ws)); Out.L(ws[0].In.A);
  int[,] md = new int[3,4]; for (int i=0;i<3;i++) for (int j=0;j<4;j++) md[i,j]=i*j+1; int sum=0; for (int i=0;i<3;i++) for (int j=0;j<4;j++) sum+=md[i,j]; Out.L(sum); md[2,3]+=5; Out.L(md[2,3]);
  try { md[3,0]=1; } catch (IndexOutOfRangeException) { Out.S("oor"); }
  try { N z=null; Out.L(z.v); } catch (NullReferenceException) { Out.S("nre"); }
  try { N z=null; z.F(1); } catch (NullReferenceException) { Out.S("nre2"); }
  try { int[] z=null; Out.L(z.Length); } catch (NullReferenceException) { Out.S("nre3"); }
  try { int z=int.MaxValue; checked { z++; } } catch (OverflowException) { Out.S("ovf"); }
  try { object[] oa = new string[1]; oa[0]=new object(); } catch (ArrayTypeMismatchException) { Out.S("atm"); }
  Func<int,int> f = x => x*a+b; Out.L(f(5)); Func<int,int> g = Fib; Out.L(g(10)); Func<int,int> h = n.F; Out.L(h(2)); Func<int,int> k = new SI{q=3}.G; Out.L(k(2)); Out.L(k(2));
  double d = 1.5; d = d*3 - 0.25; Out.L((long)(d*1000)); float fl = 2.5f; Out.L((int)(fl*fl*100)); Out.L((int)(7.9 % 2.5 * 100)); ulong ul = 0xFFFFFFFFFFFFFFF0; Out.L((long)(ul>>4)); Out.L((long)(ul/7)); uint ui=4000000000; Out.L(ui); Out.L((long)(ui*2)); Out.L((int)ui>>3);  Out.L(ui>>3); double du=ui; Out.L((long)du); double dul = ul; Out.L(dul>1e19?1:0);
  string s = "hello"; Out.L(s.Length); Out.L(s[1]); try { Out.L(s[9]); } catch (IndexOutOfRangeException) { Out.S("sidx"); }
  var t = (1, "x"); t.Item1+=4; Out.L(t.Item1); Out.S(t.Item2);
  long acc=0; for (int i=0;i<1000;i++) { acc = acc*31 + (i^(i<<3)) - (i%7)*(i/3); } Out.L(acc);
  unsafe { int* p = stackalloc int[5]; for (int i=0;i<5;i++) p[i]=i*i; int* e=p+4; Out.L(*e + p[2] + *(p+1)); Out.L(e-p); fixed (int* pw = &ws[0].K) { *pw = 55; } Out.L(ws[0].K); }
  lock (n) { Out.S("locked"); }
  return 7; } }
static class Out { public static void S(string s) => Console.WriteLine(s); public static void L(long v) => Console.WriteLine(v); }
