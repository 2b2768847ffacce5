from oscil.lang import *
from System.Numerics import INumberBase


class ArgumentOutOfRangeException(ArgumentException):
    _actualValue: object

    def __init__(self) -> None:
        super().__init__("Specified argument was out of the range of valid values.")
        self.HResult = i32(0x80131502)

    def __init__(self, paramName: str) -> None:
        super().__init__("Specified argument was out of the range of valid values.", paramName)
        self.HResult = i32(0x80131502)

    def __init__(self, paramName: str, message: str) -> None:
        super().__init__(message, paramName)
        self.HResult = i32(0x80131502)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80131502)

    def __init__(self, paramName: str, actualValue: object, message: str) -> None:
        super().__init__(message, paramName)
        self._actualValue = actualValue
        self.HResult = i32(0x80131502)

    @virtual
    @property
    def ActualValue(self) -> object:
        return self._actualValue

    @override
    @property
    def Message(self) -> str:
        text = super().Message
        if self._actualValue is not None:
            return text + "\nActual value was " + self._actualValue.ToString() + "."
        return text

    @generic(T)
    @where(T, INumberBase[T])
    @static
    def ThrowIfNegative(value: T, paramName: str = None) -> None:
        if T.IsNegative(value):
            raise ArgumentOutOfRangeException(paramName, value, f"{paramName} ('{value}') must be a non-negative value.")

    @generic(T)
    @where(T, INumberBase[T])
    @static
    def ThrowIfZero(value: T, paramName: str = None) -> None:
        if T.IsZero(value):
            raise ArgumentOutOfRangeException(paramName, value, f"{paramName} ('{value}') must be a non-zero value.")

    @generic(T)
    @where(T, INumberBase[T])
    @static
    def ThrowIfNegativeOrZero(value: T, paramName: str = None) -> None:
        if T.IsNegative(value) or T.IsZero(value):
            raise ArgumentOutOfRangeException(paramName, value, f"{paramName} ('{value}') must be a non-negative and non-zero value.")

    @generic(T)
    @where(T, IComparable[T])
    @static
    def ThrowIfGreaterThan(value: T, other: T, paramName: str = None) -> None:
        if value.CompareTo(other) > 0:
            raise ArgumentOutOfRangeException(paramName, value, f"{paramName} ('{value}') must be less than or equal to '{other}'.")

    @generic(T)
    @where(T, IComparable[T])
    @static
    def ThrowIfGreaterThanOrEqual(value: T, other: T, paramName: str = None) -> None:
        if value.CompareTo(other) >= 0:
            raise ArgumentOutOfRangeException(paramName, value, f"{paramName} ('{value}') must be less than '{other}'.")

    @generic(T)
    @where(T, IComparable[T])
    @static
    def ThrowIfLessThan(value: T, other: T, paramName: str = None) -> None:
        if value.CompareTo(other) < 0:
            raise ArgumentOutOfRangeException(paramName, value, f"{paramName} ('{value}') must be greater than or equal to '{other}'.")

    @generic(T)
    @where(T, IComparable[T])
    @static
    def ThrowIfLessThanOrEqual(value: T, other: T, paramName: str = None) -> None:
        if value.CompareTo(other) <= 0:
            raise ArgumentOutOfRangeException(paramName, value, f"{paramName} ('{value}') must be greater than '{other}'.")

    @generic(T)
    @static
    def ThrowIfEqual(value: T, other: T, paramName: str = None) -> None:
        if System.Collections.Generic.EqualityComparer[T].Default.Equals(value, other):
            raise ArgumentOutOfRangeException(paramName, value, f"{paramName} ('{ArgumentOutOfRangeException._Shown(value)}') must not be equal to '{ArgumentOutOfRangeException._Shown(other)}'.")

    @generic(T)
    @static
    def ThrowIfNotEqual(value: T, other: T, paramName: str = None) -> None:
        if not System.Collections.Generic.EqualityComparer[T].Default.Equals(value, other):
            raise ArgumentOutOfRangeException(paramName, value, f"{paramName} ('{ArgumentOutOfRangeException._Shown(value)}') must be equal to '{ArgumentOutOfRangeException._Shown(other)}'.")

    @static
    def _Shown(value: object) -> object:
        return "null" if value is None else value
