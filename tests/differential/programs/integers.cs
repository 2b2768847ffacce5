using System;
using System.Globalization;
using System.Numerics;
using System.Text;

/// <summary>Integers: text, parsing, conversions, generic math.</summary>
static partial class Program
{
    static readonly string[] formats = { null, "", "D", "D0", "D5", "d12", "G", "G3", "g2", "G10", "X", "x", "X8", "x3", "B", "b12", "N", "N0", "N2", "F", "F2", "E", "e2", "E0", "C", "C2", "P", "P1", "R", "0", "000", "#,##0", "0.00", "#;(#);nil", "0,", "0%", "'a'0", "0E+0", "Q", "D1000000000", "X2 " };
    static readonly string[] texts =
    {
        null, "", " ", "0", "-0", "+0", "1", "-1", "+1", " 1", "1 ", "\t1\r\n", "1\0", "1\01", "01", "127", "128", "-128", "-129", "255", "256", "32767", "32768", "65535", "65536", "2147483647", "2147483648", "-2147483648", "-2147483649", "4294967295", "4294967296", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809",
        "18446744073709551615", "18446744073709551616", "99999999999999999999999999", "340282366920938463463374607431768211455", "340282366920938463463374607431768211456", "170141183460469231731687303715884105727", "170141183460469231731687303715884105728", "-170141183460469231731687303715884105728", "1.0", "1.5", "1.", ".0", "1e2", "1E-1", "10e-1", "1,000", "1,0", ",1", "(1)", "(1", "1-", "-", "+", "--1", "\u00a41", "0x1", "1F", "ff", "FF", "FFFFFFFF", "100000000", "80", "101", "1 0", "a", "\u0661", "1e400", "-1\0",
    };
    static readonly NumberStyles[] styles = { NumberStyles.Integer, NumberStyles.HexNumber, NumberStyles.BinaryNumber, NumberStyles.Number, NumberStyles.Any, NumberStyles.None, NumberStyles.Float, NumberStyles.Currency };

