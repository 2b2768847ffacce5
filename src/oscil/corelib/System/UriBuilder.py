from oscil.lang import *


class UriBuilder:
    """The parts of an identifier, to be changed one by one."""

    _scheme: str = "http"
    _user: str = ""
    _password: str = ""
    _host: str = "localhost"
    _port: i32 = -1
    _path: str = "/"
    _query: str = ""
    _fragment: str = ""

    def __init__(self) -> None:
        pass

    def __init__(self, uri: str) -> None:
        if uri is None:
            raise ArgumentNullException("uri")
        made = System.Uri(uri, UriKind.RelativeOrAbsolute)
        self._Take(made if made.IsAbsoluteUri else System.Uri("http://" + uri))

    def __init__(self, uri: Uri) -> None:
        if uri is None:
            raise ArgumentNullException("uri")
        self._Take(uri)

    def __init__(self, schemeName: str, hostName: str) -> None:
        self.Scheme = schemeName
        self.Host = hostName

    def __init__(self, scheme: str, host: str, portNumber: i32) -> None:
        self.__init__(scheme, host)
        self.Port = portNumber

    def __init__(self, scheme: str, host: str, port: i32, pathValue: str) -> None:
        self.__init__(scheme, host, port)
        self.Path = pathValue

    def __init__(self, scheme: str, host: str, port: i32, path: str, extraValue: str) -> None:
        self.__init__(scheme, host, port, path)
        if extraValue is None or extraValue.Length == 0:
            return
        mark = extraValue.IndexOf('#')
        if extraValue[0] == '#':
            self.Fragment = extraValue
        elif extraValue[0] == '?':
            self.Query = extraValue if mark < 0 else extraValue.Substring(0, mark)
            if mark >= 0:
                self.Fragment = extraValue.Substring(mark)
        else:
            raise ArgumentException("Extra portion of URI not valid.", "extraValue")

    def _Take(self, uri: Uri) -> None:
        self._scheme = uri.Scheme
        self._host = uri.Host
        self._port = uri.Port
        self._path = uri.AbsolutePath
        self._query = uri.Query
        self._fragment = uri.Fragment
        user = uri.UserInfo
        colon = user.IndexOf(':')
        self._user = user if colon < 0 else user.Substring(0, colon)
        self._password = "" if colon < 0 else user.Substring(colon + 1)

    @property
    def Scheme(self) -> str:
        return self._scheme

    @Scheme.setter
    def Scheme(self, value: str) -> None:
        value = coalesce(value, "")
        colon = value.IndexOf(':')
        if colon >= 0:
            value = value.Substring(0, colon)
        if value.Length != 0 and not System.Uri.CheckSchemeName(value):
            raise ArgumentException("Invalid URI: The URI scheme is not valid.", "value")
        self._scheme = value.ToLowerInvariant()

    @family(Name=("UserName", "Password"), FIELD=("_user", "_password"))
    @property
    def Name(self) -> str:
        return self.FIELD

    @family(Name=("UserName", "Password"), FIELD=("_user", "_password"))
    @Name.setter
    def Name(self, value: str) -> None:
        self.FIELD = coalesce(value, "")

    @property
    def Host(self) -> str:
        return self._host

    @Host.setter
    def Host(self, value: str) -> None:
        value = coalesce(value, "")
        self._host = "[" + value + "]" if value.IndexOf(':') >= 0 and value[0] != '[' else value

    @property
    def Port(self) -> i32:
        return self._port

    @Port.setter
    def Port(self, value: i32) -> None:
        ArgumentOutOfRangeException.ThrowIfLessThan[i32](value, -1, "value")
        ArgumentOutOfRangeException.ThrowIfGreaterThan[i32](value, 65535, "value")
        self._port = value

    @property
    def Path(self) -> str:
        return self._path

    @Path.setter
    def Path(self, value: str) -> None:
        if value is None or value.Length == 0:
            value = "/"
        self._path = System.Uri.EscapeUriString(value.Replace('\\', '/')).Replace("?", "%3F").Replace("#", "%23")

    @family(Name=("Query", "Fragment"), FIELD=("_query", "_fragment"), MARK=("'?'", "'#'"))
    @property
    def Name(self) -> str:
        return self.FIELD

    @family(Name=("Query", "Fragment"), FIELD=("_query", "_fragment"), MARK=("'?'", "'#'"))
    @Name.setter
    def Name(self, value: str) -> None:
        if value is not None and value.Length != 0 and value[0] != MARK:
            value = String.CreateFromChar(MARK) + value
        self.FIELD = coalesce(value, "")

    @property
    def Uri(self) -> Uri:
        return System.Uri(self.ToString())

    @override
    def Equals(self, rparam: object) -> bool:
        return rparam is not None and self.Uri.Equals(rparam.ToString())

    @override
    def GetHashCode(self) -> i32:
        return self.Uri.GetHashCode()

    @override
    def ToString(self) -> str:
        if self._user.Length == 0 and self._password.Length != 0:
            raise UriFormatException("Invalid URI: The username:password construct is badly formed.")
        text = self._scheme + ("://" if self._host.Length != 0 or self._scheme == "file" else ":") if self._scheme.Length != 0 else ""
        if self._user.Length != 0:
            text = text + self._user + (":" + self._password if self._password.Length != 0 else "") + "@"
        text = text + self._host
        if self._port != -1 and self._host.Length != 0:
            text = text + ":" + self._port.ToString()
        if self._host.Length != 0 and self._path.Length != 0 and self._path[0] != '/':
            text = text + "/"
        return text + self._path + self._query + self._fragment
