from oscil.lang import *
import System.Globalization
from Oscil.Host import Host
from System.Runtime.CompilerServices import Unsafe
from System.Text import Utf8Text


@struct
@readonly
class Guid(IComparable, IComparable[Guid], IEquatable[Guid], ISpanFormattable, ISpanParsable[Guid], IUtf8SpanParsable[Guid]):
    _a: i32
    _b: i16
    _c: i16
    _d: u8
    _e: u8
    _f: u8
    _g: u8
    _h: u8
    _i: u8
    _j: u8
    _k: u8

    Empty: Static[ReadOnly[Guid]] = default(Guid)

    def __init__(self, b: Array[u8]) -> None:
        if b is None:
            raise ArgumentNullException("b")
        self = Guid._FromBytes(b, False, "b")

    def __init__(self, b: ReadOnlySpan[u8]) -> None:
        self = Guid._FromBytes(b, False, "b")

    def __init__(self, b: ReadOnlySpan[u8], bigEndian: bool) -> None:
        self = Guid._FromBytes(b, bigEndian, "b")

    def __init__(self, a: i32, b: i16, c: i16, d: u8, e: u8, f: u8, g: u8, h: u8, i: u8, j: u8, k: u8) -> None:
        self._a = a
        self._b = b
        self._c = c
        self._d = d
        self._e = e
        self._f = f
        self._g = g
        self._h = h
        self._i = i
        self._j = j
        self._k = k

    def __init__(self, a: u32, b: u16, c: u16, d: u8, e: u8, f: u8, g: u8, h: u8, i: u8, j: u8, k: u8) -> None:
        self.__init__(i32(a), i16(b), i16(c), d, e, f, g, h, i, j, k)

    def __init__(self, a: i32, b: i16, c: i16, d: Array[u8]) -> None:
        if d is None:
            raise ArgumentNullException("d")
        if len(d) != 8:
            raise ArgumentException("Byte array for Guid must be exactly 8 bytes long.", "d")
        self = Guid(a, b, c, d[0], d[1], d[2], d[3], d[4], d[5], d[6], d[7])

    def __init__(self, g: str) -> None:
        if g is None:
            raise ArgumentNullException("g")
        self = Guid.Parse(g)

    @static
    def _FromBytes(b: ReadOnlySpan[u8], big: bool, name: str) -> Guid:
        if b.Length != 16:
            raise ArgumentException("Byte array for Guid must be exactly 16 bytes long.", name)
        if big:
            a = (i32(b[0]) << 24) | (i32(b[1]) << 16) | (i32(b[2]) << 8) | i32(b[3])
            return Guid(a, i16((i32(b[4]) << 8) | i32(b[5])), i16((i32(b[6]) << 8) | i32(b[7])), b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15])
        low = (i32(b[3]) << 24) | (i32(b[2]) << 16) | (i32(b[1]) << 8) | i32(b[0])
        return Guid(low, i16((i32(b[5]) << 8) | i32(b[4])), i16((i32(b[7]) << 8) | i32(b[6])), b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15])

    @static
    @property
    def AllBitsSet() -> Guid:
        return Guid(-1, i16(-1), i16(-1), u8(255), u8(255), u8(255), u8(255), u8(255), u8(255), u8(255), u8(255))

    @static
    def NewGuid() -> Guid:
        bytes = Array[u8](16)
        with fixed(bytes) as p:
            Host.RandomBytes(p, 16)
        bytes[7] = u8((i32(bytes[7]) & 0x0F) | 0x40)
        bytes[8] = u8((i32(bytes[8]) & 0x3F) | 0x80)
        return Guid._FromBytes(bytes, False, "b")

    @static
    def CreateVersion7() -> Guid:
        return Guid._Version7(div(Host.UtcNowTicks() - DateTime.UnixEpochTicks, i64(10000)))

    @static
    def CreateVersion7(timestamp: DateTimeOffset) -> Guid:
        return Guid._Version7(timestamp.ToUnixTimeMilliseconds())

    @static
    def _Version7(milliseconds: i64) -> Guid:
        if milliseconds < i64(0):
            raise ArgumentOutOfRangeException("timestamp")
        bytes = Array[u8](16)
        with fixed(bytes) as p:
            Host.RandomBytes(p, 16)
        for k in range(6):
            bytes[k] = u8(milliseconds >> ((5 - k) * 8))
        bytes[6] = u8((i32(bytes[6]) & 0x0F) | 0x70)
        bytes[8] = u8((i32(bytes[8]) & 0x3F) | 0x80)
        return Guid._FromBytes(bytes, True, "b")

    @property
    def Variant(self) -> i32:
        return i32(self._d) >> 4

    @property
    def Version(self) -> i32:
        return i32(shr_un(u16(self._c), 12))

    def ToByteArray(self) -> Array[u8]:
        return self.ToByteArray(False)

    def ToByteArray(self, bigEndian: bool) -> Array[u8]:
        r = Array[u8](16)
        for k in range(4):
            r[3 - k if bigEndian else k] = u8(self._a >> (k * 8))
        for k in range(2):
            r[4 + (1 - k if bigEndian else k)] = u8(i32(self._b) >> (k * 8))
            r[6 + (1 - k if bigEndian else k)] = u8(i32(self._c) >> (k * 8))
        r[8] = self._d
        r[9] = self._e
        r[10] = self._f
        r[11] = self._g
        r[12] = self._h
        r[13] = self._i
        r[14] = self._j
        r[15] = self._k
        return r

    def TryWriteBytes(self, destination: Span[u8]) -> bool:
        return ReadOnlySpan[u8](self.ToByteArray(False)).TryCopyTo(destination)

    def TryWriteBytes(self, destination: Span[u8], bigEndian: bool, bytesWritten: Out[i32]) -> bool:
        ok = ReadOnlySpan[u8](self.ToByteArray(bigEndian)).TryCopyTo(destination)
        bytesWritten = 16 if ok else 0
        return ok

    @override
    def GetHashCode(self) -> i32:
        b = self.ToByteArray()
        return BitConverter.ToInt32(b, 0) ^ BitConverter.ToInt32(b, 4) ^ BitConverter.ToInt32(b, 8) ^ BitConverter.ToInt32(b, 12)

    @override
    def Equals(self, o: object) -> bool:
        return isinstance(o, Guid) and self.Equals(cast(Guid, o))

    def Equals(self, g: Guid) -> bool:
        return self.CompareTo(g) == 0

    def CompareTo(self, value: object) -> i32:
        if value is None:
            return 1
        if not isinstance(value, Guid):
            raise ArgumentException("Object must be of type GUID.", "value")
        return self.CompareTo(cast(Guid, value))

    def CompareTo(self, value: Guid) -> i32:
        # Fields compare as unsigned numbers: big-endian bytes in order.
        a = self.ToByteArray(True)
        b = value.ToByteArray(True)
        for k in range(16):
            if a[k] != b[k]:
                return -1 if a[k] < b[k] else 1
        return 0

    def __eq__(a: Guid, b: Guid) -> bool:
        return a.CompareTo(b) == 0

    def __ne__(a: Guid, b: Guid) -> bool:
        return a.CompareTo(b) != 0

    def __lt__(left: Guid, right: Guid) -> bool:
        return left.CompareTo(right) < 0

    def __le__(left: Guid, right: Guid) -> bool:
        return left.CompareTo(right) <= 0

    def __gt__(left: Guid, right: Guid) -> bool:
        return left.CompareTo(right) > 0

    def __ge__(left: Guid, right: Guid) -> bool:
        return left.CompareTo(right) >= 0

    @override
    def ToString(self) -> str:
        return self.ToString("d")

    def ToString(self, format: str) -> str:
        return self.ToString(format, None)

    def ToString(self, format: str, provider: IFormatProvider) -> str:
        kind = 'd'
        if format is not None and format.Length != 0:
            if format.Length != 1:
                raise Guid._BadFormat()
            kind = Char.ToLowerInvariant(format[0])
        hex = Convert.ToHexStringLower(self.ToByteArray(True))
        if kind == 'n':
            return hex
        dashed = hex.Substring(0, 8) + "-" + hex.Substring(8, 4) + "-" + hex.Substring(12, 4) + "-" + hex.Substring(16, 4) + "-" + hex.Substring(20)
        if kind == 'd':
            return dashed
        if kind == 'b':
            return "{" + dashed + "}"
        if kind == 'p':
            return "(" + dashed + ")"
        if kind != 'x':
            raise Guid._BadFormat()
        text = "{0x" + hex.Substring(0, 8) + ",0x" + hex.Substring(8, 4) + ",0x" + hex.Substring(12, 4) + ",{"
        for k in range(8):
            text = text + ("0x" if k == 0 else ",0x") + hex.Substring(16 + k * 2, 2)
        return text + "}}"

    @static
    def _BadFormat() -> FormatException:
        return FormatException("Format string can be only \"D\", \"d\", \"N\", \"n\", \"P\", \"p\", \"B\", \"b\", \"X\" or \"x\".")

    def TryFormat(self, destination: Span[char], charsWritten: Out[i32], format: ReadOnlySpan[char] = default(ReadOnlySpan[char])) -> bool:
        return Number.CopyTo(self.ToString(format.ToString(), None), destination, out(charsWritten))

    @implements(ISpanFormattable.TryFormat)
    def TryFormat(self, destination: Span[char], charsWritten: Out[i32], format: ReadOnlySpan[char], provider: IFormatProvider) -> bool:
        return Number.CopyTo(self.ToString(format.ToString(), None), destination, out(charsWritten))

    @static
    def Parse(input: str) -> Guid:
        if input is None:
            raise ArgumentNullException("input")
        result = default(Guid)
        problem = Guid._TryParse(input.Trim(), '\0', out(result))
        if problem is not None:
            raise FormatException(problem)
        return result

    @static
    def Parse(input: ReadOnlySpan[char]) -> Guid:
        return Guid.Parse(input.ToString())

    @static
    def Parse(s: str, provider: IFormatProvider) -> Guid:
        return Guid.Parse(s)

    @static
    def Parse(s: ReadOnlySpan[char], provider: IFormatProvider) -> Guid:
        return Guid.Parse(s.ToString())

    @static
    def TryParse(input: str, result: Out[Guid]) -> bool:
        result = default(Guid)
        return input is not None and Guid._TryParse(input.Trim(), '\0', out(result)) is None

    @static
    def TryParse(input: ReadOnlySpan[char], result: Out[Guid]) -> bool:
        return Guid.TryParse(input.ToString(), out(result))

    @static
    def TryParse(s: str, provider: IFormatProvider, result: Out[Guid]) -> bool:
        return Guid.TryParse(s, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], provider: IFormatProvider, result: Out[Guid]) -> bool:
        return Guid.TryParse(s.ToString(), out(result))

    @static
    def ParseExact(input: str, format: str) -> Guid:
        if input is None or format is None:
            raise ArgumentNullException("input" if input is None else "format")
        if format.Length != 1:
            raise Guid._BadFormat()
        result = default(Guid)
        problem = Guid._TryParse(input.Trim(), Char.ToLowerInvariant(format[0]), out(result))
        if problem is not None:
            raise FormatException(problem)
        return result

    @static
    def TryParseExact(input: str, format: str, result: Out[Guid]) -> bool:
        result = default(Guid)
        return input is not None and format is not None and format.Length == 1 and Guid._TryParse(input.Trim(), Char.ToLowerInvariant(format[0]), out(result)) is None

    @static
    def ParseExact(input: ReadOnlySpan[char], format: ReadOnlySpan[char]) -> Guid:
        return Guid.ParseExact(input.ToString(), format.ToString())

    @static
    def TryParseExact(input: ReadOnlySpan[char], format: ReadOnlySpan[char], result: Out[Guid]) -> bool:
        return Guid.TryParseExact(input.ToString(), format.ToString(), out(result))

    @static
    def Parse(utf8Text: ReadOnlySpan[u8]) -> Guid:
        return Guid.Parse(Utf8Text.Decode(utf8Text))

    @static
    def Parse(utf8Text: ReadOnlySpan[u8], provider: IFormatProvider) -> Guid:
        return Guid.Parse(utf8Text)

    @static
    def TryParse(utf8Text: ReadOnlySpan[u8], result: Out[Guid]) -> bool:
        return Guid.TryParse(Utf8Text.Decode(utf8Text), out(result))

    @static
    def TryParse(utf8Text: ReadOnlySpan[u8], provider: IFormatProvider, result: Out[Guid]) -> bool:
        return Guid.TryParse(utf8Text, out(result))

    def TryFormat(self, utf8Destination: Span[u8], bytesWritten: Out[i32], format: ReadOnlySpan[char] = default(ReadOnlySpan[char])) -> bool:
        return Utf8Text.Write(self.ToString(format.ToString()), utf8Destination, out(bytesWritten))

    @static
    def _TryParse(s: str, kind: char, result: Out[Guid]) -> str:
        """Null on success, else what is wrong."""
        result = default(Guid)
        n = s.Length
        if n == 0 or (kind == '\0' and n < 32):
            return "Unrecognized Guid format."
        hex = s
        if kind == 'x' or (kind == '\0' and n > 3 and s[0] == '{' and s[1] == '0' and (s[2] == 'x' or s[2] == 'X')):
            return Guid._TryParseHex(s, out(result))
        if s[0] == '{' or s[0] == '(':
            closing = char('}') if s[0] == '{' else char(')')
            if n != 38 or s[37] != closing or (kind != '\0' and kind != (char('b') if s[0] == '{' else char('p'))):
                return "Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx)."
            hex = s.Substring(1, 36)
        elif kind == 'b' or kind == 'p':
            return "Unrecognized Guid format."
        if hex.IndexOf('-') >= 0:
            if kind == 'n':
                return "Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx)."
            if hex.Length != 36 or hex[8] != '-' or hex[13] != '-' or hex[18] != '-' or hex[23] != '-':
                return "Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx)."
            hex = hex.Replace("-", "")
        elif kind == 'd' or hex.Length != 32:
            return "Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx)."
        if hex.Length != 32:
            return "Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx)."
        bytes = Array[u8](16)
        for k in range(16):
            high = Number.HexDigit(hex[k * 2])
            low = Number.HexDigit(hex[k * 2 + 1])
            if high > 15 or low > 15:
                return "Guid string should only contain hexadecimal characters."
            bytes[k] = u8((high << 4) | low)
        result = Guid._FromBytes(bytes, True, "b")
        return None

    @static
    def _TryParseHex(s: str, result: Out[Guid]) -> str:
        result = default(Guid)
        parts = s.Replace("{", "").Replace("}", "").Replace(" ", "").Split(',')
        if len(parts) != 11:
            return "Unrecognized Guid format."
        values = Array[u32](11)
        for k in range(11):
            if not parts[k].StartsWith("0x", StringComparison.OrdinalIgnoreCase) or not UInt32.TryParse(parts[k].Substring(2), System.Globalization.NumberStyles.AllowHexSpecifier, None, out(values[k])):
                return "Expected 0x prefix."
        result = Guid(i32(values[0]), i16(values[1]), i16(values[2]), u8(values[3]), u8(values[4]), u8(values[5]), u8(values[6]), u8(values[7]), u8(values[8]), u8(values[9]), u8(values[10]))
        return None
