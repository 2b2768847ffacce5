from oscil.lang import *


@interface
@generic(TSelf)
@where(TSelf, IBinaryInteger[TSelf])
class IBinaryInteger(IBinaryNumber[TSelf], IShiftOperators[TSelf, i32, TSelf]):
    @static
    @virtual
    def DivRem(left: TSelf, right: TSelf) -> ValueTuple[TSelf, TSelf]:
        quotient = left / right
        return ValueTuple[TSelf, TSelf](quotient, left - quotient * right)

    @static
    @virtual
    def LeadingZeroCount(value: TSelf) -> TSelf:
        raise NotImplementedException()

    @static
    @abstract
    def PopCount(value: TSelf) -> TSelf: ...

    @static
    @virtual
    def RotateLeft(value: TSelf, rotateAmount: i32) -> TSelf:
        bit_count = value.GetByteCount() * 8
        return (value << rotateAmount) | TSelf.op_UnsignedRightShift(value, bit_count - rotateAmount)

    @static
    @virtual
    def RotateRight(value: TSelf, rotateAmount: i32) -> TSelf:
        bit_count = value.GetByteCount() * 8
        return TSelf.op_UnsignedRightShift(value, rotateAmount) | (value << (bit_count - rotateAmount))

    @static
    @abstract
    def TrailingZeroCount(value: TSelf) -> TSelf: ...

    @static
    @abstract
    def TryReadBigEndian(source: ReadOnlySpan[u8], isUnsigned: bool, value: Out[TSelf]) -> bool: ...

    @static
    @abstract
    def TryReadLittleEndian(source: ReadOnlySpan[u8], isUnsigned: bool, value: Out[TSelf]) -> bool: ...

    def GetByteCount(self) -> i32: ...

    def GetShortestBitLength(self) -> i32: ...

    def TryWriteBigEndian(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool: ...

    def TryWriteLittleEndian(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool: ...

    @virtual
    def WriteBigEndian(self, destination: Span[u8]) -> i32:
        written = 0
        if not self.TryWriteBigEndian(destination, out(written)):
            raise ArgumentException("Destination is too short.", "destination")
        return written

    @static
    @virtual
    def ReadBigEndian(source: ReadOnlySpan[u8], isUnsigned: bool) -> TSelf:
        result = default(TSelf)
        if not TSelf.TryReadBigEndian(source, isUnsigned, out(result)):
            raise OverflowException()
        return result

    @virtual
    def WriteLittleEndian(self, destination: Span[u8]) -> i32:
        written = 0
        if not self.TryWriteLittleEndian(destination, out(written)):
            raise ArgumentException("Destination is too short.", "destination")
        return written

    @static
    @virtual
    def ReadLittleEndian(source: ReadOnlySpan[u8], isUnsigned: bool) -> TSelf:
        result = default(TSelf)
        if not TSelf.TryReadLittleEndian(source, isUnsigned, out(result)):
            raise OverflowException()
        return result
