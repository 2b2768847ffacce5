// Escaping for HTML, forms and scripts.

using System;
using System.Net;
using System.Web;
class P
{
    static void Main()
    {
        Console.WriteLine(WebUtility.HtmlEncode("<a href=\"x\">T&C's é ©</a>"));
        Console.WriteLine(WebUtility.HtmlDecode("&lt;b&gt; &amp; &quot;&#39;&#x41; &eacute; &nbsp;| &bogus; &copy &euro;"));
        Console.WriteLine(WebUtility.UrlEncode("a b&c=d/é~!*'()-_."));
        Console.WriteLine(WebUtility.UrlDecode("a+b%26c%3Dd%2F%C3%A9"));
        Console.WriteLine(HttpUtility.UrlEncode("a b&c=d/é") + " " + HttpUtility.HtmlEncode("<x & y>") + " " + HttpUtility.JavaScriptStringEncode("a\"b\n"));
        Console.WriteLine(WebUtility.HtmlEncode(null) == null);
    }
}