    static void Of<T>(string name, params T[] more) where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        T[] values = new T[more.Length + 5];
        values[0] = T.MinValue; values[1] = T.MaxValue; values[2] = T.Zero; values[3] = T.One; values[4] = T.CreateTruncating(123456789);
        more.CopyTo(values, 5);
        foreach (T v in values)
        {
            foreach (string format in formats)
                Digest(name, () => v.ToString(format, CultureInfo.InvariantCulture));
            Row($"{name} {v}", () => $"{T.PopCount(v)} {T.LeadingZeroCount(v)} {T.TrailingZeroCount(v)} {T.RotateLeft(v, 3)} {T.RotateRight(v, 5)} {v << 3} {v >> 2} {v >>> 2} {~v} {T.IsPow2(v)} {T.IsEvenInteger(v)} {T.Sign(v)} {v.GetByteCount()} {v.GetShortestBitLength()} {T.IsNegative(v)}");
            foreach (T w in values)
                Digest(name, () => $"{v + w} {v - w} {v * w} {v & w} {v | w} {v ^ w} {v < w} {v >= w} {T.Max(v, w)} {T.Min(v, w)} {T.MaxMagnitude(v, w)} {T.MinMagnitude(v, w)} {v.CompareTo(w)} {v.Equals(w)}");
            foreach (T w in values)
            {
                Row($"{name} {v} / {w}", () => T.DivRem(v, w));
                Digest(name, () => checked(v + w));
                Digest(name, () => checked(v - w));
                Digest(name, () => checked(v * w));
                Digest(name, () => T.CopySign(v, w));
                Digest(name, () => T.Clamp(v, w, T.MaxValue));
            }
            Digest(name, () => T.Abs(v)); Digest(name, () => checked(-v)); Digest(name, () => T.Log2(v)); Digest(name, () => checked(v + T.One));
            Into<T, sbyte>(name, v); Into<T, byte>(name, v); Into<T, short>(name, v); Into<T, char>(name, v); Into<T, int>(name, v); Into<T, uint>(name, v); Into<T, long>(name, v); Into<T, ulong>(name, v); Into<T, Int128>(name, v); Into<T, UInt128>(name, v); Into<T, float>(name, v); Into<T, double>(name, v); Into<T, decimal>(name, v); Into<T, Half>(name, v); Into<T, BigInteger>(name, v); Into<T, nint>(name, v);
        }
        foreach (double d in new[] { 0, 1.5, -1.5, 127.9, -129, 300, 65536, 3e9, -3e9, 1e19, -1e19, 1e30, -1e30, 1e39, double.NaN, double.PositiveInfinity, double.NegativeInfinity })
        {
            Digest(name, () => T.CreateSaturating(d)); Digest(name, () => T.CreateTruncating(d)); Digest(name, () => T.CreateChecked(d)); Digest(name, () => T.CreateSaturating((float)d)); Digest(name, () => T.CreateChecked((Half)d)); Digest(name, () => T.CreateSaturating((decimal)Math.Clamp(d, -1e28, 1e28)));
        }
        foreach (string text in texts)
        {
            Row($"{name} {Text(text)}", () => T.Parse(text, CultureInfo.InvariantCulture));
            foreach (NumberStyles style in styles)
                Digest(name, () => T.TryParse(text, style, CultureInfo.InvariantCulture, out T r) + " " + r);
            foreach (NumberStyles style in styles)
                Digest(name, () => T.Parse(text, style, CultureInfo.InvariantCulture));
            Digest(name, () => T.TryParse(text.AsSpan(), CultureInfo.InvariantCulture, out T r) + " " + r);
            Digest(name, () => T.TryParse(Encoding.UTF8.GetBytes(text ?? ""), CultureInfo.InvariantCulture, out T r) + " " + r);
        }
        Row(() => T.Parse("1", (NumberStyles)0x800, null)); Row(() => T.Parse("1", NumberStyles.HexNumber | NumberStyles.AllowDecimalPoint, null)); Row(() => T.Parse("1", NumberStyles.BinaryNumber | NumberStyles.AllowHexSpecifier, null));
        byte[] bytes = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17 };
        for (int n = 0; n <= 17; n++)
        {
            int length = n;
            Digest(name, () => T.TryReadBigEndian(bytes.AsSpan(0, length), true, out T a) + " " + a + " " + T.TryReadLittleEndian(bytes.AsSpan(0, length), false, out T b) + " " + b);
            Digest(name, () => { byte[] to = new byte[17]; return values[1].TryWriteBigEndian(to.AsSpan(0, length), out int w) + " " + w + " " + Convert.ToHexString(to); });
        }
    }

    static void Into<T, U>(string name, T v) where T : INumberBase<T> where U : INumberBase<U>
    {
        Digest(name, () => U.CreateChecked(v));
        Digest(name, () => U.CreateSaturating(v) + " " + U.CreateTruncating(v));
    }

    static void Rows()
    {
        Of<sbyte>("sbyte", -1, 7, 100, -100);
        Of<byte>("byte", 7, 100, 200);
        Of<short>("short", -1, 1000, -1000);
        Of<ushort>("ushort", 1000, 40000);
        Of<int>("int", -1, 1000000, -1000000, 7);
        Of<uint>("uint", 3000000000, 7);
        Of<long>("long", -1, 1L << 40, -(1L << 40), 7);
        Of<ulong>("ulong", 1UL << 63, 7);
        Of<nint>("nint", -1, 7);
        Of<nuint>("nuint", 7);
        Of<Int128>("Int128", -1, (Int128)1 << 100, -((Int128)1 << 100), 7);
        Of<UInt128>("UInt128", (UInt128)1 << 127, 7);
        Of<char>("char", 'a', '\u00e9');
    }
}
