from oscil.lang import *
from System.Runtime.CompilerServices import Unsafe


@static
@internal
class BigIntegerMath:
    """Arithmetic of magnitudes: arrays of 32-bit limbs, the least significant first. Arguments have no zero limb on top;
    results may. Long operands go to the engine's own integers."""

    NativeWork: Const[i32] = 2000

    @static
    @extern
    def MultiplyCore(p: Ptr[u32], n: i32, q: Ptr[u32], m: i32, result: Ptr[u32]) -> None: ...

    @static
    @extern
    def DivideCore(p: Ptr[u32], n: i32, q: Ptr[u32], m: i32, quotient: Ptr[u32], remainder: Ptr[u32]) -> None: ...

    @static
    @extern
    def ModPowCore(p: Ptr[u32], n: i32, exponent: Ptr[u32], e: i32, modulus: Ptr[u32], m: i32, result: Ptr[u32]) -> None: ...

    @static
    @extern
    def GcdCore(p: Ptr[u32], n: i32, q: Ptr[u32], m: i32, result: Ptr[u32]) -> None: ...

    @static
    @extern
    def ToDigitsCore(p: Ptr[u32], n: i32, digits: Ptr[u8]) -> i32: ...

    @static
    @extern
    def FromDigitsCore(digits: Ptr[u8], count: i32, result: Ptr[u32], n: i32) -> None: ...

    @static
    def Compare(a: Array[u32], b: Array[u32]) -> i32:
        if len(a) != len(b):
            return -1 if len(a) < len(b) else 1
        i = len(a) - 1
        while i >= 0:
            if a[i] != b[i]:
                return -1 if a[i] < b[i] else 1
            i -= 1
        return 0

    @static
    def Add(a: Array[u32], b: Array[u32]) -> Array[u32]:
        if len(a) < len(b):
            a, b = b, a
        result = Array[u32](len(a) + 1)
        carry = u64(0)
        for i in range(len(a)):
            carry += u64(a[i])
            if i < len(b):
                carry += u64(b[i])
            result[i] = u32(carry)
            carry = carry >> 32
        result[len(a)] = u32(carry)
        return result

    @static
    def Subtract(a: Array[u32], b: Array[u32]) -> Array[u32]:
        """a - b, where a is not less than b."""
        result = Array[u32](len(a))
        borrow = i64(0)
        for i in range(len(a)):
            borrow += i64(a[i])
            if i < len(b):
                borrow -= i64(b[i])
            result[i] = u32(borrow)
            borrow = borrow >> 32
        return result

    @static
    def Multiply(a: Array[u32], b: Array[u32]) -> Array[u32]:
        n = len(a)
        m = len(b)
        result = Array[u32](n + m)
        if n > 32 and m > 32 and n * m > BigIntegerMath.NativeWork:
            with fixed(a) as p:
                with fixed(b) as q:
                    with fixed(result) as r:
                        BigIntegerMath.MultiplyCore(p, n, q, m, r)
            return result
        for i in range(n):
            carry = u64(0)
            factor = u64(a[i])
            for j in range(m):
                carry += factor * u64(b[j]) + u64(result[i + j])
                result[i + j] = u32(carry)
                carry = carry >> 32
            result[i + m] = u32(carry)
        return result

    @static
    def Divide(a: Array[u32], b: Array[u32], remainder: Out[Array[u32]]) -> Array[u32]:
        """The quotient; a has at least as many limbs as b."""
        n = len(a)
        m = len(b)
        quotient = Array[u32](n - m + 1)
        if m == 1:
            remainder = Array[u32](1)
            remainder[0] = BigIntegerMath.DivideSmall(a, b[0], quotient)
            return quotient
        remainder = Array[u32](m)
        if (n - m) * m > BigIntegerMath.NativeWork:
            with fixed(a) as p:
                with fixed(b) as q:
                    with fixed(quotient) as r:
                        with fixed(remainder) as s:
                            BigIntegerMath.DivideCore(p, n, q, m, r, s)
            return quotient
        shift = BitOperations.LeadingZeroCount(b[m - 1])
        u = BigIntegerMath.ShiftLeft(a, shift, n + 1)
        v = BigIntegerMath.ShiftLeft(b, shift, m)
        j = n - m
        while j >= 0:
            quotient[j] = BigIntegerMath._DivideStep(u, v, j)
            j -= 1
        for i in range(m):
            low = u64(u[i]) | (u64(u[i + 1]) << 32)
            remainder[i] = u32(low >> shift)
        return quotient

    @static
    def _DivideStep(u: Array[u32], v: Array[u32], j: i32) -> u32:
        """One digit of long division (Knuth, algorithm D); u becomes the rest."""
        m = len(v)
        top = (u64(u[j + m]) << 32) | u64(u[j + m - 1])
        first = u64(v[m - 1])
        digit = div(top, first)
        rest = top - digit * first
        while digit > u64(0xFFFFFFFF) or digit * u64(v[m - 2]) > ((rest << 32) | u64(u[j + m - 2])):
            digit -= u64(1)
            rest += first
            if rest > u64(0xFFFFFFFF):
                break
        carry = u64(0)
        borrow = i64(0)
        for i in range(m):
            carry += digit * u64(v[i])
            borrow += i64(u[i + j]) - i64(u32(carry))
            u[i + j] = u32(borrow)
            borrow = borrow >> 32
            carry = carry >> 32
        borrow += i64(u[j + m]) - i64(carry)
        u[j + m] = u32(borrow)
        if borrow < i64(0):
            digit -= u64(1)
            carry = 0
            for i in range(m):
                carry += u64(u[i + j]) + u64(v[i])
                u[i + j] = u32(carry)
                carry = carry >> 32
            u[j + m] = u32(u64(u[j + m]) + carry)
        return u32(digit)

    @static
    def DivideSmall(a: Array[u32], divisor: u32, quotient: Array[u32]) -> u32:
        """The remainder."""
        rest = u64(0)
        i = len(a) - 1
        while i >= 0:
            rest = (rest << 32) | u64(a[i])
            digit = div(rest, u64(divisor))
            quotient[i] = u32(digit)
            rest -= digit * u64(divisor)
            i -= 1
        return u32(rest)

    @static
    def ShiftLeft(a: Array[u32], shift: i32, size: i32) -> Array[u32]:
        """a * 2^shift (shift below 32) in `size` limbs."""
        result = Array[u32](size)
        carry = u64(0)
        for i in range(len(a)):
            carry |= u64(a[i]) << shift
            result[i] = u32(carry)
            carry = carry >> 32
        if size > len(a):
            result[len(a)] = u32(carry)
        return result

    @static
    def Negate(limbs: Array[u32]) -> None:
        """The two's complement, in place."""
        carry = u64(1)
        for i in range(len(limbs)):
            carry += u64(~limbs[i])
            limbs[i] = u32(carry)
            carry = carry >> 32

    @static
    def ModPow(a: Array[u32], exponent: Array[u32], modulus: Array[u32]) -> Array[u32]:
        result = Array[u32](len(modulus))
        with fixed(a) as p:
            with fixed(exponent) as e:
                with fixed(modulus) as m:
                    with fixed(result) as r:
                        BigIntegerMath.ModPowCore(p, len(a), e, len(exponent), m, len(modulus), r)
        return result

    @static
    def Gcd(a: Array[u32], b: Array[u32]) -> Array[u32]:
        result = Array[u32](len(a) if len(a) < len(b) else len(b))
        with fixed(a) as p:
            with fixed(b) as q:
                with fixed(result) as r:
                    BigIntegerMath.GcdCore(p, len(a), q, len(b), r)
        return result

    @static
    def Gcd(a: u64, b: u64) -> u64:
        while b != u64(0):
            a, b = b, rem(a, b)
        return a
