using System;
using System.Globalization;

/// <summary>Decimal arithmetic, rounding and text; rounding and functions of Math.</summary>
static partial class Program
{
    static readonly string[] formats = { null, "G", "G5", "G29", "F", "F0", "F3", "F30", "N", "N0", "N5", "C", "C0", "E", "E2", "E30", "P", "P0", "P4", "0", "0.00", "#,##0.###", "0.0E+00", "#;(#);0.0", "R", "g3", "X", "D" };

    static decimal Money(int i)
    {
        int lo = (int)Random(), mid = (int)Random(), hi = (int)Random();
        byte scale = (byte)(Random() % 29);
        bool negative = Random() % 2 == 0;
        return (i % 6) switch
        {
            0 => new decimal(lo, mid, hi, negative, scale),
            1 => new decimal(lo, mid, 0, negative, scale),
            2 => new decimal(lo, 0, 0, negative, (byte)(scale % 10)),
            3 => (int)Random() % 10000 / 100m,
            4 => new decimal((int)(Random() % 100), 0, 0, negative, (byte)(scale % 4)),
            _ => (long)Random64() / 1000m,
        };
    }

    static string Try(Func<object> f)
    {
        try
        {
            return Text(f());
        }
        catch (Exception e)
        {
            return e.GetType().Name + ": " + e.Message;
        }
    }

