using System; using System.Reflection;
// Reflection's refusals: which exception says what when members, instances, generics, types and assemblies cannot be had.
class P { public int this[int i]=>1; public int this[string s]=>2; public P(int a){} public P(string b){} 
 static void T(Action a){ try{a();Console.WriteLine("ok");}catch(Exception e){Console.WriteLine(e.GetType().Name+": "+e.Message+(e.InnerException!=null?" <- "+e.InnerException.GetType().Name+": "+e.InnerException.Message:""));} }

 static void S(Action a){ try{a();Console.WriteLine("ok");}catch(Exception e){Console.WriteLine(e.GetType().Name+": "+e.Message);} }
 public static int St = 3; public readonly int Ro=1; static readonly int SRo = 4; const int C=5; enum E{A}
 void Gen<T>(T t) where T: struct {}
 static void Main(){
  T(()=>typeof(string).GetMethod("IndexOf"));
  T(()=>typeof(P).GetProperty("Item"));
  T(()=>Activator.CreateInstance(typeof(P)));
  T(()=>Activator.CreateInstance(typeof(P), 1.5));
  T(()=>Activator.CreateInstance(typeof(P), new object[]{null}));
  T(()=>Activator.CreateInstance(typeof(Array)));
  T(()=>Activator.CreateInstance(typeof(IDisposable)));
  T(()=>Activator.CreateInstance(typeof(Array), 1));
  T(()=>Activator.CreateInstance(typeof(System.Collections.Generic.List<>)));
  T(()=>Activator.CreateInstance<IDisposable>());
  T(()=>Activator.CreateInstance<Array>());
  T(()=>Activator.CreateInstance<P>());
  T(()=>typeof(string).GetMethod("CompareTo", new[]{typeof(string)}).Invoke(null, new object[]{"x"}));
  T(()=>typeof(string).GetMethod("CompareTo", new[]{typeof(string)}).Invoke(5, new object[]{"x"}));
  T(()=>typeof(P).GetField("Ro").GetValue("x"));
  T(()=>typeof(P).GetField("Ro").GetValue(null));
  T(()=>typeof(P).GetField("Ro").SetValue(new P(1), "x"));
  T(()=>typeof(P).GetField("SRo", BindingFlags.NonPublic|BindingFlags.Static).SetValue(null, 5));
  T(()=>typeof(P).GetField("C", BindingFlags.NonPublic|BindingFlags.Static).SetValue(null, 5));
  T(()=>typeof(P).GetField("St").GetRawConstantValue());
  S(()=>typeof(P).GetMethod("Gen", BindingFlags.NonPublic|BindingFlags.Instance).MakeGenericMethod(typeof(string)));
  T(()=>typeof(P).GetMethod("Gen", BindingFlags.NonPublic|BindingFlags.Instance).MakeGenericMethod());
  S(()=>typeof(Nullable<>).MakeGenericType(typeof(string)));
  T(()=>typeof(System.Collections.Generic.List<>).MakeGenericType());
  T(()=>typeof(System.Collections.Generic.List<int>).MakeGenericType(typeof(int)));
  T(()=>typeof(int).GetInterfaceMap(typeof(string)));
  T(()=>typeof(int).GetInterfaceMap(typeof(System.Collections.IList)));
  T(()=>typeof(IDisposable).GetInterfaceMap(typeof(IDisposable)));
  T(()=>Type.GetType("No.Such", true));
  T(()=>Type.GetType("No.Such, nowhere", true));
  T(()=>typeof(P).Assembly.GetType("Nope", true));
  T(()=>Type.GetType(""));
  T(()=>Type.GetType("", true));
  T(()=>typeof(int).GetArrayRank());
  T(()=>typeof(int).GetGenericTypeDefinition());
  T(()=>Assembly.Load("nowhere"));
  T(()=>Assembly.LoadFrom("/nowhere.dll"));
  T(()=>typeof(E).GetEnumName(null));
  T(()=>typeof(int).GetEnumNames());
  T(()=>typeof(P).InvokeMember("St", BindingFlags.GetField|BindingFlags.Static|BindingFlags.Public, null, null, null));
  T(()=>typeof(P).InvokeMember("Nope", BindingFlags.InvokeMethod|BindingFlags.Static|BindingFlags.Public, null, null, null));
  T(()=>Delegate.CreateDelegate(typeof(Func<int>), typeof(P).GetMethod("Gen", BindingFlags.NonPublic|BindingFlags.Instance)));
  T(()=>Delegate.CreateDelegate(typeof(Func<int>), new P(1), "Nope"));
  T(()=>Attribute.GetCustomAttribute(typeof(P), typeof(int)));
  T(()=>typeof(P).GetCustomAttributes(typeof(int), false));
  T(()=>new Func<int,int>(x=>x).DynamicInvoke("x"));
  T(()=>new Func<int,int>(x=>x).DynamicInvoke());
  T(()=>Console.WriteLine(typeof(P).GetMethod("Gen", BindingFlags.NonPublic|BindingFlags.Instance)));
  T(()=>Console.WriteLine(typeof(System.Collections.Generic.Dictionary<,>).GetMethod("TryGetValue")));
  T(()=>Console.WriteLine(typeof(System.Collections.Generic.Dictionary<int,string>).GetMethod("TryGetValue")));
  T(()=>Console.WriteLine(typeof(P).Assembly.FullName+"|"+typeof(P).Module.Name+"|"+typeof(P).Module.ScopeName+"|"+typeof(P).Assembly));
  T(()=>Console.WriteLine(typeof(int).Assembly.FullName+"|"+typeof(int).AssemblyQualifiedName));
  T(()=>Console.WriteLine(typeof(P).Assembly.GetName()));
  T(()=>Console.WriteLine(typeof(P).Assembly.EntryPoint));
  T(()=>Console.WriteLine(typeof(P).GetConstructors()[0].Invoke(new object[]{"x"})));
  T(()=>typeof(P).TypeInitializer.Invoke(null,null));
 } }
