from oscil.lang import *


@struct
@generic(T)
@where(T, value_type)
class Nullable:
    hasValue: Private[bool]
    value: Internal[T]

    def __init__(self, value: T) -> None:
        self.value = value
        self.hasValue = True

    @property
    def HasValue(self) -> bool:
        return self.hasValue

    @property
    def Value(self) -> T:
        if not self.hasValue:
            raise InvalidOperationException("Nullable object must have a value.")
        return self.value

    def GetValueOrDefault(self) -> T:
        return self.value

    def GetValueOrDefault(self, defaultValue: T) -> T:
        return self.value if self.hasValue else defaultValue

    @override
    def Equals(self, other: object) -> bool:
        if not self.hasValue:
            return other is None
        if other is None:
            return False
        return self.value.Equals(other)

    @override
    def GetHashCode(self) -> i32:
        return self.value.GetHashCode() if self.hasValue else 0

    @override
    def ToString(self) -> str:
        return self.value.ToString() if self.hasValue else ""

    @static
    def op_Implicit(value: T) -> T | None:
        return Nullable[T](value)

    @static
    def op_Explicit(value: T | None) -> T:
        return value.Value
