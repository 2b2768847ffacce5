from oscil.lang import *
from System.Globalization import NumberFormatInfo, NumberStyles


@struct
@readonly
class IntPtr(IComparable, IComparable[nint], IEquatable[nint], ISpanFormattable):
    _value: Internal[nint]


    def CompareTo(self, value: object) -> i32:
        if value is None:
            return 1
        if not isinstance(value, nint):
            raise ArgumentException("Object must be of type IntPtr.")
        return self.CompareTo(cast(nint, value))

    def CompareTo(self, value: nint) -> i32:
        if self._value < value:
            return -1
        return 1 if self._value > value else 0

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, nint) and cast(nint, obj) == self._value

    def Equals(self, obj: nint) -> bool:
        return self._value == obj

    @override
    def GetHashCode(self) -> i32:
        return i32(self._value) ^ i32(i64(self._value) >> 32)

    @override
    def ToString(self) -> str:
        return Number.Int64ToDecStr(i64(self._value))

    def ToString(self, format: str) -> str:
        return self.ToString(format, None)

    def ToString(self, provider: IFormatProvider) -> str:
        return self.ToString(None, provider)

    def ToString(self, format: str, provider: IFormatProvider) -> str:
        magnitude: u64 = u64(-i64(self._value)) if self._value < nint(0) else u64(self._value)
        return Number.FormatInteger(magnitude, self._value < nint(0), u64(i64(self._value)), 8, format, NumberFormatInfo.GetInstance(provider))

    def TryFormat(self, destination: Span[char], charsWritten: Out[i32], format: ReadOnlySpan[char] = default(ReadOnlySpan[char]), provider: IFormatProvider = None) -> bool:
        return Number.CopyTo(self.ToString(format.ToString(), provider), destination, out(charsWritten))

    @static
    def Parse(s: str) -> nint:
        return IntPtr.Parse(s, NumberStyles.Integer, None)

    @static
    def Parse(s: str, style: NumberStyles) -> nint:
        return IntPtr.Parse(s, style, None)

    @static
    def Parse(s: str, provider: IFormatProvider) -> nint:
        return IntPtr.Parse(s, NumberStyles.Integer, provider)

    @static
    def Parse(s: str, style: NumberStyles, provider: IFormatProvider) -> nint:
        if s is None:
            raise ArgumentNullException("s")
        return IntPtr.Parse(s.AsSpan(), style, provider)

    @static
    def Parse(s: ReadOnlySpan[char], provider: IFormatProvider) -> nint:
        return IntPtr.Parse(s, NumberStyles.Integer, provider)

    @static
    def Parse(s: ReadOnlySpan[char], style: NumberStyles = NumberStyles.Integer, provider: IFormatProvider = None) -> nint:
        bits: u64 = 0
        Number.ValidateIntegerStyle(style)
        status = Number.ParseInteger(s, style, NumberFormatInfo.GetInstance(provider), True, 8, out(bits))
        if status == 1:
            raise FormatException("The input string '" + s.ToString() + "' was not in a correct format.")
        if status == 2:
            raise OverflowException("Value was either too large or too small for an Int64.")
        return nint(i64(bits))

    @static
    def TryParse(s: str, result: Out[nint]) -> bool:
        return IntPtr.TryParse(s, NumberStyles.Integer, None, out(result))

    @static
    def TryParse(s: str, provider: IFormatProvider, result: Out[nint]) -> bool:
        return IntPtr.TryParse(s, NumberStyles.Integer, provider, out(result))

    @static
    def TryParse(s: str, style: NumberStyles, provider: IFormatProvider, result: Out[nint]) -> bool:
        if s is None:
            Number.ValidateIntegerStyle(style)
            result = nint(0)
            return False
        return IntPtr.TryParse(s.AsSpan(), style, provider, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], result: Out[nint]) -> bool:
        return IntPtr.TryParse(s, NumberStyles.Integer, None, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], provider: IFormatProvider, result: Out[nint]) -> bool:
        return IntPtr.TryParse(s, NumberStyles.Integer, provider, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], style: NumberStyles, provider: IFormatProvider, result: Out[nint]) -> bool:
        bits: u64 = 0
        Number.ValidateIntegerStyle(style)
        if Number.ParseInteger(s, style, NumberFormatInfo.GetInstance(provider), True, 8, out(bits)) != 0:
            result = nint(0)
            return False
        result = nint(i64(bits))
        return True

    def GetTypeCode(self) -> TypeCode:
        return TypeCode.Object

    Zero: Static[ReadOnly[nint]] = nint(0)

    def __init__(self, value: i32) -> None:
        self._value = nint(value)

    def __init__(self, value: i64) -> None:
        self._value = nint(value)

    def __init__(self, value: Ptr[None]) -> None:
        self._value = nint(value)

    @static
    @property
    def Size() -> i32:
        return 8

    @static
    @property
    def MaxValue() -> nint:
        return nint(i64.MaxValue)

    @static
    @property
    def MinValue() -> nint:
        return nint(i64.MinValue)

    def ToInt32(self) -> i32:
        return checked(i32(self._value))

    def ToInt64(self) -> i64:
        return i64(self._value)

    def ToPointer(self) -> Ptr[None]:
        return Ptr[None](self._value)

    @static
    def Add(pointer: nint, offset: i32) -> nint:
        return pointer + nint(offset)

    @static
    def Subtract(pointer: nint, offset: i32) -> nint:
        return pointer - nint(offset)
