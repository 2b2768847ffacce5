from oscil.lang import *
from System.Globalization import NumberFormatInfo, NumberStyles


@struct
@readonly
class UIntPtr(IComparable, IComparable[nuint], IEquatable[nuint], ISpanFormattable):
    _value: Internal[nuint]


    def CompareTo(self, value: object) -> i32:
        if value is None:
            return 1
        if not isinstance(value, nuint):
            raise ArgumentException("Object must be of type UIntPtr.")
        return self.CompareTo(cast(nuint, value))

    def CompareTo(self, value: nuint) -> i32:
        if self._value < value:
            return -1
        return 1 if self._value > value else 0

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, nuint) and cast(nuint, obj) == self._value

    def Equals(self, obj: nuint) -> bool:
        return self._value == obj

    @override
    def GetHashCode(self) -> i32:
        return i32(self._value) ^ i32(u64(self._value) >> 32)

    @override
    def ToString(self) -> str:
        return Number.UInt64ToDecStr(u64(self._value))

    def ToString(self, format: str) -> str:
        return self.ToString(format, None)

    def ToString(self, provider: IFormatProvider) -> str:
        return self.ToString(None, provider)

    def ToString(self, format: str, provider: IFormatProvider) -> str:
        magnitude: u64 = u64(self._value)
        return Number.FormatInteger(magnitude, False, u64(self._value), 8, format, NumberFormatInfo.GetInstance(provider))

    def TryFormat(self, destination: Span[char], charsWritten: Out[i32], format: ReadOnlySpan[char] = default(ReadOnlySpan[char]), provider: IFormatProvider = None) -> bool:
        return Number.CopyTo(self.ToString(format.ToString(), provider), destination, out(charsWritten))

    @static
    def Parse(s: str) -> nuint:
        return UIntPtr.Parse(s, NumberStyles.Integer, None)

    @static
    def Parse(s: str, style: NumberStyles) -> nuint:
        return UIntPtr.Parse(s, style, None)

    @static
    def Parse(s: str, provider: IFormatProvider) -> nuint:
        return UIntPtr.Parse(s, NumberStyles.Integer, provider)

    @static
    def Parse(s: str, style: NumberStyles, provider: IFormatProvider) -> nuint:
        if s is None:
            raise ArgumentNullException("s")
        return UIntPtr.Parse(s.AsSpan(), style, provider)

    @static
    def Parse(s: ReadOnlySpan[char], provider: IFormatProvider) -> nuint:
        return UIntPtr.Parse(s, NumberStyles.Integer, provider)

    @static
    def Parse(s: ReadOnlySpan[char], style: NumberStyles = NumberStyles.Integer, provider: IFormatProvider = None) -> nuint:
        bits: u64 = 0
        Number.ValidateIntegerStyle(style)
        status = Number.ParseInteger(s, style, NumberFormatInfo.GetInstance(provider), False, 8, out(bits))
        if status == 1:
            raise FormatException("The input string '" + s.ToString() + "' was not in a correct format.")
        if status == 2:
            raise OverflowException("Value was either too large or too small for a UInt64.")
        return nuint(bits)

    @static
    def TryParse(s: str, result: Out[nuint]) -> bool:
        return UIntPtr.TryParse(s, NumberStyles.Integer, None, out(result))

    @static
    def TryParse(s: str, provider: IFormatProvider, result: Out[nuint]) -> bool:
        return UIntPtr.TryParse(s, NumberStyles.Integer, provider, out(result))

    @static
    def TryParse(s: str, style: NumberStyles, provider: IFormatProvider, result: Out[nuint]) -> bool:
        if s is None:
            Number.ValidateIntegerStyle(style)
            result = nuint(0)
            return False
        return UIntPtr.TryParse(s.AsSpan(), style, provider, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], result: Out[nuint]) -> bool:
        return UIntPtr.TryParse(s, NumberStyles.Integer, None, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], provider: IFormatProvider, result: Out[nuint]) -> bool:
        return UIntPtr.TryParse(s, NumberStyles.Integer, provider, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], style: NumberStyles, provider: IFormatProvider, result: Out[nuint]) -> bool:
        bits: u64 = 0
        Number.ValidateIntegerStyle(style)
        if Number.ParseInteger(s, style, NumberFormatInfo.GetInstance(provider), False, 8, out(bits)) != 0:
            result = nuint(0)
            return False
        result = nuint(bits)
        return True

    def GetTypeCode(self) -> TypeCode:
        return TypeCode.Object

    Zero: Static[ReadOnly[nuint]] = nuint(0)

    def __init__(self, value: u32) -> None:
        self._value = nuint(value)

    def __init__(self, value: u64) -> None:
        self._value = nuint(value)

    def __init__(self, value: Ptr[None]) -> None:
        self._value = nuint(value)

    @static
    @property
    def Size() -> i32:
        return 8

    @static
    @property
    def MaxValue() -> nuint:
        return nuint(u64.MaxValue)

    @static
    @property
    def MinValue() -> nuint:
        return nuint(u64.MinValue)

    def ToUInt32(self) -> u32:
        return checked(u32(self._value))

    def ToUInt64(self) -> u64:
        return u64(self._value)

    def ToPointer(self) -> Ptr[None]:
        return Ptr[None](self._value)

    @static
    def Add(pointer: nuint, offset: i32) -> nuint:
        return pointer + nuint(offset)

    @static
    def Subtract(pointer: nuint, offset: i32) -> nuint:
        return pointer - nuint(offset)
