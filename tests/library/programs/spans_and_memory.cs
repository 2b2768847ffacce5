// Searching, sorting, splitting and comparing spans; memory, segments, search values.

using System;
using System.Buffers;
using System.Linq;
using System.Runtime.InteropServices;
using System.Collections.Generic;
class P
{
    static void T(string n, Func<object?> f) { string r; try { r = "" + f(); } catch (Exception e) { r = "! " + e.GetType().Name + ": " + e.Message; } Console.WriteLine(n + " = " + r); }
    static string J<T>(ReadOnlySpan<T> s) { var l = new List<string>(); foreach (var x in s) l.Add("" + x); return string.Join(",", l); }
    static void Main()
    {
        int[] a = { 5, 3, 9, 1, 7, 3 };
        T("idx", () => a.AsSpan().IndexOf(3) + " " + a.AsSpan().LastIndexOf(3) + " " + a.AsSpan().IndexOfAny(9, 1) + " " + a.AsSpan().Contains(7) + " " + a.AsSpan().IndexOfAnyExcept(5) + " " + a.AsSpan().LastIndexOfAnyExcept(3) + " " + a.AsSpan().IndexOfAnyInRange(8, 10) + " " + a.AsSpan().IndexOfAnyExceptInRange(3, 9) + " " + a.AsSpan().Count(3) + " " + a.AsSpan().ContainsAny(2, 4) + " " + a.AsSpan().ContainsAnyInRange(0, 2));
        T("slice", () => J<int>(a.AsSpan(1, 3)) + " " + J<int>(a.AsSpan(2..^1)) + " " + J<int>(a.AsSpan()[^2..]) + " " + a.AsSpan(^1)[0]);
        T("bad", () => J<int>(a.AsSpan(7)));
        T("bad2", () => J<int>(a.AsSpan(2, 9)));
        T("badidx", () => a.AsSpan()[6]);
        T("sort", () => { var b = (int[])a.Clone(); b.AsSpan().Sort(); var s = J<int>(b); b.AsSpan().Sort((x, y) => y - x); return s + " " + J<int>(b) + " " + b.AsSpan().BinarySearch(3, Comparer<int>.Create((x, y) => y - x)); });
        T("sort2", () => { var k = new[] { 3, 1, 2 }; var v = new[] { "c", "a", "b" }; k.AsSpan().Sort(v.AsSpan()); return J<int>(k) + J<string>(v); });
        T("rev", () => { var b = (int[])a.Clone(); b.AsSpan().Reverse(); b.AsSpan(0, 2).Fill(8); b.AsSpan(4).Clear(); b.AsSpan().Replace(3, 4); return J<int>(b); });
        T("copy", () => { var b = new int[2]; return a.AsSpan().TryCopyTo(b) + " " + a.AsSpan(0, 2).TryCopyTo(b) + b[1]; });
        T("copyx", () => { a.AsSpan().CopyTo(new int[2]); return 0; });
        T("eq", () => a.AsSpan().SequenceEqual(new[] { 5, 3, 9, 1, 7, 3 }) + " " + a.AsSpan().SequenceCompareTo(new[] { 5, 4 }) + " " + a.AsSpan().StartsWith(new[] { 5, 3 }) + a.AsSpan().EndsWith(new[] { 3 }) + a.AsSpan().StartsWith(5) + " " + a.AsSpan().CommonPrefixLength(new[] { 5, 3, 8 }) + (a.AsSpan() == a.AsSpan()));
        string t = "  Hello, World  ";
        T("trim", () => "[" + t.AsSpan().Trim().ToString() + "][" + t.AsSpan().TrimStart().ToString() + "][" + "xxabxx".AsSpan().Trim('x').ToString() + "][" + "xyaxy".AsSpan().TrimEnd("xy").ToString() + "]");
        T("text", () => t.AsSpan().Contains("WORLD", StringComparison.OrdinalIgnoreCase) + " " + t.AsSpan().IndexOf("World") + " " + "abc".AsSpan().CompareTo("ABC", StringComparison.OrdinalIgnoreCase) + " " + "abc".AsSpan().Equals("ABC", StringComparison.Ordinal) + " " + t.AsSpan().IsWhiteSpace() + " " + "ab".AsSpan().ToString());
        T("split", () => { var r = new List<string>(); foreach (Range g in "a,b,,c".AsSpan().Split(',')) r.Add("a,b,,c"[g]); return string.Join("|", r); });
        T("split2", () => { Span<Range> rs = stackalloc Range[4]; int n = "a b  c".AsSpan().Split(rs, ' ', StringSplitOptions.RemoveEmptyEntries); return n + " " + rs[2]; });
        T("splitany", () => { var r = new List<string>(); foreach (Range g in "a,b;c".AsSpan().SplitAny(',', ';')) r.Add("a,b;c"[g]); return string.Join("|", r); });
        T("upper", () => { Span<char> d = stackalloc char[5]; "aBcÉ".AsSpan().ToUpperInvariant(d); var u = d.ToString(); "aBcÉ".AsSpan().ToLowerInvariant(d); return u.TrimEnd('\0') + d.ToString().TrimEnd('\0'); });
        T("lines", () => { var r = new List<string>(); foreach (var l in "a\r\nb\nc".AsSpan().EnumerateLines()) r.Add(l.ToString()); return string.Join("|", r); });
        T("runes", () => { int n = 0; foreach (var r in "a👍".AsSpan().EnumerateRunes()) n += r.Value; return n; });
        T("write", () => { Span<char> d = stackalloc char[20]; bool ok = d.TryWrite($"x={1:D3} {"y",4}", out int n); return ok + d[..n].ToString(); });
        T("cast", () => J<byte>(MemoryMarshal.AsBytes(new[] { 0x01020304 }.AsSpan())) + " " + MemoryMarshal.Cast<byte, ushort>(new byte[] { 1, 2, 3, 4 })[1] + " " + MemoryMarshal.Read<int>(new byte[] { 1, 0, 0, 0 }) + " " + MemoryMarshal.GetReference(a.AsSpan(2)));
        T("list", () => { var l = new List<int> { 1, 2, 3 }; CollectionsMarshal.AsSpan(l)[1] = 9; CollectionsMarshal.SetCount(l, 2); return J<int>(l.ToArray()); });
        T("dict", () => { var d = new Dictionary<string, int>(); ref int x = ref CollectionsMarshal.GetValueRefOrAddDefault(d, "k", out bool ex); x = 5; return ex + " " + d["k"]; });
        T("mem", () => { Memory<int> m = a; var s = m.Slice(1, 2); s.Span[0] = 3; return s.Length + " " + m + " " + s.ToArray().Sum() + " " + MemoryMarshal.TryGetArray<int>(s, out var seg) + seg.Offset + " " + new ReadOnlyMemory<int>(a)[1..].Length + m.IsEmpty + " " + "abc".AsMemory(1).ToString(); });
        T("seg", () => { var g = new ArraySegment<int>(a, 1, 3); return g.Count + " " + g[0] + " " + string.Join(",", g) + " " + g.Slice(1) .Count + " " + ((IList<int>)g).IndexOf(9) + (g == new ArraySegment<int>(a, 1, 3)) + g.ToArray().Length + " " + string.Join(",", g.Skip(1)); });
        T("pool", () => { var r = ArrayPool<byte>.Shared.Rent(100); var ok = r.Length >= 100; ArrayPool<byte>.Shared.Return(r, true); using var o = MemoryPool<int>.Shared.Rent(10); return ok + " " + (o.Memory.Length >= 10); });
        T("sv", () => { var v = SearchValues.Create("aeiou"); return "xyzebc".AsSpan().IndexOfAny(v) + " " + v.Contains('u') + " " + "aab".AsSpan().IndexOfAnyExcept(v) + " " + "hello world".AsSpan().ContainsAny(SearchValues.Create(["wor", "xyz"], StringComparison.Ordinal)); });
        T("over", () => a.AsSpan(0, 3).Overlaps(a.AsSpan(2)) + " " + a.AsSpan().Overlaps(new int[3]));
        T("abw", () => { var w = new ArrayBufferWriter<char>(); w.Write("hello"); w.GetSpan(3)[0] = '!'; w.Advance(1); return w.WrittenSpan.ToString() + w.WrittenCount; });
    }
}
