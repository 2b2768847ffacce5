// Convert, BitConverter, BitOperations and Math at their edges.

using System;
using System.Globalization;
using System.Numerics;
using System.Text;
class P
{
    static void T(string n, Func<object?> f) { string r; try { r = "" + f(); } catch (Exception e) { r = "! " + e.GetType().Name + ": " + e.Message; } Console.WriteLine(n + " = " + r); }
    static void Main()
    {
        T("hex", () => Convert.ToHexString(new byte[] { 1, 171 }) + Convert.ToHexStringLower(new byte[] { 1, 171 }) + " " + Convert.FromHexString("0AfF")[1]);
        T("hexx", () => Convert.FromHexString("0g"));
        T("hexo", () => Convert.FromHexString("0"));
        T("hext", () => { Span<char> c = stackalloc char[4]; return Convert.TryToHexString(new byte[] { 1, 2 }, c, out int n) + " " + n + c.ToString(); });
        T("b64", () => Convert.ToBase64String(Encoding.UTF8.GetBytes("hello world, this is a longer text to be wrapped at seventy-six characters."), Base64FormattingOptions.InsertLineBreaks).Replace("\r\n", "|"));
        T("b64d", () => Encoding.UTF8.GetString(Convert.FromBase64String("aGVs\nbG8=")));
        T("b64x", () => Convert.FromBase64String("a$=="));
        T("b64t", () => { Span<byte> b = stackalloc byte[10]; return Convert.TryFromBase64String("aGk=", b, out int n) + "" + n + Convert.TryFromBase64String("!!", b, out n); });
        T("toint", () => Convert.ToInt32("ff", 16) + " " + Convert.ToInt32("-12") + " " + Convert.ToInt32(2.5) + Convert.ToInt32(3.5) + " " + Convert.ToInt32(true) + Convert.ToInt32('A') + Convert.ToInt64("777", 8) + " " + Convert.ToByte("11", 2) + " " + Convert.ToString(255, 2) + " " + Convert.ToString(-1, 16) + " " + Convert.ToString((short)-1, 8));
        T("tointx", () => Convert.ToInt32("9999999999"));
        T("tointn", () => Convert.ToInt32((object?)null));
        T("tobool", () => Convert.ToBoolean("TRUE") + " " + Convert.ToBoolean(0.0) + Convert.ToBoolean(5));
        T("toboolx", () => Convert.ToBoolean("yes"));
        T("ctype", () => Convert.ChangeType("42", typeof(int)) + " " + Convert.ChangeType(3.7, typeof(decimal), CultureInfo.InvariantCulture) + " " + Convert.ChangeType(1, TypeCode.String) + Convert.GetTypeCode(1m) + Convert.IsDBNull(DBNull.Value));
        T("ctypex", () => Convert.ChangeType(new object(), typeof(int)));
        T("ctypen", () => Convert.ChangeType(null, typeof(int)));
        T("todt", () => Convert.ToDateTime("2024-01-02").ToString("s"));
        T("todtx", () => Convert.ToDateTime(5));
        T("toch", () => Convert.ToChar("x") + "" + Convert.ToChar(65));
        T("tochx", () => Convert.ToChar("xy"));
        T("bits", () => BitConverter.ToString(BitConverter.GetBytes(1.5)) + " " + BitConverter.ToInt32(new byte[] { 1, 0, 0, 0 }, 0) + " " + BitConverter.DoubleToInt64Bits(1.0) + " " + BitConverter.Int32BitsToSingle(0x3f800000) + " " + BitConverter.IsLittleEndian + BitConverter.ToBoolean(new byte[] { 1 }, 0) + BitConverter.ToChar(new byte[] { 65, 0 }, 0) + BitConverter.HalfToInt16Bits((Half)1) + " " + BitConverter.ToInt128(BitConverter.GetBytes((Int128)5), 0));
        T("bitsx", () => BitConverter.ToInt32(new byte[3], 0));
        T("ops", () => BitOperations.PopCount(255u) + " " + BitOperations.LeadingZeroCount(1u) + " " + BitOperations.TrailingZeroCount(8) + " " + BitOperations.RotateLeft(1u, 33) + " " + BitOperations.Log2(1000) + " " + BitOperations.IsPow2(64) + " " + BitOperations.RoundUpToPowerOf2(100u) + " " + BitOperations.Crc32C(0u, (byte)5));
        T("math", () => Math.Round(2.345, 2) + " " + Math.Round(-2.5) + Math.Round(2.5, MidpointRounding.AwayFromZero) + Math.Round(2.7m, 0, MidpointRounding.ToZero) + " " + Math.Clamp(15, 0, 10) + Math.Sign(-3.2) + " " + Math.DivRem(17, 5) + Math.DivRem(-17, 5, out int rm) + rm + " " + Math.BigMul(int.MaxValue, 2) + " " + Math.CopySign(3, -0.0) + " " + Math.ScaleB(1, 10) + " " + Math.ILogB(1000) + " " + Math.Cbrt(27) + " " + Math.IEEERemainder(5, 3) + " " + Math.BitIncrement(1.0)); 
    }
}
static class X { }
