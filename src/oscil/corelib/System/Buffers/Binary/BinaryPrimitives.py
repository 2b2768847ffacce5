from oscil.lang import *
from System.Runtime.CompilerServices import Unsafe


@static
class BinaryPrimitives:
    """Numbers in bytes of either order."""

    @static
    def ReverseEndianness(value: i8) -> i8:
        return value

    @static
    def ReverseEndianness(value: u8) -> u8:
        return value

    @static
    def ReverseEndianness(value: u16) -> u16:
        return u16((i32(value) >> 8) | (i32(value) << 8))

    @static
    def ReverseEndianness(value: i16) -> i16:
        return i16(BinaryPrimitives.ReverseEndianness(u16(value)))

    @static
    def ReverseEndianness(value: u32) -> u32:
        return (value >> 24) | ((value >> 8) & u32(0xFF00)) | ((value << 8) & u32(0xFF0000)) | (value << 24)

    @static
    def ReverseEndianness(value: i32) -> i32:
        return i32(BinaryPrimitives.ReverseEndianness(u32(value)))

    @static
    def ReverseEndianness(value: u64) -> u64:
        return (u64(BinaryPrimitives.ReverseEndianness(u32(value))) << 32) | u64(BinaryPrimitives.ReverseEndianness(u32(value >> 32)))

    @static
    def ReverseEndianness(value: i64) -> i64:
        return i64(BinaryPrimitives.ReverseEndianness(u64(value)))

    @static
    def ReverseEndianness(value: nint) -> nint:
        return nint(BinaryPrimitives.ReverseEndianness(i64(value)))

    @static
    def ReverseEndianness(value: nuint) -> nuint:
        return nuint(BinaryPrimitives.ReverseEndianness(u64(value)))

    @static
    def ReverseEndianness(value: UInt128) -> UInt128:
        return UInt128(BinaryPrimitives.ReverseEndianness(value._lower), BinaryPrimitives.ReverseEndianness(value._upper))

    @static
    def ReverseEndianness(value: Int128) -> Int128:
        return Int128(BinaryPrimitives.ReverseEndianness(value._lower), BinaryPrimitives.ReverseEndianness(value._upper))

    @static
    def ReadInt16LittleEndian(source: ReadOnlySpan[u8]) -> i16:
        if source.Length < 2:
            raise ArgumentOutOfRangeException("length")
        return Unsafe.ReadUnaligned[i16](ref(source._reference))

    @static
    def TryReadInt16LittleEndian(source: ReadOnlySpan[u8], value: Out[i16]) -> bool:
        if source.Length < 2:
            value = default(i16)
            return False
        value = Unsafe.ReadUnaligned[i16](ref(source._reference))
        return True

    @static
    def WriteInt16LittleEndian(destination: Span[u8], value: i16) -> None:
        if destination.Length < 2:
            raise ArgumentOutOfRangeException("length")
        Unsafe.WriteUnaligned[i16](ref(destination._reference), value)

    @static
    def TryWriteInt16LittleEndian(destination: Span[u8], value: i16) -> bool:
        if destination.Length < 2:
            return False
        Unsafe.WriteUnaligned[i16](ref(destination._reference), value)
        return True

    @static
    def ReadInt16BigEndian(source: ReadOnlySpan[u8]) -> i16:
        if source.Length < 2:
            raise ArgumentOutOfRangeException("length")
        return BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned[i16](ref(source._reference)))

    @static
    def TryReadInt16BigEndian(source: ReadOnlySpan[u8], value: Out[i16]) -> bool:
        if source.Length < 2:
            value = default(i16)
            return False
        value = BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned[i16](ref(source._reference)))
        return True

    @static
    def WriteInt16BigEndian(destination: Span[u8], value: i16) -> None:
        if destination.Length < 2:
            raise ArgumentOutOfRangeException("length")
        Unsafe.WriteUnaligned[i16](ref(destination._reference), BinaryPrimitives.ReverseEndianness(value))

    @static
    def TryWriteInt16BigEndian(destination: Span[u8], value: i16) -> bool:
        if destination.Length < 2:
            return False
        Unsafe.WriteUnaligned[i16](ref(destination._reference), BinaryPrimitives.ReverseEndianness(value))
        return True

    @static
    def ReadUInt16LittleEndian(source: ReadOnlySpan[u8]) -> u16:
        if source.Length < 2:
            raise ArgumentOutOfRangeException("length")
        return Unsafe.ReadUnaligned[u16](ref(source._reference))

    @static
    def TryReadUInt16LittleEndian(source: ReadOnlySpan[u8], value: Out[u16]) -> bool:
        if source.Length < 2:
            value = default(u16)
            return False
        value = Unsafe.ReadUnaligned[u16](ref(source._reference))
        return True

    @static
    def WriteUInt16LittleEndian(destination: Span[u8], value: u16) -> None:
        if destination.Length < 2:
            raise ArgumentOutOfRangeException("length")
        Unsafe.WriteUnaligned[u16](ref(destination._reference), value)

    @static
    def TryWriteUInt16LittleEndian(destination: Span[u8], value: u16) -> bool:
        if destination.Length < 2:
            return False
        Unsafe.WriteUnaligned[u16](ref(destination._reference), value)
        return True

    @static
    def ReadUInt16BigEndian(source: ReadOnlySpan[u8]) -> u16:
        if source.Length < 2:
            raise ArgumentOutOfRangeException("length")
        return BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned[u16](ref(source._reference)))

    @static
    def TryReadUInt16BigEndian(source: ReadOnlySpan[u8], value: Out[u16]) -> bool:
        if source.Length < 2:
            value = default(u16)
            return False
        value = BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned[u16](ref(source._reference)))
        return True

    @static
    def WriteUInt16BigEndian(destination: Span[u8], value: u16) -> None:
        if destination.Length < 2:
            raise ArgumentOutOfRangeException("length")
        Unsafe.WriteUnaligned[u16](ref(destination._reference), BinaryPrimitives.ReverseEndianness(value))

    @static
    def TryWriteUInt16BigEndian(destination: Span[u8], value: u16) -> bool:
        if destination.Length < 2:
            return False
        Unsafe.WriteUnaligned[u16](ref(destination._reference), BinaryPrimitives.ReverseEndianness(value))
        return True

    @static
    def ReadInt32LittleEndian(source: ReadOnlySpan[u8]) -> i32:
        if source.Length < 4:
            raise ArgumentOutOfRangeException("length")
        return Unsafe.ReadUnaligned[i32](ref(source._reference))

    @static
    def TryReadInt32LittleEndian(source: ReadOnlySpan[u8], value: Out[i32]) -> bool:
        if source.Length < 4:
            value = default(i32)
            return False
        value = Unsafe.ReadUnaligned[i32](ref(source._reference))
        return True

    @static
    def WriteInt32LittleEndian(destination: Span[u8], value: i32) -> None:
        if destination.Length < 4:
            raise ArgumentOutOfRangeException("length")
        Unsafe.WriteUnaligned[i32](ref(destination._reference), value)

    @static
    def TryWriteInt32LittleEndian(destination: Span[u8], value: i32) -> bool:
        if destination.Length < 4:
            return False
        Unsafe.WriteUnaligned[i32](ref(destination._reference), value)
        return True

    @static
    def ReadInt32BigEndian(source: ReadOnlySpan[u8]) -> i32:
        if source.Length < 4:
            raise ArgumentOutOfRangeException("length")
        return BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned[i32](ref(source._reference)))

    @static
    def TryReadInt32BigEndian(source: ReadOnlySpan[u8], value: Out[i32]) -> bool:
        if source.Length < 4:
            value = default(i32)
            return False
        value = BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned[i32](ref(source._reference)))
        return True

    @static
    def WriteInt32BigEndian(destination: Span[u8], value: i32) -> None:
        if destination.Length < 4:
            raise ArgumentOutOfRangeException("length")
        Unsafe.WriteUnaligned[i32](ref(destination._reference), BinaryPrimitives.ReverseEndianness(value))

    @static
    def TryWriteInt32BigEndian(destination: Span[u8], value: i32) -> bool:
        if destination.Length < 4:
            return False
        Unsafe.WriteUnaligned[i32](ref(destination._reference), BinaryPrimitives.ReverseEndianness(value))
        return True

    @static
    def ReadUInt32LittleEndian(source: ReadOnlySpan[u8]) -> u32:
        if source.Length < 4:
            raise ArgumentOutOfRangeException("length")
        return Unsafe.ReadUnaligned[u32](ref(source._reference))

    @static
    def TryReadUInt32LittleEndian(source: ReadOnlySpan[u8], value: Out[u32]) -> bool:
        if source.Length < 4:
            value = default(u32)
            return False
        value = Unsafe.ReadUnaligned[u32](ref(source._reference))
        return True

    @static
    def WriteUInt32LittleEndian(destination: Span[u8], value: u32) -> None:
        if destination.Length < 4:
            raise ArgumentOutOfRangeException("length")
        Unsafe.WriteUnaligned[u32](ref(destination._reference), value)

    @static
    def TryWriteUInt32LittleEndian(destination: Span[u8], value: u32) -> bool:
        if destination.Length < 4:
            return False
        Unsafe.WriteUnaligned[u32](ref(destination._reference), value)
        return True

    @static
    def ReadUInt32BigEndian(source: ReadOnlySpan[u8]) -> u32:
        if source.Length < 4:
            raise ArgumentOutOfRangeException("length")
        return BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned[u32](ref(source._reference)))

    @static
    def TryReadUInt32BigEndian(source: ReadOnlySpan[u8], value: Out[u32]) -> bool:
        if source.Length < 4:
            value = default(u32)
            return False
        value = BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned[u32](ref(source._reference)))
        return True

    @static
    def WriteUInt32BigEndian(destination: Span[u8], value: u32) -> None:
        if destination.Length < 4:
            raise ArgumentOutOfRangeException("length")
        Unsafe.WriteUnaligned[u32](ref(destination._reference), BinaryPrimitives.ReverseEndianness(value))

    @static
    def TryWriteUInt32BigEndian(destination: Span[u8], value: u32) -> bool:
        if destination.Length < 4:
            return False
        Unsafe.WriteUnaligned[u32](ref(destination._reference), BinaryPrimitives.ReverseEndianness(value))
        return True

    @static
    def ReadInt64LittleEndian(source: ReadOnlySpan[u8]) -> i64:
        if source.Length < 8:
            raise ArgumentOutOfRangeException("length")
        return Unsafe.ReadUnaligned[i64](ref(source._reference))

    @static
    def TryReadInt64LittleEndian(source: ReadOnlySpan[u8], value: Out[i64]) -> bool:
        if source.Length < 8:
            value = default(i64)
            return False
        value = Unsafe.ReadUnaligned[i64](ref(source._reference))
        return True

    @static
    def WriteInt64LittleEndian(destination: Span[u8], value: i64) -> None:
        if destination.Length < 8:
            raise ArgumentOutOfRangeException("length")
        Unsafe.WriteUnaligned[i64](ref(destination._reference), value)

    @static
    def TryWriteInt64LittleEndian(destination: Span[u8], value: i64) -> bool:
        if destination.Length < 8:
            return False
        Unsafe.WriteUnaligned[i64](ref(destination._reference), value)
        return True

    @static
    def ReadInt64BigEndian(source: ReadOnlySpan[u8]) -> i64:
        if source.Length < 8:
            raise ArgumentOutOfRangeException("length")
        return BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned[i64](ref(source._reference)))

    @static
    def TryReadInt64BigEndian(source: ReadOnlySpan[u8], value: Out[i64]) -> bool:
        if source.Length < 8:
            value = default(i64)
            return False
        value = BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned[i64](ref(source._reference)))
        return True

    @static
    def WriteInt64BigEndian(destination: Span[u8], value: i64) -> None:
        if destination.Length < 8:
            raise ArgumentOutOfRangeException("length")
        Unsafe.WriteUnaligned[i64](ref(destination._reference), BinaryPrimitives.ReverseEndianness(value))

    @static
    def TryWriteInt64BigEndian(destination: Span[u8], value: i64) -> bool:
        if destination.Length < 8:
            return False
        Unsafe.WriteUnaligned[i64](ref(destination._reference), BinaryPrimitives.ReverseEndianness(value))
        return True

    @static
    def ReadUInt64LittleEndian(source: ReadOnlySpan[u8]) -> u64:
        if source.Length < 8:
            raise ArgumentOutOfRangeException("length")
        return Unsafe.ReadUnaligned[u64](ref(source._reference))

    @static
    def TryReadUInt64LittleEndian(source: ReadOnlySpan[u8], value: Out[u64]) -> bool:
        if source.Length < 8:
            value = default(u64)
            return False
        value = Unsafe.ReadUnaligned[u64](ref(source._reference))
        return True

    @static
    def WriteUInt64LittleEndian(destination: Span[u8], value: u64) -> None:
        if destination.Length < 8:
            raise ArgumentOutOfRangeException("length")
        Unsafe.WriteUnaligned[u64](ref(destination._reference), value)

    @static
    def TryWriteUInt64LittleEndian(destination: Span[u8], value: u64) -> bool:
        if destination.Length < 8:
            return False
        Unsafe.WriteUnaligned[u64](ref(destination._reference), value)
        return True

    @static
    def ReadUInt64BigEndian(source: ReadOnlySpan[u8]) -> u64:
        if source.Length < 8:
            raise ArgumentOutOfRangeException("length")
        return BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned[u64](ref(source._reference)))

    @static
    def TryReadUInt64BigEndian(source: ReadOnlySpan[u8], value: Out[u64]) -> bool:
        if source.Length < 8:
            value = default(u64)
            return False
        value = BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned[u64](ref(source._reference)))
        return True

    @static
    def WriteUInt64BigEndian(destination: Span[u8], value: u64) -> None:
        if destination.Length < 8:
            raise ArgumentOutOfRangeException("length")
        Unsafe.WriteUnaligned[u64](ref(destination._reference), BinaryPrimitives.ReverseEndianness(value))

    @static
    def TryWriteUInt64BigEndian(destination: Span[u8], value: u64) -> bool:
        if destination.Length < 8:
            return False
        Unsafe.WriteUnaligned[u64](ref(destination._reference), BinaryPrimitives.ReverseEndianness(value))
        return True

    @static
    def ReadSingleLittleEndian(source: ReadOnlySpan[u8]) -> f32:
        if source.Length < 4:
            raise ArgumentOutOfRangeException("length")
        return bits(f32, Unsafe.ReadUnaligned[u32](ref(source._reference)))

    @static
    def TryReadSingleLittleEndian(source: ReadOnlySpan[u8], value: Out[f32]) -> bool:
        if source.Length < 4:
            value = default(f32)
            return False
        value = bits(f32, Unsafe.ReadUnaligned[u32](ref(source._reference)))
        return True

    @static
    def WriteSingleLittleEndian(destination: Span[u8], value: f32) -> None:
        if destination.Length < 4:
            raise ArgumentOutOfRangeException("length")
        Unsafe.WriteUnaligned[u32](ref(destination._reference), bits(u32, value))

    @static
    def TryWriteSingleLittleEndian(destination: Span[u8], value: f32) -> bool:
        if destination.Length < 4:
            return False
        Unsafe.WriteUnaligned[u32](ref(destination._reference), bits(u32, value))
        return True

    @static
    def ReadSingleBigEndian(source: ReadOnlySpan[u8]) -> f32:
        if source.Length < 4:
            raise ArgumentOutOfRangeException("length")
        return bits(f32, BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned[u32](ref(source._reference))))

    @static
    def TryReadSingleBigEndian(source: ReadOnlySpan[u8], value: Out[f32]) -> bool:
        if source.Length < 4:
            value = default(f32)
            return False
        value = bits(f32, BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned[u32](ref(source._reference))))
        return True

    @static
    def WriteSingleBigEndian(destination: Span[u8], value: f32) -> None:
        if destination.Length < 4:
            raise ArgumentOutOfRangeException("length")
        Unsafe.WriteUnaligned[u32](ref(destination._reference), BinaryPrimitives.ReverseEndianness(bits(u32, value)))

    @static
    def TryWriteSingleBigEndian(destination: Span[u8], value: f32) -> bool:
        if destination.Length < 4:
            return False
        Unsafe.WriteUnaligned[u32](ref(destination._reference), BinaryPrimitives.ReverseEndianness(bits(u32, value)))
        return True

    @static
    def ReadDoubleLittleEndian(source: ReadOnlySpan[u8]) -> f64:
        if source.Length < 8:
            raise ArgumentOutOfRangeException("length")
        return bits(f64, Unsafe.ReadUnaligned[u64](ref(source._reference)))

    @static
    def TryReadDoubleLittleEndian(source: ReadOnlySpan[u8], value: Out[f64]) -> bool:
        if source.Length < 8:
            value = default(f64)
            return False
        value = bits(f64, Unsafe.ReadUnaligned[u64](ref(source._reference)))
        return True

    @static
    def WriteDoubleLittleEndian(destination: Span[u8], value: f64) -> None:
        if destination.Length < 8:
            raise ArgumentOutOfRangeException("length")
        Unsafe.WriteUnaligned[u64](ref(destination._reference), bits(u64, value))

    @static
    def TryWriteDoubleLittleEndian(destination: Span[u8], value: f64) -> bool:
        if destination.Length < 8:
            return False
        Unsafe.WriteUnaligned[u64](ref(destination._reference), bits(u64, value))
        return True

    @static
    def ReadDoubleBigEndian(source: ReadOnlySpan[u8]) -> f64:
        if source.Length < 8:
            raise ArgumentOutOfRangeException("length")
        return bits(f64, BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned[u64](ref(source._reference))))

    @static
    def TryReadDoubleBigEndian(source: ReadOnlySpan[u8], value: Out[f64]) -> bool:
        if source.Length < 8:
            value = default(f64)
            return False
        value = bits(f64, BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned[u64](ref(source._reference))))
        return True

    @static
    def WriteDoubleBigEndian(destination: Span[u8], value: f64) -> None:
        if destination.Length < 8:
            raise ArgumentOutOfRangeException("length")
        Unsafe.WriteUnaligned[u64](ref(destination._reference), BinaryPrimitives.ReverseEndianness(bits(u64, value)))

    @static
    def TryWriteDoubleBigEndian(destination: Span[u8], value: f64) -> bool:
        if destination.Length < 8:
            return False
        Unsafe.WriteUnaligned[u64](ref(destination._reference), BinaryPrimitives.ReverseEndianness(bits(u64, value)))
        return True

    @static
    def ReadHalfLittleEndian(source: ReadOnlySpan[u8]) -> Half:
        if source.Length < 2:
            raise ArgumentOutOfRangeException("length")
        return Half.FromBits(Unsafe.ReadUnaligned[u16](ref(source._reference)))

    @static
    def TryReadHalfLittleEndian(source: ReadOnlySpan[u8], value: Out[Half]) -> bool:
        if source.Length < 2:
            value = default(Half)
            return False
        value = Half.FromBits(Unsafe.ReadUnaligned[u16](ref(source._reference)))
        return True

    @static
    def WriteHalfLittleEndian(destination: Span[u8], value: Half) -> None:
        if destination.Length < 2:
            raise ArgumentOutOfRangeException("length")
        Unsafe.WriteUnaligned[u16](ref(destination._reference), value._value)

    @static
    def TryWriteHalfLittleEndian(destination: Span[u8], value: Half) -> bool:
        if destination.Length < 2:
            return False
        Unsafe.WriteUnaligned[u16](ref(destination._reference), value._value)
        return True

    @static
    def ReadHalfBigEndian(source: ReadOnlySpan[u8]) -> Half:
        if source.Length < 2:
            raise ArgumentOutOfRangeException("length")
        return Half.FromBits(BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned[u16](ref(source._reference))))

    @static
    def TryReadHalfBigEndian(source: ReadOnlySpan[u8], value: Out[Half]) -> bool:
        if source.Length < 2:
            value = default(Half)
            return False
        value = Half.FromBits(BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned[u16](ref(source._reference))))
        return True

    @static
    def WriteHalfBigEndian(destination: Span[u8], value: Half) -> None:
        if destination.Length < 2:
            raise ArgumentOutOfRangeException("length")
        Unsafe.WriteUnaligned[u16](ref(destination._reference), BinaryPrimitives.ReverseEndianness(value._value))

    @static
    def TryWriteHalfBigEndian(destination: Span[u8], value: Half) -> bool:
        if destination.Length < 2:
            return False
        Unsafe.WriteUnaligned[u16](ref(destination._reference), BinaryPrimitives.ReverseEndianness(value._value))
        return True

    @static
    def ReadInt128LittleEndian(source: ReadOnlySpan[u8]) -> Int128:
        if source.Length < 16:
            raise ArgumentOutOfRangeException("length")
        return Unsafe.ReadUnaligned[Int128](ref(source._reference))

    @static
    def TryReadInt128LittleEndian(source: ReadOnlySpan[u8], value: Out[Int128]) -> bool:
        if source.Length < 16:
            value = default(Int128)
            return False
        value = Unsafe.ReadUnaligned[Int128](ref(source._reference))
        return True

    @static
    def WriteInt128LittleEndian(destination: Span[u8], value: Int128) -> None:
        if destination.Length < 16:
            raise ArgumentOutOfRangeException("length")
        Unsafe.WriteUnaligned[Int128](ref(destination._reference), value)

    @static
    def TryWriteInt128LittleEndian(destination: Span[u8], value: Int128) -> bool:
        if destination.Length < 16:
            return False
        Unsafe.WriteUnaligned[Int128](ref(destination._reference), value)
        return True

    @static
    def ReadInt128BigEndian(source: ReadOnlySpan[u8]) -> Int128:
        if source.Length < 16:
            raise ArgumentOutOfRangeException("length")
        return BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned[Int128](ref(source._reference)))

    @static
    def TryReadInt128BigEndian(source: ReadOnlySpan[u8], value: Out[Int128]) -> bool:
        if source.Length < 16:
            value = default(Int128)
            return False
        value = BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned[Int128](ref(source._reference)))
        return True

    @static
    def WriteInt128BigEndian(destination: Span[u8], value: Int128) -> None:
        if destination.Length < 16:
            raise ArgumentOutOfRangeException("length")
        Unsafe.WriteUnaligned[Int128](ref(destination._reference), BinaryPrimitives.ReverseEndianness(value))

    @static
    def TryWriteInt128BigEndian(destination: Span[u8], value: Int128) -> bool:
        if destination.Length < 16:
            return False
        Unsafe.WriteUnaligned[Int128](ref(destination._reference), BinaryPrimitives.ReverseEndianness(value))
        return True

    @static
    def ReadUInt128LittleEndian(source: ReadOnlySpan[u8]) -> UInt128:
        if source.Length < 16:
            raise ArgumentOutOfRangeException("length")
        return Unsafe.ReadUnaligned[UInt128](ref(source._reference))

    @static
    def TryReadUInt128LittleEndian(source: ReadOnlySpan[u8], value: Out[UInt128]) -> bool:
        if source.Length < 16:
            value = default(UInt128)
            return False
        value = Unsafe.ReadUnaligned[UInt128](ref(source._reference))
        return True

    @static
    def WriteUInt128LittleEndian(destination: Span[u8], value: UInt128) -> None:
        if destination.Length < 16:
            raise ArgumentOutOfRangeException("length")
        Unsafe.WriteUnaligned[UInt128](ref(destination._reference), value)

    @static
    def TryWriteUInt128LittleEndian(destination: Span[u8], value: UInt128) -> bool:
        if destination.Length < 16:
            return False
        Unsafe.WriteUnaligned[UInt128](ref(destination._reference), value)
        return True

    @static
    def ReadUInt128BigEndian(source: ReadOnlySpan[u8]) -> UInt128:
        if source.Length < 16:
            raise ArgumentOutOfRangeException("length")
        return BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned[UInt128](ref(source._reference)))

    @static
    def TryReadUInt128BigEndian(source: ReadOnlySpan[u8], value: Out[UInt128]) -> bool:
        if source.Length < 16:
            value = default(UInt128)
            return False
        value = BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned[UInt128](ref(source._reference)))
        return True

    @static
    def WriteUInt128BigEndian(destination: Span[u8], value: UInt128) -> None:
        if destination.Length < 16:
            raise ArgumentOutOfRangeException("length")
        Unsafe.WriteUnaligned[UInt128](ref(destination._reference), BinaryPrimitives.ReverseEndianness(value))

    @static
    def TryWriteUInt128BigEndian(destination: Span[u8], value: UInt128) -> bool:
        if destination.Length < 16:
            return False
        Unsafe.WriteUnaligned[UInt128](ref(destination._reference), BinaryPrimitives.ReverseEndianness(value))
        return True
