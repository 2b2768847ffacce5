from oscil.lang import *
from System.Runtime.CompilerServices import Unsafe


@static
class BitConverter:
    IsLittleEndian: Static[ReadOnly[bool]] = True

    @family(Name=("DoubleToInt64Bits", "Int64BitsToDouble", "SingleToInt32Bits", "Int32BitsToSingle", "DoubleToUInt64Bits", "UInt64BitsToDouble", "SingleToUInt32Bits", "UInt32BitsToSingle"), T=("f64", "i64", "f32", "i32", "f64", "u64", "f32", "u32"), U=("i64", "f64", "i32", "f32", "u64", "f64", "u32", "f32"))
    @static
    def Name(value: T) -> U:
        return bits(U, value)

    @static
    def _Check(value: Array[u8], startIndex: i32, size: i32) -> None:
        if value is None:
            raise ArgumentNullException("value")
        if u32(startIndex) >= u32(len(value)):
            raise ArgumentOutOfRangeException("startIndex", "Index was out of range. Must be non-negative and less than the size of the collection.")
        if startIndex > len(value) - size:
            raise ArgumentException("The array starting from the specified index is not long enough to read a value of the specified type.", "value")

    @static
    def _CheckSpan(value: ReadOnlySpan[u8], size: i32) -> None:
        if value.Length < size:
            raise ArgumentOutOfRangeException("value")

    @family(T=("bool", "char", "i16", "u16", "i32", "u32", "i64", "u64", "f32", "f64", "Int128", "UInt128"), SIZE=(1, 2, 2, 2, 4, 4, 8, 8, 4, 8, 16, 16))
    @static
    def GetBytes(value: T) -> Array[u8]:
        result = Array[u8](SIZE)
        Unsafe.WriteUnaligned[T](ref(result[0]), value)
        return result

    @family(T=("bool", "char", "i16", "u16", "i32", "u32", "i64", "u64", "f32", "f64", "Int128", "UInt128"), SIZE=(1, 2, 2, 2, 4, 4, 8, 8, 4, 8, 16, 16))
    @static
    def TryWriteBytes(destination: Span[u8], value: T) -> bool:
        if destination.Length < SIZE:
            return False
        Unsafe.WriteUnaligned[T](ref(destination._reference), value)
        return True

    @static
    def ToBoolean(value: Array[u8], startIndex: i32) -> bool:
        BitConverter._Check(value, startIndex, 1)
        return value[startIndex] != u8(0)

    @static
    def ToBoolean(value: ReadOnlySpan[u8]) -> bool:
        BitConverter._CheckSpan(value, 1)
        return value[0] != u8(0)

    @family(Name=("ToChar", "ToInt16", "ToUInt16", "ToInt32", "ToUInt32", "ToInt64", "ToUInt64", "ToSingle", "ToDouble", "ToInt128", "ToUInt128"), T=("char", "i16", "u16", "i32", "u32", "i64", "u64", "f32", "f64", "Int128", "UInt128"), SIZE=(2, 2, 2, 4, 4, 8, 8, 4, 8, 16, 16))
    @static
    def Name(value: Array[u8], startIndex: i32) -> T:
        BitConverter._Check(value, startIndex, SIZE)
        return Unsafe.ReadUnaligned[T](ref(value[startIndex]))

    @family(Name=("ToChar", "ToInt16", "ToUInt16", "ToInt32", "ToUInt32", "ToInt64", "ToUInt64", "ToSingle", "ToDouble", "ToInt128", "ToUInt128"), T=("char", "i16", "u16", "i32", "u32", "i64", "u64", "f32", "f64", "Int128", "UInt128"), SIZE=(2, 2, 2, 4, 4, 8, 8, 4, 8, 16, 16))
    @static
    def Name(value: ReadOnlySpan[u8]) -> T:
        BitConverter._CheckSpan(value, SIZE)
        return Unsafe.ReadUnaligned[T](ref(value._reference))

    @static
    def ToString(value: Array[u8]) -> str:
        if value is None:
            raise ArgumentNullException("value")
        return BitConverter.ToString(value, 0, len(value))

    @static
    def ToString(value: Array[u8], startIndex: i32) -> str:
        if value is None:
            raise ArgumentNullException("value")
        return BitConverter.ToString(value, startIndex, len(value) - startIndex)

    @static
    def ToString(value: Array[u8], startIndex: i32, length: i32) -> str:
        if value is None:
            raise ArgumentNullException("value")
        if startIndex < 0 or (startIndex >= len(value) and startIndex > 0):
            raise ArgumentOutOfRangeException("startIndex", "Index was out of range. Must be non-negative and less than the size of the collection.")
        if length < 0:
            raise ArgumentOutOfRangeException("length", "length ('" + length.ToString() + "') must be a non-negative value.")
        if startIndex > len(value) - length:
            raise ArgumentException("The array starting from the specified index is not long enough to read a value of the specified type.", "value")
        if length == 0:
            return ""
        result = String.FastAllocateString(length * 3 - 1)
        with fixed(result) as p:
            for i in range(length):
                b = i32(value[startIndex + i])
                if i > 0:
                    p[i * 3 - 1] = '-'
                p[i * 3] = "0123456789ABCDEF"[b >> 4]
                p[i * 3 + 1] = "0123456789ABCDEF"[b & 15]
        return result

    @static
    def HalfToInt16Bits(value: Half) -> i16:
        return i16(value._value)

    @static
    def HalfToUInt16Bits(value: Half) -> u16:
        return value._value

    @static
    def Int16BitsToHalf(value: i16) -> Half:
        return Half.FromBits(u16(value))

    @static
    def UInt16BitsToHalf(value: u16) -> Half:
        return Half.FromBits(value)

    @static
    def GetBytes(value: Half) -> Array[u8]:
        return BitConverter.GetBytes(value._value)

    @static
    def ToHalf(value: Array[u8], startIndex: i32) -> Half:
        return Half.FromBits(BitConverter.ToUInt16(value, startIndex))
