using System; using System.Reflection;
// Assemblies, their names and modules; kinds of types; types by name; interfaces, nested types, enums, attribute data.
class P { 
 static void T(Func<object> a){ try{Console.WriteLine(a());}catch(Exception e){Console.WriteLine(e.GetType().Name+": "+e.Message);} }
 static void Main(){
  var n = new AssemblyName("Foo, Version=1.2.3.4, Culture=neutral, PublicKeyToken=b77a5c561934e089");
  T(()=>n.Name+"|"+n.Version+"|"+n.CultureName+"|"+n.FullName+"|"+BitConverter.ToString(n.GetPublicKeyToken()));
  T(()=>new AssemblyName("Foo").FullName);
  T(()=>new AssemblyName(){Name="X", Version=new Version(1,2)}.FullName);
  T(()=>new AssemblyName("").FullName);
  var a = typeof(P).Assembly;
  T(()=>a.IsDynamic+" "+a.ReflectionOnly+" "+a.GlobalAssemblyCache+" "+a.ImageRuntimeVersion+" "+a.IsFullyTrusted+" "+a.HostContext);
  T(()=>a.GetModules().Length+" "+a.ManifestModule+" "+a.ManifestModule.ToString());
  T(()=>string.Join(",", (object[])a.GetReferencedAssemblies()));
  T(()=>string.Join(",", (object[])a.GetTypes()));
  T(()=>string.Join(",", (object[])a.GetExportedTypes()));
  T(()=>a.GetName().Version+" "+a.GetName().ProcessorArchitecture+" "+a.GetName().Flags+" "+a.GetName().ContentType);
  T(()=>a.GetType("p")+"-"+a.GetType("p", false, true));
  T(()=>Assembly.GetEntryAssembly()+" "+Assembly.GetCallingAssembly()+" "+Assembly.GetAssembly(typeof(int)));
  T(()=>a.Equals(Assembly.Load(a.GetName())));
  T(()=>typeof(P).IsVisible+" "+typeof(P).IsUnicodeClass+typeof(P).IsAnsiClass+typeof(P).IsMarshalByRef+typeof(P).IsContextful+typeof(P).IsCOMObject+typeof(P).IsSignatureType+typeof(P).IsTypeDefinition+typeof(int[]).IsTypeDefinition+typeof(P).IsVariableBoundArray+typeof(int[,]).IsVariableBoundArray);
  T(()=>typeof(int?).IsConstructedGenericType+" "+typeof(System.Collections.Generic.List<>).GetGenericArguments()[0].GenericParameterAttributes+" "+typeof(System.Collections.Generic.List<>).GetGenericArguments()[0].DeclaringType);
  T(()=>typeof(System.Collections.Generic.List<>).BaseType+" "+typeof(System.Collections.ObjectModel.KeyedCollection<,>).BaseType);
  T(()=>Type.GetType("system.int32", false, true)+" "+Type.GetType("System.Int32[]")+" "+Type.GetType("System.Int32&")+" "+Type.GetType("System.Collections.Generic.List`1[System.Int32]"));
  T(()=>typeof(P).GetMember("Main", BindingFlags.NonPublic|BindingFlags.Static).Length);
  T(()=>string.Join(",", (object[])typeof(IDisposable).GetMembers()));
  T(()=>typeof(int).GetInterface("IComparable")+" "+typeof(int).GetInterface("icomparable", true)+" "+typeof(int).GetInterface("System.IComparable`1"));
  T(()=>typeof(P).GetHashCode()==typeof(P).GetHashCode());
  T(()=>typeof(E).GetEnumName((byte)1)+" "+typeof(E).GetEnumName(1)+" "+typeof(E).IsEnumDefined(E.A)+string.Join(",",typeof(E).GetEnumNames()));
  T(()=>typeof(E).IsEnumDefined(7));
  T(()=>typeof(P).GetCustomAttributesData().Count+" "+string.Join(";", a.GetCustomAttributesData()));
  T(()=>Type.ReflectionOnlyGetType("x", false, false));
  T(()=>typeof(P).Module.ModuleVersionId!=Guid.Empty);
  T(()=>Type.GetTypeArray(new object[]{1,"x"})[1]);
  T(()=>typeof(void).MakeArrayType());
  T(()=>typeof(int).MakeByRefType().MakeByRefType());
  T(()=>typeof(int).MakeByRefType().MakeArrayType());
  T(()=>typeof(Span<int>).MakeArrayType());
  T(()=>typeof(P).GetNestedType("E", BindingFlags.NonPublic));
  T(()=>typeof(P).GetNestedTypes(BindingFlags.NonPublic).Length);
  T(()=>a.GetManifestResourceNames().Length);
  T(()=>a.GetManifestResourceStream("nope")==null);
  T(()=>a.CreateInstance("P"));
  T(()=>Activator.CreateInstance("assemblies_and_types", "P").Unwrap());
 } enum E:byte{A=1,B} }
