// Prints the layouts that the runtime chose; see layout.cs. Not compiled for the tests.
using System;
using System.Reflection;
using System.Runtime.CompilerServices;

static unsafe class P {
  static int SizeOf(Type t) => (int)typeof(Unsafe).GetMethod("SizeOf").MakeGenericMethod(t).Invoke(null, null);
  static System.Collections.Generic.IEnumerable<FieldInfo> All(Type t) {
    for (Type x = t; x != null && x != typeof(object) && x != typeof(ValueType) && x!=typeof(Enum); x = x.BaseType)
      foreach (var f in x.GetFields(BindingFlags.Instance|BindingFlags.Public|BindingFlags.NonPublic|BindingFlags.DeclaredOnly)) yield return f;
  }
  // The runtime's own field description: offset in the low 27 bits of the second dword at +8 of a FieldDesc (the field handle).
  static int Offset(FieldInfo f) { uint* p = (uint*)f.FieldHandle.Value; return (int)(p[3] & 0x7ffffff); }
  static int BaseSize(Type t) { return (int)((uint*)t.TypeHandle.Value)[1]; }
  static void Fields(Type t) {
    var parts = new System.Collections.Generic.List<string>();
    foreach (var f in All(t)) parts.Add(f.DeclaringType == t ? f.Name + "=" + Offset(f) : f.DeclaringType.Name + "." + f.Name + "=" + Offset(f));
    Console.WriteLine($"{t} size={(t.IsValueType ? SizeOf(t) : BaseSize(t))} {string.Join(" ", parts)}");
  }
  static void Main() {
    foreach (var t in new[] { typeof(SB), typeof(SI), typeof(SL), typeof(SIB), typeof(SR), typeof(SRR), typeof(SRS), typeof(Empty), typeof(EmptyIn), typeof(AU), typeof(AU3), typeof(AU2), typeof(AU5), typeof(HasAuto), typeof(P1), typeof(P2), typeof(Z5), typeof(Z5i), typeof(Z7i), typeof(Z2i), typeof(Z24r), typeof(E1), typeof(E2), typeof(E3), typeof(E4), typeof(E5), typeof(E6), typeof(IA), typeof(IAR), typeof(Gen<byte>), typeof(Gen<long>), typeof(Gen<string>), typeof(Gen<SI>), typeof(Gen<SR>), typeof(Gen<Gen<object>>), typeof(EB), typeof(WithEnum), typeof(WithPtr), typeof(WithNull), typeof(CAU5), typeof(C0), typeof(Base1), typeof(Der1), typeof(Der2), typeof(Base3), typeof(Der3), typeof(Der4), typeof(Der5), typeof(Der6), typeof(CS), typeof(CSR), typeof(CSD), typeof(CE), typeof(GC<byte>), typeof(GC<string>), typeof(GC<SI>), typeof(GC<SL>), typeof(GenBase<byte>), typeof(GenDer), typeof(GenDer2<byte>), typeof(GenDer2<long>), typeof(GenDer2<string>), typeof(CAU), typeof(CEmpty), typeof(CVT), typeof(S3), typeof(CS3), typeof(S3R), typeof(S2R), typeof(Fix), typeof(FixIn), typeof(EL), typeof(Gap14), typeof(GapTwoBytes), typeof(Gap4), typeof(GapInt), typeof(GapShort), typeof(GapNone), typeof(GapBytes), typeof(GapStruct), typeof(Padding), typeof(SizedEmpty), typeof(Padded) })
      Fields(t);
    RS a = default; Console.WriteLine($"RS size={sizeof(RS)} b={Unsafe.ByteOffset(ref Unsafe.As<RS,byte>(ref a), ref a.b)} i={Unsafe.ByteOffset(ref Unsafe.As<RS,byte>(ref a), ref Unsafe.As<int,byte>(ref a.i))} o={Unsafe.ByteOffset(ref Unsafe.As<RS,byte>(ref a), ref Unsafe.As<object,byte>(ref a.o))}");
    RS2 b = default; Console.WriteLine($"RS2 size={sizeof(RS2)} s={(byte*)&b.s - (byte*)&b} b={(byte*)&b.b - (byte*)&b} l={(byte*)&b.l - (byte*)&b}");
    RS3 c = default; Console.WriteLine($"RS3 size={sizeof(RS3)} b={(byte*)&c.b - (byte*)&c}");
  }
}
