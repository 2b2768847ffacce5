from oscil.lang import *
from System.Globalization import NumberFormatInfo, NumberStyles


@struct
@readonly
class Half(IComparable, IComparable[Half], IEquatable[Half], ISpanFormattable, ISpanParsable[Half]):
    """A 16-bit floating point number; arithmetic goes through Single."""

    _value: Internal[u16]

    @private
    def __init__(self, value: u16) -> None:
        self._value = value

    @static
    @internal
    def FromBits(value: u16) -> Half:
        return Half(value)

    @static
    @property
    def Epsilon() -> Half:
        return Half(u16(1))

    @static
    @property
    def MaxValue() -> Half:
        return Half(u16(0x7BFF))

    @static
    @property
    def MinValue() -> Half:
        return Half(u16(0xFBFF))

    @static
    @property
    def NaN() -> Half:
        return Half(u16(0xFE00))

    @static
    @property
    def PositiveInfinity() -> Half:
        return Half(u16(0x7C00))

    @static
    @property
    def NegativeInfinity() -> Half:
        return Half(u16(0xFC00))

    @static
    @property
    def One() -> Half:
        return Half(u16(0x3C00))

    @static
    @property
    def Zero() -> Half:
        return Half(u16(0))

    @static
    def IsNaN(value: Half) -> bool:
        return (value._value & u16(0x7FFF)) > u16(0x7C00)

    @static
    def IsInfinity(value: Half) -> bool:
        return (value._value & u16(0x7FFF)) == u16(0x7C00)

    @static
    def IsFinite(value: Half) -> bool:
        return (value._value & u16(0x7FFF)) < u16(0x7C00)

    @static
    def IsNegative(value: Half) -> bool:
        return value._value >= u16(0x8000)

    @static
    def IsPositiveInfinity(value: Half) -> bool:
        return value._value == u16(0x7C00)

    @static
    def IsNegativeInfinity(value: Half) -> bool:
        return value._value == u16(0xFC00)

    @static
    def IsSubnormal(value: Half) -> bool:
        magnitude = value._value & u16(0x7FFF)
        return magnitude != u16(0) and magnitude < u16(0x0400)

    @static
    def IsNormal(value: Half) -> bool:
        magnitude = value._value & u16(0x7FFF)
        return magnitude >= u16(0x0400) and magnitude < u16(0x7C00)

    @static
    def Abs(value: Half) -> Half:
        return Half(u16(value._value & u16(0x7FFF)))

    @static
    def Sqrt(x: Half) -> Half:
        return Half._Round(Math.Sqrt(f64(x._Widen())))

    @static
    def Max(x: Half, y: Half) -> Half:
        return Half._Round(f64(MathF.Max(x._Widen(), y._Widen())))

    @static
    def Min(x: Half, y: Half) -> Half:
        return Half._Round(f64(MathF.Min(x._Widen(), y._Widen())))

    def _Widen(self) -> f32:
        sign = u32(self._value & u16(0x8000)) << 16
        magnitude = u32(self._value & u16(0x7FFF))
        if magnitude >= u32(0x7C00):
            return bits(f32, sign | u32(0x7F800000) | ((magnitude & u32(0x3FF)) << 13))
        # Scaling by 2^112 moves the exponent's bias; subnormals come out right as well.
        scaled = bits(f32, magnitude << 13) * bits(f32, u32(0x77800000))
        return bits(f32, bits(u32, scaled) | sign)

    @static
    def _Round(value: f64) -> Half:
        """The nearest half, ties to even, in one rounding from a Double."""
        pattern = bits(u64, value)
        sign = u16((pattern >> 48) & u64(0x8000))
        if value != value:
            return Half(u16(sign | u16(0x7E00) | u16((pattern >> 42) & u64(0x1FF))))
        magnitude = Math.Abs(value)
        if magnitude >= 65520.0:
            return Half(u16(sign | u16(0x7C00)))
        if magnitude < 0.00006103515625:
            # Subnormal: a whole number of 2^-24.
            return Half(u16(sign | u16(i32(Math.Round(magnitude * 16777216.0)))))
        exponent = i32((pattern >> 52) & u64(0x7FF)) - 1023
        units = i32(Math.Round(Math.ScaleB(magnitude, 10 - exponent)))
        return Half(u16(sign | u16(((exponent + 15) << 10) + units - 1024)))

    def CompareTo(self, obj: object) -> i32:
        if obj is None:
            return 1
        if not isinstance(obj, Half):
            raise ArgumentException("Object must be of type Half.")
        return self.CompareTo(cast(Half, obj))

    def CompareTo(self, other: Half) -> i32:
        return self._Widen().CompareTo(other._Widen())

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, Half) and self.Equals(cast(Half, obj))

    def Equals(self, other: Half) -> bool:
        return self._value == other._value or self._Widen() == other._Widen() or (Half.IsNaN(self) and Half.IsNaN(other))

    @override
    def GetHashCode(self) -> i32:
        if (self._value & u16(0x7FFF)) == u16(0) or Half.IsNaN(self):
            return i32(self._value & u16(0x7C00))
        return i32(self._value)

    @override
    def ToString(self) -> str:
        return self.ToString(None, None)

    def ToString(self, format: str) -> str:
        return self.ToString(format, None)

    def ToString(self, provider: IFormatProvider) -> str:
        return self.ToString(None, provider)

    def ToString(self, format: str, provider: IFormatProvider) -> str:
        info = NumberFormatInfo.GetInstance(provider)
        if Half.IsFinite(self) and (format is None or format.Length == 0 or format == "G" or format == "g" or format == "R" or format == "r"):
            return Half._Shortest(self, "g5" if format == "g" or format == "r" else "G5", info)
        precision: i32 = -1
        if Half.IsFinite(self) and Number.ParseFormatSpecifier(format, out(precision)) == '\0':
            # Custom formats see five digits.
            rounded = Double.Parse(Number.FormatDouble(f64(self._Widen()), "E4", NumberFormatInfo.InvariantInfo))
            return Number.FormatDouble(rounded, format, info)
        return Number.FormatSingle(self._Widen(), format, info)

    @static
    def _Shortest(value: Half, format: str, info: NumberFormatInfo) -> str:
        """The shortest text that rounds to this very number: at most five digits."""
        wide = f64(value._Widen())
        for digits in range(1, 6):
            text = Number.FormatDouble(wide, "E" + (digits - 1).ToString(), NumberFormatInfo.InvariantInfo)
            parsed = Double.Parse(text)
            if Half._Round(parsed)._value == value._value:
                return Number.FormatDouble(parsed, format, info)
        return Number.FormatDouble(wide, format, info)

    def TryFormat(self, destination: Span[char], charsWritten: Out[i32], format: ReadOnlySpan[char] = default(ReadOnlySpan[char]), provider: IFormatProvider = None) -> bool:
        return Number.CopyTo(self.ToString(format.ToString(), provider), destination, out(charsWritten))

    @static
    def Parse(s: str) -> Half:
        return Half._Round(Double.Parse(s))

    @static
    def Parse(s: str, provider: IFormatProvider) -> Half:
        return Half._Round(Double.Parse(s, provider))

    @static
    def Parse(s: ReadOnlySpan[char], provider: IFormatProvider) -> Half:
        return Half._Round(Double.Parse(s, provider))

    @static
    def TryParse(s: str, result: Out[Half]) -> bool:
        return Half.TryParse(s, None, out(result))

    @static
    def TryParse(s: str, provider: IFormatProvider, result: Out[Half]) -> bool:
        wide: f64 = 0.0
        ok = Double.TryParse(s, provider, out(wide))
        result = Half._Round(wide)
        return ok

    @static
    def TryParse(s: ReadOnlySpan[char], provider: IFormatProvider, result: Out[Half]) -> bool:
        return Half.TryParse(s.ToString(), provider, out(result))

    def __add__(left: Half, right: Half) -> Half:
        return Half._Round(f64(left._Widen() + right._Widen()))

    def __sub__(left: Half, right: Half) -> Half:
        return Half._Round(f64(left._Widen() - right._Widen()))

    def __mul__(left: Half, right: Half) -> Half:
        return Half._Round(f64(left._Widen() * right._Widen()))

    def __truediv__(left: Half, right: Half) -> Half:
        return Half._Round(f64(left._Widen() / right._Widen()))

    def __mod__(left: Half, right: Half) -> Half:
        return Half._Round(f64(rem(left._Widen(), right._Widen())))

    def __neg__(value: Half) -> Half:
        return Half(u16(value._value ^ u16(0x8000)))

    def __eq__(left: Half, right: Half) -> bool:
        return left._Widen() == right._Widen()

    def __ne__(left: Half, right: Half) -> bool:
        return left._Widen() != right._Widen()

    def __lt__(left: Half, right: Half) -> bool:
        return left._Widen() < right._Widen()

    def __le__(left: Half, right: Half) -> bool:
        return left._Widen() <= right._Widen()

    def __gt__(left: Half, right: Half) -> bool:
        return left._Widen() > right._Widen()

    def __ge__(left: Half, right: Half) -> bool:
        return left._Widen() >= right._Widen()

    @static
    def op_Implicit(value: u8) -> Half:
        return Half._Round(f64(value))

    @static
    def op_Implicit(value: i8) -> Half:
        return Half._Round(f64(value))

    @static
    def op_Explicit(value: i32) -> Half:
        return Half._Round(f64(value))

    @static
    def op_Explicit(value: i64) -> Half:
        return Half._Round(f64(f32(value)))

    @static
    def op_Explicit(value: f32) -> Half:
        return Half._Round(f64(value))

    @static
    def op_Explicit(value: f64) -> Half:
        return Half._Round(value)

    @static
    def op_Explicit(value: decimal) -> Half:
        return Half._Round(f64(Decimal.ToSingle(value)))

    @static
    def op_Explicit(value: Half) -> f32:
        return value._Widen()

    @static
    def op_Explicit(value: Half) -> f64:
        return f64(value._Widen())

    @static
    def op_Explicit(value: Half) -> i32:
        return i32(value._Widen())

    @static
    def op_Explicit(value: Half) -> i64:
        return i64(value._Widen())

    @static
    def op_Explicit(value: Half) -> u8:
        return u8(value._Widen())

    @static
    def op_Explicit(value: Half) -> decimal:
        return Decimal(value._Widen())
