from oscil.lang import *


@struct
@readonly
class BigInteger:
    """Arithmetic."""

    @static
    def _Sum(left: BigInteger, right: BigInteger, flip: bool) -> BigInteger:
        """left + right, or left - right."""
        right_negative = (right._sign < 0) != flip
        negative = left._sign < 0
        a = left.Magnitude()
        b = right.Magnitude()
        if negative == right_negative:
            return BigInteger.FromLimbs(negative, BigIntegerMath.Add(a, b))
        if BigIntegerMath.Compare(a, b) >= 0:
            return BigInteger.FromLimbs(negative, BigIntegerMath.Subtract(a, b))
        return BigInteger.FromLimbs(right_negative, BigIntegerMath.Subtract(b, a))

    def __add__(left: BigInteger, right: BigInteger) -> BigInteger:
        if left._bits is None and right._bits is None:
            return BigInteger.FromInt64(i64(left._sign) + i64(right._sign))
        return BigInteger._Sum(left, right, False)

    def __sub__(left: BigInteger, right: BigInteger) -> BigInteger:
        if left._bits is None and right._bits is None:
            return BigInteger.FromInt64(i64(left._sign) - i64(right._sign))
        return BigInteger._Sum(left, right, True)

    def __mul__(left: BigInteger, right: BigInteger) -> BigInteger:
        if left._bits is None and right._bits is None:
            return BigInteger.FromInt64(i64(left._sign) * i64(right._sign))
        if left._sign == 0 or right._sign == 0:
            return default(BigInteger)
        return BigInteger.FromLimbs((left._sign ^ right._sign) < 0, BigIntegerMath.Multiply(left.Magnitude(), right.Magnitude()))

    def __truediv__(dividend: BigInteger, divisor: BigInteger) -> BigInteger:
        remainder = default(BigInteger)
        return BigInteger.DivRem(dividend, divisor, out(remainder))

    def __mod__(dividend: BigInteger, divisor: BigInteger) -> BigInteger:
        remainder = default(BigInteger)
        BigInteger.DivRem(dividend, divisor, out(remainder))
        return remainder

    @static
    def DivRem(dividend: BigInteger, divisor: BigInteger, remainder: Out[BigInteger]) -> BigInteger:
        if divisor._sign == 0:
            raise DivideByZeroException()
        if dividend._bits is None and divisor._bits is None:
            quotient = div(dividend._sign, divisor._sign)
            remainder = BigInteger(dividend._sign - quotient * divisor._sign, None)
            return BigInteger(quotient, None)
        a = dividend.Magnitude()
        b = divisor.Magnitude()
        if len(a) < len(b):
            remainder = dividend
            return default(BigInteger)
        rest = default(Array[u32])
        limbs = BigIntegerMath.Divide(a, b, out(rest))
        remainder = BigInteger.FromLimbs(dividend._sign < 0, rest)
        return BigInteger.FromLimbs((dividend._sign ^ divisor._sign) < 0, limbs)

    @static
    def DivRem(left: BigInteger, right: BigInteger) -> ValueTuple[BigInteger, BigInteger]:
        remainder = default(BigInteger)
        quotient = BigInteger.DivRem(left, right, out(remainder))
        return ValueTuple[BigInteger, BigInteger](quotient, remainder)

    def __neg__(value: BigInteger) -> BigInteger:
        return BigInteger(-value._sign, value._bits)

    def __pos__(value: BigInteger) -> BigInteger:
        return value

    def op_Increment(value: BigInteger) -> BigInteger:
        return value + BigInteger.One

    def op_Decrement(value: BigInteger) -> BigInteger:
        return value - BigInteger.One

    @static
    def Add(left: BigInteger, right: BigInteger) -> BigInteger:
        return left + right

    @static
    def Subtract(left: BigInteger, right: BigInteger) -> BigInteger:
        return left - right

    @static
    def Multiply(left: BigInteger, right: BigInteger) -> BigInteger:
        return left * right

    @static
    def Divide(dividend: BigInteger, divisor: BigInteger) -> BigInteger:
        return dividend / divisor

    @static
    def Remainder(dividend: BigInteger, divisor: BigInteger) -> BigInteger:
        return dividend % divisor

    @static
    def Negate(value: BigInteger) -> BigInteger:
        return -value

    @static
    def Abs(value: BigInteger) -> BigInteger:
        return -value if value._sign < 0 else value

    @static
    def Pow(value: BigInteger, exponent: i32) -> BigInteger:
        ArgumentOutOfRangeException.ThrowIfNegative[i32](exponent, "exponent")
        if value._bits is None and value._sign >= -1 and value._sign <= 1:
            return value if (exponent & 1) != 0 else (BigInteger.One if exponent == 0 else BigInteger.Abs(value))
        if (value.GetBitLength() - i64(1)) * i64(exponent) > i64(BigInteger.MaxLimbs) * i64(32):
            raise OverflowException()
        result = BigInteger.One
        while True:
            if (exponent & 1) != 0:
                result = result * value
            exponent = exponent >> 1
            if exponent == 0:
                return result
            value = value * value

    @static
    def ModPow(value: BigInteger, exponent: BigInteger, modulus: BigInteger) -> BigInteger:
        ArgumentOutOfRangeException.ThrowIfNegative[BigInteger](exponent, "exponent")
        if modulus._sign == 0:
            raise DivideByZeroException()
        limbs = BigIntegerMath.ModPow(value.Magnitude(), exponent.Magnitude(), modulus.Magnitude())
        return BigInteger.FromLimbs(value._sign < 0 and not exponent.IsEven, limbs)

    @static
    def GreatestCommonDivisor(left: BigInteger, right: BigInteger) -> BigInteger:
        if left._sign == 0:
            return BigInteger.Abs(right)
        if right._sign == 0:
            return BigInteger.Abs(left)
        a = left.Magnitude()
        b = right.Magnitude()
        if len(a) <= 2 and len(b) <= 2:
            return BigInteger.FromUInt64(False, BigIntegerMath.Gcd(BigInteger.LowWord(a), BigInteger.LowWord(b)))
        return BigInteger.FromLimbs(False, BigIntegerMath.Gcd(a, b))

    @static
    @internal
    def LowWord(limbs: Array[u32]) -> u64:
        """The low 64 bits of a magnitude."""
        low = u64(limbs[0]) if len(limbs) > 0 else u64(0)
        return low | (u64(limbs[1]) << 32) if len(limbs) > 1 else low

    @static
    def Log(value: BigInteger) -> f64:
        return BigInteger.Log(value, Math.E)

    @static
    def Log10(value: BigInteger) -> f64:
        return BigInteger.Log(value, 10.0)

    @static
    def Log(value: BigInteger, baseValue: f64) -> f64:
        if value._sign < 0 or baseValue == 1.0:
            return Double.NaN
        if baseValue == Double.PositiveInfinity:
            return 0.0 if value.IsOne else Double.NaN
        if baseValue == 0.0 and not value.IsOne:
            return Double.NaN
        if value._bits is None:
            return Math.Log(f64(value._sign), baseValue)
        exponent: i32 = 0
        mantissa = value._TopBits(out(exponent))
        return Math.Log(f64(mantissa), baseValue) + f64(exponent) / Math.Log(baseValue, 2.0)

    def _TopBits(self, exponent: Out[i32]) -> u64:
        """The leading 64 bits of a value that has limbs; lower bits are cut off."""
        limbs = self._bits
        n = len(limbs)
        top = u64(limbs[n - 1])
        middle = u64(limbs[n - 2]) if n > 1 else u64(0)
        low = u64(limbs[n - 3]) if n > 2 else u64(0)
        zeros = BitOperations.LeadingZeroCount(limbs[n - 1])
        exponent = (n - 2) * 32 - zeros
        return (top << (32 + zeros)) | (middle << zeros) | (low >> (32 - zeros))
