from oscil.lang import *


class Uri(ISpanFormattable, IEquatable[Uri]):
    """An identifier of a resource, taken apart when it is made; parts are kept escaped (RFC 3986 as .NET reads it)."""

    UriSchemeFile: Static[ReadOnly[str]] = "file"
    UriSchemeFtp: Static[ReadOnly[str]] = "ftp"
    UriSchemeSftp: Static[ReadOnly[str]] = "sftp"
    UriSchemeFtps: Static[ReadOnly[str]] = "ftps"
    UriSchemeGopher: Static[ReadOnly[str]] = "gopher"
    UriSchemeHttp: Static[ReadOnly[str]] = "http"
    UriSchemeHttps: Static[ReadOnly[str]] = "https"
    UriSchemeWs: Static[ReadOnly[str]] = "ws"
    UriSchemeWss: Static[ReadOnly[str]] = "wss"
    UriSchemeMailto: Static[ReadOnly[str]] = "mailto"
    UriSchemeNews: Static[ReadOnly[str]] = "news"
    UriSchemeNntp: Static[ReadOnly[str]] = "nntp"
    UriSchemeSsh: Static[ReadOnly[str]] = "ssh"
    UriSchemeTelnet: Static[ReadOnly[str]] = "telnet"
    UriSchemeNetTcp: Static[ReadOnly[str]] = "net.tcp"
    UriSchemeNetPipe: Static[ReadOnly[str]] = "net.pipe"
    UriSchemeData: Static[ReadOnly[str]] = "data"
    SchemeDelimiter: Static[ReadOnly[str]] = "://"

    _original: str
    _absolute: bool
    _scheme: str
    _hasAuthority: bool
    _user: str = ""
    _host: str = ""
    _scope: str = ""
    _port: i32 = -1
    _path: str = ""
    _query: str = ""
    _fragment: str = ""
    _hostType: UriHostNameType = UriHostNameType.Unknown
    _dosPath: bool

    def __init__(self, uriString: str) -> None:
        self.__init__(uriString, UriKind.Absolute)

    def __init__(self, uriString: str, uriKind: UriKind) -> None:
        if uriString is None:
            raise ArgumentNullException("uriString")
        if i32(uriKind) < 0 or i32(uriKind) > 2:
            raise ArgumentException("The value '" + i32(uriKind).ToString() + "' passed for the UriKind parameter is invalid.")
        trouble = self._Parse(uriString, uriKind)
        if trouble != UriTrouble.None_:
            raise UriFormatException(UriTrouble.Text(trouble))

    def __init__(self, uriString: str, creationOptions: In[UriCreationOptions]) -> None:
        self.__init__(uriString, UriKind.Absolute)

    def __init__(self, baseUri: Uri, relativeUri: str) -> None:
        self._ResolveOrRaise(baseUri, coalesce(relativeUri, ""))

    def __init__(self, baseUri: Uri, relativeUri: Uri) -> None:
        if relativeUri is None:
            raise ArgumentNullException("relativeUri")
        self._ResolveOrRaise(baseUri, relativeUri._original)

    def _ResolveOrRaise(self, base: Uri, text: str) -> None:
        if base is None:
            raise ArgumentNullException("baseUri")
        if not base._absolute:
            raise ArgumentOutOfRangeException("baseUri")
        trouble = self._Resolve(base, text)
        if trouble != UriTrouble.None_:
            raise UriFormatException(UriTrouble.Text(trouble))

    @private
    def __init__(self) -> None:
        pass

    @static
    def TryCreate(uriString: str, uriKind: UriKind, result: Out[Uri]) -> bool:
        result = None
        if uriString is None:
            return False
        made = Uri()
        if made._Parse(uriString, uriKind) != UriTrouble.None_:
            return False
        result = made
        return True

    @static
    def TryCreate(uriString: str, creationOptions: In[UriCreationOptions], result: Out[Uri]) -> bool:
        return Uri.TryCreate(uriString, UriKind.Absolute, out(result))

    @static
    def TryCreate(baseUri: Uri, relativeUri: str, result: Out[Uri]) -> bool:
        result = None
        if baseUri is None or not baseUri._absolute or relativeUri is None:
            return False
        made = Uri()
        if made._Resolve(baseUri, relativeUri) != UriTrouble.None_:
            return False
        result = made
        return True

    @static
    def TryCreate(baseUri: Uri, relativeUri: Uri, result: Out[Uri]) -> bool:
        return Uri.TryCreate(baseUri, None if relativeUri is None else relativeUri._original, out(result))

    @property
    def OriginalString(self) -> str:
        return self._original

    @property
    def IsAbsoluteUri(self) -> bool:
        return self._absolute

    @property
    def UserEscaped(self) -> bool:
        return False

    def _Need(self) -> None:
        if not self._absolute:
            raise InvalidOperationException("This operation is not supported for a relative URI.")

    @family(Name=("Scheme", "UserInfo", "Query", "Fragment", "Host", "AbsolutePath"), FIELD=("_scheme", "_user", "_query", "_fragment", "_host", "_path"))
    @property
    def Name(self) -> str:
        self._Need()
        return self.FIELD

    @property
    def Port(self) -> i32:
        self._Need()
        return self._port

    @property
    def HostNameType(self) -> UriHostNameType:
        self._Need()
        return self._hostType

    @property
    def DnsSafeHost(self) -> str:
        self._Need()
        if self._hostType == UriHostNameType.IPv6:
            return self._host.Substring(1, self._host.Length - 2) + self._scope
        return self._host

    @property
    def IdnHost(self) -> str:
        return self.DnsSafeHost

    @property
    def Authority(self) -> str:
        self._Need()
        return self._host if self.IsDefaultPort else self._host + ":" + self._port.ToString()

    @property
    def PathAndQuery(self) -> str:
        self._Need()
        return self._path + self._query

    @property
    def AbsoluteUri(self) -> str:
        self._Need()
        return self._Head() + self._path + self._query + self._fragment

    def _Head(self) -> str:
        """What stands before the path."""
        if not self._hasAuthority:
            mail = self._scheme == "mailto" and self._host.Length != 0
            return self._scheme + ":" + (self._UserAt() + self._host if mail else "")
        return self._scheme + "://" + self._UserAt() + self.Authority + ("/" if self._dosPath else "")

    def _UserAt(self) -> str:
        return self._user + "@" if self._user.Length != 0 else ""

    @property
    def IsDefaultPort(self) -> bool:
        self._Need()
        return self._port == Uri._DefaultPort(self._scheme)

    @property
    def IsFile(self) -> bool:
        self._Need()
        return self._scheme == "file"

    @property
    def IsUnc(self) -> bool:
        self._Need()
        return self._scheme == "file" and self._host.Length != 0

    @property
    def IsLoopback(self) -> bool:
        self._Need()
        if self._hostType == UriHostNameType.IPv4:
            return self._host.StartsWith("127.", StringComparison.Ordinal)
        return self._host == "localhost" or self._host == "loopback" or self._host == "[::1]" or (self._scheme == "file" and self._host.Length == 0)

    @property
    def LocalPath(self) -> str:
        self._Need()
        path = Uri.UnescapeDataString(self._path)
        if self.IsUnc:
            return ("\\\\" + self._host + path).Replace('/', '\\')
        return path.Replace('/', '\\') if self._dosPath else path

    @property
    def Segments(self) -> Array[str]:
        self._Need()
        path = "/" + self._path if self._dosPath else self._path
        parts = System.Collections.Generic.List[str]()
        start = 0
        while start < path.Length:
            end = path.IndexOf('/', start)
            end = path.Length if end < 0 else end + 1
            parts.Add(path.Substring(start, end - start))
            start = end
        return parts.ToArray()

    def GetLeftPart(self, part: UriPartial) -> str:
        self._Need()
        match part:
            case UriPartial.Scheme:
                return self._scheme + ("://" if self._hasAuthority else ":")
            case UriPartial.Authority:
                if not self._hasAuthority or self._dosPath:
                    return ""
                return self._Head()
            case UriPartial.Path:
                return self._Head() + self._path
            case UriPartial.Query:
                return self._Head() + self._path + self._query
        raise ArgumentException("'" + i32(part).ToString() + "' is not a valid value for the argument 'part'.", "part")

    def GetComponents(self, components: UriComponents, format: UriFormat) -> str:
        if (i32(components) & 0x7FFFFFFF) != 0 and i32(format) < 1 or i32(format) > 3:
            raise ArgumentOutOfRangeException("format")
        if components == UriComponents.SerializationInfoString:
            components = UriComponents.AbsoluteUri
        if not self._absolute:
            raise InvalidOperationException("This operation is not supported for a relative URI.")
        text = self._Components(i32(components))
        if format == UriFormat.UriEscaped:
            return text
        return Uri.UnescapeDataString(text) if format == UriFormat.Unescaped else Uri._Display(text)

    def _Components(self, wanted: i32) -> str:
        keep = (wanted & i32(UriComponents.KeepDelimiter)) != 0
        wanted &= ~i32(UriComponents.KeepDelimiter)
        port = self._port.ToString() if self._port >= 0 else ""
        shown_port = "" if self.IsDefaultPort else port
        if not keep:
            # One part alone stands without its delimiter.
            match wanted:
                case 1:
                    return self._scheme
                case 2:
                    return self._user
                case 4 | 256:
                    return self._host
                case 8:
                    return shown_port
                case 16:
                    return self._path.Substring(1) if self._path.StartsWith('/') else self._path
                case 32:
                    return self._query.Substring(1) if self._query.Length != 0 else ""
                case 64:
                    return self._fragment.Substring(1) if self._fragment.Length != 0 else ""
                case 128:
                    return port
        text = ""
        if (wanted & 1) != 0:
            text = self._scheme + ("://" if self._hasAuthority else ":")
        if (wanted & 2) != 0:
            text = text + self._UserAt()
        if (wanted & 260) != 0:
            text = text + self._host
        if (wanted & 128) != 0 and port.Length != 0:
            text = text + ":" + port
        elif (wanted & 8) != 0 and shown_port.Length != 0:
            text = text + ":" + shown_port
        if (wanted & 16) != 0:
            text = text + ("/" if self._dosPath else "") + self._path
        if (wanted & 32) != 0:
            text = text + self._query
        if (wanted & 64) != 0:
            text = text + self._fragment
        return text

    @override
    def ToString(self) -> str:
        if not self._absolute:
            return self._original
        return self._Head() + Uri._Display(self._path + self._query + self._fragment)

    @implements(IFormattable.ToString)
    def ToString(self, format: str, formatProvider: IFormatProvider) -> str:
        return self.ToString()

    def TryFormat(self, destination: Span[char], charsWritten: Out[i32]) -> bool:
        return Number.CopyTo(self.ToString(), destination, out(charsWritten))

    @implements(ISpanFormattable.TryFormat)
    def TryFormat(self, destination: Span[char], charsWritten: Out[i32], format: ReadOnlySpan[char], provider: IFormatProvider) -> bool:
        return self.TryFormat(destination, out(charsWritten))

    def _Identity(self) -> str:
        """What makes two equal: neither the user nor the fragment does."""
        if not self._absolute:
            return self._original
        return self._scheme + "://" + self.Authority + self._path + self._query

    @override
    def Equals(self, comparand: object) -> bool:
        text = try_cast(str, comparand)
        other: Uri = None
        if text is not None:
            return Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out(other)) and self.Equals(other)
        return self.Equals(try_cast(Uri, comparand))

    def Equals(self, other: Uri) -> bool:
        if other is None:
            return False
        rules = StringComparison.OrdinalIgnoreCase if self._dosPath else StringComparison.Ordinal
        return other is self or (other._absolute == self._absolute and other._Identity().Equals(self._Identity(), rules))

    def __eq__(uri1: Uri, uri2: Uri) -> bool:
        if uri1 is None or uri2 is None:
            return uri1 is uri2
        return uri1.Equals(uri2)

    def __ne__(uri1: Uri, uri2: Uri) -> bool:
        return not (uri1 == uri2)

    @override
    def GetHashCode(self) -> i32:
        return self._Identity().GetHashCode(StringComparison.OrdinalIgnoreCase if self._dosPath else StringComparison.Ordinal)

    @static
    def Compare(uri1: Uri, uri2: Uri, partsToCompare: UriComponents, compareFormat: UriFormat, comparisonType: StringComparison) -> i32:
        if uri1 is None or uri2 is None:
            return (0 if uri2 is None else -1) if uri1 is None else 1
        if not uri1._absolute or not uri2._absolute:
            if uri1._absolute == uri2._absolute:
                return String.Compare(uri1._original, uri2._original, comparisonType)
            return 1 if uri1._absolute else -1
        return String.Compare(uri1.GetComponents(partsToCompare, compareFormat), uri2.GetComponents(partsToCompare, compareFormat), comparisonType)
