using System;
using System.Globalization;
using System.Linq;
using System.Text;

/// <summary>Strings: search, comparison, change, splitting, formatting; encodings.</summary>
static partial class Program
{
    static readonly string alphabet = "aAbB \t,-\u00e9\u00c9\u00df\u0130i\u0131I\ud83d\ude00z\u0301e\ufffd0";

    static string Word(int most)
    {
        var text = new StringBuilder();
        int n = (int)(Random() % (uint)most);
        for (int i = 0; i < n; i++)
        {
            int at = (int)(Random() % (uint)alphabet.Length);
            char c = alphabet[at];
            if (char.IsHighSurrogate(c) && Random() % 8 != 0) text.Append(c).Append('\ude00');
            else if (char.IsSurrogate(c) && Random() % 8 != 0) text.Append('x');
            else text.Append(c);
        }
        return text.ToString();
    }

    static string Shown(string s) => s == null ? "null" : string.Concat(s.Select(c => c < 128 ? c.ToString() : "\\u" + ((int)c).ToString("x4")));

    static string Shown(string[] parts) => string.Join("/", parts.Select(Shown));

    static int Sign(int n) => Math.Sign(n);

    static StringBuilder New() => new StringBuilder("hello");

    static void Rows()
    {
        var comparisons = new[] { StringComparison.Ordinal, StringComparison.OrdinalIgnoreCase, StringComparison.InvariantCulture, StringComparison.InvariantCultureIgnoreCase, StringComparison.CurrentCultureIgnoreCase };
        for (int i = 0; i < 4000; i++)
        {
            string a = Word(14), b = Word(4), c = Word(3);
            var how = comparisons[i % 5];
            int at = (int)(Random() % 16), n = (int)(Random() % 8);
            switch (i % 8)
            {
                case 0: Digest("find", () => $"{a.IndexOf(b, how)} {a.LastIndexOf(b, how)} {a.Contains(b, how)} {a.StartsWith(b, how)} {a.EndsWith(b, how)} {a.IndexOf(b)} {a.LastIndexOf(b)} {a.Contains(b)} {a.IndexOf('a')} {a.LastIndexOf('b')} {a.IndexOfAny(b.ToCharArray())} {a.LastIndexOfAny(b.ToCharArray())}"); break;
                case 1: Digest("order", () => $"{Sign(string.Compare(a, b, how))} {string.Equals(a, b, how)} {Sign(string.CompareOrdinal(a, b))} {Sign(a.CompareTo(c))} {Sign(string.Compare(a, b, true))} {Sign(string.Compare(a, 0, b, 0, n, how))} {a == b} {StringComparer.FromComparison(how).Equals(a, b)} {StringComparer.FromComparison(how).GetHashCode(a) == StringComparer.FromComparison(how).GetHashCode(b)}"); break;
                case 2: Digest("change", () => Shown(a.Replace(b.Length == 0 ? "a" : b, c)) + "|" + Shown(a.Replace(b.Length == 0 ? "a" : b, c, how)) + "|" + Shown(a.Replace('a', '\u00e9')) + "|" + Shown(a.ToUpperInvariant()) + "|" + Shown(a.ToLowerInvariant()) + "|" + Shown(a.ToUpper()) + "|" + Shown(a.ReplaceLineEndings("!"))); break;
                case 3: Digest("split", () => Shown(a.Split(' ', ',')) + "|" + Shown(a.Split((char[])null)) + "|" + Shown(a.Split(b, StringSplitOptions.RemoveEmptyEntries)) + "|" + Shown(a.Split(new[] { b, c }, 3, StringSplitOptions.TrimEntries)) + "|" + Shown(a.Split('a', n, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) + "|" + Shown(a.Split(new[] { 'a', 'b' }, n))); break;
                case 4: Digest("part", () => Shown(a.Substring(at)) + "|" + Shown(a.Substring(at, n)) + "|" + Shown(a[at..]) + "|" + Shown(a.Remove(at)) + "|" + Shown(a.Remove(at, n)) + "|" + Shown(a.Insert(at, b))); break;
                case 5: Digest("trim", () => Shown(a.Trim()) + "|" + Shown(a.TrimStart('a', ' ')) + "|" + Shown(a.TrimEnd(b.ToCharArray())) + "|" + Shown(a.PadLeft(n)) + "|" + Shown(a.PadRight(at, '*')) + "|" + Shown(string.Join(b, a, c, a)) + "|" + Shown(string.Concat(a, b, c)) + "|" + string.IsNullOrWhiteSpace(c) + "|" + Shown(new string(a.Reverse().ToArray()))); break;
                case 6: Digest("bytes", () => Convert.ToHexString(Encoding.UTF8.GetBytes(a)) + "|" + Convert.ToHexString(Encoding.Unicode.GetBytes(a)) + "|" + Convert.ToHexString(Encoding.UTF32.GetBytes(a)) + "|" + Convert.ToHexString(Encoding.ASCII.GetBytes(a)) + "|" + Convert.ToHexString(Encoding.Latin1.GetBytes(a)) + "|" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(a)) + "|" + Encoding.UTF8.GetByteCount(a) + "|" + Shown(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(a)))); break;
                default:
                    byte[] raw = new byte[n];
                    for (int k = 0; k < n; k++) raw[k] = (byte)(Random() % 3 == 0 ? 0xC0 + Random() % 64 : Random() % 256);
                    Digest("decode", () => Convert.ToHexString(raw) + Shown(Encoding.UTF8.GetString(raw)) + "|" + Shown(Encoding.ASCII.GetString(raw)) + "|" + Shown(Encoding.Latin1.GetString(raw)) + "|" + Shown(Encoding.Unicode.GetString(raw)) + "|" + Shown(Encoding.UTF32.GetString(raw)) + "|" + Encoding.UTF8.GetCharCount(raw));
                    break;
            }
        }
        for (int i = 0; i < 0x3000; i++)
        {
            char c = (char)(i < 0x2800 ? i : i * 7);
            // Characters that Unicode has got since version 14.
            if (c is '\u1b4e' or '\u1b4f' or '\u1b7f' or '\u1c89' or '\u1c8a' or '\u2427' or '\u2428' or '\u2429' or '\u0897' or '\u0cf3' or '\u0ece' or '\u019b' or '\u0264' or '\u31e5') continue;
            Digest("char", () => $"{char.GetUnicodeCategory(c)} {char.IsLetter(c)} {char.IsDigit(c)} {char.IsLetterOrDigit(c)} {char.IsWhiteSpace(c)} {char.IsUpper(c)} {char.IsLower(c)} {char.IsPunctuation(c)} {char.IsSymbol(c)} {char.IsSeparator(c)} {char.IsControl(c)} {char.IsNumber(c)} {char.IsSurrogate(c)} {(int)char.ToUpperInvariant(c)} {(int)char.ToLowerInvariant(c)} {char.GetNumericValue(c)}");
        }
        string x = "abc", none = null;
        Row(() => x.Substring(4)); Row(() => x.Substring(-1)); Row(() => x.Substring(1, 3)); Row(() => x.Substring(1, -1)); Row(() => x[3]); Row(() => x.IndexOf(none)); Row(() => x.IndexOf("a", 4)); Row(() => x.IndexOf('a', 4)); Row(() => x.IndexOf("a", 1, 3)); Row(() => x.LastIndexOf("a", 5)); Row(() => x.LastIndexOf("", 3)); Row(() => x.IndexOf("")); Row(() => x.LastIndexOf("")); Row(() => x.Replace(none, "")); Row(() => x.Replace("", "y")); Row(() => x.Replace("b", none)); Row(() => x.Remove(4)); Row(() => x.Remove(1, 5)); Row(() => x.Insert(4, "y")); Row(() => x.Insert(0, none)); Row(() => x.PadLeft(-1)); Row(() => x.Contains(none)); Row(() => x.StartsWith(none)); Row(() => x.EndsWith("", StringComparison.Ordinal)); Row(() => string.Compare(x, x, (StringComparison)9)); Row(() => x.IndexOf("a", (StringComparison)9)); Row(() => x.Split("b", (StringSplitOptions)9)); Row(() => Shown(x.Split("b", -1))); Row(() => string.Join(",", (string[])null)); Row(() => string.Concat((string[])null)); Row(() => new string('a', -1)); Row(() => new string(new char[3], 1, 3)); Row(() => new string((char[])null)); Row(() => x.CompareTo((object)1)); Row(() => x.ToCharArray(2, 2)); Row(() => { x.CopyTo(0, new char[2], 0, 3); return 0; }); Row(() => string.Format("{0} {1}", 1)); Row(() => string.Format("{0", 1)); Row(() => string.Format("}", 1)); Row(() => string.Format("{a}", 1)); Row(() => string.Format(none, 1)); Row(() => string.Format("{0,10:F2}|{0,-10}|{{}}", 1.5)); Row(() => string.Format("{0:X4} {1:D}", 255, DayOfWeek.Friday)); Row(() => string.Format("{0,}", 1)); Row(() => string.Format("{0:}", 1)); Row(() => string.Format("{99999999}", 1)); Row(() => string.Format("{-1}", 1)); Row(() => string.Intern(none)); Row(() => char.Parse("ab")); Row(() => char.Parse(none)); Row(() => char.ConvertFromUtf32(0xD800)); Row(() => Shown(char.ConvertFromUtf32(0x1F600))); Row(() => char.ConvertToUtf32("a\ud83d", 1)); Row(() => char.ConvertToUtf32('a', 'b')); Row(() => bool.Parse("yes")); Row(() => bool.Parse(" true\0")); Row(() => x.AsSpan(4).Length); Row(() => x.AsSpan(1, 3).Length); Row(() => x.TrimEnd(null)); Row(() => "\u2003x\u00a0".Trim()); Row(() => x.Normalize((NormalizationForm)9)); Row(() => string.Create(-1, 0, (_, _) => { })); Row(() => "a,b".Split(',', 0).Length); Row(() => x.GetHashCode() == "ABC".ToLowerInvariant().GetHashCode()); Row(() => "x".Equals(null)); Row(() => string.IsNullOrEmpty(none)); Row(() => "a\r\nb\nc".ReplaceLineEndings("|")); Row(() => "abc".Chunk(2).Count()); Row(() => string.CompareOrdinal("a", 0, "b", 2, 1));
        Row(() => New().Insert(9, "x")); Row(() => New().Remove(3, 9)); Row(() => New()[9]); Row(() => { New()[5] = 'c'; return 0; }); Row(() => New().ToString(2, 9)); Row(() => new StringBuilder(-1)); Row(() => new StringBuilder(5, 2)); Row(() => { New().Length = -1; return 0; }); Row(() => new StringBuilder(1, 2).Append("abc")); Row(() => New().Replace("l", "LL").ToString()); Row(() => New().Replace("", "x")); Row(() => New().Append('x', -1)); Row(() => New().AppendFormat("{0:N1}", 1234.5).ToString()); Row(() => New().AppendJoin(", ", 1, 2, 3).ToString()); Row(() => { var sb = New(); sb.Length = 3; return sb.ToString() + sb.Capacity; }); Row(() => New().Equals(new StringBuilder("hel"))); Row(() => { New().CopyTo(0, new char[1], 0, 2); return 0; }); Row(() => { New().EnsureCapacity(-1); return 0; }); Row(() => New().Insert(1, "ab", 3).ToString()); Row(() => New().Append("abc", 1, 5)); Row(() => New().AppendLine("end").ToString()); Row(() => New().Clear().Append(1.5).Append(true).Append('c').Append(2m).Append((object)null).Append(new[] { 'x', 'y' }).ToString());
        Row(() => Encoding.GetEncoding("nope")); Row(() => Encoding.GetEncoding("utf-8").WebName); Row(() => Encoding.GetEncoding(1200).EncodingName); Row(() => Encoding.GetEncoding(28591).WebName); Row(() => Encoding.UTF8.GetPreamble()); Row(() => Encoding.Unicode.GetPreamble()); Row(() => new UTF8Encoding(false, true).GetBytes("\ud800")); Row(() => new UTF8Encoding(false, true).GetString(new byte[] { 0xff })); Row(() => new UTF8Encoding(false, true).GetString(new byte[] { 0x41, 0xe2, 0x82 })); Row(() => Encoding.UTF8.GetMaxByteCount(10)); Row(() => Encoding.UTF8.GetMaxCharCount(10)); Row(() => Encoding.Unicode.GetMaxByteCount(10)); Row(() => Encoding.ASCII.GetMaxByteCount(10)); Row(() => Encoding.UTF8.GetBytes((string)null)); Row(() => Encoding.UTF8.GetString(null)); Row(() => Encoding.UTF8.GetBytes("abc", 0, 3, new byte[2], 0)); Row(() => Encoding.UTF8.GetString(new byte[3], 1, 3)); Row(() => Encoding.UTF8.GetByteCount("abc", 1, 3)); Row(() => Encoding.UTF8.CodePage); Row(() => Encoding.UTF8.EncodingName); Row(() => Encoding.Latin1.EncodingName); Row(() => Encoding.ASCII.IsSingleByte); Row(() => Encoding.UTF32.GetPreamble()); Row(() => Encoding.Convert(Encoding.UTF8, Encoding.Unicode, new byte[] { 0xc3, 0xa9 })); Row(() => Encoding.GetEncoding("us-ascii", new EncoderReplacementFallback("<?>"), new DecoderReplacementFallback("<!>")).GetBytes("a\u00e9b")); Row(() => Encoding.GetEncoding("us-ascii", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetBytes("a\u00e9b")); Row(() => Encoding.GetEncoding("us-ascii", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetString(new byte[] { 65, 200 })); Row(() => Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("<!>")).GetString(new byte[] { 65, 200, 65 })); Row(() => Encoding.GetEncoding("utf-16", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetBytes("\udc00")); Row(() => new EncoderReplacementFallback("\ud800")); Row(() => new EncoderReplacementFallback("ab").MaxCharCount);
        Row(() => Guid.Parse("x")); Row(() => Guid.Parse("{00000000-0000-0000-0000-00000000000}")); Row(() => new Guid("0102030405060708090a0b0c0d0e0f10").ToString("X")); Row(() => new Guid(new byte[3])); Row(() => new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).ToString("B")); Row(() => Guid.Empty.ToString("Q")); Row(() => Guid.ParseExact("01020304-0506-0708-090a-0b0c0d0e0f10", "N")); Row(() => new Version("1.2.3.4.5")); Row(() => new Version("1")); Row(() => Version.Parse("1.x")); Row(() => new Version("1.2.3").ToString(4)); Row(() => new Version(1, -1)); Row(() => new Version(1, 2).CompareTo(new Version(1, 2, 0)));
    }
}
