// Guid and Version: formats, parsing, comparing, refusals.

using System;
class P
{
    static void T(string n, Func<object?> f) { string r; try { r = "" + f(); } catch (Exception e) { r = "! " + e.GetType().Name + ": " + e.Message; } Console.WriteLine(n + " = " + r); }
    static void Main()
    {
        var g = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");
        foreach (var f in new[] { "N", "D", "B", "P", "X", "", "n", "Q" }) T(f, () => g.ToString(f));
        T("7", () => { var a = Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddMilliseconds(1234567890123)); return a.Version + " " + (a.Variant >= 8) + " " + a.ToString().Substring(0, 15); });
        T("4", () => Guid.NewGuid().Version + " " + (Guid.NewGuid() != Guid.NewGuid()) + Guid.AllBitsSet);
        T("be", () => new Guid(g.ToByteArray(true), true) == g);
        T("cmp", () => g.CompareTo(Guid.Empty) + " " + (g > Guid.Empty));
        T("exact", () => Guid.ParseExact("{0f8fad5b-d9cb-469f-a165-70867728950e}", "B"));
        T("bad", () => Guid.Parse("xyz"));
        T("bad2", () => Guid.ParseExact("0f8fad5b-d9cb-469f-a165-70867728950e", "N"));
        T("try", () => Guid.TryParse("(0f8fad5b-d9cb-469f-a165-70867728950e)", out var x) + " " + x);
        T("span", () => Guid.Parse("0f8fad5bd9cb469fa16570867728950e".AsSpan()));
        T("u8", () => Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"u8));
        T("null", () => Guid.Parse((string)null!));
        T("hash", () => g.GetHashCode() == new Guid(g.ToByteArray()).GetHashCode());
        T("fmt", () => { Span<char> c = stackalloc char[36]; return g.TryFormat(c, out int n, "D") + " " + n + new string(c); });
        T("fmt8", () => { Span<byte> c = stackalloc byte[32]; return g.TryFormat(c, out int n, "N") + " " + n; });
        T("ctor", () => new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
        T("ctor2", () => new Guid(0xFFFFFFFF, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
        T("short", () => new Guid(new byte[3]));
        var v = new Version(1, 2, 3, 4);
        T("v", () => v + " " + v.ToString(2) + " " + new Version(1, 2) + " " + new Version("1.2.3").Build + " " + new Version(1, 2).Build + " " + v.MajorRevision + v.MinorRevision);
        T("v5", () => v.ToString(5));
        T("v3", () => new Version(1, 2).ToString(3));
        T("vp", () => Version.Parse("1.2.x"));
        T("vp1", () => Version.Parse("1"));
        T("vp-", () => Version.Parse("1.-2"));
        T("vpo", () => Version.Parse("1.99999999999"));
        T("vt", () => Version.TryParse("10.20", out var w) + " " + w);
        T("cmpv", () => (v > new Version(1, 2)) + " " + v.CompareTo(null) + " " + v.Equals(new Version(1, 2, 3, 4)) + " " + (new Version(1, 2, 3) == new Version("1.2.3")) + " " + v.CompareTo(new Version(1, 10)));
        T("vspan", () => Version.Parse("4.5.6".AsSpan()) + " " + Version.TryParse("7.8".AsSpan(), out var w) + w);
        T("vf", () => { Span<char> c = stackalloc char[10]; return v.TryFormat(c, out int n) + " " + n + v.TryFormat(c, 2, out n) + n; });
        T("vneg", () => new Version(-1, 0));
        T("vcl", () => v.Clone());
        T("vhash", () => v.GetHashCode() == new Version(1, 2, 3, 4).GetHashCode());
        T("vcmpo", () => v.CompareTo("x"));
    }
}
