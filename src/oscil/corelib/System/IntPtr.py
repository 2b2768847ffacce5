from oscil.lang import *


@struct
@readonly
class IntPtr:
    """What only the native integers have."""

    _value: Internal[nint]

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
