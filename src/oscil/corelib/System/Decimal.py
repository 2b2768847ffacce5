from oscil.lang import *
from System.Globalization import NumberFormatInfo, NumberStyles


@struct
@readonly
class Decimal(IComparable, IComparable[decimal], IEquatable[decimal], ISpanFormattable):
    """96-bit integer, sign, and a power of ten to divide by (0 to 28); fields as .NET's."""

    _flags: i32
    _hi32: u32
    _lo64: u64

    Zero: Static[ReadOnly[decimal]] = Decimal(0)
    One: Static[ReadOnly[decimal]] = Decimal(1)
    MinusOne: Static[ReadOnly[decimal]] = Decimal(-1)
    MaxValue: Static[ReadOnly[decimal]] = Decimal(-1, -1, -1, False, 0)
    MinValue: Static[ReadOnly[decimal]] = Decimal(-1, -1, -1, True, 0)

    SignMask: Const[Internal[i32]] = -0x80000000
    ScaleMask: Const[Internal[i32]] = 0x00FF0000

    def __init__(self, value: i32) -> None:
        self._flags = Decimal.SignMask if value < 0 else 0
        self._hi32 = 0
        self._lo64 = u64(-i64(value)) if value < 0 else u64(value)

    def __init__(self, value: u32) -> None:
        self._flags = 0
        self._hi32 = 0
        self._lo64 = u64(value)

    def __init__(self, value: i64) -> None:
        self._flags = Decimal.SignMask if value < i64(0) else 0
        self._hi32 = 0
        self._lo64 = u64(-value) if value < i64(0) else u64(value)

    def __init__(self, value: u64) -> None:
        self._flags = 0
        self._hi32 = 0
        self._lo64 = value

    def __init__(self, value: f32) -> None:
        self = Decimal.FromFloating(f64(value), True)

    def __init__(self, value: f64) -> None:
        self = Decimal.FromFloating(value, False)

    def __init__(self, lo: i32, mid: i32, hi: i32, isNegative: bool, scale: u8) -> None:
        ArgumentOutOfRangeException.ThrowIfGreaterThan[u8](scale, u8(28), "scale")
        self._lo64 = (u64(u32(mid)) << 32) | u64(u32(lo))
        self._hi32 = u32(hi)
        self._flags = (i32(scale) << 16) | (Decimal.SignMask if isNegative else 0)

    def __init__(self, bits: Array[i32]) -> None:
        if bits is None:
            raise ArgumentNullException("bits")
        if len(bits) != 4 or not Decimal._ValidFlags(bits[3]):
            raise ArgumentException("Decimal constructor requires an array or span of four valid decimal bytes.")
        self._lo64 = (u64(u32(bits[1])) << 32) | u64(u32(bits[0]))
        self._hi32 = u32(bits[2])
        self._flags = bits[3]

    def __init__(self, bits: ReadOnlySpan[i32]) -> None:
        if bits.Length != 4 or not Decimal._ValidFlags(bits[3]):
            raise ArgumentException("Decimal constructor requires an array or span of four valid decimal bytes.")
        self._lo64 = (u64(u32(bits[1])) << 32) | u64(u32(bits[0]))
        self._hi32 = u32(bits[2])
        self._flags = bits[3]

    @private
    def __init__(self, flags: i32, hi: u32, lo: u64) -> None:
        self._flags = flags
        self._hi32 = hi
        self._lo64 = lo

    @static
    def _ValidFlags(flags: i32) -> bool:
        return (flags & ~(Decimal.SignMask | Decimal.ScaleMask)) == 0 and (flags & Decimal.ScaleMask) <= (28 << 16)

    @property
    @internal
    def Low64(self) -> u64:
        return self._lo64

    @property
    @internal
    def High32(self) -> u32:
        return self._hi32

    @property
    @internal
    def Negative(self) -> bool:
        return self._flags < 0

    @property
    def Scale(self) -> u8:
        return u8(self._flags >> 16)

    @property
    @internal
    def IsZeroValue(self) -> bool:
        return self._lo64 == u64(0) and self._hi32 == u32(0)

    @static
    def GetBits(d: decimal) -> Array[i32]:
        result = Array[i32](4)
        result[0] = i32(d._lo64)
        result[1] = i32(d._lo64 >> 32)
        result[2] = i32(d._hi32)
        result[3] = d._flags
        return result

    @static
    def GetBits(d: decimal, destination: Span[i32]) -> i32:
        if destination.Length < 4:
            raise ArgumentException("Destination is too short.", "destination")
        ReadOnlySpan[i32](Decimal.GetBits(d)).CopyTo(destination)
        return 4

    @static
    def IsNegative(value: decimal) -> bool:
        return value._flags < 0

    @static
    def IsPositive(value: decimal) -> bool:
        return value._flags >= 0

    @static
    def IsInteger(value: decimal) -> bool:
        return value == Decimal.Truncate(value)

    @static
    def IsEvenInteger(value: decimal) -> bool:
        whole = Decimal.Truncate(value)
        return value == whole and (whole._lo64 & u64(1)) == u64(0)

    @static
    def IsOddInteger(value: decimal) -> bool:
        whole = Decimal.Truncate(value)
        return value == whole and (whole._lo64 & u64(1)) != u64(0)

    @static
    def IsCanonical(value: decimal) -> bool:
        if i32(value.Scale) == 0:
            return True
        p: Ptr[u32] = stackalloc(u32, 8)
        DecimalMath.Load(value, p)
        return DecimalMath.DivideSmall(p, u32(10)) != u32(0)

    def CompareTo(self, value: object) -> i32:
        if value is None:
            return 1
        if not isinstance(value, decimal):
            raise ArgumentException("Object must be of type Decimal.")
        return Decimal.Compare(self, cast(decimal, value))

    def CompareTo(self, value: decimal) -> i32:
        return Decimal.Compare(self, value)

    @override
    def Equals(self, value: object) -> bool:
        return isinstance(value, decimal) and Decimal.Compare(self, cast(decimal, value)) == 0

    def Equals(self, value: decimal) -> bool:
        return Decimal.Compare(self, value) == 0

    @static
    def Equals(d1: decimal, d2: decimal) -> bool:
        return Decimal.Compare(d1, d2) == 0

    @override
    def GetHashCode(self) -> i32:
        if self.IsZeroValue:
            return 0
        value = Decimal.Unscaled(self)
        return value._flags ^ i32(value._hi32) ^ i32(value._lo64 >> 32) ^ i32(value._lo64)

    @static
    @internal
    def Unscaled(value: decimal) -> decimal:
        """The same number without trailing zeros in its fraction."""
        scale = i32(value.Scale)
        if scale == 0 or (value._lo64 & u64(1)) != u64(0):
            return value
        p: Ptr[u32] = stackalloc(u32, 8)
        DecimalMath.Load(value, p)
        scale = Decimal._TrimZeros(p, scale)
        return DecimalMath.Store(p, value._flags < 0, scale)

    @static
    def _TrimZeros(p: Ptr[u32], scale: i32) -> i32:
        saved: Ptr[u32] = stackalloc(u32, 3)
        while scale > 0 and (p[0] & u32(1)) == u32(0):
            for i in range(3):
                saved[i] = p[i]
            if DecimalMath.DivideSmall(p, u32(10)) != u32(0):
                for i in range(3):
                    p[i] = saved[i]
                break
            scale -= 1
        return scale

    def GetTypeCode(self) -> TypeCode:
        return TypeCode.Decimal

    @override
    def ToString(self) -> str:
        return Number.FormatDecimal(self, None, NumberFormatInfo.CurrentInfo)

    def ToString(self, format: str) -> str:
        return Number.FormatDecimal(self, format, NumberFormatInfo.CurrentInfo)

    def ToString(self, provider: IFormatProvider) -> str:
        return Number.FormatDecimal(self, None, NumberFormatInfo.GetInstance(provider))

    def ToString(self, format: str, provider: IFormatProvider) -> str:
        return Number.FormatDecimal(self, format, NumberFormatInfo.GetInstance(provider))

    def TryFormat(self, destination: Span[char], charsWritten: Out[i32], format: ReadOnlySpan[char] = default(ReadOnlySpan[char]), provider: IFormatProvider = None) -> bool:
        return Number.CopyTo(self.ToString(format.ToString(), provider), destination, out(charsWritten))

    @static
    def Parse(s: str) -> decimal:
        return Decimal.Parse(s, NumberStyles.Number, None)

    @static
    def Parse(s: str, style: NumberStyles) -> decimal:
        return Decimal.Parse(s, style, None)

    @static
    def Parse(s: str, provider: IFormatProvider) -> decimal:
        return Decimal.Parse(s, NumberStyles.Number, provider)

    @static
    def Parse(s: str, style: NumberStyles, provider: IFormatProvider) -> decimal:
        if s is None:
            raise ArgumentNullException("s")
        return Decimal.Parse(s.AsSpan(), style, provider)

    @static
    def Parse(s: ReadOnlySpan[char], provider: IFormatProvider) -> decimal:
        return Decimal.Parse(s, NumberStyles.Number, provider)

    @static
    def Parse(s: ReadOnlySpan[char], style: NumberStyles = NumberStyles.Number, provider: IFormatProvider = None) -> decimal:
        result = default(decimal)
        Number.ValidateFloatStyle(style)
        status = Number.ParseDecimal(s, style, NumberFormatInfo.GetInstance(provider), out(result))
        if status == 1:
            raise FormatException("The input string '" + s.ToString() + "' was not in a correct format.")
        if status == 2:
            raise OverflowException("Value was either too large or too small for a Decimal.")
        return result

    @static
    def TryParse(s: str, result: Out[decimal]) -> bool:
        return Decimal.TryParse(s, NumberStyles.Number, None, out(result))

    @static
    def TryParse(s: str, provider: IFormatProvider, result: Out[decimal]) -> bool:
        return Decimal.TryParse(s, NumberStyles.Number, provider, out(result))

    @static
    def TryParse(s: str, style: NumberStyles, provider: IFormatProvider, result: Out[decimal]) -> bool:
        Number.ValidateFloatStyle(style)
        if s is None:
            result = default(decimal)
            return False
        return Number.ParseDecimal(s.AsSpan(), style, NumberFormatInfo.GetInstance(provider), out(result)) == 0

    @static
    def TryParse(s: ReadOnlySpan[char], result: Out[decimal]) -> bool:
        return Decimal.TryParse(s, NumberStyles.Number, None, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], provider: IFormatProvider, result: Out[decimal]) -> bool:
        return Decimal.TryParse(s, NumberStyles.Number, provider, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], style: NumberStyles, provider: IFormatProvider, result: Out[decimal]) -> bool:
        Number.ValidateFloatStyle(style)
        return Number.ParseDecimal(s, style, NumberFormatInfo.GetInstance(provider), out(result)) == 0
