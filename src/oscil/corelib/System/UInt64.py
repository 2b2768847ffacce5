from oscil.lang import *
from System.Globalization import NumberFormatInfo, NumberStyles


@struct
@readonly
class UInt64(IComparable, IComparable[u64], IEquatable[u64], ISpanFormattable):
    m_value: Internal[u64]

    MaxValue: Const[u64] = 18446744073709551615
    MinValue: Const[u64] = 0

    def CompareTo(self, value: object) -> i32:
        if value is None:
            return 1
        if not isinstance(value, u64):
            raise ArgumentException("Object must be of type UInt64.")
        return self.CompareTo(cast(u64, value))

    def CompareTo(self, value: u64) -> i32:
        if self.m_value < value:
            return -1
        return 1 if self.m_value > value else 0

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, u64) and cast(u64, obj) == self.m_value

    def Equals(self, obj: u64) -> bool:
        return self.m_value == obj

    @override
    def GetHashCode(self) -> i32:
        return i32(self.m_value) ^ i32(u64(self.m_value) >> 32)

    @override
    def ToString(self) -> str:
        return Number.UInt64ToDecStr(u64(self.m_value))

    def ToString(self, format: str) -> str:
        return self.ToString(format, None)

    def ToString(self, provider: IFormatProvider) -> str:
        return self.ToString(None, provider)

    def ToString(self, format: str, provider: IFormatProvider) -> str:
        magnitude: u64 = u64(self.m_value)
        return Number.FormatInteger(magnitude, False, u64(self.m_value), 8, format, NumberFormatInfo.GetInstance(provider))

    def TryFormat(self, destination: Span[char], charsWritten: Out[i32], format: ReadOnlySpan[char] = default(ReadOnlySpan[char]), provider: IFormatProvider = None) -> bool:
        return Number.CopyTo(self.ToString(format.ToString(), provider), destination, out(charsWritten))

    @static
    def Parse(s: str) -> u64:
        return UInt64.Parse(s, NumberStyles.Integer, None)

    @static
    def Parse(s: str, style: NumberStyles) -> u64:
        return UInt64.Parse(s, style, None)

    @static
    def Parse(s: str, provider: IFormatProvider) -> u64:
        return UInt64.Parse(s, NumberStyles.Integer, provider)

    @static
    def Parse(s: str, style: NumberStyles, provider: IFormatProvider) -> u64:
        if s is None:
            raise ArgumentNullException("s")
        return UInt64.Parse(s.AsSpan(), style, provider)

    @static
    def Parse(s: ReadOnlySpan[char], provider: IFormatProvider) -> u64:
        return UInt64.Parse(s, NumberStyles.Integer, provider)

    @static
    def Parse(s: ReadOnlySpan[char], style: NumberStyles = NumberStyles.Integer, provider: IFormatProvider = None) -> u64:
        bits: u64 = 0
        Number.ValidateIntegerStyle(style)
        status = Number.ParseInteger(s, style, NumberFormatInfo.GetInstance(provider), False, 8, out(bits))
        if status == 1:
            raise FormatException("The input string '" + s.ToString() + "' was not in a correct format.")
        if status == 2:
            raise OverflowException("Value was either too large or too small for a UInt64.")
        return u64(bits)

    @static
    def TryParse(s: str, result: Out[u64]) -> bool:
        return UInt64.TryParse(s, NumberStyles.Integer, None, out(result))

    @static
    def TryParse(s: str, provider: IFormatProvider, result: Out[u64]) -> bool:
        return UInt64.TryParse(s, NumberStyles.Integer, provider, out(result))

    @static
    def TryParse(s: str, style: NumberStyles, provider: IFormatProvider, result: Out[u64]) -> bool:
        if s is None:
            Number.ValidateIntegerStyle(style)
            result = u64(0)
            return False
        return UInt64.TryParse(s.AsSpan(), style, provider, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], result: Out[u64]) -> bool:
        return UInt64.TryParse(s, NumberStyles.Integer, None, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], provider: IFormatProvider, result: Out[u64]) -> bool:
        return UInt64.TryParse(s, NumberStyles.Integer, provider, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], style: NumberStyles, provider: IFormatProvider, result: Out[u64]) -> bool:
        bits: u64 = 0
        Number.ValidateIntegerStyle(style)
        if Number.ParseInteger(s, style, NumberFormatInfo.GetInstance(provider), False, 8, out(bits)) != 0:
            result = u64(0)
            return False
        result = u64(bits)
        return True

    def GetTypeCode(self) -> TypeCode:
        return TypeCode.UInt64
