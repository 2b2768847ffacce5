// Uri at its edges: hosts, paths, escapes, references, parts.

using System;
class P
{
    static void T(string n, Func<object?> f) { string r; try { r = "" + f(); } catch (Exception e) { r = "! " + e.GetType().Name + ": " + e.Message; } Console.WriteLine(n + " = " + r); }
    static void Main()
    {
        string[] abs = { "http:abc", "http:/abc", "http:///abc", "http://a b/", "http://a_b/", "http://-a/", "http://a..b/", "http://1.2.3.4:80/", "http://1.2.3/", "http://0x7f000001/", "http://[::1", "http://[fe80::1%25eth0]/", "http://[2001:DB8:0:0:0:0:0:1]/x", "http://user@host/", "http://user:pa:ss@host:1/", "http://host:/", "http://host:abc/", "http://host?x", "http://host#f", "http://host/%41%2f%c3%a9%zz%", "http://host/a%20b c\"<>\\^`{|}", "http://host/a?b=%20 c\"<>\\^`{|}#%20 d\"<>\\^`{|}", "http://host/é/中", "http://höst/", "http://HOST.com./", "http://host/a//b///c", "http://host/../a", "http://host/a/.", "http://host/a/..", "http://host/.a/..b/...", "http://host/%2e%2e/a", "https://host:80/", "ftp://u@host/;type=a", "file:///C:/a/b", "file://C:/a", "file://server/share/f.txt", "C:\\a\\b c", "C:/a#b?c", "/usr/x y#z?q", "//server/share", "\\\\server\\share\\a", "file:/a/b", "file:a", "file:///a?b#c", "mailto:a@b.c?subject=x y", "mailto:a", "urn:a:b:c", "urn:", "data:text/plain,hello world", "javascript:alert(1)", "news:x", "tel:+1-2", "custom://Host:5/A/../b?q#f", "custom:Path/../x", "custom:/a/../b", "a.b+c-d://x/", "1a://x", "ws://h/", "wss://h:443/", "net.tcp://h/", "ldap://h/", "gopher://h", "  http://trim/x  ", "http://host/a\tb", "http://host/a\nb", "http://host:65535/", "http://host:65536/", "http://localhost/", "http://127.0.0.1/", "http://[::1]/", "http://*/", "http://+/", "http://a:b@c:d@e/", "http://host/a;b=c,d:e@f&g=h+i$j!k'l(m)n*o", "http://host/?a[0]=1&b=[x]", "http://host/~u/-_.", "", " ", "abc", "?x", "#x", "a:b", ":x", "http", "http:", "http:/", "http://", "http://?x", "http://%41bc/", "http://h%c3%a9/" };
        foreach (string s in abs)
        {
            Console.WriteLine("[" + s + "]");
            Uri u;
            try { u = new Uri(s); } catch (Exception e) { Console.WriteLine("  " + e.GetType().Name + ": " + e.Message + " | " + Uri.IsWellFormedUriString(s, UriKind.Absolute) + Uri.IsWellFormedUriString(s, UriKind.RelativeOrAbsolute) + Uri.TryCreate(s, UriKind.RelativeOrAbsolute, out _)); continue; }
            Console.WriteLine($"  {u.AbsoluteUri}\n  {u}\n  s={u.Scheme} h={u.Host} dsh={u.DnsSafeHost} p={u.Port} a={u.Authority} ap={u.AbsolutePath} pq={u.PathAndQuery} q={u.Query} f={u.Fragment} u={u.UserInfo} d={u.IsDefaultPort} F={u.IsFile} U={u.IsUnc} lp={u.LocalPath} L={u.IsLoopback} t={u.HostNameType} wf={u.IsWellFormedOriginalString()} ue={u.UserEscaped}");
            Console.WriteLine("  " + string.Join("|", u.Segments) + " " + u.GetLeftPart(UriPartial.Authority) + " " + u.GetLeftPart(UriPartial.Path));
        }
        string[] bases = { "http://a/b/c/d;p?q", "http://a", "file:///x/y", "http://a/b/" };
        string[] rels = { "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", ";x", "", ".", "./", "..", "../", "../g", "../..", "../../g", "../../../g", "/./g", "/../g", "g.", ".g", "..g", "./../g", "g/./h", "g/../h", "http:g", "http://z/y", "a b", "é", "%20", "a:b", "\\x", "g;x=1/../y" };
        foreach (string b in bases) foreach (string r in rels) T(b + " + " + r, () => new Uri(new Uri(b), r));
        foreach (string r in rels) T("rel " + r, () => { var u = new Uri(r, UriKind.RelativeOrAbsolute); return u.IsAbsoluteUri + " " + u + " " + u.OriginalString; });
        string[] from = { "http://a/b/c", "http://a/b/c/", "http://a/", "http://a/b/c?q", "http://a/b/c#f" }, to = { "http://a/b/c", "http://a/b/d", "http://a/b/c/d/e", "http://a/x", "http://a/b/", "http://a/", "http://z/b", "https://a/b", "http://a/b/c?y#z", "http://a/b/d:e", "http://a/b/d e" };
        foreach (string f in from) foreach (string t in to) T(f + " -> " + t, () => new Uri(f).MakeRelativeUri(new Uri(t)) + " " + new Uri(f).IsBaseOf(new Uri(t)) + " " + (new Uri(f) == new Uri(t)) + " " + new Uri(f).GetHashCode().Equals(new Uri(t).GetHashCode()));
        foreach (string s in new[] { "a b", "é", "a/b?c=d&e", "~-_.!*'()", "\ud83d\ude00", "%41", "", "\ud800" }) { T("esc " + s, () => Uri.EscapeDataString(s));
        T("unesc " + s, () => Uri.UnescapeDataString(s)); }
        foreach (string s in new[] { "%41%62", "%C3%A9", "%c3", "%", "%4", "%zz", "a%2Fb", "%00", "%FF%FE", "%E4%B8%AD", "+" }) T("unesc " + s, () => Uri.UnescapeDataString(s));
        foreach (char c in "09afAFgG ") T("hex " + c, () => Uri.IsHexDigit(c) + " " + (Uri.IsHexDigit(c) ? Uri.FromHex(c) : -1));
        T("he", () => Uri.HexEscape('~'));
        T("hu", () => { int i = 1; return Uri.HexUnescape("a%41", ref i) + "" + i; });
        T("ihe", () => Uri.IsHexEncoding("%4g", 0));
        var u1 = new Uri("http://user:pw@host:8080/p%20a/b?q=%20#f%20");
        foreach (UriComponents c in new[] { UriComponents.Scheme, UriComponents.UserInfo, UriComponents.Host, UriComponents.Port, UriComponents.Path, UriComponents.Query, UriComponents.Fragment, UriComponents.StrongPort, UriComponents.AbsoluteUri, UriComponents.HostAndPort, UriComponents.StrongAuthority, UriComponents.SchemeAndServer, UriComponents.HttpRequestUrl, UriComponents.PathAndQuery, UriComponents.NormalizedHost, UriComponents.Path | UriComponents.KeepDelimiter, UriComponents.SerializationInfoString }) foreach (UriFormat f in new[] { UriFormat.UriEscaped, UriFormat.Unescaped, UriFormat.SafeUnescaped }) T(c + " " + f, () => u1.GetComponents(c, f));
        T("rel host", () => new Uri("a", UriKind.Relative).Host);
        T("abs as rel", () => new Uri("http://a", UriKind.Relative));
        T("kind", () => new Uri("a", (UriKind)9));
        T("null base", () => new Uri((Uri)null!, "a"));
        T("rel base", () => new Uri(new Uri("a", UriKind.Relative), "b"));
        T("cmp", () => Uri.Compare(new Uri("http://a/B"), new Uri("http://A/b"), UriComponents.AbsoluteUri, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase));
        T("eqs", () => new Uri("http://a").Equals("http://a/"));
        T("ub", () => new UriBuilder());
        T("ub1", () => new UriBuilder("example.com/x"));
        T("ub2", () => new UriBuilder("http", "h", 80));
        T("ub3", () => new UriBuilder("http", "h", 81, "p").Uri);
        T("ub4", () => new UriBuilder { Scheme = "https", Host = "::1", Path = "a b", Query = "x=1", Fragment = "f", Password = "p", UserName = "u" });
        T("ub5", () => new UriBuilder("http://h/p?q#f") { Query = "", Fragment = "" }.ToString());
        T("ub6", () => new UriBuilder { Port = 99999 });
        T("ub7", () => new UriBuilder { Scheme = "1" });
        T("ub8", () => new UriBuilder("x", "h", -1, "/p", "bad"));
        T("ub9", () => new UriBuilder(new Uri("http://a/b")).Equals(new UriBuilder("http://a/b")));
        foreach (string s in new[] { "host", "1.2.3.4", "::1", "[::1]", "a b", "", "a.b.", "1.2.3.4.5", "-", "é" }) T("chn " + s, () => Uri.CheckHostName(s)); foreach (string s in new[] { "http", "a+b", "1a", "", "a b" }) T("csn " + s, () => Uri.CheckSchemeName(s));
    }
}
