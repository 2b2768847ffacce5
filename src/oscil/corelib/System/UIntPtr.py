from oscil.lang import *


@struct
@readonly
class UIntPtr:
    """What only the native integers have."""

    _value: Internal[nuint]

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
