// library
// Types with layouts of every kind. layout.txt is what layout_print.cs, compiled with this file, printed on .NET 10.
using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

struct SB { public byte b; }
struct SI { public int i; }
struct SL { public long l; public byte b; }
struct SIB { public int i; public byte b; }
struct SR { public byte b; public object o; public int i; public short s; }
struct SRR { public SR r; public int x; }
struct SRS { public object o; public SI i; public byte b; public SB sb; }
struct Empty {}
struct EmptyIn { public Empty e; public int i; public Empty f; }
[StructLayout(LayoutKind.Auto)] struct AU { public byte a; public long l; public short s; public int i; }
[StructLayout(LayoutKind.Auto)] struct AU3 { public byte a; public byte b; public byte c; }
[StructLayout(LayoutKind.Auto)] struct AU2 { public byte a; public byte b; }
[StructLayout(LayoutKind.Auto)] struct AU5 { public byte a; public int b; }
struct HasAuto { public byte x; public AU a; public byte y; }
[StructLayout(LayoutKind.Sequential, Pack=1)] struct P1 { public byte a; public long l; public short s; }
[StructLayout(LayoutKind.Sequential, Pack=2)] struct P2 { public byte a; public long l; public short s; public byte z; }
[StructLayout(LayoutKind.Sequential, Size=5)] struct Z5 { public byte a; }
[StructLayout(LayoutKind.Sequential, Size=5)] struct Z5i { public int a; }
[StructLayout(LayoutKind.Sequential, Size=7)] struct Z7i { public int a; public byte b; }
[StructLayout(LayoutKind.Sequential, Size=2)] struct Z2i { public int a; public byte b; }
[StructLayout(LayoutKind.Sequential, Size=24)] struct Z24r { public object a; public byte b; }
[StructLayout(LayoutKind.Explicit)] struct E1 { [FieldOffset(0)] public int a; [FieldOffset(4)] public byte b; }
[StructLayout(LayoutKind.Explicit)] struct E2 { [FieldOffset(0)] public double a; [FieldOffset(0)] public long b; [FieldOffset(2)] public byte c; }
[StructLayout(LayoutKind.Explicit)] struct E3 { [FieldOffset(0)] public object a; [FieldOffset(8)] public byte c; }
[StructLayout(LayoutKind.Explicit, Pack=1)] struct E4 { [FieldOffset(0)] public byte a; [FieldOffset(1)] public long c; }
[StructLayout(LayoutKind.Explicit)] struct E5 { [FieldOffset(0)] public byte a; [FieldOffset(1)] public long c; }
[StructLayout(LayoutKind.Explicit, Size=32)] struct E6 { [FieldOffset(0)] public byte a; }
[InlineArray(3)] struct IA { public int x; }
[InlineArray(3)] struct IAR { public SR x; }
struct Gen<T> { public byte b; public T t; public short s; }
enum EB : byte { A } enum EL : long { A }
struct WithEnum { public EB a; public EL b; public EB c; }
struct WithPtr { public unsafe int* p; public byte b; public nint n; public char c; public bool d; public float f; public double g; }
struct WithNull { public int? a; public long? b; public byte? c; public AU? d; public SI? e; }
class CAU5 { public byte b; public AU5 d; public AU g; public int? n; public byte? nb; public SIB sib; }
class C0 { public byte b; public object o; public int i; public long l; public short s; public SI si; public SB sb; public SR sr; public byte z; }
class Base1 { public int i; public byte b; }
class Der1 : Base1 { public byte c; public short s; public object o; public int j; }
class Der2 : Base1 { public byte c; public byte d; public long l; }
class Base3 { public byte b; }
class Der3 : Base3 { public long l; public byte c; public short s; public int i; }
class Der4 : Base3 { public object o; public byte c; public int i;}
class Der5 : Base3 { public int i; public SB s; public SI t; }
class Der6 : Base3 { public short a; public short b; public short c; }
[StructLayout(LayoutKind.Sequential)] class CS { public byte a; public long b; public byte c; }
[StructLayout(LayoutKind.Sequential)] class CSR { public byte a; public object b; public byte c; }
[StructLayout(LayoutKind.Sequential)] class CSD : CS { public int q; public byte e; }
[StructLayout(LayoutKind.Explicit)] class CE { [FieldOffset(0)] public byte a; [FieldOffset(8)] public object c; [FieldOffset(4)] public int i;}
class GC<T> { public byte b; public T t; public byte c; }
class GenBase<T> { public T t; }
class GenDer : GenBase<byte> { public int i; public byte z; }
class GenDer2<T> : GenBase<T> { public int i; public T z; public object o; }
class CAU { public AU a; public byte b; public HasAuto h; public int q; }
class CEmpty {} class CByte { public bool b; }
class CVT { public AU5 a; public AU2 c; public AU3 d; public byte e; }
struct S3 { public byte a, b, c; }
class CS3 { public S3 a; public S3 b; public byte q; public short r;}
struct S3R { public S3 a; public object o; public byte b; public S3 c; }
struct S2R { public short a; public string b; public short c; public char d; public bool e; public float f; public S3 g; }
[StructLayout(LayoutKind.Explicit, Size = 12)] unsafe struct Fix { [FieldOffset(4)] public fixed byte data[8]; }
unsafe struct FixIn { public byte b; public fixed short data[5]; public int i; }
ref struct RS { public byte b; public ref int r; public int i; public object o; }
ref struct RS2 { public Span<int> s; public byte b; public ref byte q; public long l; }
ref struct RS3 { public int b; public ref byte q; }
class Statics
{
    public const int Limit = 12;
    public static byte small;
    public static string text;
    public static SR pair;
    public static long wide;
    [ThreadStatic] public static object perThread;
    [ThreadStatic] public static int count;
    public int instance;
}
class Gap14 { public long l; public int i; public bool a; public bool b; }
class GapTwoBytes : Gap14 { public string p; public bool x; public bool y; public bool z; public int q; }
class Gap4 { public int i; }
class GapInt : Gap4 { public object o; public int a; public int b; }
class GapShort : Gap4 { public long l; public short a; public byte b; public byte c; }
class GapNone : Base3 { public object o; public int a; public short b; }
class GapBytes : Gap4 { public byte a; public byte b; public byte c; public byte d; public byte e; }
class GapStruct : Base3 { public SIB s; public byte c; }
[StructLayout(LayoutKind.Explicit, Size = 60)] struct Padding { }
[StructLayout(LayoutKind.Sequential, Size = 3)] struct SizedEmpty { }
class Padded { public byte b; public Padding p; public object o; public SizedEmpty e; }
