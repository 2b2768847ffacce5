from oscil.lang import *


@static
class BitOperations:
    """Bit counting and rotation. The engine has instructions for most of these."""

    @static
    def IsPow2(value: i32) -> bool:
        return (value & (value - 1)) == 0 and value > 0

    @static
    def IsPow2(value: u32) -> bool:
        return (value & (value - u32(1))) == u32(0) and value != u32(0)

    @static
    def IsPow2(value: i64) -> bool:
        return (value & (value - i64(1))) == i64(0) and value > i64(0)

    @static
    def IsPow2(value: u64) -> bool:
        return (value & (value - u64(1))) == u64(0) and value != u64(0)

    @static
    def IsPow2(value: nint) -> bool:
        return BitOperations.IsPow2(i64(value))

    @static
    def IsPow2(value: nuint) -> bool:
        return BitOperations.IsPow2(u64(value))

    @static
    def RoundUpToPowerOf2(value: u32) -> u32:
        v = value - u32(1)
        v |= v >> 1
        v |= v >> 2
        v |= v >> 4
        v |= v >> 8
        v |= v >> 16
        return v + u32(1)

    @static
    def RoundUpToPowerOf2(value: u64) -> u64:
        v = value - u64(1)
        v |= v >> 1
        v |= v >> 2
        v |= v >> 4
        v |= v >> 8
        v |= v >> 16
        v |= v >> 32
        return v + u64(1)

    @static
    def RoundUpToPowerOf2(value: nuint) -> nuint:
        return nuint(BitOperations.RoundUpToPowerOf2(u64(value)))

    @intrinsic
    @static
    def LeadingZeroCount(value: u32) -> i32:
        if value == u32(0):
            return 32
        n = 0
        v = value
        if (v & u32(0xFFFF0000)) == u32(0):
            n += 16
            v = v << 16
        if (v & u32(0xFF000000)) == u32(0):
            n += 8
            v = v << 8
        if (v & u32(0xF0000000)) == u32(0):
            n += 4
            v = v << 4
        if (v & u32(0xC0000000)) == u32(0):
            n += 2
            v = v << 2
        if (v & u32(0x80000000)) == u32(0):
            n += 1
        return n

    @intrinsic
    @static
    def LeadingZeroCount(value: u64) -> i32:
        high = u32(value >> 32)
        if high == u32(0):
            return 32 + BitOperations.LeadingZeroCount(u32(value))
        return BitOperations.LeadingZeroCount(high)

    @static
    def LeadingZeroCount(value: nuint) -> i32:
        return BitOperations.LeadingZeroCount(u64(value))

    @static
    def Log2(value: u32) -> i32:
        return 31 - BitOperations.LeadingZeroCount(value | u32(1))

    @static
    def Log2(value: u64) -> i32:
        return 63 - BitOperations.LeadingZeroCount(value | u64(1))

    @static
    def Log2(value: nuint) -> i32:
        return BitOperations.Log2(u64(value))

    @intrinsic
    @static
    def PopCount(value: u32) -> i32:
        v = value - ((value >> 1) & u32(0x55555555))
        v = (v & u32(0x33333333)) + ((v >> 2) & u32(0x33333333))
        return i32((((v + (v >> 4)) & u32(0x0F0F0F0F)) * u32(0x01010101)) >> 24)

    @intrinsic
    @static
    def PopCount(value: u64) -> i32:
        return BitOperations.PopCount(u32(value)) + BitOperations.PopCount(u32(value >> 32))

    @static
    def PopCount(value: nuint) -> i32:
        return BitOperations.PopCount(u64(value))

    @static
    def TrailingZeroCount(value: i32) -> i32:
        return BitOperations.TrailingZeroCount(u32(value))

    @intrinsic
    @static
    def TrailingZeroCount(value: u32) -> i32:
        if value == u32(0):
            return 32
        return 31 - BitOperations.LeadingZeroCount(value & (u32(0) - value))

    @static
    def TrailingZeroCount(value: i64) -> i32:
        return BitOperations.TrailingZeroCount(u64(value))

    @intrinsic
    @static
    def TrailingZeroCount(value: u64) -> i32:
        if value == u64(0):
            return 64
        return 63 - BitOperations.LeadingZeroCount(value & (u64(0) - value))

    @static
    def TrailingZeroCount(value: nint) -> i32:
        return BitOperations.TrailingZeroCount(u64(i64(value)))

    @static
    def TrailingZeroCount(value: nuint) -> i32:
        return BitOperations.TrailingZeroCount(u64(value))

    @intrinsic
    @static
    def RotateLeft(value: u32, offset: i32) -> u32:
        return (value << (offset & 31)) | (value >> ((32 - offset) & 31))

    @intrinsic
    @static
    def RotateLeft(value: u64, offset: i32) -> u64:
        return (value << (offset & 63)) | (value >> ((64 - offset) & 63))

    @static
    def RotateLeft(value: nuint, offset: i32) -> nuint:
        return nuint(BitOperations.RotateLeft(u64(value), offset))

    @intrinsic
    @static
    def RotateRight(value: u32, offset: i32) -> u32:
        return (value >> (offset & 31)) | (value << ((32 - offset) & 31))

    @intrinsic
    @static
    def RotateRight(value: u64, offset: i32) -> u64:
        return (value >> (offset & 63)) | (value << ((64 - offset) & 63))

    @static
    def RotateRight(value: nuint, offset: i32) -> nuint:
        return nuint(BitOperations.RotateRight(u64(value), offset))

    @static
    def Crc32C(crc: u32, data: u8) -> u32:
        c = crc ^ u32(data)
        for i in range(8):
            c = (c >> 1) ^ u32(0x82F63B78) if (c & u32(1)) != u32(0) else c >> 1
        return c

    @static
    def Crc32C(crc: u32, data: u16) -> u32:
        return BitOperations.Crc32C(BitOperations.Crc32C(crc, u8(data)), u8(data >> 8))

    @static
    def Crc32C(crc: u32, data: u32) -> u32:
        return BitOperations.Crc32C(BitOperations.Crc32C(crc, u16(data)), u16(data >> 16))

    @static
    def Crc32C(crc: u32, data: u64) -> u32:
        return BitOperations.Crc32C(BitOperations.Crc32C(crc, u32(data)), u32(data >> 32))
