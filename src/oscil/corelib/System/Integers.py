"""What all integer types share: comparison, hash codes, text and parsing. Generic math is in the parts beside this file."""

from oscil.lang import *
from System.Globalization import NumberFormatInfo, NumberStyles


@family(
    Integral=("SByte", "Int16", "Int32", "Int64", "IntPtr", "Byte", "UInt16", "UInt32", "UInt64", "UIntPtr"),
    T=("i8", "i16", "i32", "i64", "nint", "u8", "u16", "u32", "u64", "nuint"),
    SIZE=(1, 2, 4, 8, 8, 1, 2, 4, 8, 8),
    SIGNED=(True, True, True, True, True, False, False, False, False, False),
    VALUE=("m_value", "m_value", "m_value", "m_value", "_value", "m_value", "m_value", "m_value", "m_value", "_value"),
    MASK=("0xFF", "0xFFFF", "0xFFFFFFFF", "0xFFFFFFFFFFFFFFFF", "0xFFFFFFFFFFFFFFFF", "0xFF", "0xFFFF", "0xFFFFFFFF", "0xFFFFFFFFFFFFFFFF", "0xFFFFFFFFFFFFFFFF"),
    SPOKEN=("a signed byte", "an Int16", "an Int32", "an Int64", "an Int64", "an unsigned byte", "a UInt16", "a UInt32", "a UInt64", "a UInt64"),
    WIDE=("i64", "i64", "i64", "i64", "i64", "u64", "u64", "u64", "u64", "u64"),
    PRINTED=("i32", "i32", "i32", "i64", "i64", "u32", "u32", "u32", "u64", "u64"),
    TO_DECIMAL=("Int32ToDecStr", "Int32ToDecStr", "Int32ToDecStr", "Int64ToDecStr", "Int64ToDecStr", "UInt32ToDecStr", "UInt32ToDecStr", "UInt32ToDecStr", "UInt64ToDecStr", "UInt64ToDecStr"),
    CODE=("SByte", "Int16", "Int32", "Int64", "Object", "Byte", "UInt16", "UInt32", "UInt64", "Object"),
)
@struct
@readonly
class Integral(IComparable, IComparable[T], IEquatable[T], ISpanFormattable):
    """Comparison, equality, text."""

    def CompareTo(self, value: object) -> i32:
        if value is None:
            return 1
        if not isinstance(value, T):
            raise ArgumentException(f"Object must be of type {Integral}.")
        return self.CompareTo(cast(T, value))

    def CompareTo(self, value: T) -> i32:
        if SIZE < 4:
            return i32(self.VALUE) - i32(value)
        else:
            if self.VALUE < value:
                return -1
            return 1 if self.VALUE > value else 0

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, T) and cast(T, obj) == self.VALUE

    def Equals(self, obj: T) -> bool:
        return self.VALUE == obj

    @override
    def GetHashCode(self) -> i32:
        if SIZE < 8:
            return i32(self.VALUE)
        else:
            return i32(self.VALUE) ^ i32(WIDE(self.VALUE) >> 32)

    @override
    def ToString(self) -> str:
        return Number.TO_DECIMAL(PRINTED(self.VALUE))

    def ToString(self, format: str) -> str:
        return self.ToString(format, None)

    def ToString(self, provider: IFormatProvider) -> str:
        return self.ToString(None, provider)

    def ToString(self, format: str, provider: IFormatProvider) -> str:
        info = NumberFormatInfo.GetInstance(provider)
        if SIGNED:
            magnitude: u64 = u64(-i64(self.VALUE)) if self.VALUE < T(0) else u64(self.VALUE)
            return Number.FormatInteger(magnitude, self.VALUE < T(0), u64(i64(self.VALUE)) & u64(MASK), SIZE, format, info)
        else:
            return Number.FormatInteger(u64(self.VALUE), False, u64(self.VALUE), SIZE, format, info)

    def TryFormat(self, destination: Span[char], charsWritten: Out[i32], format: ReadOnlySpan[char] = default(ReadOnlySpan[char]), provider: IFormatProvider = None) -> bool:
        return Number.CopyTo(self.ToString(format.ToString(), provider), destination, out(charsWritten))

    @static
    def Parse(s: str) -> T:
        return Integral.Parse(s, NumberStyles.Integer, None)

    @static
    def Parse(s: str, style: NumberStyles) -> T:
        return Integral.Parse(s, style, None)

    @static
    def Parse(s: str, provider: IFormatProvider) -> T:
        return Integral.Parse(s, NumberStyles.Integer, provider)

    @static
    def Parse(s: str, style: NumberStyles, provider: IFormatProvider) -> T:
        if s is None:
            raise ArgumentNullException("s")
        return Integral.Parse(s.AsSpan(), style, provider)

    @static
    def Parse(s: ReadOnlySpan[char], provider: IFormatProvider) -> T:
        return Integral.Parse(s, NumberStyles.Integer, provider)

    @static
    def Parse(s: ReadOnlySpan[char], style: NumberStyles = NumberStyles.Integer, provider: IFormatProvider = None) -> T:
        bits: u64 = 0
        Number.ValidateIntegerStyle(style)
        status = Number.ParseInteger(s, style, NumberFormatInfo.GetInstance(provider), SIGNED, SIZE, out(bits))
        if status == 1:
            raise FormatException("The input string '" + s.ToString() + "' was not in a correct format.")
        if status == 2:
            raise OverflowException(f"Value was either too large or too small for {SPOKEN}.")
        return T(WIDE(bits))

    @static
    def TryParse(s: str, result: Out[T]) -> bool:
        return Integral.TryParse(s, NumberStyles.Integer, None, out(result))

    @static
    def TryParse(s: str, provider: IFormatProvider, result: Out[T]) -> bool:
        return Integral.TryParse(s, NumberStyles.Integer, provider, out(result))

    @static
    def TryParse(s: str, style: NumberStyles, provider: IFormatProvider, result: Out[T]) -> bool:
        if s is None:
            Number.ValidateIntegerStyle(style)
            result = T(0)
            return False
        return Integral.TryParse(s.AsSpan(), style, provider, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], result: Out[T]) -> bool:
        return Integral.TryParse(s, NumberStyles.Integer, None, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], provider: IFormatProvider, result: Out[T]) -> bool:
        return Integral.TryParse(s, NumberStyles.Integer, provider, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], style: NumberStyles, provider: IFormatProvider, result: Out[T]) -> bool:
        bits: u64 = 0
        Number.ValidateIntegerStyle(style)
        if Number.ParseInteger(s, style, NumberFormatInfo.GetInstance(provider), SIGNED, SIZE, out(bits)) != 0:
            result = T(0)
            return False
        result = T(WIDE(bits))
        return True

    def GetTypeCode(self) -> TypeCode:
        return TypeCode.CODE


@family(
    Integral=("SByte", "Int16", "Int32", "Int64", "Byte", "UInt16", "UInt32", "UInt64"),
    T=("i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64"),
    MIN=("-128", "-32768", "-2147483648", "-9223372036854775808", "0", "0", "0", "0"),
    MAX=("127", "32767", "2147483647", "9223372036854775807", "255", "65535", "4294967295", "18446744073709551615"),
)
@struct
@readonly
class Integral:
    """The value and its range; those of native integers stand with their own members."""

    m_value: Internal[T]

    MaxValue: Const[T] = MAX
    MinValue: Const[T] = MIN
