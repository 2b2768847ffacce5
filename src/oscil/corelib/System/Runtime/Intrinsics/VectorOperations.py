"""The static classes beside the vectors."""

from oscil.lang import *
from System.Runtime.CompilerServices import Unsafe


@family(Vec=("Vector64", "Vector128", "Vector256", "Vector512"), SIZE=(8, 16, 32, 64))
@static
class Vec:
    @static
    @property
    def IsHardwareAccelerated() -> bool:
        return False

    @static
    @internal
    @generic(T)
    def IsAllSet(mask: Vec[T]) -> bool:
        for i in range(SIZE >> 3):
            if Ptr[u64](addr(mask))[i] != u64(0xFFFFFFFFFFFFFFFF):
                return False
        return True

    @static
    @internal
    @generic(T)
    def IsAnySet(mask: Vec[T]) -> bool:
        for i in range(SIZE >> 3):
            if Ptr[u64](addr(mask))[i] != u64(0):
                return True
        return False

    @static
    @generic(T)
    def Create(value: T) -> Vec[T]:
        result = default(Vec[T])
        for i in range(Vec[T].Count):
            slot = ref(Unsafe.Add(ref(Unsafe.As[Vec[T], T](ref(result))), i))
            slot = value
        return result

    @family(E=("u8", "i8", "i16", "u16", "i32", "u32", "i64", "u64", "f32", "f64", "nint", "nuint"))
    @static
    def Create(value: E) -> Vec[E]:
        return Vec.Create[E](value)

    @static
    @generic(T)
    def Create(values: ReadOnlySpan[T]) -> Vec[T]:
        if values.Length < Vec[T].Count:
            raise ArgumentOutOfRangeException("values")
        result = default(Vec[T])
        for i in range(Vec[T].Count):
            slot = ref(Unsafe.Add(ref(Unsafe.As[Vec[T], T](ref(result))), i))
            slot = values[i]
        return result

    @static
    @generic(T)
    def Create(values: Array[T]) -> Vec[T]:
        return Vec.Create[T](ReadOnlySpan[T](values))

    @static
    @generic(T)
    def Create(values: Array[T], index: i32) -> Vec[T]:
        return Vec.Create[T](ReadOnlySpan[T](values).Slice(index))

    @static
    @generic(T)
    def CreateScalar(value: T) -> Vec[T]:
        return Vec.WithElement[T](Vec[T].Zero, 0, value)

    @static
    @generic(T)
    def CreateScalarUnsafe(value: T) -> Vec[T]:
        return Vec.CreateScalar[T](value)

    if SIZE == 8:
        @family(E=("i32", "u32", "f32"))
        @static
        def Create(e0: E, e1: E) -> Vec[E]:
            values: Array[E] = [e0, e1]
            return Vec.Create[E](values)

        @family(E=("i16", "u16"))
        @static
        def Create(e0: E, e1: E, e2: E, e3: E) -> Vec[E]:
            values: Array[E] = [e0, e1, e2, e3]
            return Vec.Create[E](values)

    if SIZE == 16:
        @family(E=("i64", "u64", "f64"))
        @static
        def Create(e0: E, e1: E) -> Vec[E]:
            result = default(Vec[E])
            slot = ref(Unsafe.As[Vec[E], E](ref(result)))
            slot = e0
            second = ref(Unsafe.Add(ref(Unsafe.As[Vec[E], E](ref(result))), 1))
            second = e1
            return result

        @family(E=("i32", "u32", "f32"))
        @static
        def Create(e0: E, e1: E, e2: E, e3: E) -> Vec[E]:
            values: Span[E] = stackalloc(E, 4)
            values[0] = e0
            values[1] = e1
            values[2] = e2
            values[3] = e3
            return Vec.Create[E](ReadOnlySpan[E](values))

        @family(E=("i16", "u16"))
        @static
        def Create(e0: E, e1: E, e2: E, e3: E, e4: E, e5: E, e6: E, e7: E) -> Vec[E]:
            values: Array[E] = [e0, e1, e2, e3, e4, e5, e6, e7]
            return Vec.Create[E](values)

        @family(E=("i8", "u8"))
        @static
        def Create(e0: E, e1: E, e2: E, e3: E, e4: E, e5: E, e6: E, e7: E, e8: E, e9: E, e10: E, e11: E, e12: E, e13: E, e14: E, e15: E) -> Vec[E]:
            values: Array[E] = [e0, e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13, e14, e15]
            return Vec.Create[E](values)

    if SIZE == 32:
        @family(E=("i64", "u64", "f64"))
        @static
        def Create(e0: E, e1: E, e2: E, e3: E) -> Vec[E]:
            values: Array[E] = [e0, e1, e2, e3]
            return Vec.Create[E](values)

        @family(E=("i32", "u32", "f32"))
        @static
        def Create(e0: E, e1: E, e2: E, e3: E, e4: E, e5: E, e6: E, e7: E) -> Vec[E]:
            values: Array[E] = [e0, e1, e2, e3, e4, e5, e6, e7]
            return Vec.Create[E](values)

    @extension
    @generic(T)
    def GetElement(self: Vec[T], index: i32) -> T:
        if u32(index) >= u32(Vec[T].Count):
            raise ArgumentOutOfRangeException()
        return Unsafe.Add(ref(Unsafe.As[Vec[T], T](ref(self))), index)

    @extension
    @generic(T)
    def WithElement(self: Vec[T], index: i32, value: T) -> Vec[T]:
        if u32(index) >= u32(Vec[T].Count):
            raise ArgumentOutOfRangeException()
        slot = ref(Unsafe.Add(ref(Unsafe.As[Vec[T], T](ref(self))), index))
        slot = value
        return self

    @extension
    @generic(T)
    def ToScalar(self: Vec[T]) -> T:
        return Vec.GetElement[T](self, 0)

    @extension
    @generic(TFrom, TTo)
    def As(self: Vec[TFrom]) -> Vec[TTo]:
        return Unsafe.As[Vec[TFrom], Vec[TTo]](ref(self))

    @family(NAME=("AsByte", "AsSByte", "AsInt16", "AsUInt16", "AsInt32", "AsUInt32", "AsInt64", "AsUInt64", "AsSingle", "AsDouble", "AsNInt", "AsNUInt"), E=("u8", "i8", "i16", "u16", "i32", "u32", "i64", "u64", "f32", "f64", "nint", "nuint"))
    @extension
    @generic(T)
    def NAME(self: Vec[T]) -> Vec[E]:
        return Unsafe.As[Vec[T], Vec[E]](ref(self))

    @family(NAME=("Add", "Subtract", "Multiply", "Divide", "Min", "Max"))
    @static
    @generic(T)
    def NAME(left: Vec[T], right: Vec[T]) -> Vec[T]:
        return left.Combine(Lanes.NAME, right)

    @static
    @generic(T)
    def Negate(vector: Vec[T]) -> Vec[T]:
        return -vector

    @static
    @generic(T)
    def Abs(vector: Vec[T]) -> Vec[T]:
        return vector.Combine(Lanes.Abs, vector)

    @family(NAME=("BitwiseAnd", "BitwiseOr", "Xor", "AndNot"), E=("left & right", "left | right", "left ^ right", "left & ~right"))
    @static
    @generic(T)
    def NAME(left: Vec[T], right: Vec[T]) -> Vec[T]:
        return E

    @static
    @generic(T)
    def OnesComplement(vector: Vec[T]) -> Vec[T]:
        return ~vector

    @static
    @generic(T)
    def ConditionalSelect(condition: Vec[T], left: Vec[T], right: Vec[T]) -> Vec[T]:
        return (left & condition) | (right & ~condition)

    @family(
        NAME=("Equals", "LessThan", "LessThanOrEqual", "GreaterThan", "GreaterThanOrEqual"),
        ALL=("EqualsAll", "LessThanAll", "LessThanOrEqualAll", "GreaterThanAll", "GreaterThanOrEqualAll"),
        E=("left.Combine(Lanes.Equal, right)", "left.Combine(Lanes.Less, right)", "left.Combine(Lanes.LessOrEqual, right)", "right.Combine(Lanes.Less, left)", "right.Combine(Lanes.LessOrEqual, left)"),
    )
    @static
    @generic(T)
    def NAME(left: Vec[T], right: Vec[T]) -> Vec[T]:
        return E

    @family(
        NAME=("EqualsAll", "LessThanAll", "LessThanOrEqualAll", "GreaterThanAll", "GreaterThanOrEqualAll"),
        E=("left.Combine(Lanes.Equal, right)", "left.Combine(Lanes.Less, right)", "left.Combine(Lanes.LessOrEqual, right)", "right.Combine(Lanes.Less, left)", "right.Combine(Lanes.LessOrEqual, left)"),
    )
    @static
    @generic(T)
    def NAME(left: Vec[T], right: Vec[T]) -> bool:
        return Vec.IsAllSet[T](E)

    @family(
        NAME=("EqualsAny", "LessThanAny", "LessThanOrEqualAny", "GreaterThanAny", "GreaterThanOrEqualAny"),
        E=("left.Combine(Lanes.Equal, right)", "left.Combine(Lanes.Less, right)", "left.Combine(Lanes.LessOrEqual, right)", "right.Combine(Lanes.Less, left)", "right.Combine(Lanes.LessOrEqual, left)"),
    )
    @static
    @generic(T)
    def NAME(left: Vec[T], right: Vec[T]) -> bool:
        return Vec.IsAnySet[T](E)

    @static
    @generic(T)
    def Sum(vector: Vec[T]) -> T:
        return Vec.ToScalar[T](vector.Combine(Lanes.Sum, vector))

    @static
    @generic(T)
    def Dot(left: Vec[T], right: Vec[T]) -> T:
        return Vec.Sum[T](left * right)

    @extension
    @generic(T)
    def ExtractMostSignificantBits(self: Vec[T]) -> u64 if SIZE == 64 else u32:
        result = u64(0)
        size = Unsafe.SizeOf[T]()
        for i in range(Vec[T].Count):
            if Ptr[u8](addr(self))[i * size + size - 1] >= u8(128):
                result |= u64(1) << i
        return result if SIZE == 64 else u32(result)

    @extension
    @generic(T)
    def CopyTo(self: Vec[T], destination: Array[T]) -> None:
        Vec.CopyTo[T](self, Span[T](destination))

    @extension
    @generic(T)
    def CopyTo(self: Vec[T], destination: Array[T], startIndex: i32) -> None:
        Vec.CopyTo[T](self, Span[T](destination).Slice(startIndex))

    @extension
    @generic(T)
    def CopyTo(self: Vec[T], destination: Span[T]) -> None:
        if not Vec.TryCopyTo[T](self, destination):
            raise ArgumentException("Destination is too short.", "destination")

    @extension
    @generic(T)
    def TryCopyTo(self: Vec[T], destination: Span[T]) -> bool:
        if destination.Length < Vec[T].Count:
            return False
        for i in range(Vec[T].Count):
            destination[i] = Vec.GetElement[T](self, i)
        return True

    @static
    @generic(T)
    def LoadUnsafe(source: In[T]) -> Vec[T]:
        return Unsafe.ReadUnaligned[Vec[T]](ref(Unsafe.As[T, u8](ref(Unsafe.AsRef[T](source)))))

    @static
    @generic(T)
    def LoadUnsafe(source: In[T], elementOffset: nuint) -> Vec[T]:
        return Unsafe.ReadUnaligned[Vec[T]](ref(Unsafe.As[T, u8](ref(Unsafe.Add(ref(Unsafe.AsRef[T](source)), elementOffset)))))

    @extension
    @generic(T)
    def StoreUnsafe(self: Vec[T], destination: Ref[T]) -> None:
        Unsafe.WriteUnaligned[Vec[T]](ref(Unsafe.As[T, u8](ref(destination))), self)

    @extension
    @generic(T)
    def StoreUnsafe(self: Vec[T], destination: Ref[T], elementOffset: nuint) -> None:
        Unsafe.WriteUnaligned[Vec[T]](ref(Unsafe.As[T, u8](ref(Unsafe.Add(ref(destination), elementOffset)))), self)
