from oscil.lang import *
from System.Globalization import NumberFormatInfo, NumberStyles


@struct
@readonly
class Int64(IComparable, IComparable[i64], IEquatable[i64], ISpanFormattable):
    m_value: Internal[i64]

    MaxValue: Const[i64] = 9223372036854775807
    MinValue: Const[i64] = -9223372036854775808

    def CompareTo(self, value: object) -> i32:
        if value is None:
            return 1
        if not isinstance(value, i64):
            raise ArgumentException("Object must be of type Int64.")
        return self.CompareTo(cast(i64, value))

    def CompareTo(self, value: i64) -> i32:
        if self.m_value < value:
            return -1
        return 1 if self.m_value > value else 0

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, i64) and cast(i64, obj) == self.m_value

    def Equals(self, obj: i64) -> bool:
        return self.m_value == obj

    @override
    def GetHashCode(self) -> i32:
        return i32(self.m_value) ^ i32(i64(self.m_value) >> 32)

    @override
    def ToString(self) -> str:
        return Number.Int64ToDecStr(i64(self.m_value))

    def ToString(self, format: str) -> str:
        return self.ToString(format, None)

    def ToString(self, provider: IFormatProvider) -> str:
        return self.ToString(None, provider)

    def ToString(self, format: str, provider: IFormatProvider) -> str:
        magnitude: u64 = u64(-i64(self.m_value)) if self.m_value < 0 else u64(self.m_value)
        return Number.FormatInteger(magnitude, self.m_value < 0, u64(i64(self.m_value)), 8, format, NumberFormatInfo.GetInstance(provider))

    def TryFormat(self, destination: Span[char], charsWritten: Out[i32], format: ReadOnlySpan[char] = default(ReadOnlySpan[char]), provider: IFormatProvider = None) -> bool:
        return Number.CopyTo(self.ToString(format.ToString(), provider), destination, out(charsWritten))

    @static
    def Parse(s: str) -> i64:
        return Int64.Parse(s, NumberStyles.Integer, None)

    @static
    def Parse(s: str, style: NumberStyles) -> i64:
        return Int64.Parse(s, style, None)

    @static
    def Parse(s: str, provider: IFormatProvider) -> i64:
        return Int64.Parse(s, NumberStyles.Integer, provider)

    @static
    def Parse(s: str, style: NumberStyles, provider: IFormatProvider) -> i64:
        if s is None:
            raise ArgumentNullException("s")
        return Int64.Parse(s.AsSpan(), style, provider)

    @static
    def Parse(s: ReadOnlySpan[char], provider: IFormatProvider) -> i64:
        return Int64.Parse(s, NumberStyles.Integer, provider)

    @static
    def Parse(s: ReadOnlySpan[char], style: NumberStyles = NumberStyles.Integer, provider: IFormatProvider = None) -> i64:
        bits: u64 = 0
        Number.ValidateIntegerStyle(style)
        status = Number.ParseInteger(s, style, NumberFormatInfo.GetInstance(provider), True, 8, out(bits))
        if status == 1:
            raise FormatException("The input string '" + s.ToString() + "' was not in a correct format.")
        if status == 2:
            raise OverflowException("Value was either too large or too small for an Int64.")
        return i64(i64(bits))

    @static
    def TryParse(s: str, result: Out[i64]) -> bool:
        return Int64.TryParse(s, NumberStyles.Integer, None, out(result))

    @static
    def TryParse(s: str, provider: IFormatProvider, result: Out[i64]) -> bool:
        return Int64.TryParse(s, NumberStyles.Integer, provider, out(result))

    @static
    def TryParse(s: str, style: NumberStyles, provider: IFormatProvider, result: Out[i64]) -> bool:
        if s is None:
            Number.ValidateIntegerStyle(style)
            result = i64(0)
            return False
        return Int64.TryParse(s.AsSpan(), style, provider, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], result: Out[i64]) -> bool:
        return Int64.TryParse(s, NumberStyles.Integer, None, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], provider: IFormatProvider, result: Out[i64]) -> bool:
        return Int64.TryParse(s, NumberStyles.Integer, provider, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], style: NumberStyles, provider: IFormatProvider, result: Out[i64]) -> bool:
        bits: u64 = 0
        Number.ValidateIntegerStyle(style)
        if Number.ParseInteger(s, style, NumberFormatInfo.GetInstance(provider), True, 8, out(bits)) != 0:
            result = i64(0)
            return False
        result = i64(i64(bits))
        return True

    def GetTypeCode(self) -> TypeCode:
        return TypeCode.Int64
