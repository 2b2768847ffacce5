from oscil.lang import *


@static
@internal
class DecimalMath:
    """Unsigned integers as little-endian 32-bit words, as many as a decimal's intermediate results need."""

    Words: Const[i32] = 8

    @static
    def Load(value: In[decimal], p: Ptr[u32]) -> None:
        low = value.Low64
        p[0] = u32(low)
        p[1] = u32(low >> 32)
        p[2] = value.High32
        for i in range(3, DecimalMath.Words):
            p[i] = 0

    @static
    def IsZero(p: Ptr[u32]) -> bool:
        for i in range(DecimalMath.Words):
            if p[i] != u32(0):
                return False
        return True

    @static
    def Fits96(p: Ptr[u32]) -> bool:
        for i in range(3, DecimalMath.Words):
            if p[i] != u32(0):
                return False
        return True

    @static
    def Power(k: i32) -> u32:
        result = u32(1)
        for i in range(k):
            result *= u32(10)
        return result

    @static
    def MultiplySmall(p: Ptr[u32], factor: u32) -> None:
        carry = u64(0)
        for i in range(DecimalMath.Words):
            carry += u64(p[i]) * u64(factor)
            p[i] = u32(carry)
            carry = carry >> 32

    @static
    def MultiplyPower(p: Ptr[u32], k: i32) -> None:
        while k > 0:
            step = 9 if k > 9 else k
            DecimalMath.MultiplySmall(p, DecimalMath.Power(step))
            k -= step

    @static
    def DivideSmall(p: Ptr[u32], divisor: u32) -> u32:
        """Divide in place; the remainder."""
        rest = u64(0)
        i = DecimalMath.Words - 1
        while i >= 0:
            rest = (rest << 32) | u64(p[i])
            q = div(rest, u64(divisor))
            p[i] = u32(q)
            rest = rest - q * u64(divisor)
            i -= 1
        return u32(rest)

    @static
    def Compare(p: Ptr[u32], q: Ptr[u32]) -> i32:
        i = DecimalMath.Words - 1
        while i >= 0:
            if p[i] != q[i]:
                return -1 if p[i] < q[i] else 1
            i -= 1
        return 0

    @static
    def Add(p: Ptr[u32], q: Ptr[u32]) -> None:
        carry = u64(0)
        for i in range(DecimalMath.Words):
            carry += u64(p[i]) + u64(q[i])
            p[i] = u32(carry)
            carry = carry >> 32

    @static
    def AddSmall(p: Ptr[u32], value: u32) -> None:
        carry = u64(value)
        for i in range(DecimalMath.Words):
            carry += u64(p[i])
            p[i] = u32(carry)
            carry = carry >> 32

    @static
    def Subtract(p: Ptr[u32], q: Ptr[u32]) -> None:
        """p becomes p - q; p is not below q."""
        borrow = i64(0)
        for i in range(DecimalMath.Words):
            borrow += i64(p[i]) - i64(q[i])
            p[i] = u32(borrow)
            borrow = borrow >> 32

    @static
    def Multiply(a: Ptr[u32], b: Ptr[u32], result: Ptr[u32]) -> None:
        """The product of two 96-bit numbers."""
        for i in range(DecimalMath.Words):
            result[i] = 0
        for i in range(3):
            carry = u64(0)
            for j in range(3):
                carry += u64(a[i]) * u64(b[j]) + u64(result[i + j])
                result[i + j] = u32(carry)
                carry = carry >> 32
            result[i + 3] = u32(carry)

    @static
    def _Length(p: Ptr[u32]) -> i32:
        n = DecimalMath.Words
        while n > 0 and p[n - 1] == u32(0):
            n -= 1
        return n

    @static
    def BitLength(p: Ptr[u32]) -> i32:
        n = DecimalMath._Length(p)
        if n == 0:
            return 0
        top = p[n - 1]
        bits_used = 0
        while top != u32(0):
            bits_used += 1
            top = top >> 1
        return (n - 1) * 32 + bits_used

    @static
    def Divide(p: Ptr[u32], divisor: Ptr[u32], quotient: Ptr[u32]) -> None:
        """quotient = p / divisor, and p becomes the remainder (Knuth's algorithm D)."""
        for i in range(DecimalMath.Words):
            quotient[i] = 0
        n = DecimalMath._Length(divisor)
        if n == 1:
            for i in range(DecimalMath.Words):
                quotient[i] = p[i]
            rest = DecimalMath.DivideSmall(quotient, divisor[0])
            for i in range(DecimalMath.Words):
                p[i] = 0
            p[0] = rest
            return
        m = DecimalMath._Length(p)
        if m < n:
            return
        shift = 0
        while ((divisor[n - 1] << shift) & u32(0x80000000)) == u32(0):
            shift += 1
        v: Ptr[u32] = stackalloc(u32, 8)
        u: Ptr[u32] = stackalloc(u32, 9)
        DecimalMath._ShiftLeft(divisor, n, shift, v)
        u[m] = DecimalMath._ShiftLeft(p, m, shift, u)
        j = m - n
        while j >= 0:
            quotient[j] = DecimalMath._DivideStep(u, v, n, j)
            j -= 1
        for i in range(DecimalMath.Words):
            word = u32(0)
            if i < n:
                word = u[i] >> shift
                if shift != 0 and i + 1 <= n:
                    word = word | (u[i + 1] << (32 - shift))
            p[i] = word

    @static
    def _ShiftLeft(source: Ptr[u32], n: i32, shift: i32, target: Ptr[u32]) -> u32:
        carry = u64(0)
        for i in range(n):
            carry = carry | (u64(source[i]) << shift)
            target[i] = u32(carry)
            carry = carry >> 32
        return u32(carry)

    @static
    def _DivideStep(u: Ptr[u32], v: Ptr[u32], n: i32, j: i32) -> u32:
        top = (u64(u[j + n]) << 32) | u64(u[j + n - 1])
        q = div(top, u64(v[n - 1]))
        r = top - q * u64(v[n - 1])
        while q > u64(0xFFFFFFFF) or q * u64(v[n - 2]) > ((r << 32) | u64(u[j + n - 2])):
            q -= u64(1)
            r += u64(v[n - 1])
            if r > u64(0xFFFFFFFF):
                break
        borrow = i64(0)
        carry = u64(0)
        for i in range(n):
            carry += q * u64(v[i])
            borrow += i64(u[i + j]) - i64(carry & u64(0xFFFFFFFF))
            u[i + j] = u32(borrow)
            borrow = borrow >> 32
            carry = carry >> 32
        borrow += i64(u[j + n]) - i64(carry)
        u[j + n] = u32(borrow)
        if borrow < 0:
            q -= u64(1)
            over = u64(0)
            for i in range(n):
                over += u64(u[i + j]) + u64(v[i])
                u[i + j] = u32(over)
                over = over >> 32
            u[j + n] = u32(u64(u[j + n]) + over)
        return u32(q)

    @static
    def Reduce(p: Ptr[u32], scale: i32) -> i32:
        """Drop digits, rounding half to even once, until the number fits 96 bits and the scale 28. The new scale."""
        sticky = False
        divisor = u32(1)
        rest = u32(0)
        while True:
            excess = DecimalMath.BitLength(p) - 96
            # log10(2) is a little more than 0.30102.
            drop = div(excess * 30102, 100000) if excess > 0 else 0
            if scale - 28 > drop:
                drop = scale - 28
            if drop == 0:
                if DecimalMath.Fits96(p):
                    if not DecimalMath.RoundsUp(p, divisor, rest, sticky):
                        return scale
                    DecimalMath.AddSmall(p, u32(1))
                    if DecimalMath.Fits96(p):
                        return scale
                    divisor = u32(1)
                    rest = u32(0)
                    sticky = False
                drop = 1
            if drop > 9:
                drop = 9
            if scale < drop:
                raise OverflowException("Value was either too large or too small for a Decimal.")
            sticky = sticky or rest != u32(0)
            divisor = DecimalMath.Power(drop)
            rest = DecimalMath.DivideSmall(p, divisor)
            scale -= drop

    @static
    def RoundsUp(p: Ptr[u32], divisor: u32, rest: u32, sticky: bool) -> bool:
        twice = u64(rest) * u64(2)
        if twice != u64(divisor):
            return twice > u64(divisor)
        return sticky or (p[0] & u32(1)) != u32(0)

    @static
    def Store(p: Ptr[u32], negative: bool, scale: i32) -> decimal:
        return Decimal(i32(p[0]), i32(p[1]), i32(p[2]), negative, u8(scale))
