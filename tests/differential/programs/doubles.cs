using System;
using System.Globalization;
using System.Text;

/// <summary>Double, Single and Half to text and back.</summary>
static partial class Program
{
    static readonly string[] formats =
    {
        "R", "G", "G17", "G15", "G5", "G1", "g8", "E", "E0", "E16", "e3", "E20", "F", "F0", "F1", "F10", "F20", "N", "N0", "N3", "P", "P0", "P3", "C", "C0", "G30", "E40", "F2", "r", "G9",
        "0", "0.0", "0.00#", "#", "#.##", "#,##0.00", "0.000E+00", "0.##e-0", "00000.000", "#,#", "0,", "0,,.00", "0%", "0.0\u2030", "'x'0.0'y'", "0;(0)", "0.0;-;zero", "\\#0", "#.#;#.##;0.000", "0.0E0", "##0.###E+000",
    };

    static double Value(int i)
    {
        double v = (i % 8) switch
        {
            0 or 1 => BitConverter.UInt64BitsToDouble(Random64()),
            2 => (int)Random() / 1000.0,
            3 => (long)Random64() / 1e6,
            4 => Random() % 100000 / 100.0,
            5 => Math.Pow(10, (int)(Random() % 600) - 300) * (Random() % 1000),
            6 => Math.ScaleB(1 + Random() % 8, (int)(Random() % 2000) - 1000),
            _ => (Random() % 2000 - 1000.0) / 8,
        };
        return v;
    }

    static string[] odd =
    {
        "", " ", "1", "-1", "+1", "1.", ".5", "-.5", ".", "1e5", "1E+5", "1e-5", "1e", "1e+", "e5", "1e400", "-1e400", "1e-400", "1e99999", "1e-99999", "NaN", "nan", "-NaN", "+NaN", "Infinity", "-Infinity", "infinity", "+Infinity", "\u221e", "-\u221e",
        "1,000", "1,00", "1,0,0", ",1", "1,", "1,000.5", " 1 ", "\t1\n", "1 2", "(1)", "$1", "\u00a41", "\u00a4 1", "(\u00a41)", "0x10", "1_0", "1.2.3", "--1", "-+1", "1-", "1+", "- 1", "1 -", "00001", "0.0000000001", "0", "-0", "0.0", "-0.0", "1\0", "1\0\0", "\01", "\uff11", "1%", "1.7976931348623157E+308", "1.7976931348623159E+308", "4.9E-324", "2.4703282292062327E-324", "2.4703282292062328E-324",
        "2.2250738585072011e-308", "9007199254740993", "9007199254740992.5", "0.1", "0.10000000000000000555111512312578270211815834045410156250", "123456789012345678901234567890", "1e23", "8.5e22", "3.4028235E+38", "3.4028236E+38", "1.17549435E-38", "1.4E-45", "0.7E-45", "65504", "65519", "65520", "5.96E-8", "2.98e-8", "null",
    };

    static void Rows()
    {
        for (int i = 0; i < 20000; i++)
        {
            double v = Value(i);
            string format = formats[i % formats.Length];
            float f = (float)v;
            switch (i % 5)
            {
                case 0: Digest("r", () => v.ToString("R", CultureInfo.InvariantCulture) + "|" + (double.Parse(v.ToString("R"), CultureInfo.InvariantCulture).Equals(v))); break;
                case 1: Digest("s", () => f.ToString(CultureInfo.InvariantCulture) + "|" + f.ToString(format, CultureInfo.InvariantCulture) + "|" + (float.Parse(f.ToString("R"), CultureInfo.InvariantCulture).Equals(f))); break;
                case 2: Digest("e", () => double.Parse(v.ToString("E" + i % 18, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)); break;
                default: Digest("f", () => v.ToString(format, CultureInfo.InvariantCulture)); break;
            }
        }
        foreach (double v in new[] { 0.0, -0.0, 1, -1, 0.5, 1.5, 2.5, -2.5, 0.05, 0.15, 0.25, 1e15, 1e16, 1e-5, 1e-4, 123456.789, -123456.789, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.MinValue, double.Epsilon, 999999.5, 0.999, 9.995, 99.9999999 })
            foreach (string format in formats)
            {
                Row($"{v:R} {format}", () => v.ToString(format, CultureInfo.InvariantCulture));
                Digest("single", () => ((float)v).ToString(format, CultureInfo.InvariantCulture) + "|" + ((Half)v).ToString(format, CultureInfo.InvariantCulture));
            }
        foreach (string text in odd)
        {
            Row("parse " + Text(text), () => double.Parse(text, CultureInfo.InvariantCulture));
            Row("single " + Text(text), () => float.Parse(text, CultureInfo.InvariantCulture));
            Row("half " + Text(text), () => Half.Parse(text, CultureInfo.InvariantCulture));
            foreach (NumberStyles style in new[] { NumberStyles.Any, NumberStyles.Integer, NumberStyles.Float, NumberStyles.Currency, NumberStyles.None, NumberStyles.AllowDecimalPoint })
                Row($"{style} {Text(text)}", () => double.TryParse(text, style, CultureInfo.InvariantCulture, out double r) + " " + r.ToString("R") + " " + float.TryParse(text, style, CultureInfo.InvariantCulture, out float s) + " " + s.ToString("R"));
            Row("utf8 " + Text(text), () => double.TryParse(Encoding.UTF8.GetBytes(text), CultureInfo.InvariantCulture, out double r) + " " + r.ToString("R"));
        }
        for (int i = 0; i < 65536; i += 13)
        {
            Half h = BitConverter.UInt16BitsToHalf((ushort)i);
            Digest("h", () => h + "|" + (float)h + "|" + (double)h + "|" + h.ToString("E3") + "|" + Half.Parse(h.ToString()).Equals(h));
        }
        for (int i = 0; i < 1500; i++)
        {
            float f = (float)Value(i);
            double d = Value(i);
            Digest("c", () => (Half)f + "|" + (Half)d + "|" + (float)d + "|" + (Half)f * (Half)2 + "|" + (Half)f / (Half)3 + "|" + ((Half)f + (Half)d) + "|" + ((Half)f - (Half)1) + "|" + ((Half)f < (Half)d));
        }
        Row(() => 1.0.ToString("Q")); Row(() => 1.0.ToString("X")); Row(() => 1.0.ToString("D")); Row(() => 1.5.ToString("G99")); Row(() => 1.5.ToString("F1000").Length); Row(() => 1.5.ToString("F1000000000")); Row(() => double.Parse(null)); Row(() => double.Parse("1", (NumberStyles)0x800)); Row(() => double.Parse("1", NumberStyles.HexNumber));
    }
}
