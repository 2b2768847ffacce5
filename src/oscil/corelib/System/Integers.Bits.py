"""Bits and bytes of the integer types."""

from oscil.lang import *
from System.Numerics import *


@family(
    Integral=("SByte", "Int16", "Int32", "Int64", "IntPtr", "Byte", "UInt16", "UInt32", "UInt64", "UIntPtr"),
    T=("i8", "i16", "i32", "i64", "nint", "u8", "u16", "u32", "u64", "nuint"),
    U=("u8", "u16", "u32", "u64", "u64", "u8", "u16", "u32", "u64", "u64"),
    C=("u32", "u32", "u32", "u64", "u64", "u32", "u32", "u32", "u64", "u64"),
    SIZE=(1, 2, 4, 8, 8, 1, 2, 4, 8, 8),
    NARROW=(True, True, False, False, False, True, True, False, False, False),
    SIGNED=(True, True, True, True, True, False, False, False, False, False),
    VALUE=("m_value", "m_value", "m_value", "m_value", "_value", "m_value", "m_value", "m_value", "m_value", "_value"),
    SHIFT=(7, 15, 31, 63, 63, 7, 15, 31, 63, 63),
    PAD=(24, 16, 0, 0, 0, 24, 16, 0, 0, 0),
)
@struct
@readonly
class Integral(IBinaryInteger[T]):
    """Bits and bytes."""

    @implements(IShiftOperators[T, i32, T].op_UnsignedRightShift)
    @static
    def op_UnsignedRightShift(value: T, shiftAmount: i32) -> T:
        return T(U(value) >> (shiftAmount & SHIFT))

    @static
    def LeadingZeroCount(value: T) -> T:
        if NARROW:
            return T(BitOperations.LeadingZeroCount(u32(U(value))) - PAD)
        else:
            return T(BitOperations.LeadingZeroCount(U(value)))

    @static
    def TrailingZeroCount(value: T) -> T:
        if NARROW:
            return T(BitOperations.TrailingZeroCount(u32(U(value)) | (u32(1) << (SHIFT + 1))))
        else:
            return T(BitOperations.TrailingZeroCount(U(value)))

    @static
    def PopCount(value: T) -> T:
        return T(BitOperations.PopCount(C(U(value))))

    @static
    def Log2(value: T) -> T:
        if SIGNED:
            if value < T(0):
                raise ArgumentOutOfRangeException("value", "Non-negative number required.")
        return T(BitOperations.Log2(C(U(value))))

    @static
    def RotateLeft(value: T, rotateAmount: i32) -> T:
        if NARROW:
            return T((u32(U(value)) << (rotateAmount & SHIFT)) | (u32(U(value)) >> ((0 - rotateAmount) & SHIFT)))
        else:
            return T(BitOperations.RotateLeft(U(value), rotateAmount))

    @static
    def RotateRight(value: T, rotateAmount: i32) -> T:
        if NARROW:
            return T((u32(U(value)) >> (rotateAmount & SHIFT)) | (u32(U(value)) << ((0 - rotateAmount) & SHIFT)))
        else:
            return T(BitOperations.RotateRight(U(value), rotateAmount))

    @implements(IBinaryInteger[T].GetByteCount)
    def _GetByteCount(self) -> i32:
        return SIZE

    @implements(IBinaryInteger[T].TryWriteBigEndian)
    def _TryWriteBigEndian(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        return NumericConversion.Write(u64(i64(self.VALUE)), SIZE, True, destination, out(bytesWritten))

    @implements(IBinaryInteger[T].TryReadBigEndian)
    @static
    def _TryReadBigEndian(source: ReadOnlySpan[u8], isUnsigned: bool, value: Out[T]) -> bool:
        bits_read: u64 = 0
        ok = NumericConversion.Read(source, isUnsigned, True, SIZE, SIGNED, out(bits_read))
        value = T(bits_read)
        return ok

    @implements(IBinaryInteger[T].TryWriteLittleEndian)
    def _TryWriteLittleEndian(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        return NumericConversion.Write(u64(i64(self.VALUE)), SIZE, False, destination, out(bytesWritten))

    @implements(IBinaryInteger[T].TryReadLittleEndian)
    @static
    def _TryReadLittleEndian(source: ReadOnlySpan[u8], isUnsigned: bool, value: Out[T]) -> bool:
        bits_read: u64 = 0
        ok = NumericConversion.Read(source, isUnsigned, False, SIZE, SIGNED, out(bits_read))
        value = T(bits_read)
        return ok
