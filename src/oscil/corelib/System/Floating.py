"""The binary floating-point types: classification, comparison, text and parsing."""

from oscil.lang import *
from System.Globalization import NumberFormatInfo, NumberStyles


@family(
    Floating=("Single", "Double"),
    T=("f32", "f64"),
    I=("i32", "i64"),
    SIZE=(4, 8),
    LARGEST=("3.40282346638528859e+38", "1.7976931348623157E+308"),
    LOWEST=("-3.40282346638528859e+38", "-1.7976931348623157E+308"),
    SMALLEST=("1.401298e-45", "4.9406564584124654E-324"),
    MAGNITUDE=("i32(0x7FFFFFFF)", "i64(0x7FFFFFFFFFFFFFFF)"),
    INFINITY=("i32(0x7F800000)", "i64(0x7FF0000000000000)"),
    NORMAL=("i32(0x00800000)", "i64(0x0010000000000000)"),
    FORMAT=("FormatSingle", "FormatDouble"),
    TRY_PARSE=("TryParseSingle", "TryParseDouble"),
)
@struct
@readonly
class Floating(IComparable, IComparable[T], IEquatable[T], ISpanFormattable):
    m_value: Internal[T]

    MaxValue: Const[T] = LARGEST
    MinValue: Const[T] = LOWEST
    Epsilon: Const[T] = SMALLEST
    PositiveInfinity: Const[T] = 1.0 / 0.0
    NegativeInfinity: Const[T] = -1.0 / 0.0
    NaN: Const[T] = 0.0 / 0.0
    NegativeZero: Const[T] = -0.0
    E: Const[T] = 2.7182818284590451
    Pi: Const[T] = 3.1415926535897931
    Tau: Const[T] = 6.2831853071795862

    @static
    def IsNaN(d: T) -> bool:
        return d != d

    @static
    def IsInfinity(d: T) -> bool:
        return (bits(I, d) & MAGNITUDE) == INFINITY

    @static
    def IsPositiveInfinity(d: T) -> bool:
        return bits(I, d) == INFINITY

    @static
    def IsNegativeInfinity(d: T) -> bool:
        return d < 0.0 and Floating.IsInfinity(d)

    @static
    def IsFinite(d: T) -> bool:
        return (bits(I, d) & MAGNITUDE) < INFINITY

    @static
    def IsNegative(d: T) -> bool:
        return bits(I, d) < 0

    @static
    def IsPositive(d: T) -> bool:
        return bits(I, d) >= 0

    @static
    def IsInteger(d: T) -> bool:
        return Floating.IsFinite(d) and d == T(Math.Truncate(f64(d)))

    @static
    def IsNormal(d: T) -> bool:
        magnitude = bits(I, d) & MAGNITUDE
        return magnitude < INFINITY and magnitude >= NORMAL

    @static
    def IsSubnormal(d: T) -> bool:
        magnitude = bits(I, d) & MAGNITUDE
        return magnitude != 0 and magnitude < NORMAL

    def CompareTo(self, value: object) -> i32:
        if value is None:
            return 1
        if not isinstance(value, T):
            raise ArgumentException("Object must be of type Floating.")
        return self.CompareTo(cast(T, value))

    def CompareTo(self, value: T) -> i32:
        if self.m_value < value:
            return -1
        if self.m_value > value:
            return 1
        if self.m_value == value:
            return 0
        if Floating.IsNaN(self.m_value):
            return 0 if Floating.IsNaN(value) else -1
        return 1

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, T) and self.Equals(cast(T, obj))

    def Equals(self, obj: T) -> bool:
        if self.m_value == obj:
            return True
        return Floating.IsNaN(self.m_value) and Floating.IsNaN(obj)

    @override
    def GetHashCode(self) -> i32:
        pattern = bits(I, self.m_value)
        if Floating.IsNaN(self.m_value) or self.m_value == 0.0:
            pattern &= INFINITY
        if SIZE == 4:
            return pattern
        else:
            return i32(pattern) ^ i32(pattern >> 32)

    @override
    def ToString(self) -> str:
        return Number.FORMAT(self.m_value, None, NumberFormatInfo.CurrentInfo)

    def ToString(self, format: str) -> str:
        return Number.FORMAT(self.m_value, format, NumberFormatInfo.CurrentInfo)

    def ToString(self, provider: IFormatProvider) -> str:
        return Number.FORMAT(self.m_value, None, NumberFormatInfo.GetInstance(provider))

    def ToString(self, format: str, provider: IFormatProvider) -> str:
        return Number.FORMAT(self.m_value, format, NumberFormatInfo.GetInstance(provider))

    def TryFormat(self, destination: Span[char], charsWritten: Out[i32], format: ReadOnlySpan[char] = default(ReadOnlySpan[char]), provider: IFormatProvider = None) -> bool:
        return Number.CopyTo(self.ToString(format.ToString(), provider), destination, out(charsWritten))

    @static
    def Parse(s: str) -> T:
        return Floating.Parse(s, NumberStyles.Float | NumberStyles.AllowThousands, None)

    @static
    def Parse(s: str, style: NumberStyles) -> T:
        return Floating.Parse(s, style, None)

    @static
    def Parse(s: str, provider: IFormatProvider) -> T:
        return Floating.Parse(s, NumberStyles.Float | NumberStyles.AllowThousands, provider)

    @static
    def Parse(s: str, style: NumberStyles, provider: IFormatProvider) -> T:
        if s is None:
            raise ArgumentNullException("s")
        return Floating.Parse(s.AsSpan(), style, provider)

    @static
    def Parse(s: ReadOnlySpan[char], provider: IFormatProvider) -> T:
        return Floating.Parse(s, NumberStyles.Float | NumberStyles.AllowThousands, provider)

    @static
    def Parse(s: ReadOnlySpan[char], style: NumberStyles = NumberStyles.Float | NumberStyles.AllowThousands, provider: IFormatProvider = None) -> T:
        result: T = 0.0
        Number.ValidateFloatStyle(style)
        if not Number.TRY_PARSE(s, style, NumberFormatInfo.GetInstance(provider), out(result)):
            raise FormatException("The input string '" + s.ToString() + "' was not in a correct format.")
        return result

    @static
    def TryParse(s: str, result: Out[T]) -> bool:
        return Floating.TryParse(s, NumberStyles.Float | NumberStyles.AllowThousands, None, out(result))

    @static
    def TryParse(s: str, provider: IFormatProvider, result: Out[T]) -> bool:
        return Floating.TryParse(s, NumberStyles.Float | NumberStyles.AllowThousands, provider, out(result))

    @static
    def TryParse(s: str, style: NumberStyles, provider: IFormatProvider, result: Out[T]) -> bool:
        if s is None:
            Number.ValidateFloatStyle(style)
            result = 0.0
            return False
        return Floating.TryParse(s.AsSpan(), style, provider, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], result: Out[T]) -> bool:
        return Floating.TryParse(s, NumberStyles.Float | NumberStyles.AllowThousands, None, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], style: NumberStyles, provider: IFormatProvider, result: Out[T]) -> bool:
        Number.ValidateFloatStyle(style)
        return Number.TRY_PARSE(s, style, NumberFormatInfo.GetInstance(provider), out(result))

    def GetTypeCode(self) -> TypeCode:
        return TypeCode.Floating
