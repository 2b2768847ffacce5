from oscil.lang import *
from System.Globalization import NumberFormatInfo, NumberStyles


@struct
@readonly
class Single(IComparable, IComparable[f32], IEquatable[f32], ISpanFormattable):
    m_value: Internal[f32]

    MaxValue: Const[f32] = 3.40282346638528859e+38
    MinValue: Const[f32] = -3.40282346638528859e+38
    Epsilon: Const[f32] = 1.401298e-45
    PositiveInfinity: Const[f32] = 1.0 / 0.0
    NegativeInfinity: Const[f32] = -1.0 / 0.0
    NaN: Const[f32] = 0.0 / 0.0
    NegativeZero: Const[f32] = -0.0
    E: Const[f32] = 2.7182818284590451
    Pi: Const[f32] = 3.1415926535897931
    Tau: Const[f32] = 6.2831853071795862

    @static
    def IsNaN(d: f32) -> bool:
        return d != d

    @static
    def IsInfinity(d: f32) -> bool:
        return (bits(i32, d) & i32(0x7FFFFFFF)) == i32(0x7F800000)

    @static
    def IsPositiveInfinity(d: f32) -> bool:
        return bits(i32, d) == i32(0x7F800000)

    @static
    def IsNegativeInfinity(d: f32) -> bool:
        return d < 0.0 and Single.IsInfinity(d)

    @static
    def IsFinite(d: f32) -> bool:
        return (bits(i32, d) & i32(0x7FFFFFFF)) < i32(0x7F800000)

    @static
    def IsNegative(d: f32) -> bool:
        return bits(i32, d) < 0

    @static
    def IsPositive(d: f32) -> bool:
        return bits(i32, d) >= 0

    @static
    def IsInteger(d: f32) -> bool:
        return Single.IsFinite(d) and d == f32(Math.Truncate(f64(d)))

    @static
    def IsNormal(d: f32) -> bool:
        magnitude = bits(i32, d) & i32(0x7FFFFFFF)
        return magnitude < i32(0x7F800000) and magnitude >= i32(0x00800000)

    @static
    def IsSubnormal(d: f32) -> bool:
        magnitude = bits(i32, d) & i32(0x7FFFFFFF)
        return magnitude != 0 and magnitude < i32(0x00800000)

    def CompareTo(self, value: object) -> i32:
        if value is None:
            return 1
        if not isinstance(value, f32):
            raise ArgumentException("Object must be of type Single.")
        return self.CompareTo(cast(f32, value))

    def CompareTo(self, value: f32) -> i32:
        if self.m_value < value:
            return -1
        if self.m_value > value:
            return 1
        if self.m_value == value:
            return 0
        if Single.IsNaN(self.m_value):
            return 0 if Single.IsNaN(value) else -1
        return 1

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, f32) and self.Equals(cast(f32, obj))

    def Equals(self, obj: f32) -> bool:
        if self.m_value == obj:
            return True
        return Single.IsNaN(self.m_value) and Single.IsNaN(obj)

    @override
    def GetHashCode(self) -> i32:
        pattern = bits(i32, self.m_value)
        if Single.IsNaN(self.m_value) or self.m_value == 0.0:
            pattern &= i32(0x7F800000)
        return pattern

    @override
    def ToString(self) -> str:
        return Number.FormatSingle(self.m_value, None, NumberFormatInfo.CurrentInfo)

    def ToString(self, format: str) -> str:
        return Number.FormatSingle(self.m_value, format, NumberFormatInfo.CurrentInfo)

    def ToString(self, provider: IFormatProvider) -> str:
        return Number.FormatSingle(self.m_value, None, NumberFormatInfo.GetInstance(provider))

    def ToString(self, format: str, provider: IFormatProvider) -> str:
        return Number.FormatSingle(self.m_value, format, NumberFormatInfo.GetInstance(provider))

    def TryFormat(self, destination: Span[char], charsWritten: Out[i32], format: ReadOnlySpan[char] = default(ReadOnlySpan[char]), provider: IFormatProvider = None) -> bool:
        return Number.CopyTo(self.ToString(format.ToString(), provider), destination, out(charsWritten))

    @static
    def Parse(s: str) -> f32:
        return Single.Parse(s, NumberStyles.Float | NumberStyles.AllowThousands, None)

    @static
    def Parse(s: str, style: NumberStyles) -> f32:
        return Single.Parse(s, style, None)

    @static
    def Parse(s: str, provider: IFormatProvider) -> f32:
        return Single.Parse(s, NumberStyles.Float | NumberStyles.AllowThousands, provider)

    @static
    def Parse(s: str, style: NumberStyles, provider: IFormatProvider) -> f32:
        if s is None:
            raise ArgumentNullException("s")
        return Single.Parse(s.AsSpan(), style, provider)

    @static
    def Parse(s: ReadOnlySpan[char], provider: IFormatProvider) -> f32:
        return Single.Parse(s, NumberStyles.Float | NumberStyles.AllowThousands, provider)

    @static
    def Parse(s: ReadOnlySpan[char], style: NumberStyles = NumberStyles.Float | NumberStyles.AllowThousands, provider: IFormatProvider = None) -> f32:
        result: f32 = 0.0
        Number.ValidateFloatStyle(style)
        if not Number.TryParseSingle(s, style, NumberFormatInfo.GetInstance(provider), out(result)):
            raise FormatException("The input string '" + s.ToString() + "' was not in a correct format.")
        return result

    @static
    def TryParse(s: str, result: Out[f32]) -> bool:
        return Single.TryParse(s, NumberStyles.Float | NumberStyles.AllowThousands, None, out(result))

    @static
    def TryParse(s: str, provider: IFormatProvider, result: Out[f32]) -> bool:
        return Single.TryParse(s, NumberStyles.Float | NumberStyles.AllowThousands, provider, out(result))

    @static
    def TryParse(s: str, style: NumberStyles, provider: IFormatProvider, result: Out[f32]) -> bool:
        if s is None:
            Number.ValidateFloatStyle(style)
            result = 0.0
            return False
        return Single.TryParse(s.AsSpan(), style, provider, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], result: Out[f32]) -> bool:
        return Single.TryParse(s, NumberStyles.Float | NumberStyles.AllowThousands, None, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], style: NumberStyles, provider: IFormatProvider, result: Out[f32]) -> bool:
        Number.ValidateFloatStyle(style)
        return Number.TryParseSingle(s, style, NumberFormatInfo.GetInstance(provider), out(result))

    def GetTypeCode(self) -> TypeCode:
        return TypeCode.Single
