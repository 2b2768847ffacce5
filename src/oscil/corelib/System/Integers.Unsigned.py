"""Generic math of the unsigned integer types: sign and magnitude."""

from oscil.lang import *
from System.Numerics import *


@family(
    Integral=("Byte", "UInt16", "UInt32", "UInt64", "UIntPtr"),
    T=("u8", "u16", "u32", "u64", "nuint"),
    VALUE=("m_value", "m_value", "m_value", "m_value", "_value"),
)
@struct
@readonly
class Integral(IUnsignedNumber[T]):
    """Sign and magnitude."""

    @static
    def IsPow2(value: T) -> bool:
        return (value & (value - T(1))) == T(0) and value != T(0)

    @static
    def Sign(value: T) -> i32:
        return 0 if value == T(0) else 1

    @implements(INumberBase[T].IsNegative)
    @static
    def _IsNegative(value: T) -> bool:
        return False

    @implements(INumberBase[T].IsPositive)
    @static
    def _IsPositive(value: T) -> bool:
        return True

    @implements(INumberBase[T].Abs)
    @static
    def _Abs(value: T) -> T:
        return value

    @implements(INumber[T].CopySign)
    @static
    def _CopySign(value: T, sign: T) -> T:
        return value

    @implements(INumberBase[T].MaxMagnitude)
    @static
    def _MaxMagnitude(x: T, y: T) -> T:
        return Integral.Max(x, y)

    @implements(INumberBase[T].MaxMagnitudeNumber)
    @static
    def _MaxMagnitudeNumber(x: T, y: T) -> T:
        return Integral.Max(x, y)

    @implements(INumberBase[T].MinMagnitude)
    @static
    def _MinMagnitude(x: T, y: T) -> T:
        return Integral.Min(x, y)

    @implements(INumberBase[T].MinMagnitudeNumber)
    @static
    def _MinMagnitudeNumber(x: T, y: T) -> T:
        return Integral.Min(x, y)

    @implements(IBinaryInteger[T].GetShortestBitLength)
    def _GetShortestBitLength(self) -> i32:
        return 64 - BitOperations.LeadingZeroCount(u64(self.VALUE))
