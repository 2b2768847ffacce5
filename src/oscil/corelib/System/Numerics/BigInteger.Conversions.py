from oscil.lang import *


@struct
@readonly
class BigInteger:
    """Conversions."""

    @family(T=("u8", "i8", "i16", "u16", "i32", "u32", "nint", "char"))
    @static
    def op_Implicit(value: T) -> BigInteger:
        return BigInteger.FromInt64(i64(value))

    @static
    def op_Implicit(value: i64) -> BigInteger:
        return BigInteger.FromInt64(value)

    @static
    def op_Implicit(value: u64) -> BigInteger:
        return BigInteger.FromUInt64(False, value)

    @static
    def op_Implicit(value: nuint) -> BigInteger:
        return BigInteger.FromUInt64(False, u64(value))

    @static
    def op_Implicit(value: Int128) -> BigInteger:
        return BigInteger._From128(UInt128(Int128.Abs128(value)), Int128.IsNegative(value))

    @static
    def op_Implicit(value: UInt128) -> BigInteger:
        return BigInteger._From128(value, False)

    @static
    def op_Explicit(value: f64) -> BigInteger:
        return BigInteger.FromDouble(value)

    @static
    def op_Explicit(value: f32) -> BigInteger:
        return BigInteger.FromDouble(f64(value))

    @static
    def op_Explicit(value: Half) -> BigInteger:
        return BigInteger.FromDouble(f64(value))

    @static
    def op_Explicit(value: decimal) -> BigInteger:
        return BigInteger(value)

    @family(T=("u8", "i8", "i16", "u16"), MIN=("0", "-128", "-32768", "0"), MAX=(255, 127, 32767, 65535))
    @static
    def op_Explicit(value: BigInteger) -> T:
        small = value._ToInt32()
        if small < MIN or small > MAX:
            raise OverflowException()
        return T(small)

    @static
    def op_Explicit(value: BigInteger) -> char:
        small = value._ToInt32()
        if small < 0 or small > 65535:
            raise OverflowException()
        return char(small)

    @static
    def op_Explicit(value: BigInteger) -> i32:
        return value._ToInt32()

    def _ToInt32(self) -> i32:
        if self._bits is None:
            return self._sign
        if len(self._bits) > 1 or (self._sign < 0 and self._bits[0] > u32(0x80000000)):
            raise OverflowException("Value was either too large or too small for an Int32.")
        if self._sign > 0:
            raise OverflowException()
        return -0x80000000

    @static
    def op_Explicit(value: BigInteger) -> u32:
        if value._bits is None:
            if value._sign < 0:
                raise OverflowException()
            return u32(value._sign)
        if len(value._bits) > 1 or value._sign < 0:
            raise OverflowException("Value was either too large or too small for a UInt32.")
        return value._bits[0]

    @static
    def op_Explicit(value: BigInteger) -> i64:
        return value._ToInt64()

    def _ToInt64(self) -> i64:
        if self._bits is None:
            return i64(self._sign)
        if len(self._bits) <= 2:
            result = i64(self.LowBits())
            if (result < i64(0)) == (self._sign < 0):
                return result
        raise OverflowException("Value was either too large or too small for an Int64.")

    @static
    def op_Explicit(value: BigInteger) -> u64:
        return value._ToUInt64()

    def _ToUInt64(self) -> u64:
        if self._bits is None:
            if self._sign < 0:
                raise OverflowException()
            return u64(self._sign)
        if len(self._bits) > 2 or self._sign < 0:
            raise OverflowException("Value was either too large or too small for a UInt64.")
        return self.LowBits()

    @static
    def op_Explicit(value: BigInteger) -> nint:
        return nint(value._ToInt64())

    @static
    def op_Explicit(value: BigInteger) -> nuint:
        return nuint(value._ToUInt64())

    @static
    def op_Explicit(value: BigInteger) -> Int128:
        return value._ToInt128()

    def _ToInt128(self) -> Int128:
        if self._bits is not None:
            result = self.Low128()
            if len(self._bits) > 4 or (result._upper >> 63 != u64(0)) != (self._sign < 0):
                raise OverflowException("Value was either too large or too small for an Int128.")
        return Int128(self.Low128())

    @static
    def op_Explicit(value: BigInteger) -> UInt128:
        return value._ToUInt128()

    def _ToUInt128(self) -> UInt128:
        if self._bits is not None and (len(self._bits) > 4 or self._sign < 0):
            raise OverflowException("Value was either too large or too small for a UInt128.")
        if self._sign < 0:
            raise OverflowException()
        return self.Low128()

    @static
    def op_Explicit(value: BigInteger) -> f64:
        return value.ToDouble()

    @internal
    def ToDouble(self) -> f64:
        if self._bits is None:
            return f64(self._sign)
        if len(self._bits) > 32:
            return Double.PositiveInfinity if self._sign > 0 else Double.NegativeInfinity
        exponent: i32 = 0
        mantissa = self._TopBits(out(exponent))
        # Cut, not rounded, to 53 bits: as .NET does.
        pattern = ((mantissa >> 11) & u64(0xFFFFFFFFFFFFF)) | (u64(exponent + 1086) << 52)
        result = bits(f64, pattern)
        return -result if self._sign < 0 else result

    @static
    def op_Explicit(value: BigInteger) -> f32:
        return f32(value.ToDouble())

    @static
    def op_Explicit(value: BigInteger) -> Half:
        return Half(value.ToDouble())

    @static
    def op_Explicit(value: BigInteger) -> decimal:
        return value._ToDecimal()

    def _ToDecimal(self) -> decimal:
        if self._bits is None:
            return Decimal(self._sign)
        if len(self._bits) > 3:
            raise OverflowException("Value was either too large or too small for a Decimal.")
        low = BigInteger.LowWord(self._bits)
        high = i32(self._bits[2]) if len(self._bits) == 3 else 0
        return Decimal(i32(low), i32(low >> 32), high, self._sign < 0, u8(0))

    @static
    @internal
    def _From128(magnitude: UInt128, negative: bool) -> BigInteger:
        limbs = Array[u32](4)
        limbs[0] = u32(magnitude._lower)
        limbs[1] = u32(magnitude._lower >> 32)
        limbs[2] = u32(magnitude._upper)
        limbs[3] = u32(magnitude._upper >> 32)
        return BigInteger.FromLimbs(negative, limbs)

    @internal
    def Low128(self) -> UInt128:
        """The low 128 bits of the two's complement."""
        limbs = self._TwosComplement(4)
        low = u64(limbs[0]) | (u64(limbs[1]) << 32)
        return UInt128(u64(limbs[2]) | (u64(limbs[3]) << 32), low)
