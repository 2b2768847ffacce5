from oscil.lang import *
from System.Runtime.Intrinsics import *


@struct
@readonly
class Vector(IEquatable[Vector[T]], IFormattable, Generic[T]):
    """A vector of the machine's width, here 32 bytes."""

    _lanes: Internal[Vector256[T]]

    @internal
    def __init__(self, lanes: Vector256[T]) -> None:
        self._lanes = lanes

    def __init__(self, value: T) -> None:
        self._lanes = Vector256.Create[T](value)

    def __init__(self, values: Array[T]) -> None:
        self.__init__(values, 0)

    def __init__(self, values: Array[T], index: i32) -> None:
        if values is None:
            raise NullReferenceException()
        if index < 0 or len(values) - index < Vector[T].Count:
            raise ArgumentOutOfRangeException("index", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
        self._lanes = Vector256.Create[T](values, index)

    def __init__(self, values: ReadOnlySpan[T]) -> None:
        self._lanes = Vector256.Create[T](values)

    def __init__(self, values: Span[T]) -> None:
        self._lanes = Vector256.Create[T](ReadOnlySpan[T](values))

    @static
    @property
    def Count() -> i32:
        return Vector256[T].Count

    @static
    @property
    def IsSupported() -> bool:
        return Vector256[T].IsSupported

    @family(NAME=("Zero", "One", "AllBitsSet", "Indices"))
    @static
    @property
    def NAME() -> Vector[T]:
        return Vector[T](Vector256[T].NAME)

    def __getitem__(self, index: i32) -> T:
        return self._lanes[index]

    @family(OP=("__add__", "__sub__", "__mul__", "__truediv__", "__and__", "__or__", "__xor__"), E=("left._lanes + right._lanes", "left._lanes - right._lanes", "left._lanes * right._lanes", "left._lanes / right._lanes", "left._lanes & right._lanes", "left._lanes | right._lanes", "left._lanes ^ right._lanes"))
    def OP(left: Vector[T], right: Vector[T]) -> Vector[T]:
        return Vector[T](E)

    def __mul__(value: Vector[T], factor: T) -> Vector[T]:
        return Vector[T](value._lanes * factor)

    def __mul__(factor: T, value: Vector[T]) -> Vector[T]:
        return Vector[T](value._lanes * factor)

    def __truediv__(left: Vector[T], right: T) -> Vector[T]:
        return Vector[T](left._lanes / right)

    def __neg__(value: Vector[T]) -> Vector[T]:
        return Vector[T](-value._lanes)

    def __pos__(value: Vector[T]) -> Vector[T]:
        return value

    def __invert__(value: Vector[T]) -> Vector[T]:
        return Vector[T](~value._lanes)

    def __eq__(left: Vector[T], right: Vector[T]) -> bool:
        return left._lanes == right._lanes

    def __ne__(left: Vector[T], right: Vector[T]) -> bool:
        return left._lanes != right._lanes

    def Equals(self, other: Vector[T]) -> bool:
        return self._lanes.Equals(other._lanes)

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, Vector[T]) and self.Equals(cast(Vector[T], obj))

    @override
    def GetHashCode(self) -> i32:
        return self._lanes.GetHashCode()

    @override
    def ToString(self) -> str:
        return self.ToString("G", None)

    def ToString(self, format: str) -> str:
        return self.ToString(format, None)

    def ToString(self, format: str, formatProvider: IFormatProvider) -> str:
        separator = System.Globalization.NumberFormatInfo.GetInstance(formatProvider).NumberGroupSeparator + " "
        text = System.Text.StringBuilder("<")
        for i in range(Vector[T].Count):
            if i > 0:
                text.Append(separator)
            element: object = self[i]
            text.Append(cast(IFormattable, element).ToString(format, formatProvider))
        return text.Append(">").ToString()

    def CopyTo(self, destination: Array[T]) -> None:
        self._lanes.CopyTo[T](destination)

    def CopyTo(self, destination: Array[T], startIndex: i32) -> None:
        self._lanes.CopyTo[T](destination, startIndex)

    def CopyTo(self, destination: Span[T]) -> None:
        self._lanes.CopyTo[T](destination)

    def TryCopyTo(self, destination: Span[T]) -> bool:
        return self._lanes.TryCopyTo[T](destination)
