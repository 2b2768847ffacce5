from oscil.lang import *
from System.Globalization import NumberFormatInfo, NumberStyles


@struct
@readonly
class Double(IComparable, IComparable[f64], IEquatable[f64], ISpanFormattable):
    m_value: Internal[f64]

    MaxValue: Const[f64] = 1.7976931348623157E+308
    MinValue: Const[f64] = -1.7976931348623157E+308
    Epsilon: Const[f64] = 4.9406564584124654E-324
    PositiveInfinity: Const[f64] = 1.0 / 0.0
    NegativeInfinity: Const[f64] = -1.0 / 0.0
    NaN: Const[f64] = 0.0 / 0.0
    NegativeZero: Const[f64] = -0.0
    E: Const[f64] = 2.7182818284590451
    Pi: Const[f64] = 3.1415926535897931
    Tau: Const[f64] = 6.2831853071795862

    @static
    def IsNaN(d: f64) -> bool:
        return d != d

    @static
    def IsInfinity(d: f64) -> bool:
        return (bits(i64, d) & i64(0x7FFFFFFFFFFFFFFF)) == i64(0x7FF0000000000000)

    @static
    def IsPositiveInfinity(d: f64) -> bool:
        return bits(i64, d) == i64(0x7FF0000000000000)

    @static
    def IsNegativeInfinity(d: f64) -> bool:
        return d < 0.0 and Double.IsInfinity(d)

    @static
    def IsFinite(d: f64) -> bool:
        return (bits(i64, d) & i64(0x7FFFFFFFFFFFFFFF)) < i64(0x7FF0000000000000)

    @static
    def IsNegative(d: f64) -> bool:
        return bits(i64, d) < 0

    @static
    def IsPositive(d: f64) -> bool:
        return bits(i64, d) >= 0

    @static
    def IsInteger(d: f64) -> bool:
        return Double.IsFinite(d) and d == Math.Truncate(d)

    @static
    def IsNormal(d: f64) -> bool:
        magnitude = bits(i64, d) & i64(0x7FFFFFFFFFFFFFFF)
        return magnitude < i64(0x7FF0000000000000) and magnitude >= i64(0x0010000000000000)

    @static
    def IsSubnormal(d: f64) -> bool:
        magnitude = bits(i64, d) & i64(0x7FFFFFFFFFFFFFFF)
        return magnitude != 0 and magnitude < i64(0x0010000000000000)

    def CompareTo(self, value: object) -> i32:
        if value is None:
            return 1
        if not isinstance(value, f64):
            raise ArgumentException("Object must be of type Double.")
        return self.CompareTo(cast(f64, value))

    def CompareTo(self, value: f64) -> i32:
        if self.m_value < value:
            return -1
        if self.m_value > value:
            return 1
        if self.m_value == value:
            return 0
        if Double.IsNaN(self.m_value):
            return 0 if Double.IsNaN(value) else -1
        return 1

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, f64) and self.Equals(cast(f64, obj))

    def Equals(self, obj: f64) -> bool:
        if self.m_value == obj:
            return True
        return Double.IsNaN(self.m_value) and Double.IsNaN(obj)

    @override
    def GetHashCode(self) -> i32:
        pattern = bits(i64, self.m_value)
        if Double.IsNaN(self.m_value) or self.m_value == 0.0:
            pattern &= i64(0x7FF0000000000000)
        return i32(pattern) ^ i32(pattern >> 32)

    @override
    def ToString(self) -> str:
        return Number.FormatDouble(self.m_value, None, NumberFormatInfo.CurrentInfo)

    def ToString(self, format: str) -> str:
        return Number.FormatDouble(self.m_value, format, NumberFormatInfo.CurrentInfo)

    def ToString(self, provider: IFormatProvider) -> str:
        return Number.FormatDouble(self.m_value, None, NumberFormatInfo.GetInstance(provider))

    def ToString(self, format: str, provider: IFormatProvider) -> str:
        return Number.FormatDouble(self.m_value, format, NumberFormatInfo.GetInstance(provider))

    def TryFormat(self, destination: Span[char], charsWritten: Out[i32], format: ReadOnlySpan[char] = default(ReadOnlySpan[char]), provider: IFormatProvider = None) -> bool:
        return Number.CopyTo(self.ToString(format.ToString(), provider), destination, out(charsWritten))

    @static
    def Parse(s: str) -> f64:
        return Double.Parse(s, NumberStyles.Float | NumberStyles.AllowThousands, None)

    @static
    def Parse(s: str, style: NumberStyles) -> f64:
        return Double.Parse(s, style, None)

    @static
    def Parse(s: str, provider: IFormatProvider) -> f64:
        return Double.Parse(s, NumberStyles.Float | NumberStyles.AllowThousands, provider)

    @static
    def Parse(s: str, style: NumberStyles, provider: IFormatProvider) -> f64:
        if s is None:
            raise ArgumentNullException("s")
        return Double.Parse(s.AsSpan(), style, provider)

    @static
    def Parse(s: ReadOnlySpan[char], provider: IFormatProvider) -> f64:
        return Double.Parse(s, NumberStyles.Float | NumberStyles.AllowThousands, provider)

    @static
    def Parse(s: ReadOnlySpan[char], style: NumberStyles = NumberStyles.Float | NumberStyles.AllowThousands, provider: IFormatProvider = None) -> f64:
        result: f64 = 0.0
        Number.ValidateFloatStyle(style)
        if not Number.TryParseDouble(s, style, NumberFormatInfo.GetInstance(provider), out(result)):
            raise FormatException("The input string '" + s.ToString() + "' was not in a correct format.")
        return result

    @static
    def TryParse(s: str, result: Out[f64]) -> bool:
        return Double.TryParse(s, NumberStyles.Float | NumberStyles.AllowThousands, None, out(result))

    @static
    def TryParse(s: str, provider: IFormatProvider, result: Out[f64]) -> bool:
        return Double.TryParse(s, NumberStyles.Float | NumberStyles.AllowThousands, provider, out(result))

    @static
    def TryParse(s: str, style: NumberStyles, provider: IFormatProvider, result: Out[f64]) -> bool:
        if s is None:
            Number.ValidateFloatStyle(style)
            result = 0.0
            return False
        return Double.TryParse(s.AsSpan(), style, provider, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], result: Out[f64]) -> bool:
        return Double.TryParse(s, NumberStyles.Float | NumberStyles.AllowThousands, None, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], style: NumberStyles, provider: IFormatProvider, result: Out[f64]) -> bool:
        Number.ValidateFloatStyle(style)
        return Number.TryParseDouble(s, style, NumberFormatInfo.GetInstance(provider), out(result))

    def GetTypeCode(self) -> TypeCode:
        return TypeCode.Double
