// The collector's members, native memory, layouts, change notification, converters, arrays.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.ComponentModel;
[InlineArray(4)] struct Four { int e; }
[StructLayout(LayoutKind.Sequential, Pack = 1)] struct Packed { public byte A; public int B; }
[StructLayout(LayoutKind.Explicit)] struct Union { [FieldOffset(0)] public int I; [FieldOffset(0)] public float F; }
class Vm : INotifyPropertyChanged { string n = ""; public string Name { get => n; set { n = value; PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(nameof(Name))); } } public event PropertyChangedEventHandler? PropertyChanged; [DefaultValue(5), Description("desc"), Category("cat"), DisplayName("Disp"), Browsable(false)] public int X { get; set; } = 5; }
class P
{
    static void T(string n, Func<object?> f) { string r; try { r = "" + f(); } catch (Exception e) { r = "! " + e.GetType().Name + ": " + e.Message; } Console.WriteLine(n + " = " + r); }
    static unsafe void Main()
    {
        T("gc", () => { GC.Collect(); GC.WaitForPendingFinalizers(); return GC.MaxGeneration + " " + (GC.GetTotalMemory(false) > 0) + (GC.CollectionCount(0) > 0) + GC.GetGeneration(new object()).CompareTo(-1) + (GC.GetAllocatedBytesForCurrentThread() > 0) + GCSettings.IsServerGC + (GC.GetGCMemoryInfo().HeapSizeBytes >= 0) + GCSettings.LatencyMode; });
        T("fin", () => { Make(); GC.Collect(); GC.WaitForPendingFinalizers(); return F.Count; });
        T("cwt", () => { var t = new ConditionalWeakTable<object, string>(); var k = new object(); t.Add(k, "v"); return t.TryGetValue(k, out var v) + v + t.GetValue(new object(), _ => "made") + t.Count() + t.GetOrCreateValue2(k); });
        T("gch", () => { var o = new byte[] { 1, 2 }; var h = GCHandle.Alloc(o, GCHandleType.Pinned); var r = Marshal.ReadByte(h.AddrOfPinnedObject(), 1); h.Free(); return r + "" + h.IsAllocated; });
        T("marshal", () => { var p = Marshal.AllocHGlobal(16); Marshal.WriteInt32(p, 4, 77); var a = new byte[4]; Marshal.Copy(p + 4, a, 0, 4); var v = Marshal.ReadInt32(p, 4); Marshal.FreeHGlobal(p); var s = Marshal.StringToHGlobalAnsi("hi"); var b = Marshal.PtrToStringAnsi(s); Marshal.FreeHGlobal(s); return v + " " + a[0] + b + Marshal.SizeOf<int>() + Marshal.SizeOf(typeof(long)) + Marshal.SizeOf<Packed>() + Marshal.OffsetOf<Packed>("B"); });
        T("native", () => { var p = (int*)NativeMemory.AllocZeroed(4, 4); p[2] = 9; p = (int*)NativeMemory.Realloc(p, 32); int v = p[2]; NativeMemory.Free(p); return v; });
        T("unsafe", () => { int[] a = { 1, 2, 3 }; ref int r = ref Unsafe.Add(ref a[0], 2); r = 9; return a[2] + " " + Unsafe.SizeOf<Packed>() + Unsafe.As<int, float>(ref a[0]) + Unsafe.BitCast<int, uint>(-1) + Unsafe.AreSame(ref a[0], ref a[0]) + Unsafe.ByteOffset(ref a[0], ref a[1]); });
        T("inline", () => { var f = new Four(); f[2] = 5; Span<int> s = f; int t = 0; foreach (int x in f) t += x; return f[2] + s.Length + t; });
        T("union", () => new Union { F = 1f }.I.ToString("X"));
        T("stack", () => { int* p = stackalloc int[3] { 1, 2, 3 }; return p[1] + *(p + 2) + sizeof(Union); });
        T("fixed", () => { var s = "abc"; fixed (char* c = s) return c[1]; });
        T("fnptr", () => { delegate*<int, int, int> f = &Add; return f(2, 3); });
        T("rh", () => RuntimeHelpers.GetHashCode(new object()).CompareTo(0) + " " + RuntimeHelpers.IsReferenceOrContainsReferences<string>() + RuntimeHelpers.GetUninitializedObject(typeof(Vm)).GetType().Name + RuntimeHelpers.Equals(1, 1) + RuntimeHelpers.IsReferenceOrContainsReferences<int>() + RuntimeHelpers.TryEnsureSufficientExecutionStack());
        T("ri", () => RuntimeInformation.OSArchitecture.ToString().Length.CompareTo(0) + "" + RuntimeInformation.IsOSPlatform(OSPlatform.Linux) + RuntimeInformation.FrameworkDescription.StartsWith(".NET 10") + OperatingSystem.IsLinux() + OperatingSystem.IsWindows());
        T("vm", () => { var v = new Vm(); string got = ""; v.PropertyChanged += (s, e) => got += e.PropertyName; v.Name = "x"; var p = typeof(Vm).GetProperty("X")!; return got + p.GetCustomAttribute<DefaultValueAttribute>()!.Value + p.GetCustomAttribute<DescriptionAttribute>()!.Description + p.GetCustomAttribute<CategoryAttribute>()!.Category + p.GetCustomAttribute<DisplayNameAttribute>()!.DisplayName + p.GetCustomAttribute<BrowsableAttribute>()!.Browsable; });
        T("tc", () => TypeDescriptor.GetConverter(typeof(int)).ConvertFromString("42") + "" + TypeDescriptor.GetConverter(typeof(DayOfWeek)).ConvertFrom("Friday") + TypeDescriptor.GetConverter(typeof(bool)).ConvertToString(true) + TypeDescriptor.GetConverter(typeof(Guid)).CanConvertFrom(typeof(string)) + TypeDescriptor.GetConverter(typeof(DateTime)).ConvertFromInvariantString("2024-01-02") + TypeDescriptor.GetConverter(typeof(int?)).ConvertFromString("7"));
        T("dlg", () => { Func<int, int> f = x => x + 1; f += x => x * 2; var l = f.GetInvocationList(); return l.Length + " " + f(5) + f.Method.Name.Length.CompareTo(0) + (f.Target != null) + ((Func<int, int>)Delegate.Remove(f, l[1])!)(5) + f.DynamicInvoke(3); });
        T("attr", () => Attribute.GetCustomAttribute(typeof(Vm).GetProperty("X")!, typeof(DefaultValueAttribute))!.Equals(new DefaultValueAttribute(5)) + "" + Attribute.IsDefined(typeof(F), typeof(SerializableAttribute)) + typeof(P).IsDefined(typeof(CompilerGeneratedAttribute)));
        T("arr", () => { var a = Array.CreateInstance(typeof(int), 2, 3); a.SetValue(5, 1, 2); var j = Array.ConvertAll(new[] { 1, 2 }, x => x + "!"); int[] b = { 3, 1, 2 }; Array.Sort(b); Array.Reverse(b); Array.Resize(ref b, 4); return a.GetValue(1, 2) + "" + a.Rank + a.GetLength(1) + j[1] + string.Join(",", b) + Array.IndexOf(b, 1) + Array.Find(b, x => x < 3) + Array.Exists(b, x => x == 9) + Array.TrueForAll(b, x => x >= 0) + Array.FindAll(b, x => x > 1).Length + Array.BinarySearch(new[] { 1, 3, 5 }, 3) + Array.MaxLength + string.Join(",", Array.FindLastIndex(b, x => x > 1)) + Array.AsReadOnly(b).Count + a.Length + a.LongLength + a.GetUpperBound(0) + b.Clone().Equals(b) + Array.Empty<int>().Length + ((System.Collections.IList)b).Contains(3); });
    }
    static int Add(int a, int b) => a + b;
    [MethodImpl(MethodImplOptions.NoInlining)] static void Make() { for (int i = 0; i < 3; i++) new F(); }
}
class F { public static int Count; ~F() => Count++; }
static class X { public static string GetOrCreateValue2(this ConditionalWeakTable<object, string> t, object k) => t.TryGetValue(k, out var v) ? v : "none"; }
