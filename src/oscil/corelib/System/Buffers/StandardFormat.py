from oscil.lang import *


@struct
@readonly
class StandardFormat(IEquatable[StandardFormat]):
    """A letter and a precision."""

    NoPrecision: Const[u8] = 255
    MaxPrecision: Const[u8] = 99

    _symbol: u8
    _precision: u8

    def __init__(self, symbol: char, precision: u8 = 255) -> None:
        if precision != 255 and precision > 99:
            raise ArgumentOutOfRangeException("precision", "Precision cannot be larger than 99.")
        if i32(symbol) != i32(u8(symbol)):
            raise ArgumentException("Format specifier was invalid.", "symbol")
        self._symbol = u8(symbol)
        self._precision = precision

    @property
    def Symbol(self) -> char:
        return char(self._symbol)

    @property
    def Precision(self) -> u8:
        return self._precision

    @property
    def HasPrecision(self) -> bool:
        return self._precision != 255

    @property
    def IsDefault(self) -> bool:
        return self._symbol == 0 and self._precision == 0

    @static
    def op_Implicit(symbol: char) -> StandardFormat:
        return StandardFormat(symbol)

    @static
    def Parse(format: ReadOnlySpan[char]) -> StandardFormat:
        found: StandardFormat = default(StandardFormat)
        if not StandardFormat.TryParse(format, ref(found)):
            raise FormatException("Format specifier was invalid.")
        return found

    @static
    def Parse(format: str) -> StandardFormat:
        return default(StandardFormat) if format is None else StandardFormat.Parse(format.AsSpan())

    @static
    def TryParse(format: ReadOnlySpan[char], result: Out[StandardFormat]) -> bool:
        result = default(StandardFormat)
        if format.Length == 0:
            return True
        if format.Length == 1:
            result = StandardFormat(format[0])
            return True
        precision = 0
        for i in range(1, format.Length):
            if not Char.IsAsciiDigit(format[i]):
                return False
            precision = precision * 10 + (format[i] - '0')
            if precision > 99:
                return False
        result = StandardFormat(format[0], u8(precision))
        return True

    @override
    def GetHashCode(self) -> i32:
        return i32(self._symbol) ^ i32(self._precision)

    def Equals(self, other: StandardFormat) -> bool:
        return self._symbol == other._symbol and self._precision == other._precision

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, StandardFormat) and self.Equals(cast(StandardFormat, obj))

    @override
    def ToString(self) -> str:
        if self._symbol == 0:
            return ""
        text = String.CreateFromChar(char(self._symbol))
        return text + self._precision.ToString() if self.HasPrecision else text

    def __eq__(left: StandardFormat, right: StandardFormat) -> bool:
        return left.Equals(right)

    def __ne__(left: StandardFormat, right: StandardFormat) -> bool:
        return not left.Equals(right)
