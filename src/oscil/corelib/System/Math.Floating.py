from oscil.lang import *


@static
class Math:
    """The parts of a floating point number, neighbours, and products wider than their factors."""

    @static
    def BitIncrement(x: f64) -> f64:
        pattern = bits(i64, x)
        if not Double.IsFinite(x):
            return Double.MinValue if Double.IsNegativeInfinity(x) else x
        if pattern == bits(i64, -0.0):
            return Double.Epsilon
        return bits(f64, pattern + (i64(-1) if pattern < i64(0) else i64(1)))

    @static
    def BitDecrement(x: f64) -> f64:
        pattern = bits(i64, x)
        if not Double.IsFinite(x):
            return Double.MaxValue if Double.IsPositiveInfinity(x) else x
        if pattern == i64(0):
            return -Double.Epsilon
        return bits(f64, pattern + (i64(1) if pattern < i64(0) else i64(-1)))

    @static
    def ILogB(x: f64) -> i32:
        if x != x or Double.IsInfinity(x):
            return 0x7FFFFFFF
        pattern = bits(u64, x) & u64(0x7FFFFFFFFFFFFFFF)
        if pattern == u64(0):
            return -0x80000000
        exponent = i32(pattern >> 52)
        if exponent != 0:
            return exponent - 1023
        exponent = -1022
        while (pattern & u64(0x10000000000000)) == u64(0):
            pattern = pattern << 1
            exponent -= 1
        return exponent

    @static
    def ScaleB(x: f64, n: i32) -> f64:
        y = x
        # Steps that stay among normal numbers, so that only the last product can round.
        if n > 1023:
            y *= 8.98846567431158e307
            n -= 1023
            if n > 1023:
                y *= 8.98846567431158e307
                n -= 1023
                if n > 1023:
                    n = 1023
        elif n < -1022:
            y *= 2.2250738585072014e-308 * 9007199254740992.0
            n += 1022 - 53
            if n < -1022:
                y *= 2.2250738585072014e-308 * 9007199254740992.0
                n += 1022 - 53
                if n < -1022:
                    n = -1022
        return y * bits(f64, u64(0x3FF + n) << 52)

    @static
    def ReciprocalEstimate(d: f64) -> f64:
        return 1.0 / d

    @static
    def ReciprocalSqrtEstimate(d: f64) -> f64:
        return 1.0 / Math.Sqrt(d)

    @static
    def MaxMagnitude(x: f64, y: f64) -> f64:
        return Double.MaxMagnitude(x, y)

    @static
    def MinMagnitude(x: f64, y: f64) -> f64:
        return Double.MinMagnitude(x, y)

    @static
    def BigMul(a: u32, b: u32) -> u64:
        return u64(a) * u64(b)

    @static
    def BigMul(a: i64, b: i64, low: Out[i64]) -> i64:
        unsigned_low: u64 = 0
        high = i64(Math.BigMul(u64(a), u64(b), out(unsigned_low)))
        low = i64(unsigned_low)
        if a < i64(0):
            high -= b
        if b < i64(0):
            high -= a
        return high

    @static
    def BigMul(a: i64, b: i64) -> Int128:
        low: i64 = 0
        high = Math.BigMul(a, b, out(low))
        return Int128(u64(high), u64(low))

    @static
    def BigMul(a: u64, b: u64) -> UInt128:
        low: u64 = 0
        high = Math.BigMul(a, b, out(low))
        return UInt128(high, low)

    @static
    @internal
    def RootOfSquares(large: f64, small: f64) -> f64:
        """The root of the sum of squares of finite positive numbers: one rounding of the sum, one of the root."""
        large_exponent = i32(bits(u64, large) >> 52)
        small_exponent = i32(bits(u64, small) >> 52)
        if large_exponent - small_exponent > 54:
            return large + small
        scale = 1.0
        if large_exponent > 1523:
            scale = 4.149515568880993e180
        elif small_exponent < 523:
            scale = 2.4099198651028841e-181
        x = large / scale
        y = small / scale
        xx = x * x
        yy = y * y
        head = xx + yy
        tail = xx - head + yy + Math.FusedMultiplyAdd(x, x, -xx)
        if large_exponent == small_exponent:
            tail += Math.FusedMultiplyAdd(y, y, -yy)
        return Math.Sqrt(head + tail) * scale
