"""Generic math of the signed integer types: sign and magnitude."""

from oscil.lang import *
from System.Numerics import *


@family(
    Integral=("SByte", "Int16", "Int32", "Int64", "IntPtr"),
    T=("i8", "i16", "i32", "i64", "nint"),
    VALUE=("m_value", "m_value", "m_value", "m_value", "_value"),
)
@struct
@readonly
class Integral(ISignedNumber[T]):
    """Sign and magnitude."""

    @static
    def IsPow2(value: T) -> bool:
        return (value & (value - T(1))) == T(0) and value > T(0)

    @static
    def Sign(value: T) -> i32:
        return Math.Sign(value)

    @static
    def IsNegative(value: T) -> bool:
        return value < T(0)

    @static
    def IsPositive(value: T) -> bool:
        return value >= T(0)

    @static
    def Abs(value: T) -> T:
        return Math.Abs(value)

    @static
    def CopySign(value: T, sign: T) -> T:
        magnitude = T(T(0) - value) if value < T(0) else value
        if sign >= T(0):
            if magnitude < T(0):
                raise OverflowException("Negating the minimum value of a twos complement number is invalid.")
            return magnitude
        return T(T(0) - magnitude)

    @static
    def MaxMagnitude(x: T, y: T) -> T:
        a = T(T(0) - x) if x < T(0) else x
        if a < T(0):
            return x
        b = T(T(0) - y) if y < T(0) else y
        if b < T(0):
            return y
        if a > b:
            return x
        if a == b:
            return y if x < T(0) else x
        return y

    @static
    def MinMagnitude(x: T, y: T) -> T:
        a = T(T(0) - x) if x < T(0) else x
        if a < T(0):
            return y
        b = T(T(0) - y) if y < T(0) else y
        if b < T(0):
            return x
        if a < b:
            return x
        if a == b:
            return x if x < T(0) else y
        return y

    @implements(INumberBase[T].MaxMagnitudeNumber)
    @static
    def _MaxMagnitudeNumber(x: T, y: T) -> T:
        return Integral.MaxMagnitude(x, y)

    @implements(INumberBase[T].MinMagnitudeNumber)
    @static
    def _MinMagnitudeNumber(x: T, y: T) -> T:
        return Integral.MinMagnitude(x, y)

    @implements(ISignedNumber[T].NegativeOne)
    @static
    @property
    def _NegativeOne() -> T:
        return T(-1)

    @implements(IBinaryInteger[T].GetShortestBitLength)
    def _GetShortestBitLength(self) -> i32:
        v = i64(self.VALUE)
        return 64 - BitOperations.LeadingZeroCount(u64(v)) if v >= i64(0) else 65 - BitOperations.LeadingZeroCount(u64(~v))
