from oscil.lang import *


@struct
@readonly
class Index(IEquatable[Index]):
    _value: i32

    def __init__(self, value: i32, fromEnd: bool = False) -> None:
        if value < 0:
            raise ArgumentOutOfRangeException("value", "Non-negative number required.")
        self._value = ~value if fromEnd else value

    @static
    @property
    def Start() -> Index:
        return Index(0)

    @static
    @property
    def End() -> Index:
        return Index(0, True)

    @static
    def FromStart(value: i32) -> Index:
        return Index(value)

    @static
    def FromEnd(value: i32) -> Index:
        return Index(value, True)

    @property
    def Value(self) -> i32:
        return ~self._value if self._value < 0 else self._value

    @property
    def IsFromEnd(self) -> bool:
        return self._value < 0

    def GetOffset(self, length: i32) -> i32:
        return self._value + length + 1 if self._value < 0 else self._value

    @override
    def Equals(self, value: object) -> bool:
        return isinstance(value, Index) and cast(Index, value)._value == self._value

    def Equals(self, other: Index) -> bool:
        return self._value == other._value

    @override
    def GetHashCode(self) -> i32:
        return self._value

    @static
    def op_Implicit(value: i32) -> Index:
        return Index(value)

    @override
    def ToString(self) -> str:
        if self._value < 0:
            return "^" + (u32(~self._value)).ToString()
        return (u32(self._value)).ToString()
