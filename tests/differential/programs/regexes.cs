using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

/// <summary>Regular expressions: constructs, options, replacement, splitting, errors.</summary>
static partial class Program
{
    static string Shown(string s) => string.Concat(s.Select(c => c >= 32 && c < 127 ? c.ToString() : "\\u" + ((int)c).ToString("x4")));

    static string All(Regex r, string text, int start)
    {
        var b = new StringBuilder();
        int n = 0;
        for (Match m = r.Match(text, start); m.Success && n < 9; m = m.NextMatch(), n++)
        {
            b.Append('<');
            for (int g = 0; g < m.Groups.Count; g++)
            {
                Group group = m.Groups[g];
                if (g > 0) b.Append('|').Append(group.Name).Append(':');
                b.Append(group.Success ? group.Index + "+" + Shown(group.Value) : "-");
                if (group.Captures.Count > 1) b.Append('(').Append(string.Join(",", group.Captures.Select(c => c.Index + "+" + Shown(c.Value)))).Append(')');
            }
            b.Append('>');
        }
        return b.ToString();
    }

    static readonly string[] patterns =
    {
        "a", "abc", "a|b", "a*", "a+", "a?", "a*?", "a+?", "a??", "a{2}", "a{2,}", "a{1,2}", "a{1,2}?", "a{,2}", "a{", "x{0}", "(a)", "(a)(b)?", "(?:ab)+", "(ab)+", "(a|b)*", "(a*)*", "(a*)+", "(a|b|)+c", "((a)|(b))+", "(?<n>a)(?<m>b)?", "(?'q'a)\\k'q'", "(?<n>a)\\k<n>", "(a)\\1", "(.)\\1", "(?i)ABC", "(?i:A)b", "a(?i)B|c", "(?-i)a", "[abc]", "[^abc]", "[a-c]+", "[^\\d\\s]+", "[\\w-]+", "[]a]", "[^]a]", "[a-z-[aeiou]]+", "[\\d-[5]]", "\\d+", "\\D+", "\\w+", "\\W+", "\\s+", "\\S+", ".", ".*", ".+?", "^", "$", "^a", "a$", "^$", "\\Aa", "c\\z", "c\\Z", "\\Ga", "\\b", "\\B", "\\bab", "ab\\b", "a(?=b)", "a(?!b)", "(?<=a)b", "(?<!a)b", "(?<=(a)(b))c", "(?<=a+)b", "(?<!^)a", "(?=(a+))a*b\\1", "(?>a*)ab", "(?>a+)b", "(?>(a|ab))c", "(a)?(?(1)b|c)", "(?<x>a)?(?(x)b|c)", "(?(?=a)ab|c)", "(?(a)ab|c)", "(?(zz)ab|c)", "a.c", "(?s)a.c", "(?m)^a", "(?m)c$", "(?x) a b # c", "a(?#comment)b", "\\x61", "\\u0061", "\\141", "\\t", "\\n", "\\cA", "\\.", "\\\\", "\\-", "\\p{L}+", "\\P{L}+", "\\p{Lu}", "\\p{IsGreek}+", "[\\p{Nd}_]+", "(?<a>.)(?<-a>.)", "^(?:(?<o>\\()|(?<c-o>\\))|[^()])*(?(o)(?!))$", "(?<1>a)(?<2>b)", "(?<2>a)(b)", "(a)(?<n>b)(c)", "(?n)(a)(?<z>b)", "()", "(|a)+", "(?:a|ab)(?:c|bcd)(d*)", "(a+|b+)*c", "(?:(a)|b)*", "(?:(a)|(b)|c)*", "\\w+@\\w+\\.\\w+", "(\\d+)-(\\d+)", "^\\s*(\\w+)\\s*=\\s*(.*?)\\s*$", "([a-z])([a-z]?)([a-z]*)", "(?:x|y|a)b", "a{2,3}a", "(?:a{2}){2}", "(a{1,2}){2}", "(?:a?){3}a", "(?=a)(?=ab)ab", "(?!b)a", "\\d{3}-\\d{4}", "(?<year>\\d{4})-(?<month>\\d\\d)", "[A-Z][a-z]*", "\"[^\"]*\"", "'(?:[^'\\\\]|\\\\.)*'", "<(\\w+)>.*?</\\1>", "\\$\\d+(?:\\.\\d\\d)?", "(\\w)(\\w)(\\w)\\3\\2\\1", "[\\[\\]]", "[-a]", "[a-]", "[+--]", "\\e?", "(?i)k", "(?i)\\u00e9", "(?i)[k-m]", "(?i)straSSe", "(?i)i", "\\0", "[\\b]", "(?:)", "(?:a(?:b(?:c)?)?)?", "(b|a)*?c", "(?<=\\d{2})\\d", "(?<=b.*)a", "a(?<=(a))", "(?<!a|b)c", "\\b\\w", "(?m)^\\w+$", "(?s).+", "[\\s\\S]", "a*+", "((?:a|b)+)\\1", "(?<n>a)|(?<n>b)", "\\k<n>(?<n>a)", "(\\1a|b)+", "(?:(?<a>x)|(?<b>a))+\\k<b>",
        "\\", "(", ")", "(?", "(?<", "(?<a", "(?<>a)", "(?<1a>b)", "(?<0>a)", "(?P<a>b)", "[", "[a", "[b-a]", "[a-\\d]", "*", "+a", "a**", "a+*", "?a", "a{2,1}", "a{99999999999}", "\\1", "(a)\\2", "\\k<x>", "\\k", "\\k<", "\\8", "\\xg", "\\x1", "\\u12", "\\c", "\\c!", "\\p", "\\pL", "\\p{", "\\p{Xx}", "\\p{L", "\\q", "\\i", "(?#a", "(?(1)a|b)", "(?(1a)b)", "(?(?<n>a)b)", "(?(a)b|c|d)", "(?i", "(?z)", "(?<a-b>c)", "(?<a-", "(?'a>b)", "a)b", "((a)", "[a-[b]c]", "(?=a", "{1}", "a|*", "(*a)", "(?(?#c)a)", "\\12", "\\99", "(a)\\11", "a{1}{2}", "x{1,2}{3}", "(?:", "\\_", "\\u00g0", "[\\q]", "[z-a]", "[[:alpha:]]", "(?<a b>c)", "(?!", "(?<!",
    };

