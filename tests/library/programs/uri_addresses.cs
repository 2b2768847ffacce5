// Uri and UriBuilder as programs use them.

using System;
class P
{
    static void Main()
    {
        foreach (string s in new[] { "http://example.com", "HTTPS://User:pw@Example.COM:8443/a/b/../c/./d.html?x=1&y=a%20b#frag", "ftp://host/file.txt", "file:///tmp/a%20b.txt", "mailto:joe@example.com", "http://[::1]:80/x", "urn:isbn:12345", "http://host/a b/ü?q=ü" , "https://host:443/", "news:comp.lang"})
        {
            var u = new Uri(s);
            Console.WriteLine($"{s}\n  abs={u.AbsoluteUri} scheme={u.Scheme} host={u.Host} port={u.Port} auth={u.Authority} path={u.AbsolutePath} pq={u.PathAndQuery} query={u.Query} frag={u.Fragment} user={u.UserInfo} def={u.IsDefaultPort} file={u.IsFile} local={u.LocalPath} loop={u.IsLoopback} hn={u.HostNameType} str={u}");
            Console.WriteLine("  " + string.Join("|", u.Segments));
        }
        var b = new Uri("http://example.com/a/b/c?x=1");
        foreach (string r in new[] { "d", "../d", "/d", "?y=2", "#f", "//other/z", "http://q/", "./", "../../../g", "d/e?z#q", "" })
            Console.WriteLine(r + " -> " + new Uri(b, r));
        Console.WriteLine(b.MakeRelativeUri(new Uri("http://example.com/a/d/e")));
        Console.WriteLine(b.MakeRelativeUri(new Uri("http://example.com/a/b/x")));
        Console.WriteLine(b.IsBaseOf(new Uri("http://example.com/a/b/z")));
        Console.WriteLine(b == new Uri("HTTP://EXAMPLE.com/a/b/c?x=1"));
        Console.WriteLine(b.Equals(new Uri("http://example.com/a/b/C?x=1")));
        Console.WriteLine(b.GetLeftPart(UriPartial.Authority) + " " + b.GetLeftPart(UriPartial.Path) + " " + b.GetLeftPart(UriPartial.Scheme) + " " + b.GetLeftPart(UriPartial.Query));
        Console.WriteLine(Uri.EscapeDataString("a b&c=d/é~!*'()") + " " + Uri.UnescapeDataString("a%20b%C3%A9%zz"));
        Console.WriteLine(Uri.TryCreate("not a uri", UriKind.Absolute, out var x) + " " + (x == null));
        Console.WriteLine(Uri.TryCreate("rel/path?q", UriKind.RelativeOrAbsolute, out x) + " " + x!.IsAbsoluteUri + " " + x + " " + x.OriginalString);
        try { new Uri("not a uri"); } catch (UriFormatException e) { Console.WriteLine(e.Message); }
        try { new Uri("http://"); } catch (UriFormatException e) { Console.WriteLine(e.Message); }
        try { new Uri("http://a:99999/"); } catch (UriFormatException e) { Console.WriteLine(e.Message); }
        try { new Uri(null!); } catch (ArgumentNullException e) { Console.WriteLine(e.Message); }
        try { _ = new Uri("a/b", UriKind.Relative).Host; } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
        Console.WriteLine(Uri.IsWellFormedUriString("http://a/b c", UriKind.Absolute) + " " + Uri.IsWellFormedUriString("http://a/b", UriKind.Absolute));
        Console.WriteLine(Uri.CheckHostName("example.com") + " " + Uri.CheckHostName("1.2.3.4") + " " + Uri.CheckHostName("::1") + " " + Uri.CheckHostName("a b") + " " + Uri.CheckSchemeName("http") + " " + Uri.CheckSchemeName("1a"));
        var ub = new UriBuilder("http", "example.com", 8080, "path", "?q=1") { Fragment = "top", UserName = "me" };
        Console.WriteLine(ub.Uri + " " + ub);
        var u2 = new UriBuilder("https://example.com/x"); u2.Query = "a=b"; u2.Path = "/new path"; u2.Port = -1;
        Console.WriteLine(u2.Uri.AbsoluteUri);
    }
}