    static void Rows()
    {
        for (int i = 0; i < 3000; i++)
        {
            decimal a = Money(i), b = Money(i / 6 + 1);
            string format = formats[i % formats.Length];
            int places = i % 12;
            MidpointRounding mode = (MidpointRounding)(i % 5);
            Digest("a", () => Try(() => a + b) + "|" + Try(() => a - b) + "|" + Try(() => a * b) + "|" + Try(() => a / b) + "|" + Try(() => a % b) + "|" + (a < b) + "|" + a.CompareTo(b) + "|" + Try(() => decimal.Compare(a, b)));
            Digest("f", () => a.ToString(format, CultureInfo.InvariantCulture) + "|" + decimal.Parse(a.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Equals(a));
            Digest("r", () => decimal.Round(a, places, mode) + "|" + Math.Round(a) + "|" + decimal.Floor(a) + "|" + decimal.Ceiling(a) + "|" + decimal.Truncate(a) + "|" + decimal.Negate(a) + "|" + Math.Abs(a) + "|" + Math.Sign(a) + "|" + a.Scale);
            Digest("c", () => (double)a + "|" + (float)a + "|" + Try(() => (int)a) + "|" + Try(() => (long)a) + "|" + Try(() => (ulong)a) + "|" + Try(() => (byte)a) + "|" + Try(() => decimal.ToOACurrency(a)) + "|" + string.Join(",", decimal.GetBits(a)));
            double d = (double)a;
            Digest("d", () => Try(() => (decimal)d) + "|" + Try(() => (decimal)(float)d) + "|" + Try(() => (decimal)(d * 1e-20)) + "|" + Math.Round(d, places, mode) + "|" + Math.Round(d, mode) + "|" + Math.Round((float)d, mode));
        }
        foreach (string text in new[] { null, "", "1", "-1.50", "1.5000", ".5", "5.", "1e3", "1E-3", "1,000.5", "(1)", "\u00a41.5", "79228162514264337593543950335", "79228162514264337593543950336", "79228162514264337593543950335.4", "79228162514264337593543950335.5", "0.00000000000000000000000000001", "0.00000000000000000000000000005", "0.000000000000000000000000000051", "-0", "-0.00", "1.23456789012345678901234567895", "1.23456789012345678901234567885", "  1  ", "1\0", "abc", "1e29", "1e28", "0e50", "1e-40" })
            foreach (NumberStyles style in new[] { NumberStyles.Number, NumberStyles.Any, NumberStyles.Float, NumberStyles.Integer, NumberStyles.Currency, NumberStyles.HexNumber })
                Row($"{Text(text)} {style}", () => decimal.Parse(text, style, CultureInfo.InvariantCulture));
        Row(() => new decimal(1, 2, 3, true, 29)); Row(() => new decimal(new int[3])); Row(() => new decimal(new[] { 1, 2, 3, 4 })); Row(() => new decimal(double.NaN)); Row(() => new decimal(1e29)); Row(() => new decimal(float.PositiveInfinity)); Row(() => decimal.Round(1.5m, 29)); Row(() => decimal.Round(1.5m, -1)); Row(() => Math.Round(1.5, 16)); Row(() => Math.Round(1.5, 3, (MidpointRounding)9)); Row(() => decimal.Round(1.5m, (MidpointRounding)9)); decimal none = new(0), large = decimal.MaxValue;
        Row(() => 1m / none); Row(() => 1m % none); Row(() => large + 1); Row(() => (byte)(none + 256)); Row(() => (char)(none + 65.9m)); Row(() => (int)large); Row(() => decimal.Parse("x")); Row(() => 1.10m.GetHashCode() == 1.1m.GetHashCode()); Row(() => decimal.FromOACurrency(12345)); Row(() => decimal.ToOACurrency(1.23455m));
        double[] special = { 0, -0.0, 1, -1, 0.5, -0.5, 1.5, 2.5, -2.5, 1e10, -1e10, 1e300, -1e300, 4.9e-324, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0.49999999999999994, 4503599627370496.5, 9007199254740993, 3.7, -3.7, 100, 1e-5, 0.1 };
        foreach (double x in special)
        {
            Row($"of {x}", () => $"{Math.Floor(x)} {Math.Ceiling(x)} {Math.Truncate(x)} {Math.Round(x)} {Math.Round(x, MidpointRounding.AwayFromZero)} {Math.Round(x, MidpointRounding.ToZero)} {Math.Round(x, MidpointRounding.ToNegativeInfinity)} {Math.Round(x, MidpointRounding.ToPositiveInfinity)} {Math.Round(x, 2)} {Math.Sqrt(x)} {Math.Cbrt(x):G14} {Math.Abs(x)} {Try(() => Math.Sign(x))} {Math.BitIncrement(x)} {Math.BitDecrement(x)} {Math.ILogB(x)} {Math.ScaleB(x, 3)} {double.IsNormal(x)} {double.IsInteger(x)} {double.IsPow2(x)} {x.GetHashCode() == (-(-x)).GetHashCode()}");
            Row($"functions {x}", () => $"{Math.Sin(x):G12} {Math.Cos(x):G12} {Math.Tan(x):G10} {Math.Asin(x):G13} {Math.Acos(x):G13} {Math.Atan(x):G13} {Math.Sinh(x):G13} {Math.Cosh(x):G13} {Math.Tanh(x):G13} {Math.Asinh(x):G12} {Math.Acosh(x):G13} {Math.Atanh(x):G13} {Math.Exp(x):G13} {Math.Log(x):G13} {Math.Log2(x):G13} {Math.Log10(x):G13} {double.Exp2(x):G13} {double.Exp10(x):G13} {double.ExpM1(x):G13} {double.LogP1(x):G13} {double.SinPi(x):G12} {double.CosPi(x):G12} {double.RootN(x, 3):G13} {double.DegreesToRadians(x):G13}");
            Row($"convert {x}", () => $"{Try(() => checked((int)x))} {Try(() => checked((long)x))} {Try(() => checked((byte)x))} {Try(() => checked((ulong)x))} {Try(() => Convert.ToInt32(x))} {Try(() => Convert.ToByte(x))} {Try(() => Convert.ToInt64(x))} {Try(() => (decimal)x)} {(int)x} {(uint)x} {(long)x} {(ulong)x} {(float)x}");
            foreach (double y in special)
                Digest("two", () => $"{Math.Pow(x, y):G13} {Math.Atan2(x, y):G13} {Math.IEEERemainder(x, y)} {x % y} {Math.Max(x, y)} {Math.Min(x, y)} {Math.MaxMagnitude(x, y)} {Math.MinMagnitude(x, y)} {Math.CopySign(x, y)} {double.MaxNumber(x, y)} {double.MinNumber(x, y)} {x.CompareTo(y)} {x.Equals(y)} {x < y} {x == y} {Math.Log(x, y):G12} {double.Hypot(x, y)} {Math.FusedMultiplyAdd(x, y, 1)}");
        }
        for (int i = 0; i < 800; i++)
        {
            double x = ((int)Random()) / 1e6, y = ((int)Random()) / 1e8;
            Digest("random", () => $"{Math.Sin(x):G10} {Math.Exp(y):G11} {Math.Log(Math.Abs(x)):G11} {Math.Pow(Math.Abs(x), y):G10} {Math.Atan2(x, y):G12} {x % y} {Math.IEEERemainder(x, y)} {Math.Cbrt(x):G13} {double.Hypot(x, y)} {MathF.Sqrt((float)Math.Abs(x))} {(float)x % (float)y} {MathF.Round((float)x, 2)}");
            int m = (int)Random(), n = (int)Random() >> (int)(Random() % 31);
            Digest("whole", () => $"{Math.BigMul(m, n)} {Try(() => Math.DivRem(m, n))} {Try(() => Math.Abs(m))} {Math.Clamp(m, -1000, 1000)} {Math.BigMul((ulong)m, (ulong)n, out ulong low)} {low} {Math.Max(m, n)} {Try(() => m / n)} {Try(() => m % n)} {m >> (n & 63)} {m << n} {(uint)m >> n}");
        }
        Row(() => Math.Abs(int.MinValue)); Row(() => Math.Abs(long.MinValue)); Row(() => Math.Abs(short.MinValue)); Row(() => Math.Clamp(1, 3, 2)); Row(() => Math.Clamp(double.NaN, 0, 1)); Row(() => Math.Sign(double.NaN)); Row(() => Math.DivRem(1, share - share)); Row(() => Math.Round(1m, 30)); Row(() => BitConverter.ToInt32(new byte[3], 0)); Row(() => BitConverter.ToInt32(new byte[8], 6)); Row(() => BitConverter.ToInt32(null, 0)); Row(() => BitConverter.ToString(new byte[] { 1, 171 })); Row(() => Convert.ToInt32("abc")); Row(() => Convert.ToInt32("11", 3)); Row(() => Convert.ToString(-5, 2)); Row(() => Convert.ToString(255, 16)); Row(() => Convert.ToInt32("ff", 16)); Row(() => Convert.ToBoolean("yes")); Row(() => Convert.ToByte(300)); Row(() => Convert.ToChar(-1)); Row(() => Convert.ChangeType("5", typeof(int))); Row(() => Convert.ChangeType("x", typeof(DateTime))); Row(() => Convert.ToDateTime("2024-05-06")); Row(() => Convert.FromBase64String("abc")); Row(() => Convert.FromBase64String("AQID")); Row(() => Convert.ToBase64String(new byte[] { 1, 2, 3, 4 })); Row(() => Convert.FromHexString("0G")); Row(() => Convert.ToHexString(new byte[] { 1, 255 })); Row(() => Convert.ToInt16(40000)); Row(() => Convert.ToUInt32(-1)); Row(() => Convert.ToInt32(2.5)); Row(() => Convert.ToInt32(3.5)); Row(() => Convert.ToInt32(null)); Row(() => Convert.ToDecimal("1.5")); Row(() => Convert.ToDouble(true)); Row(() => Convert.ToString(1.5m)); Row(() => Convert.ToInt32('a')); Row(() => Convert.ToInt32(new object()));
    }
}
