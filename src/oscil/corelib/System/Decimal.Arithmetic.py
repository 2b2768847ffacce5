from oscil.lang import *


@struct
@readonly
class Decimal:
    """Arithmetic with .NET's scales: sums keep the larger one, products add them, quotients have no superfluous zeros."""

    @static
    def _Sum(a: decimal, b: decimal, flip: bool) -> decimal:
        a_negative = a._flags < 0
        b_negative = (b._flags < 0) != flip
        a_scale = i32(a.Scale)
        b_scale = i32(b.Scale)
        if a_scale == b_scale and a._hi32 == u32(0) and b._hi32 == u32(0):
            scale_bits = a._flags & Decimal.ScaleMask
            if a_negative == b_negative:
                low = a._lo64 + b._lo64
                return Decimal(scale_bits | (Decimal.SignMask if a_negative else 0), u32(1) if low < a._lo64 else u32(0), low)
            if a._lo64 >= b._lo64:
                return Decimal(scale_bits | (Decimal.SignMask if a_negative else 0), u32(0), a._lo64 - b._lo64)
            return Decimal(scale_bits | (0 if a_negative else Decimal.SignMask), u32(0), b._lo64 - a._lo64)
        p: Ptr[u32] = stackalloc(u32, 8)
        q: Ptr[u32] = stackalloc(u32, 8)
        DecimalMath.Load(a, p)
        DecimalMath.Load(b, q)
        scale = a_scale
        if a_scale < b_scale:
            DecimalMath.MultiplyPower(p, b_scale - a_scale)
            scale = b_scale
        elif b_scale < a_scale:
            DecimalMath.MultiplyPower(q, a_scale - b_scale)
        negative = a_negative
        if a_negative == b_negative:
            DecimalMath.Add(p, q)
        elif DecimalMath.Compare(p, q) >= 0:
            DecimalMath.Subtract(p, q)
        else:
            negative = not negative
            DecimalMath.Subtract(q, p)
            p = q
        if not DecimalMath.Fits96(p):
            scale = DecimalMath.Reduce(p, scale)
        return DecimalMath.Store(p, negative, scale)

    @static
    def Add(d1: decimal, d2: decimal) -> decimal:
        return Decimal._Sum(d1, d2, False)

    @static
    def Subtract(d1: decimal, d2: decimal) -> decimal:
        return Decimal._Sum(d1, d2, True)

    @static
    def Multiply(d1: decimal, d2: decimal) -> decimal:
        negative = (d1._flags < 0) != (d2._flags < 0)
        scale = i32(d1.Scale) + i32(d2.Scale)
        p: Ptr[u32] = stackalloc(u32, 8)
        q: Ptr[u32] = stackalloc(u32, 8)
        product: Ptr[u32] = stackalloc(u32, 8)
        DecimalMath.Load(d1, p)
        DecimalMath.Load(d2, q)
        DecimalMath.Multiply(p, q, product)
        if DecimalMath.IsZero(product) and (DecimalMath.BitLength(p) > 32 or DecimalMath.BitLength(q) > 32):
            return default(decimal)
        if scale > 28 or not DecimalMath.Fits96(product):
            if scale > 47 and d1._hi32 == u32(0) and d2._hi32 == u32(0) and (d1._lo64 >> 32) == u64(0) and (d2._lo64 >> 32) == u64(0):
                return default(decimal)
            scale = DecimalMath.Reduce(product, scale)
        return DecimalMath.Store(product, negative, scale)

    @static
    def Divide(d1: decimal, d2: decimal) -> decimal:
        if d2.IsZeroValue:
            raise DivideByZeroException()
        negative = (d1._flags < 0) != (d2._flags < 0)
        scale = i32(d1.Scale) - i32(d2.Scale)
        p: Ptr[u32] = stackalloc(u32, 8)
        divisor: Ptr[u32] = stackalloc(u32, 8)
        quotient: Ptr[u32] = stackalloc(u32, 8)
        DecimalMath.Load(d1, p)
        DecimalMath.Load(d2, divisor)
        if scale < 0:
            DecimalMath.MultiplyPower(p, -scale)
            scale = 0
        DecimalMath.Divide(p, divisor, quotient)
        if DecimalMath.IsZero(p):
            if not DecimalMath.Fits96(quotient):
                raise OverflowException("Value was either too large or too small for a Decimal.")
            return DecimalMath.Store(quotient, negative, scale)
        if not DecimalMath.Fits96(quotient):
            raise OverflowException("Value was either too large or too small for a Decimal.")
        scale = Decimal._MoreDigits(quotient, p, divisor, scale)
        scale = Decimal._TrimZeros(quotient, scale)
        return DecimalMath.Store(quotient, negative, scale)

    @static
    def _MoreDigits(quotient: Ptr[u32], rest: Ptr[u32], divisor: Ptr[u32], scale: i32) -> i32:
        """Digits after the point as long as they fit, then one rounding half to even. The new scale."""
        longer: Ptr[u32] = stackalloc(u32, 8)
        digit: Ptr[u32] = stackalloc(u32, 8)
        while scale < 28 and not DecimalMath.IsZero(rest):
            step = 1
            # As many digits at once as surely fit: each takes less than 3.3220 bits.
            room = div((96 - DecimalMath.BitLength(quotient)) * 10000, 33220) - 1
            if room > 1:
                step = room if room < 9 else 9
            if step > 28 - scale:
                step = 28 - scale
            for i in range(8):
                longer[i] = quotient[i]
            DecimalMath.MultiplyPower(longer, step)
            DecimalMath.MultiplyPower(rest, step)
            DecimalMath.Divide(rest, divisor, digit)
            DecimalMath.Add(longer, digit)
            if not DecimalMath.Fits96(longer):
                # No room for this digit (a step of one): it decides the rounding.
                first = digit[0]
                up = first > u32(5) or (first == u32(5) and (not DecimalMath.IsZero(rest) or (quotient[0] & u32(1)) != u32(0)))
                if up:
                    DecimalMath.AddSmall(quotient, u32(1))
                    if not DecimalMath.Fits96(quotient):
                        return DecimalMath.Reduce(quotient, scale)
                return scale
            for i in range(8):
                quotient[i] = longer[i]
            scale += step
        if not DecimalMath.IsZero(rest):
            DecimalMath.MultiplySmall(rest, u32(2))
            order = DecimalMath.Compare(rest, divisor)
            if order > 0 or (order == 0 and (quotient[0] & u32(1)) != u32(0)):
                DecimalMath.AddSmall(quotient, u32(1))
                if not DecimalMath.Fits96(quotient):
                    return DecimalMath.Reduce(quotient, scale)
        return scale

    @static
    def Remainder(d1: decimal, d2: decimal) -> decimal:
        if d2.IsZeroValue:
            raise DivideByZeroException()
        if d1.IsZeroValue:
            return d1
        p: Ptr[u32] = stackalloc(u32, 8)
        divisor: Ptr[u32] = stackalloc(u32, 8)
        quotient: Ptr[u32] = stackalloc(u32, 8)
        DecimalMath.Load(d1, p)
        DecimalMath.Load(d2, divisor)
        scale = i32(d1.Scale)
        other = i32(d2.Scale)
        if scale < other:
            DecimalMath.MultiplyPower(p, other - scale)
            scale = other
        elif other < scale:
            DecimalMath.MultiplyPower(divisor, scale - other)
        if DecimalMath.Compare(p, divisor) < 0:
            return d1
        DecimalMath.Divide(p, divisor, quotient)
        return DecimalMath.Store(p, d1._flags < 0, scale)

    @static
    def Negate(d: decimal) -> decimal:
        return Decimal(d._flags ^ Decimal.SignMask, d._hi32, d._lo64)

    @static
    def Abs(value: decimal) -> decimal:
        return Decimal(value._flags & ~Decimal.SignMask, value._hi32, value._lo64)

    @static
    def Sign(d: decimal) -> i32:
        if d.IsZeroValue:
            return 0
        return -1 if d._flags < 0 else 1

    @static
    def Compare(d1: decimal, d2: decimal) -> i32:
        s1 = Decimal.Sign(d1)
        s2 = Decimal.Sign(d2)
        if s1 != s2:
            return 1 if s1 > s2 else -1
        if s1 == 0:
            return 0
        if ((d1._flags ^ d2._flags) & Decimal.ScaleMask) == 0:
            if d1._hi32 != d2._hi32:
                return s1 if d1._hi32 > d2._hi32 else -s1
            if d1._lo64 != d2._lo64:
                return s1 if d1._lo64 > d2._lo64 else -s1
            return 0
        p: Ptr[u32] = stackalloc(u32, 8)
        q: Ptr[u32] = stackalloc(u32, 8)
        DecimalMath.Load(d1, p)
        DecimalMath.Load(d2, q)
        shift = i32(d2.Scale) - i32(d1.Scale)
        if shift > 0:
            DecimalMath.MultiplyPower(p, shift)
        else:
            DecimalMath.MultiplyPower(q, -shift)
        return DecimalMath.Compare(p, q) * s1

    @static
    def Max(x: decimal, y: decimal) -> decimal:
        return x if Decimal.Compare(x, y) >= 0 else y

    @static
    def Min(x: decimal, y: decimal) -> decimal:
        return x if Decimal.Compare(x, y) < 0 else y

    @static
    def MaxMagnitude(x: decimal, y: decimal) -> decimal:
        order = Decimal.Compare(Decimal.Abs(x), Decimal.Abs(y))
        if order != 0:
            return x if order > 0 else y
        return y if x._flags < 0 else x

    @static
    def MinMagnitude(x: decimal, y: decimal) -> decimal:
        order = Decimal.Compare(Decimal.Abs(x), Decimal.Abs(y))
        if order != 0:
            return x if order < 0 else y
        return x if x._flags < 0 else y

    @static
    def Clamp(value: decimal, min: decimal, max: decimal) -> decimal:
        if min > max:
            raise ArgumentException("'" + min.ToString() + "' cannot be greater than " + max.ToString() + ".")
        if value < min:
            return min
        return max if value > max else value

    @static
    def CopySign(value: decimal, sign: decimal) -> decimal:
        return Decimal((value._flags & ~Decimal.SignMask) | (sign._flags & Decimal.SignMask), value._hi32, value._lo64)

    @family(Name=("Truncate", "Floor", "Ceiling", "Round"), Kind=("ToZero", "ToNegativeInfinity", "ToPositiveInfinity", "ToEven"))
    @static
    def Name(d: decimal) -> decimal:
        return Decimal._RoundTo(d, 0, MidpointRounding.Kind)

    @static
    def Round(d: decimal, decimals: i32) -> decimal:
        return Decimal.Round(d, decimals, MidpointRounding.ToEven)

    @static
    def Round(d: decimal, mode: MidpointRounding) -> decimal:
        return Decimal.Round(d, 0, mode)

    @static
    def Round(d: decimal, decimals: i32, mode: MidpointRounding) -> decimal:
        if u32(decimals) > u32(28):
            raise ArgumentOutOfRangeException("decimals", "Decimal can only round to between 0 and 28 digits of precision.")
        if u32(i32(mode)) > u32(4):
            raise ArgumentException("The value '" + i32(mode).ToString() + "' is not valid for this usage of the type MidpointRounding.", "mode")
        return Decimal._RoundTo(d, decimals, mode)

    @static
    def _RoundTo(d: decimal, decimals: i32, mode: MidpointRounding) -> decimal:
        drop = i32(d.Scale) - decimals
        if drop <= 0:
            return d
        p: Ptr[u32] = stackalloc(u32, 8)
        DecimalMath.Load(d, p)
        sticky = False
        divisor = u32(1)
        rest = u32(0)
        while drop > 0:
            step = 9 if drop > 9 else drop
            sticky = sticky or rest != u32(0)
            divisor = DecimalMath.Power(step)
            rest = DecimalMath.DivideSmall(p, divisor)
            drop -= step
        negative = d._flags < 0
        inexact = sticky or rest != u32(0)
        up = False
        if mode == MidpointRounding.ToEven:
            up = DecimalMath.RoundsUp(p, divisor, rest, sticky)
        elif mode == MidpointRounding.AwayFromZero:
            up = u64(rest) * u64(2) >= u64(divisor)
        elif mode == MidpointRounding.ToNegativeInfinity:
            up = negative and inexact
        elif mode == MidpointRounding.ToPositiveInfinity:
            up = not negative and inexact
        if up:
            DecimalMath.AddSmall(p, u32(1))
        return DecimalMath.Store(p, negative, decimals)
