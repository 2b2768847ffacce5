from oscil.lang import *
from System.Text import StringBuilder


class Uri:
    """Taking texts apart."""

    @static
    def _DefaultPort(scheme: str) -> i32:
        match scheme:
            case "http" | "ws":
                return 80
            case "https" | "wss":
                return 443
            case "ftp":
                return 21
            case "gopher":
                return 70
            case "nntp":
                return 119
            case "telnet":
                return 23
            case "ldap":
                return 389
            case "mailto":
                return 25
            case "net.tcp":
                return 808
        return -1

    @static
    def _NeedsAuthority(scheme: str) -> bool:
        return scheme == "file" or scheme == "net.pipe" or (scheme != "mailto" and Uri._DefaultPort(scheme) >= 0)

    def _Parse(self, text: str, kind: UriKind) -> i32:
        self._original = text
        trouble = self._ParseAbsolute(text.Trim(), kind)
        if trouble == UriTrouble.None_:
            if kind == UriKind.Relative:
                return UriTrouble.NotRelative
            self._absolute = True
            return trouble
        # What may stand without a scheme is relative, also what has one and nothing behind it.
        relative = trouble == UriTrouble.Empty or trouble == UriTrouble.NoScheme or trouble == UriTrouble.BadScheme or trouble == UriTrouble.NoAuthority
        if kind == UriKind.Absolute or not relative:
            return UriTrouble.NoScheme if trouble == UriTrouble.Empty and text.Length != 0 else trouble
        return UriTrouble.None_

    def _ParseAbsolute(self, text: str, kind: UriKind) -> i32:
        if text.Length == 0:
            return UriTrouble.Empty
        if text.Length > 1 and (text[0] == '\\' or (text[0] == '/' and kind == UriKind.Absolute)) and (text[1] == '/' or text[1] == '\\'):
            return self._ParseFile(text.Substring(2), True)
        if text[0] == '/' and kind == UriKind.Absolute:
            return self._ParseFile(text, False)
        colon = text.IndexOf(':')
        if colon <= 0:
            return UriTrouble.NoScheme
        if colon == 1 and Char.IsAsciiLetter(text[0]):
            if text.Length < 3 or (text[2] != '/' and text[2] != '\\'):
                return UriTrouble.UnrootedDosPath
            return self._ParseFile(text, False)
        scheme = text.Substring(0, colon)
        if not Uri.CheckSchemeName(scheme):
            # A colon behind the first segment belongs to a path.
            return UriTrouble.NoScheme if scheme.IndexOfAny(['/', '?', '#']) >= 0 else UriTrouble.BadScheme
        self._scheme = scheme.ToLowerInvariant()
        return self._ParseBehindScheme(text.Substring(colon + 1))

    def _ParseFile(self, text: str, unc: bool) -> i32:
        """A path of the file system: it has neither query nor fragment."""
        self._scheme = "file"
        self._hasAuthority = True
        self._hostType = UriHostNameType.Basic
        text = text.Replace('\\', '/')
        if unc:
            end = text.IndexOf('/')
            trouble = self._ParseHost(text if end < 0 else text.Substring(0, end))
            if trouble != UriTrouble.None_:
                return trouble
            text = "/" if end < 0 else text.Substring(end)
        self._dosPath = Uri._IsDosPath(text)
        self._path = Uri._Compress(Uri._Escape(text, True).Replace("?", "%3F").Replace("#", "%23"))
        return UriTrouble.None_

    @static
    def _IsDosPath(text: str) -> bool:
        return text.Length > 2 and Char.IsAsciiLetter(text[0]) and text[1] == ':' and text[2] == '/'

    def _ParseBehindScheme(self, rest: str) -> i32:
        known = Uri._NeedsAuthority(self._scheme)
        end = rest.IndexOf('#')
        if end >= 0:
            self._fragment = Uri._Escape(rest.Substring(end), False)
            rest = rest.Substring(0, end)
        end = rest.IndexOf('?')
        if end >= 0:
            self._query = Uri._Escape(rest.Substring(end), False)
            rest = rest.Substring(0, end)
        if known:
            rest = rest.Replace('\\', '/')
        if not rest.StartsWith("//", StringComparison.Ordinal):
            if known:
                return UriTrouble.NoAuthority
            if self._scheme == "mailto":
                return self._ParseMail(rest)
            self._path = Uri._Escape(rest, True)
            return UriTrouble.None_
        self._hasAuthority = True
        end = rest.IndexOf('/', 2)
        authority = rest.Substring(2) if end < 0 else rest.Substring(2, end - 2)
        path = "/" if end < 0 else rest.Substring(end)
        if self._scheme == "file" and authority.Length == 2 and authority[1] == ':' and Char.IsAsciiLetter(authority[0]):
            path = "/" + authority + path
            authority = ""
        trouble = self._ParseAuthority(authority)
        if trouble != UriTrouble.None_:
            return trouble
        if self._scheme == "file" and authority.Length == 0 and Uri._IsDosPath(path.Substring(1)):
            self._dosPath = True
            path = path.Substring(1)
        self._path = Uri._Compress(Uri._Escape(path, True))
        return UriTrouble.None_

    def _ParseMail(self, rest: str) -> i32:
        at = rest.IndexOf('@')
        if at >= 0:
            self._user = Uri._Escape(rest.Substring(0, at), True)
        host = rest.Substring(at + 1)
        self._port = 25
        return UriTrouble.None_ if host.Length == 0 else self._ParseHost(host)

    def _ParseAuthority(self, authority: str) -> i32:
        at = authority.IndexOf('@')
        if at >= 0:
            self._user = Uri._Escape(authority.Substring(0, at), True)
            authority = authority.Substring(at + 1)
        self._port = Uri._DefaultPort(self._scheme)
        if authority.Length == 0:
            self._hostType = UriHostNameType.Basic
            return UriTrouble.None_ if self._scheme == "file" or not Uri._NeedsAuthority(self._scheme) else UriTrouble.BadHost
        colon = authority.LastIndexOf(':') if authority[0] != '[' else authority.IndexOf(':', authority.IndexOf(']') + 1)
        if authority[0] == '[' and authority.IndexOf(']') < 0:
            return UriTrouble.BadHost
        if authority[0] != '[':
            colon = authority.IndexOf(':')
        if colon >= 0:
            digits = authority.Substring(colon + 1)
            port: i32 = 0
            for digit in digits:
                if not Char.IsAsciiDigit(digit):
                    return UriTrouble.BadPort
                port = port * 10 + (digit - '0')
                if port > 65535:
                    return UriTrouble.BadPort
            if digits.Length != 0:
                self._port = port
            authority = authority.Substring(0, colon)
        return self._ParseHost(authority)

    def _ParseHost(self, host: str) -> i32:
        shown: str = None
        scope = ""
        self._hostType = UriHost.Classify(host, out(shown), out(scope))
        if self._hostType == UriHostNameType.Unknown:
            return UriTrouble.BadHost
        self._host = shown
        self._scope = scope
        return UriTrouble.None_

    @static
    def _Compress(path: str) -> str:
        """Without `.` and `..` segments (RFC 3986 5.2.4)."""
        if path.IndexOf("/.") < 0:
            return path
        root = 2 if Uri._IsDosPath(path) else 0
        kept = System.Collections.Generic.List[str]()
        segments = path.Substring(root + 1).Split('/')
        last = len(segments) - 1
        for k in range(len(segments)):
            segment = segments[k]
            if segment == ".":
                if k == last:
                    kept.Add("")
            elif segment == "..":
                if kept.Count > 0:
                    kept.RemoveAt(kept.Count - 1)
                if k == last:
                    kept.Add("")
            else:
                kept.Add(segment)
        return path.Substring(0, root) + "/" + String.Join("/", kept)

    def _Resolve(self, base: Uri, text: str) -> i32:
        """A reference against an absolute identifier (RFC 3986 5.2)."""
        given = Uri()
        trouble = given._Parse(text, UriKind.RelativeOrAbsolute)
        if trouble != UriTrouble.None_:
            return trouble
        if given._absolute:
            return self._Parse(text, UriKind.Absolute)
        text = text.Trim()
        colon = text.IndexOf(':')
        if colon > 0 and Uri.CheckSchemeName(text.Substring(0, colon)):
            # The base's own scheme may stand before a relative path (RFC 3986 5.2.2, for old texts).
            if not text.Substring(0, colon).Equals(base._scheme, StringComparison.OrdinalIgnoreCase):
                return UriTrouble.NoAuthority
            text = text.Substring(colon + 1)
        if text.Length == 0:
            return self._Parse(base.AbsoluteUri, UriKind.Absolute)
        if text[0] == '#':
            return self._Parse(base._Head() + base._path + base._query + text, UriKind.Absolute)
        if text[0] == '?':
            return self._Parse(base._Head() + base._path + text, UriKind.Absolute)
        first = text.Replace('\\', '/')
        if first.StartsWith("//", StringComparison.Ordinal):
            return self._Parse(base._scheme + ":" + text, UriKind.Absolute)
        if first[0] == '/':
            return self._Parse(base._Head() + (base._path.Substring(0, 2) if base._dosPath else "") + "/" + text.Substring(1), UriKind.Absolute)
        return self._Parse(base._Head() + base._path.Substring(0, base._path.LastIndexOf('/') + 1) + text, UriKind.Absolute)

    def MakeRelativeUri(self, uri: Uri) -> Uri:
        if uri is None:
            raise ArgumentNullException("uri")
        self._Need()
        uri._Need()
        if self._scheme != uri._scheme or self._host != uri._host or self._port != uri._port:
            return uri
        path = Uri._PathDifference(self._path, uri._path, not self._dosPath)
        colon = path.IndexOf(':')
        if colon > 0 and path.AsSpan(0, colon).IndexOf('/') < 0:
            path = "./" + path
        return Uri(path + uri._query + uri._fragment, UriKind.Relative)

    @static
    def _PathDifference(here: str, there: str, exact: bool) -> str:
        i = 0
        slash = -1
        while i < here.Length and i < there.Length:
            if here[i] != there[i] and (exact or Char.ToLowerInvariant(here[i]) != Char.ToLowerInvariant(there[i])):
                break
            if here[i] == '/':
                slash = i
            i += 1
        if i == 0:
            return there
        if i == here.Length and i == there.Length:
            return ""
        text = StringBuilder()
        while i < here.Length:
            if here[i] == '/':
                text.Append("../")
            i += 1
        if text.Length == 0 and there.Length - 1 == slash:
            return "./"
        return text.Append(there.Substring(slash + 1)).ToString()

    def IsBaseOf(self, uri: Uri) -> bool:
        if uri is None:
            raise ArgumentNullException("uri")
        if not self._absolute:
            return False
        if not uri._absolute:
            uri = Uri(self, uri)
        if self._scheme != uri._scheme or self._host != uri._host or self._port != uri._port:
            return False
        folder = self._path.Substring(0, self._path.LastIndexOf('/') + 1)
        return uri._path.StartsWith(folder, StringComparison.OrdinalIgnoreCase if self._dosPath else StringComparison.Ordinal)

    def IsWellFormedOriginalString(self) -> bool:
        """Whether nothing in it had to be escaped or taken for something else."""
        text = self._original
        text = text.Trim()
        if text.IndexOf('\\') >= 0:
            return False
        if text.Length == 0 and self._original.Length != 0:
            return False
        if not self._absolute:
            return (text.Length == 0 or text[0] != '#') and text.IndexOf(':') < 0 and Uri._NeedsNoEscape(text)
        if not text.StartsWith(self._scheme + ":", StringComparison.OrdinalIgnoreCase):
            return False
        return Uri._NeedsNoEscape(text) and not (self._dosPath and not text.StartsWith("file:///", StringComparison.OrdinalIgnoreCase))

    @static
    def IsWellFormedUriString(uriString: str, uriKind: UriKind) -> bool:
        made: Uri = None
        return Uri.TryCreate(uriString, uriKind, out(made)) and made.IsWellFormedOriginalString()

    @static
    def CheckSchemeName(schemeName: str) -> bool:
        if schemeName is None or schemeName.Length == 0 or not Char.IsAsciiLetter(schemeName[0]):
            return False
        for c in schemeName:
            if not Char.IsAsciiLetterOrDigit(c) and c != '+' and c != '-' and c != '.':
                return False
        return True

    @static
    def CheckHostName(name: str) -> UriHostNameType:
        if name is None or name.Length == 0 or name.Length > 0x7FFF:
            return UriHostNameType.Unknown
        shown: str = None
        scope: str = None
        kind = UriHost.Classify(name, out(shown), out(scope))
        if kind == UriHostNameType.Unknown and name.IndexOf(':') >= 0:
            kind = UriHost.Classify("[" + name + "]", out(shown), out(scope))
        return UriHostNameType.Unknown if kind == UriHostNameType.Basic else kind