    static readonly string[] texts =
    {
        "", "a", "b", "ab", "abc", "aab", "aaa", "aaaab", "abab", "cab", "ABC aBc", "a b\nc", "a\nc\n", "abc\nabd\r\nc", "12-345 6789", "x = 10 ; y=2", "(a(b)c)", "(a(b", "foo@bar.com", "tel 555-1234", "<b>hi</b><i>x</i>", "\"q\" 'it\\'s'", "Hello World", "2024-05-17", "cost $5.50 $7", "abccba", "\u00e9\u00c9 \u03b1\u03b2 k\u212a", "tab\there", "\0\u0001\u001b\b", "strasse STRASSE", "[x]-+_", "bcbca aabbaabb", "\u0130\u0131iI", "aXbX",
    };

    static void Rows()
    {
        foreach (string p in patterns)
        {
            string shown = Shown(p);
            Row("new " + shown, () => { var r = new Regex(p); return string.Join(",", r.GetGroupNames()) + " " + string.Join(",", r.GetGroupNumbers()); });
            Regex regex = null, back = null, any = null;
            try { regex = new Regex(p); back = new Regex(p, RegexOptions.RightToLeft); any = new Regex(p, RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.Singleline); } catch (ArgumentException) { continue; }
            foreach (string t in texts)
            {
                Digest(shown + " / " + Shown(t), () => All(regex, t, 0) + "#" + All(back, t, t.Length) + "#" + All(any, t, 0) + "#" + Shown(regex.Replace(t, "[$0]")) + "#" + Shown(string.Join("~", regex.Split(t))) + "#" + regex.Count(t));
            }
        }
        string[] replacements = { "$1", "$0$0", "$&!", "$`", "$'", "$_", "$+", "$$", "${n}", "${1}x", "$9", "$", "$x", "${zz}", "${", "$10", "${1", "a$1b$2c", "$(", "$1$" };
        foreach (string s in replacements)
        {
            Row("replace " + s, () => Regex.Replace("xaby", "(a)(?<n>b)", s));
            Row("replace two " + s, () => new Regex("(\\w)(\\d)?").Replace("a1 b c3", s, 2));
            Row("result " + s, () => Regex.Match("xaby", "(a)(?<n>b)").Result(s));
            Row("replace back " + s, () => new Regex("(a)(?<n>b)?", RegexOptions.RightToLeft).Replace("xabya", s, 1));
        }
        Row(() => Regex.Replace("hello world", "\\w+", m => m.Value.ToUpper() + m.Index));
        Row(() => new Regex("o").Replace("foo boo", m => "0", 2, 3));
        Row(() => string.Join("|", Regex.Split("a,b;c", "[,;]")));
        Row(() => string.Join("|", Regex.Split("a,b;c", "([,;])")));
        Row(() => string.Join("|", new Regex(",").Split("a,b,c,d", 2)));
        Row(() => string.Join("|", new Regex(",").Split("a,b,c,d", 0, 3)));
        Row(() => string.Join("|", Regex.Split("abc", "")));
        Row(() => string.Join("|", new Regex(",", RegexOptions.RightToLeft).Split("a,b,c,d", 2)));
        Row(() => new Regex(",").Split("a", -1));
        Row(() => Regex.Escape("a.b*c[d] e\tf#g{h}"));
        Row(() => Regex.Unescape("a\\.b\\t\\x41\\u0042\\*"));
        Row(() => Regex.Unescape("a\\"));
        Row(() => Regex.Escape(null));
        Row(() => Regex.IsMatch(null, "a"));
        Row(() => Regex.IsMatch("a", null));
        Row(() => new Regex("a").Match("b", 5));
        Row(() => new Regex("a").Match("b", -1));
        Row(() => new Regex("^b").Match("abc", 1, 2).Success);
        Row(() => new Regex("^b").Match("abc", 1).Success);
        Row(() => new Regex("a").Match("b", 0, 9));
        Row(() => new Regex("a").Replace("b", "c", -2));
        Row(() => new Regex("a").Replace("b", (string)null));
        Row(() => new Regex("a").Replace("b", (MatchEvaluator)null));
        Row(() => new Regex("a", (RegexOptions)4096));
        Row(() => new Regex("a", RegexOptions.ECMAScript | RegexOptions.RightToLeft));
        Row(() => new Regex("a", RegexOptions.None, TimeSpan.Zero));
        Row(() => new Regex("(a+)+$", RegexOptions.None, TimeSpan.FromMilliseconds(50)).IsMatch(new string('a', 40) + "b"));
        Row(() => { try { new Regex("a(b"); return "no"; } catch (RegexParseException e) { return e.Error + " " + e.Offset; } });
        Row(() => Regex.Match("abc", "x").Value + Regex.Match("abc", "x").Success + Regex.Match("abc", "x").Groups.Count + Regex.Match("abc", "x").Index);
        Row(() => Regex.Match("abc", "x").Result("q"));
        Row(() => Regex.Match("abc", "(?<n>b)").Groups["n"].Value + Regex.Match("abc", "(?<n>b)").Groups["zz"].Success + Regex.Match("abc", "b").Groups[7].Success);
        Row(() => Regex.Matches("a1b2c3", "[a-z](\\d)").Select(m => m.Groups[1].Value).Aggregate((a, b) => a + b));
        Row(() => Regex.Matches("aaa", "a")[3]);
        Row(() => Regex.Matches("aaa", "a").Count);
        Row(() => new Regex("(?<n>a)(b)").GroupNumberFromName("n") + new Regex("(?<n>a)(b)").GroupNameFromNumber(1) + new Regex("a").GroupNumberFromName("q"));
        Row(() => new Regex("a", RegexOptions.IgnoreCase | RegexOptions.Compiled).Options + " " + new Regex("a.b"));
        Row(() => { var s = ""; foreach (var m in Regex.EnumerateMatches("a1b22", "\\d+")) s += m.Index + "+" + m.Length + ";"; return s; });
        Row(() => { var s = ""; foreach (var m in Regex.EnumerateSplits("a1b22", "\\d+")) s += m + ";"; return s; });
        Row(() => Regex.Count("aXbX", "x", RegexOptions.IgnoreCase));
        Row(() => Regex.IsMatch("\u0661", "\\d") + " " + Regex.IsMatch("\u0661", "\\d", RegexOptions.ECMAScript) + Regex.IsMatch("\u00e9", "\\w", RegexOptions.ECMAScript));
        Row(() => Regex.Match("aaa bbb", "(?<w>\\w+) (?<w>\\w+)").Groups["w"].Captures.Count);
        Row(() => string.Join(",", Regex.Match("k1=v1;k2=v2", "(?:(?<k>\\w+)=(?<v>\\w+);?)+").Groups["k"].Captures.Select(c => c.Value)));
        Row(() => string.Join(",", ((IEnumerable<KeyValuePair<string, Group>>)Regex.Match("ab", "(a)(?<x>b)").Groups).Select(p => p.Key + p.Value)));
        Row(() => Regex.Match("ab", "(a)(?<x>b)").Groups.Keys.Count() + Regex.Match("ab", "(a)(?<x>b)").Groups.ContainsKey("x").ToString());
        Row(() => new Regex("a", RegexOptions.NonBacktracking).Match("xa").Index);
    }
}
