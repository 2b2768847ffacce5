from oscil.lang import *
from System.Globalization import NumberFormatInfo, NumberStyles


@struct
@readonly
class SByte(IComparable, IComparable[i8], IEquatable[i8], ISpanFormattable):
    m_value: Internal[i8]

    MaxValue: Const[i8] = 127
    MinValue: Const[i8] = -128

    def CompareTo(self, value: object) -> i32:
        if value is None:
            return 1
        if not isinstance(value, i8):
            raise ArgumentException("Object must be of type SByte.")
        return self.CompareTo(cast(i8, value))

    def CompareTo(self, value: i8) -> i32:
        return i32(self.m_value) - i32(value)

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, i8) and cast(i8, obj) == self.m_value

    def Equals(self, obj: i8) -> bool:
        return self.m_value == obj

    @override
    def GetHashCode(self) -> i32:
        return i32(self.m_value)

    @override
    def ToString(self) -> str:
        return Number.Int32ToDecStr(i32(self.m_value))

    def ToString(self, format: str) -> str:
        return self.ToString(format, None)

    def ToString(self, provider: IFormatProvider) -> str:
        return self.ToString(None, provider)

    def ToString(self, format: str, provider: IFormatProvider) -> str:
        magnitude: u64 = u64(-i64(self.m_value)) if self.m_value < 0 else u64(self.m_value)
        return Number.FormatInteger(magnitude, self.m_value < 0, u64(i64(self.m_value)) & u64(0xFF), 1, format, NumberFormatInfo.GetInstance(provider))

    def TryFormat(self, destination: Span[char], charsWritten: Out[i32], format: ReadOnlySpan[char] = default(ReadOnlySpan[char]), provider: IFormatProvider = None) -> bool:
        return Number.CopyTo(self.ToString(format.ToString(), provider), destination, out(charsWritten))

    @static
    def Parse(s: str) -> i8:
        return SByte.Parse(s, NumberStyles.Integer, None)

    @static
    def Parse(s: str, style: NumberStyles) -> i8:
        return SByte.Parse(s, style, None)

    @static
    def Parse(s: str, provider: IFormatProvider) -> i8:
        return SByte.Parse(s, NumberStyles.Integer, provider)

    @static
    def Parse(s: str, style: NumberStyles, provider: IFormatProvider) -> i8:
        if s is None:
            raise ArgumentNullException("s")
        return SByte.Parse(s.AsSpan(), style, provider)

    @static
    def Parse(s: ReadOnlySpan[char], provider: IFormatProvider) -> i8:
        return SByte.Parse(s, NumberStyles.Integer, provider)

    @static
    def Parse(s: ReadOnlySpan[char], style: NumberStyles = NumberStyles.Integer, provider: IFormatProvider = None) -> i8:
        bits: u64 = 0
        Number.ValidateIntegerStyle(style)
        status = Number.ParseInteger(s, style, NumberFormatInfo.GetInstance(provider), True, 1, out(bits))
        if status == 1:
            raise FormatException("The input string '" + s.ToString() + "' was not in a correct format.")
        if status == 2:
            raise OverflowException("Value was either too large or too small for a signed byte.")
        return i8(i64(bits))

    @static
    def TryParse(s: str, result: Out[i8]) -> bool:
        return SByte.TryParse(s, NumberStyles.Integer, None, out(result))

    @static
    def TryParse(s: str, provider: IFormatProvider, result: Out[i8]) -> bool:
        return SByte.TryParse(s, NumberStyles.Integer, provider, out(result))

    @static
    def TryParse(s: str, style: NumberStyles, provider: IFormatProvider, result: Out[i8]) -> bool:
        if s is None:
            Number.ValidateIntegerStyle(style)
            result = i8(0)
            return False
        return SByte.TryParse(s.AsSpan(), style, provider, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], result: Out[i8]) -> bool:
        return SByte.TryParse(s, NumberStyles.Integer, None, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], provider: IFormatProvider, result: Out[i8]) -> bool:
        return SByte.TryParse(s, NumberStyles.Integer, provider, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], style: NumberStyles, provider: IFormatProvider, result: Out[i8]) -> bool:
        bits: u64 = 0
        Number.ValidateIntegerStyle(style)
        if Number.ParseInteger(s, style, NumberFormatInfo.GetInstance(provider), True, 1, out(bits)) != 0:
            result = i8(0)
            return False
        result = i8(i64(bits))
        return True

    def GetTypeCode(self) -> TypeCode:
        return TypeCode.SByte
