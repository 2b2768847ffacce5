from oscil.lang import *
from System.Runtime.CompilerServices import Unsafe


@static
class BitConverter:
    IsLittleEndian: Static[ReadOnly[bool]] = True

    @static
    def DoubleToInt64Bits(value: f64) -> i64:
        return bits(i64, value)

    @static
    def Int64BitsToDouble(value: i64) -> f64:
        return bits(f64, value)

    @static
    def SingleToInt32Bits(value: f32) -> i32:
        return bits(i32, value)

    @static
    def Int32BitsToSingle(value: i32) -> f32:
        return bits(f32, value)

    @static
    def DoubleToUInt64Bits(value: f64) -> u64:
        return bits(u64, value)

    @static
    def UInt64BitsToDouble(value: u64) -> f64:
        return bits(f64, value)

    @static
    def SingleToUInt32Bits(value: f32) -> u32:
        return bits(u32, value)

    @static
    def UInt32BitsToSingle(value: u32) -> f32:
        return bits(f32, value)

    @static
    def _Check(value: Array[u8], startIndex: i32, size: i32) -> None:
        if value is None:
            raise ArgumentNullException("value")
        if u32(startIndex) >= u32(len(value)):
            raise ArgumentOutOfRangeException("startIndex", "Index was out of range. Must be non-negative and less than the size of the collection.")
        if startIndex > len(value) - size:
            raise ArgumentException("Destination array is not long enough to copy all the items in the collection. Check array index and length.", "value")

    @static
    def _CheckSpan(value: ReadOnlySpan[u8], size: i32) -> None:
        if value.Length < size:
            raise ArgumentOutOfRangeException("value")

    @static
    def GetBytes(value: bool) -> Array[u8]:
        result = Array[u8](1)
        Unsafe.WriteUnaligned[bool](ref(result[0]), value)
        return result

    @static
    def TryWriteBytes(destination: Span[u8], value: bool) -> bool:
        if destination.Length < 1:
            return False
        Unsafe.WriteUnaligned[bool](ref(destination._reference), value)
        return True

    @static
    def ToBoolean(value: Array[u8], startIndex: i32) -> bool:
        BitConverter._Check(value, startIndex, 1)
        return value[startIndex] != u8(0)

    @static
    def ToBoolean(value: ReadOnlySpan[u8]) -> bool:
        BitConverter._CheckSpan(value, 1)
        return value[0] != u8(0)

    @static
    def GetBytes(value: char) -> Array[u8]:
        result = Array[u8](2)
        Unsafe.WriteUnaligned[char](ref(result[0]), value)
        return result

    @static
    def TryWriteBytes(destination: Span[u8], value: char) -> bool:
        if destination.Length < 2:
            return False
        Unsafe.WriteUnaligned[char](ref(destination._reference), value)
        return True

    @static
    def ToChar(value: Array[u8], startIndex: i32) -> char:
        BitConverter._Check(value, startIndex, 2)
        return Unsafe.ReadUnaligned[char](ref(value[startIndex]))

    @static
    def ToChar(value: ReadOnlySpan[u8]) -> char:
        BitConverter._CheckSpan(value, 2)
        return Unsafe.ReadUnaligned[char](ref(value._reference))

    @static
    def GetBytes(value: i16) -> Array[u8]:
        result = Array[u8](2)
        Unsafe.WriteUnaligned[i16](ref(result[0]), value)
        return result

    @static
    def TryWriteBytes(destination: Span[u8], value: i16) -> bool:
        if destination.Length < 2:
            return False
        Unsafe.WriteUnaligned[i16](ref(destination._reference), value)
        return True

    @static
    def ToInt16(value: Array[u8], startIndex: i32) -> i16:
        BitConverter._Check(value, startIndex, 2)
        return Unsafe.ReadUnaligned[i16](ref(value[startIndex]))

    @static
    def ToInt16(value: ReadOnlySpan[u8]) -> i16:
        BitConverter._CheckSpan(value, 2)
        return Unsafe.ReadUnaligned[i16](ref(value._reference))

    @static
    def GetBytes(value: u16) -> Array[u8]:
        result = Array[u8](2)
        Unsafe.WriteUnaligned[u16](ref(result[0]), value)
        return result

    @static
    def TryWriteBytes(destination: Span[u8], value: u16) -> bool:
        if destination.Length < 2:
            return False
        Unsafe.WriteUnaligned[u16](ref(destination._reference), value)
        return True

    @static
    def ToUInt16(value: Array[u8], startIndex: i32) -> u16:
        BitConverter._Check(value, startIndex, 2)
        return Unsafe.ReadUnaligned[u16](ref(value[startIndex]))

    @static
    def ToUInt16(value: ReadOnlySpan[u8]) -> u16:
        BitConverter._CheckSpan(value, 2)
        return Unsafe.ReadUnaligned[u16](ref(value._reference))

    @static
    def GetBytes(value: i32) -> Array[u8]:
        result = Array[u8](4)
        Unsafe.WriteUnaligned[i32](ref(result[0]), value)
        return result

    @static
    def TryWriteBytes(destination: Span[u8], value: i32) -> bool:
        if destination.Length < 4:
            return False
        Unsafe.WriteUnaligned[i32](ref(destination._reference), value)
        return True

    @static
    def ToInt32(value: Array[u8], startIndex: i32) -> i32:
        BitConverter._Check(value, startIndex, 4)
        return Unsafe.ReadUnaligned[i32](ref(value[startIndex]))

    @static
    def ToInt32(value: ReadOnlySpan[u8]) -> i32:
        BitConverter._CheckSpan(value, 4)
        return Unsafe.ReadUnaligned[i32](ref(value._reference))

    @static
    def GetBytes(value: u32) -> Array[u8]:
        result = Array[u8](4)
        Unsafe.WriteUnaligned[u32](ref(result[0]), value)
        return result

    @static
    def TryWriteBytes(destination: Span[u8], value: u32) -> bool:
        if destination.Length < 4:
            return False
        Unsafe.WriteUnaligned[u32](ref(destination._reference), value)
        return True

    @static
    def ToUInt32(value: Array[u8], startIndex: i32) -> u32:
        BitConverter._Check(value, startIndex, 4)
        return Unsafe.ReadUnaligned[u32](ref(value[startIndex]))

    @static
    def ToUInt32(value: ReadOnlySpan[u8]) -> u32:
        BitConverter._CheckSpan(value, 4)
        return Unsafe.ReadUnaligned[u32](ref(value._reference))

    @static
    def GetBytes(value: i64) -> Array[u8]:
        result = Array[u8](8)
        Unsafe.WriteUnaligned[i64](ref(result[0]), value)
        return result

    @static
    def TryWriteBytes(destination: Span[u8], value: i64) -> bool:
        if destination.Length < 8:
            return False
        Unsafe.WriteUnaligned[i64](ref(destination._reference), value)
        return True

    @static
    def ToInt64(value: Array[u8], startIndex: i32) -> i64:
        BitConverter._Check(value, startIndex, 8)
        return Unsafe.ReadUnaligned[i64](ref(value[startIndex]))

    @static
    def ToInt64(value: ReadOnlySpan[u8]) -> i64:
        BitConverter._CheckSpan(value, 8)
        return Unsafe.ReadUnaligned[i64](ref(value._reference))

    @static
    def GetBytes(value: u64) -> Array[u8]:
        result = Array[u8](8)
        Unsafe.WriteUnaligned[u64](ref(result[0]), value)
        return result

    @static
    def TryWriteBytes(destination: Span[u8], value: u64) -> bool:
        if destination.Length < 8:
            return False
        Unsafe.WriteUnaligned[u64](ref(destination._reference), value)
        return True

    @static
    def ToUInt64(value: Array[u8], startIndex: i32) -> u64:
        BitConverter._Check(value, startIndex, 8)
        return Unsafe.ReadUnaligned[u64](ref(value[startIndex]))

    @static
    def ToUInt64(value: ReadOnlySpan[u8]) -> u64:
        BitConverter._CheckSpan(value, 8)
        return Unsafe.ReadUnaligned[u64](ref(value._reference))

    @static
    def GetBytes(value: f32) -> Array[u8]:
        result = Array[u8](4)
        Unsafe.WriteUnaligned[f32](ref(result[0]), value)
        return result

    @static
    def TryWriteBytes(destination: Span[u8], value: f32) -> bool:
        if destination.Length < 4:
            return False
        Unsafe.WriteUnaligned[f32](ref(destination._reference), value)
        return True

    @static
    def ToSingle(value: Array[u8], startIndex: i32) -> f32:
        BitConverter._Check(value, startIndex, 4)
        return Unsafe.ReadUnaligned[f32](ref(value[startIndex]))

    @static
    def ToSingle(value: ReadOnlySpan[u8]) -> f32:
        BitConverter._CheckSpan(value, 4)
        return Unsafe.ReadUnaligned[f32](ref(value._reference))

    @static
    def GetBytes(value: f64) -> Array[u8]:
        result = Array[u8](8)
        Unsafe.WriteUnaligned[f64](ref(result[0]), value)
        return result

    @static
    def TryWriteBytes(destination: Span[u8], value: f64) -> bool:
        if destination.Length < 8:
            return False
        Unsafe.WriteUnaligned[f64](ref(destination._reference), value)
        return True

    @static
    def ToDouble(value: Array[u8], startIndex: i32) -> f64:
        BitConverter._Check(value, startIndex, 8)
        return Unsafe.ReadUnaligned[f64](ref(value[startIndex]))

    @static
    def ToDouble(value: ReadOnlySpan[u8]) -> f64:
        BitConverter._CheckSpan(value, 8)
        return Unsafe.ReadUnaligned[f64](ref(value._reference))

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
            raise ArgumentException("Destination array is not long enough to copy all the items in the collection. Check array index and length.", "value")
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
