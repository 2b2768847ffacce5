// Int128, UInt128 and Half: conversions among themselves, checked and not, UTF-8 text.

using System;
using System.Globalization;
using System.Text;

class P
{
    static void T(string n, Func<object?> f) { string r; try { r = "" + f(); } catch (Exception e) { r = "! " + e.GetType().Name + ": " + e.Message; } Console.WriteLine(n + " = " + r); }

    static void Main()
    {
        Int128 i = -5, big = Int128.MaxValue;
        UInt128 u = 7, huge = UInt128.MaxValue;
        T("u of i", () => (UInt128)i + " " + unchecked((UInt128)i) + " " + (UInt128)big);
        T("checked u of i", () => checked((UInt128)i));
        T("i of u", () => (Int128)huge + " " + (Int128)u);
        T("checked i of u", () => checked((Int128)huge));
        T("half", () => (Half)i + " " + (Half)u + " " + (Half)huge + " " + (Int128)(Half)(-12.7) + " " + (UInt128)(Half)300);
        T("checked half", () => checked((UInt128)(Half)(-1.5)));
        T("checked double", () => checked((Int128)1e30) + " " + checked((UInt128)12.9f));
        T("checked double too large", () => checked((Int128)1e39));
        T("increment", () => { var x = huge; return checked(++u) + " " + unchecked(++x); });
        T("checked increment", () => { var x = huge; return checked(++x); });
        T("checked decrement", () => { UInt128 x = 0; return checked(--x); });
        T("division", () => checked(big / 3) + " " + checked(huge / 10) + " " + big % 1000);
        T("division by -1", () => checked(Int128.MinValue / -1));
        T("utf8", () => Int128.Parse("-12"u8, null) + " " + UInt128.Parse("ff"u8, NumberStyles.HexNumber, null) + " " + Half.Parse("1.5"u8, NumberStyles.Float, null) + " " + Int128.TryParse("x"u8, null, out _));
        T("utf8 out", () => { Span<byte> b = stackalloc byte[64]; huge.TryFormat(b, out int n, "N0", CultureInfo.InvariantCulture); var s = Encoding.UTF8.GetString(b[..n]); ((Half)2.5).TryFormat(b, out n, "F2", CultureInfo.InvariantCulture); return s + " " + Encoding.UTF8.GetString(b[..n]); });
        T("span", () => Int128.TryParse("123456789012345678901234567890".AsSpan(), out var x) + " " + x);
    }
}
