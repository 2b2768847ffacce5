from oscil.lang import *
from System.Globalization import NumberStyles
from System.Text import Utf8Text


@sealed
class Version(IUtf8SpanParsable[Version], ICloneable, IComparable, IComparable[Version], IEquatable[Version], IUtf8SpanFormattable, ISpanFormattable):
    _major: i32
    _minor: i32
    _build: i32
    _revision: i32

    def __init__(self, major: i32, minor: i32, build: i32, revision: i32) -> None:
        Version._Check(major, "major")
        Version._Check(minor, "minor")
        Version._Check(build, "build")
        Version._Check(revision, "revision")
        self._major = major
        self._minor = minor
        self._build = build
        self._revision = revision

    def __init__(self, major: i32, minor: i32, build: i32) -> None:
        Version._Check(major, "major")
        Version._Check(minor, "minor")
        Version._Check(build, "build")
        self._major = major
        self._minor = minor
        self._build = build
        self._revision = -1

    def __init__(self, major: i32, minor: i32) -> None:
        Version._Check(major, "major")
        Version._Check(minor, "minor")
        self._major = major
        self._minor = minor
        self._build = -1
        self._revision = -1

    def __init__(self, version: str) -> None:
        parsed = Version.Parse(version)
        self._major = parsed._major
        self._minor = parsed._minor
        self._build = parsed._build
        self._revision = parsed._revision

    def __init__(self) -> None:
        self._build = -1
        self._revision = -1

    @static
    def _Check(value: i32, name: str) -> None:
        if value < 0:
            raise ArgumentOutOfRangeException(name, value, name + " ('" + value.ToString() + "') must be a non-negative value.")

    @property
    def Major(self) -> i32:
        return self._major

    @property
    def Minor(self) -> i32:
        return self._minor

    @property
    def Build(self) -> i32:
        return self._build

    @property
    def Revision(self) -> i32:
        return self._revision

    @property
    def MajorRevision(self) -> i16:
        return i16(self._revision >> 16)

    @property
    def MinorRevision(self) -> i16:
        return i16(self._revision & 0xFFFF)

    def Clone(self) -> object:
        return self.MemberwiseClone()

    def CompareTo(self, version: object) -> i32:
        if version is None:
            return 1
        other = try_cast(Version, version)
        if other is None:
            raise ArgumentException("Object must be of type Version.", "version")
        return self.CompareTo(other)

    def CompareTo(self, value: Version) -> i32:
        if value is self:
            return 0
        if value is None:
            return 1
        if self._major != value._major:
            return 1 if self._major > value._major else -1
        if self._minor != value._minor:
            return 1 if self._minor > value._minor else -1
        if self._build != value._build:
            return 1 if self._build > value._build else -1
        if self._revision != value._revision:
            return 1 if self._revision > value._revision else -1
        return 0

    @override
    def Equals(self, obj: object) -> bool:
        return self.Equals(try_cast(Version, obj))

    def Equals(self, obj: Version) -> bool:
        return obj is not None and self.CompareTo(obj) == 0

    @override
    def GetHashCode(self) -> i32:
        code = (self._major & 0x0F) << 28
        code |= (self._minor & 0xFF) << 20
        code |= (self._build & 0xFF) << 12
        return code | (self._revision & 0xFFF)

    @override
    def ToString(self) -> str:
        return self.ToString(2 if self._build == -1 else (3 if self._revision == -1 else 4))

    def ToString(self, fieldCount: i32) -> str:
        most = 2 if self._build == -1 else (3 if self._revision == -1 else 4)
        if fieldCount < 0 or fieldCount > most:
            raise ArgumentException("Argument must be between 0 and " + most.ToString() + ".", "fieldCount")
        if fieldCount == 0:
            return ""
        text = self._major.ToString()
        if fieldCount > 1:
            text = text + "." + self._minor.ToString()
        if fieldCount > 2:
            text = text + "." + self._build.ToString()
        if fieldCount > 3:
            text = text + "." + self._revision.ToString()
        return text

    @implements(IFormattable.ToString)
    def ToString(self, format: str, formatProvider: IFormatProvider) -> str:
        return self.ToString()

    @implements(ISpanFormattable.TryFormat)
    def TryFormat(self, destination: Span[char], charsWritten: Out[i32], format: ReadOnlySpan[char], provider: IFormatProvider) -> bool:
        return Number.CopyTo(self.ToString(), destination, out(charsWritten))

    def TryFormat(self, destination: Span[char], charsWritten: Out[i32]) -> bool:
        return Number.CopyTo(self.ToString(), destination, out(charsWritten))

    def TryFormat(self, destination: Span[char], fieldCount: i32, charsWritten: Out[i32]) -> bool:
        return Number.CopyTo(self.ToString(fieldCount), destination, out(charsWritten))

    def TryFormat(self, utf8Destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        return Utf8Text.Write(self.ToString(), utf8Destination, out(bytesWritten))

    def TryFormat(self, utf8Destination: Span[u8], fieldCount: i32, bytesWritten: Out[i32]) -> bool:
        return Utf8Text.Write(self.ToString(fieldCount), utf8Destination, out(bytesWritten))

    @implements(IUtf8SpanFormattable.TryFormat)
    def TryFormat(self, utf8Destination: Span[u8], bytesWritten: Out[i32], format: ReadOnlySpan[char], provider: IFormatProvider) -> bool:
        return self.TryFormat(utf8Destination, out(bytesWritten))

    @static
    def Parse(input: ReadOnlySpan[char]) -> Version:
        return Version._Parse(input.ToString(), True)

    @static
    def TryParse(input: ReadOnlySpan[char], result: Out[Version]) -> bool:
        return Version.TryParse(input.ToString(), out(result))

    @static
    @implements(IUtf8SpanParsable[Version].Parse)
    def Parse(utf8Text: ReadOnlySpan[u8], provider: IFormatProvider) -> Version:
        return Version.Parse(utf8Text)

    @static
    @implements(IUtf8SpanParsable[Version].TryParse)
    def TryParse(utf8Text: ReadOnlySpan[u8], provider: IFormatProvider, result: Out[Version]) -> bool:
        return Version.TryParse(utf8Text, out(result))

    @static
    def Parse(utf8Text: ReadOnlySpan[u8]) -> Version:
        return Version.Parse(Utf8Text.Decode(utf8Text))

    @static
    def TryParse(utf8Text: ReadOnlySpan[u8], result: Out[Version]) -> bool:
        return Version.TryParse(Utf8Text.Decode(utf8Text), out(result))

    @static
    def Parse(input: str) -> Version:
        if input is None:
            raise ArgumentNullException("input")
        return Version._Parse(input, True)

    @static
    def TryParse(input: str, result: Out[Version]) -> bool:
        result = None if input is None else Version._Parse(input, False)
        return result is not None

    @static
    def _Parse(input: str, throwing: bool) -> Version:
        parts = input.Split('.')
        if len(parts) < 2 or len(parts) > 4:
            if throwing:
                raise ArgumentException("Version string portion was too short or too long.", "input")
            return None
        numbers = Array[i32](4)
        for i in range(len(parts)):
            if throwing:
                numbers[i] = Int32.Parse(parts[i], NumberStyles.Integer, None)
                ArgumentOutOfRangeException.ThrowIfNegative[i32](numbers[i], "input" if i < 2 else ("build" if i == 2 else "revision"))
            elif not Int32.TryParse(parts[i], NumberStyles.Integer, None, out(numbers[i])) or numbers[i] < 0:
                return None
        if len(parts) == 2:
            return Version(numbers[0], numbers[1])
        if len(parts) == 3:
            return Version(numbers[0], numbers[1], numbers[2])
        return Version(numbers[0], numbers[1], numbers[2], numbers[3])

    def __eq__(v1: Version, v2: Version) -> bool:
        if v2 is None:
            return v1 is None
        return v2 is v1 or v2.Equals(v1)

    def __ne__(v1: Version, v2: Version) -> bool:
        return not (v1 == v2)

    def __lt__(v1: Version, v2: Version) -> bool:
        if v1 is None:
            return v2 is not None
        return v1.CompareTo(v2) < 0

    def __le__(v1: Version, v2: Version) -> bool:
        return v1 is None or v1.CompareTo(v2) <= 0

    def __gt__(v1: Version, v2: Version) -> bool:
        return v2 < v1

    def __ge__(v1: Version, v2: Version) -> bool:
        return v2 <= v1
