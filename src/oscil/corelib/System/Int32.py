from oscil.lang import *
from System.Globalization import NumberFormatInfo, NumberStyles


@struct
@readonly
class Int32(IComparable, IComparable[i32], IEquatable[i32], ISpanFormattable):
    m_value: Internal[i32]

    MaxValue: Const[i32] = 2147483647
    MinValue: Const[i32] = -2147483648

    def CompareTo(self, value: object) -> i32:
        if value is None:
            return 1
        if not isinstance(value, i32):
            raise ArgumentException("Object must be of type Int32.")
        return self.CompareTo(cast(i32, value))

    def CompareTo(self, value: i32) -> i32:
        if self.m_value < value:
            return -1
        return 1 if self.m_value > value else 0

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, i32) and cast(i32, obj) == self.m_value

    def Equals(self, obj: i32) -> bool:
        return self.m_value == obj

    @override
    def GetHashCode(self) -> i32:
        return self.m_value

    @override
    def ToString(self) -> str:
        return Number.Int32ToDecStr(i32(self.m_value))

    def ToString(self, format: str) -> str:
        return self.ToString(format, None)

    def ToString(self, provider: IFormatProvider) -> str:
        return self.ToString(None, provider)

    def ToString(self, format: str, provider: IFormatProvider) -> str:
        magnitude: u64 = u64(-i64(self.m_value)) if self.m_value < 0 else u64(self.m_value)
        return Number.FormatInteger(magnitude, self.m_value < 0, u64(i64(self.m_value)) & u64(0xFFFFFFFF), 4, format, NumberFormatInfo.GetInstance(provider))

    def TryFormat(self, destination: Span[char], charsWritten: Out[i32], format: ReadOnlySpan[char] = default(ReadOnlySpan[char]), provider: IFormatProvider = None) -> bool:
        return Number.CopyTo(self.ToString(format.ToString(), provider), destination, out(charsWritten))

    @static
    def Parse(s: str) -> i32:
        return Int32.Parse(s, NumberStyles.Integer, None)

    @static
    def Parse(s: str, style: NumberStyles) -> i32:
        return Int32.Parse(s, style, None)

    @static
    def Parse(s: str, provider: IFormatProvider) -> i32:
        return Int32.Parse(s, NumberStyles.Integer, provider)

    @static
    def Parse(s: str, style: NumberStyles, provider: IFormatProvider) -> i32:
        if s is None:
            raise ArgumentNullException("s")
        return Int32.Parse(s.AsSpan(), style, provider)

    @static
    def Parse(s: ReadOnlySpan[char], provider: IFormatProvider) -> i32:
        return Int32.Parse(s, NumberStyles.Integer, provider)

    @static
    def Parse(s: ReadOnlySpan[char], style: NumberStyles = NumberStyles.Integer, provider: IFormatProvider = None) -> i32:
        bits: u64 = 0
        Number.ValidateIntegerStyle(style)
        status = Number.ParseInteger(s, style, NumberFormatInfo.GetInstance(provider), True, 4, out(bits))
        if status == 1:
            raise FormatException("The input string '" + s.ToString() + "' was not in a correct format.")
        if status == 2:
            raise OverflowException("Value was either too large or too small for an Int32.")
        return i32(i64(bits))

    @static
    def TryParse(s: str, result: Out[i32]) -> bool:
        return Int32.TryParse(s, NumberStyles.Integer, None, out(result))

    @static
    def TryParse(s: str, provider: IFormatProvider, result: Out[i32]) -> bool:
        return Int32.TryParse(s, NumberStyles.Integer, provider, out(result))

    @static
    def TryParse(s: str, style: NumberStyles, provider: IFormatProvider, result: Out[i32]) -> bool:
        if s is None:
            Number.ValidateIntegerStyle(style)
            result = i32(0)
            return False
        return Int32.TryParse(s.AsSpan(), style, provider, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], result: Out[i32]) -> bool:
        return Int32.TryParse(s, NumberStyles.Integer, None, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], provider: IFormatProvider, result: Out[i32]) -> bool:
        return Int32.TryParse(s, NumberStyles.Integer, provider, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], style: NumberStyles, provider: IFormatProvider, result: Out[i32]) -> bool:
        bits: u64 = 0
        Number.ValidateIntegerStyle(style)
        if Number.ParseInteger(s, style, NumberFormatInfo.GetInstance(provider), True, 4, out(bits)) != 0:
            result = i32(0)
            return False
        result = i32(i64(bits))
        return True

    def GetTypeCode(self) -> TypeCode:
        return TypeCode.Int32
