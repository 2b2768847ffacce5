from oscil.lang import *


@struct
@readonly
class BigInteger:
    """Bits: a negative number acts as its two's complement, sign-extended without end."""

    def _Limb(self, i: i32) -> u32:
        """A limb of a small value's two's complement."""
        return u32(self._sign) if i == 0 else (u32(0xFFFFFFFF) if self._sign < 0 else u32(0))

    def _TwosComplement(self, n: i32) -> Array[u32]:
        """The low n limbs of the two's complement, in a new array."""
        limbs = Array[u32](n)
        if self._bits is None:
            for i in range(n):
                limbs[i] = self._Limb(i)
            return limbs
        Array.Copy(self._bits, limbs, len(self._bits) if len(self._bits) < n else n)
        if self._sign < 0:
            BigIntegerMath.Negate(limbs)
        return limbs

    @internal
    def LowBits(self) -> u64:
        """The low 64 bits of the two's complement."""
        if self._bits is None:
            return u64(i64(self._sign))
        low = BigInteger.LowWord(self._bits)
        return u64(0) - low if self._sign < 0 else low

    def _LimbCount(self) -> i32:
        return 1 if self._bits is None else len(self._bits)

    @static
    def _Width(left: BigInteger, right: BigInteger) -> i32:
        """Limbs that hold both values with a sign bit."""
        n = left._LimbCount()
        m = right._LimbCount()
        return (n if n > m else m) + 1

    def __and__(left: BigInteger, right: BigInteger) -> BigInteger:
        if left._bits is None and right._bits is None:
            return BigInteger.FromInt64(i64(left._sign & right._sign))
        n = BigInteger._Width(left, right)
        a = left._TwosComplement(n)
        b = right._TwosComplement(n)
        for i in range(n):
            a[i] &= b[i]
        return BigInteger.FromTwosComplement(a)

    def __or__(left: BigInteger, right: BigInteger) -> BigInteger:
        if left._bits is None and right._bits is None:
            return BigInteger.FromInt64(i64(left._sign | right._sign))
        n = BigInteger._Width(left, right)
        a = left._TwosComplement(n)
        b = right._TwosComplement(n)
        for i in range(n):
            a[i] |= b[i]
        return BigInteger.FromTwosComplement(a)

    def __xor__(left: BigInteger, right: BigInteger) -> BigInteger:
        if left._bits is None and right._bits is None:
            return BigInteger.FromInt64(i64(left._sign ^ right._sign))
        n = BigInteger._Width(left, right)
        a = left._TwosComplement(n)
        b = right._TwosComplement(n)
        for i in range(n):
            a[i] ^= b[i]
        return BigInteger.FromTwosComplement(a)

    def __invert__(value: BigInteger) -> BigInteger:
        return -(value + BigInteger.One)

    def __lshift__(value: BigInteger, shift: i32) -> BigInteger:
        if shift == 0 or value._sign == 0:
            return value
        if shift < 0:
            return BigInteger._ShiftRight(value, -i64(shift))
        if value._bits is None and shift < 32:
            return BigInteger.FromInt64(i64(value._sign) << shift)
        limbs = value.Magnitude()
        skipped = shift >> 5
        bits_left = shift & 31
        n = len(limbs) + skipped + 1
        if n - 1 > BigInteger.MaxLimbs:
            raise OverflowException()
        result = Array[u32](n)
        carry = u64(0)
        for i in range(len(limbs)):
            carry |= u64(limbs[i]) << bits_left
            result[i + skipped] = u32(carry)
            carry = carry >> 32
        result[n - 1] = u32(carry)
        return BigInteger.FromLimbs(value._sign < 0, result)

    def __rshift__(value: BigInteger, shift: i32) -> BigInteger:
        if shift < 0:
            if shift == -0x80000000:
                return (value << 0x7FFFFFFF) << 1
            return value << -shift
        return BigInteger._ShiftRight(value, i64(shift))

    @static
    def _ShiftRight(value: BigInteger, shift: i64) -> BigInteger:
        if value._bits is None:
            return BigInteger(value._sign >> i32(31 if shift > i64(31) else shift), None)
        n = len(value._bits) + 1
        limbs = value._TwosComplement(n)
        skipped = i32(shift >> 5)
        if skipped >= n - 1:
            return BigInteger.MinusOne if value._sign < 0 else default(BigInteger)
        count = i32(shift) & 31
        result = Array[u32](n - skipped)
        for i in range(n - skipped - 1):
            both = u64(limbs[i + skipped]) | (u64(limbs[i + skipped + 1]) << 32)
            result[i] = u32(both >> count)
        result[n - skipped - 1] = u32(i32(limbs[n - 1]) >> count)
        return BigInteger.FromTwosComplement(result)

    def _SignedLimbs(self) -> i32:
        """Limbs of the shortest two's complement of whole limbs (a negative value), or of the magnitude."""
        if self._bits is None or self._sign > 0:
            return self._LimbCount()
        n = len(self._bits)
        top = self._TwosComplement(n)[n - 1]
        return n if (top >> 31) != u32(0) else n + 1

    def op_UnsignedRightShift(value: BigInteger, shiftAmount: i32) -> BigInteger:
        if shiftAmount == 0:
            return value
        if shiftAmount == -0x80000000:
            return (value << 0x7FFFFFFF) << 1
        if shiftAmount < 0:
            return value << -shiftAmount
        if value._sign >= 0:
            return value >> shiftAmount
        n = value._SignedLimbs()
        limbs = value._TwosComplement(n)
        skipped = shiftAmount >> 5
        if skipped >= n:
            return BigInteger.MinusOne
        count = shiftAmount & 31
        result = Array[u32](n - skipped)
        for i in range(n - skipped):
            above = limbs[i + skipped + 1] if i + skipped + 1 < n else u32(0)
            result[i] = u32((u64(limbs[i + skipped]) | (u64(above) << 32)) >> count)
        return BigInteger.FromTwosComplement(result)

    @static
    def RotateLeft(value: BigInteger, rotateAmount: i32) -> BigInteger:
        """A rotation of the whole limbs that the value takes."""
        n = value._SignedLimbs()
        limbs = value._TwosComplement(n)
        width = i64(n) * i64(32)
        amount = i64(rotateAmount) % width
        skipped = i32(amount >> 5)
        count = i32(amount) & 31
        result = Array[u32](n)
        for i in range(n):
            at = i + skipped
            if at >= n:
                at -= n
            below = limbs[n - 1 if i == 0 else i - 1]
            result[at] = u32(((u64(limbs[i]) << 32) | u64(below)) >> (32 - count))
        return BigInteger.FromTwosComplement(result) if value._sign < 0 else BigInteger.FromLimbs(False, result)

    @static
    def RotateRight(value: BigInteger, rotateAmount: i32) -> BigInteger:
        width = value._SignedLimbs() * 32
        return BigInteger.RotateLeft(value, i32((i64(width) - i64(rotateAmount)) % i64(width)))

    @static
    def LeadingZeroCount(value: BigInteger) -> BigInteger:
        if value._sign < 0:
            return default(BigInteger)
        top = u32(value._sign) if value._bits is None else value._bits[len(value._bits) - 1]
        return BigInteger(BitOperations.LeadingZeroCount(top), None)

    @static
    def TrailingZeroCount(value: BigInteger) -> BigInteger:
        if value._bits is None:
            return BigInteger(BitOperations.TrailingZeroCount(value._sign), None)
        i = 0
        while value._bits[i] == u32(0):
            i += 1
        return BigInteger.FromInt64(i64(i) * i64(32) + i64(BitOperations.TrailingZeroCount(value._bits[i])))

    @static
    def PopCount(value: BigInteger) -> BigInteger:
        limbs = value._TwosComplement(value._LimbCount())
        total: i64 = 0
        for limb in limbs:
            total += i64(BitOperations.PopCount(limb))
        return BigInteger.FromInt64(total)

    @static
    def Log2(value: BigInteger) -> BigInteger:
        if value._sign < 0:
            raise ArgumentOutOfRangeException("value", "Non-negative number required.")
        if value._bits is None:
            return BigInteger(BitOperations.Log2(u32(value._sign)), None)
        return BigInteger.FromInt64(value.GetBitLength() - i64(1))

    @static
    def IsPow2(value: BigInteger) -> bool:
        if value._bits is None:
            return BitOperations.IsPow2(value._sign)
        if value._sign < 0:
            return False
        n = len(value._bits)
        if not BitOperations.IsPow2(value._bits[n - 1]):
            return False
        for i in range(n - 1):
            if value._bits[i] != u32(0):
                return False
        return True

    def GetBitLength(self) -> i64:
        """Bits of the shortest two's complement without its sign."""
        if self._bits is None:
            top = u32(~self._sign if self._sign < 0 else self._sign)
            return i64(32 - BitOperations.LeadingZeroCount(top))
        n = len(self._bits)
        length = i64(n) * i64(32) - i64(BitOperations.LeadingZeroCount(self._bits[n - 1]))
        # -2^k takes one bit less than 2^k.
        return length - i64(1) if self._sign < 0 and BigInteger.IsPow2(-self) else length

    def GetByteCount(self, isUnsigned: bool = False) -> i32:
        if isUnsigned and self._sign < 0:
            raise OverflowException("Negative values do not have an unsigned representation.")
        length = self.GetBitLength()
        if not isUnsigned:
            return i32(length >> 3) + 1
        return 1 if self._sign == 0 else i32((length + i64(7)) >> 3)

    def TryWriteBytes(self, destination: Span[u8], bytesWritten: Out[i32], isUnsigned: bool = False, isBigEndian: bool = False) -> bool:
        n = self.GetByteCount(isUnsigned)
        bytesWritten = 0
        if n > destination.Length:
            return False
        self._WriteBytes(destination, n, isBigEndian)
        bytesWritten = n
        return True

    def _WriteBytes(self, destination: Span[u8], n: i32, isBigEndian: bool) -> None:
        limbs = self._TwosComplement((n + 3) >> 2)
        for i in range(n):
            destination[n - 1 - i if isBigEndian else i] = u8(limbs[i >> 2] >> ((i & 3) * 8))

    def ToByteArray(self) -> Array[u8]:
        return self.ToByteArray(False, False)

    def ToByteArray(self, isUnsigned: bool = False, isBigEndian: bool = False) -> Array[u8]:
        result = Array[u8](self.GetByteCount(isUnsigned))
        self._WriteBytes(Span[u8](result), len(result), isBigEndian)
        return result
