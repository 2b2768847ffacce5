from oscil.lang import *
from System.Globalization import NumberFormatInfo, NumberStyles


@struct
@readonly
class UInt16(IComparable, IComparable[u16], IEquatable[u16], ISpanFormattable):
    m_value: Internal[u16]

    MaxValue: Const[u16] = 65535
    MinValue: Const[u16] = 0

    def CompareTo(self, value: object) -> i32:
        if value is None:
            return 1
        if not isinstance(value, u16):
            raise ArgumentException("Object must be of type UInt16.")
        return self.CompareTo(cast(u16, value))

    def CompareTo(self, value: u16) -> i32:
        return i32(self.m_value) - i32(value)

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, u16) and cast(u16, obj) == self.m_value

    def Equals(self, obj: u16) -> bool:
        return self.m_value == obj

    @override
    def GetHashCode(self) -> i32:
        return i32(self.m_value)

    @override
    def ToString(self) -> str:
        return Number.UInt32ToDecStr(u32(self.m_value))

    def ToString(self, format: str) -> str:
        return self.ToString(format, None)

    def ToString(self, provider: IFormatProvider) -> str:
        return self.ToString(None, provider)

    def ToString(self, format: str, provider: IFormatProvider) -> str:
        magnitude: u64 = u64(self.m_value)
        return Number.FormatInteger(magnitude, False, u64(self.m_value) & u64(0xFFFF), 2, format, NumberFormatInfo.GetInstance(provider))

    def TryFormat(self, destination: Span[char], charsWritten: Out[i32], format: ReadOnlySpan[char] = default(ReadOnlySpan[char]), provider: IFormatProvider = None) -> bool:
        return Number.CopyTo(self.ToString(format.ToString(), provider), destination, out(charsWritten))

    @static
    def Parse(s: str) -> u16:
        return UInt16.Parse(s, NumberStyles.Integer, None)

    @static
    def Parse(s: str, style: NumberStyles) -> u16:
        return UInt16.Parse(s, style, None)

    @static
    def Parse(s: str, provider: IFormatProvider) -> u16:
        return UInt16.Parse(s, NumberStyles.Integer, provider)

    @static
    def Parse(s: str, style: NumberStyles, provider: IFormatProvider) -> u16:
        if s is None:
            raise ArgumentNullException("s")
        return UInt16.Parse(s.AsSpan(), style, provider)

    @static
    def Parse(s: ReadOnlySpan[char], provider: IFormatProvider) -> u16:
        return UInt16.Parse(s, NumberStyles.Integer, provider)

    @static
    def Parse(s: ReadOnlySpan[char], style: NumberStyles = NumberStyles.Integer, provider: IFormatProvider = None) -> u16:
        bits: u64 = 0
        Number.ValidateIntegerStyle(style)
        status = Number.ParseInteger(s, style, NumberFormatInfo.GetInstance(provider), False, 2, out(bits))
        if status == 1:
            raise FormatException("The input string '" + s.ToString() + "' was not in a correct format.")
        if status == 2:
            raise OverflowException("Value was either too large or too small for a UInt16.")
        return u16(bits)

    @static
    def TryParse(s: str, result: Out[u16]) -> bool:
        return UInt16.TryParse(s, NumberStyles.Integer, None, out(result))

    @static
    def TryParse(s: str, provider: IFormatProvider, result: Out[u16]) -> bool:
        return UInt16.TryParse(s, NumberStyles.Integer, provider, out(result))

    @static
    def TryParse(s: str, style: NumberStyles, provider: IFormatProvider, result: Out[u16]) -> bool:
        if s is None:
            Number.ValidateIntegerStyle(style)
            result = u16(0)
            return False
        return UInt16.TryParse(s.AsSpan(), style, provider, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], result: Out[u16]) -> bool:
        return UInt16.TryParse(s, NumberStyles.Integer, None, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], provider: IFormatProvider, result: Out[u16]) -> bool:
        return UInt16.TryParse(s, NumberStyles.Integer, provider, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], style: NumberStyles, provider: IFormatProvider, result: Out[u16]) -> bool:
        bits: u64 = 0
        Number.ValidateIntegerStyle(style)
        if Number.ParseInteger(s, style, NumberFormatInfo.GetInstance(provider), False, 2, out(bits)) != 0:
            result = u16(0)
            return False
        result = u16(bits)
        return True

    def GetTypeCode(self) -> TypeCode:
        return TypeCode.UInt16
