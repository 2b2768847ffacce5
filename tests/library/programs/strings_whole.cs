// Strings from construction to formatting; parsing and formatting by interface.

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
class P
{
    static void T(string n, Func<object?> f) { string r; try { r = "" + f(); } catch (Exception e) { r = "! " + e.GetType().Name + ": " + e.Message; } Console.WriteLine(n + " = " + r); }
    static void Main()
    {
        string s = "Hello, World";
        T("new", () => new string('x', 3) + new string(new[] { 'a', 'b', 'c' }, 1, 2) + new string("ab".AsSpan()) + string.Create(3, 'z', (sp, c) => sp.Fill(c)) + string.Create(CultureInfo.InvariantCulture, $"{1.5}") + string.Concat("a", 1, 'c') + string.Concat(new[] { "x", "y" }) + string.Concat(Enumerable.Range(0, 3)));
        T("join", () => string.Join(", ", 1, 2, 3) + string.Join('-', "a", "b") + string.Join("|", new List<int> { 1, 2 }) + string.Join(",", new[] { "a", "b", "c" }, 1, 2));
        T("split", () => string.Join("|", "a,b;;c".Split(',', ';')) + " " + string.Join("|", "a,b;;c".Split(new[] { ',', ';' }, StringSplitOptions.RemoveEmptyEntries)) + " " + string.Join("|", "a::b::c".Split("::", 2)) + string.Join("|", " a , b ".Split(',', StringSplitOptions.TrimEntries)) + string.Join("|", "a b\tc".Split()) + string.Join("|", "axbyc".Split(new[] { "x", "y" }, StringSplitOptions.None)));
        T("case", () => s.ToUpper() + s.ToLower() + "ÄÖ".ToLowerInvariant() + s.ToUpper(CultureInfo.InvariantCulture));
        T("trim", () => "[" + "  x ".Trim() + "][" + "xxaxx".Trim('x') + "][" + "xya".TrimStart('x', 'y') + "][" + "a..".TrimEnd('.') + "]");
        T("pad", () => "[" + "x".PadLeft(3) + "x".PadRight(3, '*') + "]");
        T("sub", () => s.Substring(7) + s.Substring(0, 5) + s[^1] + s[1..3] + s.Remove(5) + s.Remove(0, 7) + s.Insert(5, "!") + s.Replace("l", "L") + s.Replace('o', '0') + s.Replace("WORLD", "x", StringComparison.OrdinalIgnoreCase) + "a\r\nb".ReplaceLineEndings("\n").Length);
        T("subx", () => s.Substring(20));
        T("subx2", () => s.Substring(5, 20));
        T("idx", () => s.IndexOf('o') + " " + s.IndexOf("o", 5) + s.LastIndexOf('o') + s.IndexOfAny(new[] { 'W', 'e' }) + s.Contains("World") + s.Contains('z') + s.IndexOf("world", StringComparison.OrdinalIgnoreCase) + s.StartsWith("He") + s.EndsWith('d') + s.LastIndexOf("l", 5) + s.LastIndexOfAny(new[] { 'H', 'e' }) + s.IndexOf("", StringComparison.Ordinal) + s.StartsWith("HELLO", true, CultureInfo.InvariantCulture));
        T("cmp", () => string.Compare("a", "B", StringComparison.OrdinalIgnoreCase) + " " + string.Compare("a", "b", true) + string.CompareOrdinal("a", "A") + "a".CompareTo("b") + string.Equals("a", "A", StringComparison.OrdinalIgnoreCase) + ("a" == "a") + "abc".Equals("ABC", StringComparison.CurrentCultureIgnoreCase) + StringComparer.OrdinalIgnoreCase.Equals("x", "X") + StringComparer.Ordinal.Compare("a", "b") + string.Compare("abc", 1, "xbc", 1, 2) + string.Compare("a", "b", CultureInfo.InvariantCulture, CompareOptions.IgnoreCase));
        T("null", () => string.IsNullOrEmpty("") + "" + string.IsNullOrWhiteSpace(" \t") + (string?)null + string.Empty.Length);
        T("fmt", () => string.Format("{0} {1:N2} {2,5}|{2,-5}| {{x}} {0:yyyy}", new DateTime(2024, 1, 1).Year, 1234.5, "ab"));
        T("fmtx", () => string.Format("{0} {1}", 1));
        T("fmtx2", () => string.Format("{0", 1));
        T("fmtx3", () => string.Format("}", 1));
        T("comp", () => string.Format(null, CompositeFormat.Parse("a{0}b{1}"), 1, 2));
        T("intern", () => ReferenceEquals(string.Intern(new string("abc".ToCharArray())), "abc"));
        T("chars", () => new string(s.ToCharArray().Reverse().ToArray()) + s.ToCharArray(0, 2).Length + string.Concat(s.Where(char.IsUpper)) + s.Count(c => c == 'l') + s.First() + s.Distinct().Count());
        T("norm", () => "e\u0301".Normalize().Length + "é".Normalize(NormalizationForm.FormD).Length + " " + "é".IsNormalized());
        T("runes", () => "a👍b".EnumerateRunes().Count() + " " + "👍".Length + char.IsSurrogatePair("👍", 0) + char.ConvertToUtf32("👍", 0) + char.ConvertFromUtf32(0x1F600) + new Rune(0x1F44D));
        T("raw", () => """a "q" b""" + $$"""{{{1}}}""" + @"c:\x" + "\u0041\x42\t|");
        T("hash", () => s.GetHashCode() == "Hello, World".GetHashCode() && s.GetHashCode(StringComparison.OrdinalIgnoreCase) == "HELLO, world".GetHashCode(StringComparison.OrdinalIgnoreCase));
        T("copy", () => { var b = new char[5]; s.CopyTo(0, b, 1, 3); return new string(b).Replace('\0', '.') + s.TryCopyTo(new char[3]); });
        T("char", () => char.IsLetter('é') + "" + char.IsDigit('٣') + char.IsPunctuation('!') + char.IsSymbol('+') + char.IsWhiteSpace('\u00a0') + char.GetNumericValue('½') + char.ToUpper('ß') + char.IsControl('\n') + char.IsSeparator(' ') + char.IsHighSurrogate("👍"[0]) + char.Parse("x") + char.TryParse("xy", out _) + 'a'.CompareTo('b') + (char)('a' + 1) + char.IsAsciiLetterUpper('A') + char.IsAsciiHexDigit('g') + char.MaxValue.GetHashCode() + char.IsNumber("5", 0));
        T("sb", () => { var b = new StringBuilder("abc"); b.Append(1).Append(' ').AppendFormat("{0:X}", 255).AppendLine().Insert(0, "<").Replace("b", "B").Remove(1, 1).AppendJoin(",", 1, 2).Append($"{3,4}"); b[0] = '['; b.Length -= 1; return b.ToString().Replace("\n", "\\n") + b.Length + b.Capacity.CompareTo(0) + b.Equals(new StringBuilder("x")) + new StringBuilder().Append('x', 3) + b.ToString(0, 2); });
        T("interp", () => { double v = 1234.567; string f = "F1"; return $"{v:N1}|{v,12:F2}|{v,-12:E2}|{(v > 0 ? "pos" : "neg")}|{v.ToString(f)}|{{}}|{null}|{'c'}|{new[] { 1 }.Length}"; });
        T("enum", () => string.Join(",", "abc".Select((c, i) => i + "" + c)) + string.Concat("abc".Zip("xyz", (a, b) => $"{a}{b}")) + "abc".Max() + string.Join("", "hello".OrderBy(c => c)) + string.Join(",", "a-b".Chunk(2).Select(x => new string(x))));
        T("parsable", () => Parse<int>("42") + Parse<double>("1.5") + " " + Parse<DateOnly>("2024-01-02") + Parse<Guid>("0f8fad5b-d9cb-469f-a165-70867728950e") + Parse<bool>("true") + Parse<char>("c") + Parse<TimeSpan>("1:00") + Parse<decimal>("1.10") + Parse<string>("s") + Parse<Half>("2.5") + Parse<Int128>("5"));
        T("parsx", () => Parse<int>("x"));
        T("spanf", () => Fmt(3.14159, "F2") + Fmt(255, "X") + Fmt(new DateTime(2024, 1, 2), "yyyyMMdd") + Fmt(true.GetHashCode(), "") + Fmt(Guid.Empty, "N") + Fmt(TimeSpan.FromHours(1), "c") + Fmt('c', "") + Fmt(1.5m, "C") + Fmt(new Version(1, 2), ""));
        T("u8f", () => U8(42, "D4") + U8(1.5, "F3") + U8(new DateTime(2024, 1, 2), "s") + U8(Guid.Empty, "N") + U8(TimeSpan.FromSeconds(5), "c") + U8(3m, "") + U8((Int128)7, "") + U8('x', "") + U8((Half)1.5, "") + U8(new Rune('y'), ""));
    }
    static T Parse<T>(string s) where T : IParsable<T> => T.Parse(s, CultureInfo.InvariantCulture);
    static string Fmt<T>(T v, string f) where T : ISpanFormattable { Span<char> b = stackalloc char[64]; return v.TryFormat(b, out int n, f, CultureInfo.InvariantCulture) + b[..n].ToString(); }
    static string U8<T>(T v, string f) where T : IUtf8SpanFormattable { Span<byte> b = stackalloc byte[64]; return v.TryFormat(b, out int n, f, CultureInfo.InvariantCulture) + Encoding.UTF8.GetString(b[..n]); }
}
