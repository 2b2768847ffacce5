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

    @family(T=("i16", "i32", "i64", "nint", "nuint"), U=("u16", "u32", "u64", "i64", "u64"))
    @static
    def ReverseEndianness(value: T) -> T:
        return T(BinaryPrimitives.ReverseEndianness(U(value)))

    @static
    def ReverseEndianness(value: u32) -> u32:
        return (value >> 24) | ((value >> 8) & u32(0xFF00)) | ((value << 8) & u32(0xFF0000)) | (value << 24)

    @static
    def ReverseEndianness(value: u64) -> u64:
        return (u64(BinaryPrimitives.ReverseEndianness(u32(value))) << 32) | u64(BinaryPrimitives.ReverseEndianness(u32(value >> 32)))

    @static
    def ReverseEndianness(value: UInt128) -> UInt128:
        return UInt128(BinaryPrimitives.ReverseEndianness(value._lower), BinaryPrimitives.ReverseEndianness(value._upper))

    @static
    def ReverseEndianness(value: Int128) -> Int128:
        return Int128(BinaryPrimitives.ReverseEndianness(value._lower), BinaryPrimitives.ReverseEndianness(value._upper))

    @family(Name=("ReadInt16LittleEndian", "ReadUInt16LittleEndian", "ReadInt32LittleEndian", "ReadUInt32LittleEndian", "ReadInt64LittleEndian", "ReadUInt64LittleEndian", "ReadInt128LittleEndian", "ReadUInt128LittleEndian"), Kind=("i16", "u16", "i32", "u32", "i64", "u64", "Int128", "UInt128"), N=(2, 2, 4, 4, 8, 8, 16, 16))
    @static
    def Name(source: ReadOnlySpan[u8]) -> Kind:
        if source.Length < N:
            raise ArgumentOutOfRangeException("length")
        return Unsafe.ReadUnaligned[Kind](ref(source._reference))

    @family(Name=("TryReadInt16LittleEndian", "TryReadUInt16LittleEndian", "TryReadInt32LittleEndian", "TryReadUInt32LittleEndian", "TryReadInt64LittleEndian", "TryReadUInt64LittleEndian", "TryReadInt128LittleEndian", "TryReadUInt128LittleEndian"), Kind=("i16", "u16", "i32", "u32", "i64", "u64", "Int128", "UInt128"), N=(2, 2, 4, 4, 8, 8, 16, 16))
    @static
    def Name(source: ReadOnlySpan[u8], value: Out[Kind]) -> bool:
        if source.Length < N:
            value = default(Kind)
            return False
        value = Unsafe.ReadUnaligned[Kind](ref(source._reference))
        return True

    @family(Name=("WriteInt16LittleEndian", "WriteUInt16LittleEndian", "WriteInt32LittleEndian", "WriteUInt32LittleEndian", "WriteInt64LittleEndian", "WriteUInt64LittleEndian", "WriteInt128LittleEndian", "WriteUInt128LittleEndian"), Kind=("i16", "u16", "i32", "u32", "i64", "u64", "Int128", "UInt128"), N=(2, 2, 4, 4, 8, 8, 16, 16))
    @static
    def Name(destination: Span[u8], value: Kind) -> None:
        if destination.Length < N:
            raise ArgumentOutOfRangeException("length")
        Unsafe.WriteUnaligned[Kind](ref(destination._reference), value)

    @family(Name=("TryWriteInt16LittleEndian", "TryWriteUInt16LittleEndian", "TryWriteInt32LittleEndian", "TryWriteUInt32LittleEndian", "TryWriteInt64LittleEndian", "TryWriteUInt64LittleEndian", "TryWriteInt128LittleEndian", "TryWriteUInt128LittleEndian"), Kind=("i16", "u16", "i32", "u32", "i64", "u64", "Int128", "UInt128"), N=(2, 2, 4, 4, 8, 8, 16, 16))
    @static
    def Name(destination: Span[u8], value: Kind) -> bool:
        if destination.Length < N:
            return False
        Unsafe.WriteUnaligned[Kind](ref(destination._reference), value)
        return True

    @family(Name=("ReadInt16BigEndian", "ReadUInt16BigEndian", "ReadInt32BigEndian", "ReadUInt32BigEndian", "ReadInt64BigEndian", "ReadUInt64BigEndian", "ReadInt128BigEndian", "ReadUInt128BigEndian"), Kind=("i16", "u16", "i32", "u32", "i64", "u64", "Int128", "UInt128"), N=(2, 2, 4, 4, 8, 8, 16, 16))
    @static
    def Name(source: ReadOnlySpan[u8]) -> Kind:
        if source.Length < N:
            raise ArgumentOutOfRangeException("length")
        return BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned[Kind](ref(source._reference)))

    @family(Name=("TryReadInt16BigEndian", "TryReadUInt16BigEndian", "TryReadInt32BigEndian", "TryReadUInt32BigEndian", "TryReadInt64BigEndian", "TryReadUInt64BigEndian", "TryReadInt128BigEndian", "TryReadUInt128BigEndian"), Kind=("i16", "u16", "i32", "u32", "i64", "u64", "Int128", "UInt128"), N=(2, 2, 4, 4, 8, 8, 16, 16))
    @static
    def Name(source: ReadOnlySpan[u8], value: Out[Kind]) -> bool:
        if source.Length < N:
            value = default(Kind)
            return False
        value = BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned[Kind](ref(source._reference)))
        return True

    @family(Name=("WriteInt16BigEndian", "WriteUInt16BigEndian", "WriteInt32BigEndian", "WriteUInt32BigEndian", "WriteInt64BigEndian", "WriteUInt64BigEndian", "WriteInt128BigEndian", "WriteUInt128BigEndian"), Kind=("i16", "u16", "i32", "u32", "i64", "u64", "Int128", "UInt128"), N=(2, 2, 4, 4, 8, 8, 16, 16))
    @static
    def Name(destination: Span[u8], value: Kind) -> None:
        if destination.Length < N:
            raise ArgumentOutOfRangeException("length")
        Unsafe.WriteUnaligned[Kind](ref(destination._reference), BinaryPrimitives.ReverseEndianness(value))

    @family(Name=("TryWriteInt16BigEndian", "TryWriteUInt16BigEndian", "TryWriteInt32BigEndian", "TryWriteUInt32BigEndian", "TryWriteInt64BigEndian", "TryWriteUInt64BigEndian", "TryWriteInt128BigEndian", "TryWriteUInt128BigEndian"), Kind=("i16", "u16", "i32", "u32", "i64", "u64", "Int128", "UInt128"), N=(2, 2, 4, 4, 8, 8, 16, 16))
    @static
    def Name(destination: Span[u8], value: Kind) -> bool:
        if destination.Length < N:
            return False
        Unsafe.WriteUnaligned[Kind](ref(destination._reference), BinaryPrimitives.ReverseEndianness(value))
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
