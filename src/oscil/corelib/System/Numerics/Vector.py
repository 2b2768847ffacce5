from oscil.lang import *
from System.Runtime.CompilerServices import Unsafe
from System.Runtime.Intrinsics import *


@static
class Vector:
    """Operations on Vector<T>."""

    @static
    @property
    def IsHardwareAccelerated() -> bool:
        return False

    @family(NAME=("Add", "Subtract", "Multiply", "Divide", "BitwiseAnd", "BitwiseOr", "Xor", "AndNot", "Min", "Max", "Equals", "LessThan", "LessThanOrEqual", "GreaterThan", "GreaterThanOrEqual"))
    @static
    @generic(T)
    def NAME(left: Vector[T], right: Vector[T]) -> Vector[T]:
        return Vector[T](Vector256.NAME[T](left._lanes, right._lanes))

    @family(NAME=("EqualsAll", "EqualsAny", "LessThanAll", "LessThanAny", "LessThanOrEqualAll", "LessThanOrEqualAny", "GreaterThanAll", "GreaterThanAny", "GreaterThanOrEqualAll", "GreaterThanOrEqualAny"))
    @static
    @generic(T)
    def NAME(left: Vector[T], right: Vector[T]) -> bool:
        return Vector256.NAME[T](left._lanes, right._lanes)

    @family(NAME=("Negate", "Abs", "OnesComplement"))
    @static
    @generic(T)
    def NAME(value: Vector[T]) -> Vector[T]:
        return Vector[T](Vector256.NAME[T](value._lanes))

    @family(T=("i32", "i64", "f32", "f64"), MASK=("i32", "i64", "i32", "i64"))
    @family(NAME=("Equals", "LessThan", "LessThanOrEqual", "GreaterThan", "GreaterThanOrEqual"))
    @static
    def NAME(left: Vector[T], right: Vector[T]) -> Vector[MASK]:
        return Vector.As[T, MASK](Vector[T](Vector256.NAME[T](left._lanes, right._lanes)))

    @family(
        T=("i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64", "nint", "nuint"),
        Unsigned=("u8", "u8", "u16", "u16", "u32", "u32", "u64", "u64", "nuint", "nuint"),
    )
    @family(NAME=("ShiftLeft", "ShiftRightLogical"), SHIFTED=("lane << shiftCount", "lane >> shiftCount"))
    @static
    def NAME(value: Vector[T], shiftCount: i32) -> Vector[T]:
        lanes: Span[T] = stackalloc(T, Vector[T].Count)
        shiftCount &= sizeof(T) * 8 - 1
        for k in range(Vector[T].Count):
            lane = Unsigned(value[k])
            lanes[k] = T(SHIFTED)
        return Vector[T](lanes)

    @family(T=("i8", "i16", "i32", "i64", "nint"))
    @static
    def ShiftRightArithmetic(value: Vector[T], shiftCount: i32) -> Vector[T]:
        lanes: Span[T] = stackalloc(T, Vector[T].Count)
        for k in range(Vector[T].Count):
            lanes[k] = T(value[k] >> (shiftCount & (sizeof(T) * 8 - 1)))
        return Vector[T](lanes)

    @family(NAME=("ConvertToSingle", "ConvertToInt32", "ConvertToUInt32", "ConvertToDouble", "ConvertToInt64", "ConvertToUInt64", "ConvertToSingle", "ConvertToDouble"), T=("i32", "f32", "f32", "i64", "f64", "f64", "u32", "u64"), U=("f32", "i32", "u32", "f64", "i64", "u64", "f32", "f64"))
    @static
    def NAME(value: Vector[T]) -> Vector[U]:
        lanes: Span[U] = stackalloc(U, Vector[U].Count)
        for k in range(Vector[U].Count):
            lanes[k] = U.CreateSaturating[T](value[k])
        return Vector[U](lanes)

    @static
    @generic(T)
    def Multiply(left: Vector[T], right: T) -> Vector[T]:
        return left * right

    @static
    @generic(T)
    def ConditionalSelect(condition: Vector[T], left: Vector[T], right: Vector[T]) -> Vector[T]:
        return Vector[T](Vector256.ConditionalSelect[T](condition._lanes, left._lanes, right._lanes))

    @static
    @generic(T)
    def Sum(value: Vector[T]) -> T:
        return Vector256.Sum[T](value._lanes)

    @static
    @generic(T)
    def Dot(left: Vector[T], right: Vector[T]) -> T:
        return Vector256.Dot[T](left._lanes, right._lanes)

    @static
    @generic(T)
    def Create(value: T) -> Vector[T]:
        return Vector[T](value)

    @static
    @generic(T)
    def Create(values: ReadOnlySpan[T]) -> Vector[T]:
        return Vector[T](values)

    @extension
    @generic(T)
    def GetElement(self: Vector[T], index: i32) -> T:
        return self._lanes[index]

    @extension
    @generic(T)
    def WithElement(self: Vector[T], index: i32, value: T) -> Vector[T]:
        return Vector[T](Vector256.WithElement[T](self._lanes, index, value))

    @static
    @generic(TFrom, TTo)
    def As(vector: Vector[TFrom]) -> Vector[TTo]:
        return Unsafe.As[Vector[TFrom], Vector[TTo]](ref(vector))

    @family(NAME=("AsVectorByte", "AsVectorSByte", "AsVectorInt16", "AsVectorUInt16", "AsVectorInt32", "AsVectorUInt32", "AsVectorInt64", "AsVectorUInt64", "AsVectorSingle", "AsVectorDouble"), E=("u8", "i8", "i16", "u16", "i32", "u32", "i64", "u64", "f32", "f64"))
    @static
    @generic(T)
    def NAME(value: Vector[T]) -> Vector[E]:
        return Unsafe.As[Vector[T], Vector[E]](ref(value))
