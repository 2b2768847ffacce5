from oscil.lang import *


@struct
@readonly
class Decimal:
    """Operators and conversions."""

    def __add__(d1: decimal, d2: decimal) -> decimal:
        return Decimal._Sum(d1, d2, False)

    def __sub__(d1: decimal, d2: decimal) -> decimal:
        return Decimal._Sum(d1, d2, True)

    def __mul__(d1: decimal, d2: decimal) -> decimal:
        return Decimal.Multiply(d1, d2)

    def __truediv__(d1: decimal, d2: decimal) -> decimal:
        return Decimal.Divide(d1, d2)

    def __mod__(d1: decimal, d2: decimal) -> decimal:
        return Decimal.Remainder(d1, d2)

    def __neg__(d: decimal) -> decimal:
        return Decimal.Negate(d)

    def __pos__(d: decimal) -> decimal:
        return d

    def op_Increment(d: decimal) -> decimal:
        return Decimal._Sum(d, Decimal.One, False)

    def op_Decrement(d: decimal) -> decimal:
        return Decimal._Sum(d, Decimal.One, True)

    def __eq__(d1: decimal, d2: decimal) -> bool:
        return Decimal.Compare(d1, d2) == 0

    def __ne__(d1: decimal, d2: decimal) -> bool:
        return Decimal.Compare(d1, d2) != 0

    def __lt__(d1: decimal, d2: decimal) -> bool:
        return Decimal.Compare(d1, d2) < 0

    def __le__(d1: decimal, d2: decimal) -> bool:
        return Decimal.Compare(d1, d2) <= 0

    def __gt__(d1: decimal, d2: decimal) -> bool:
        return Decimal.Compare(d1, d2) > 0

    def __ge__(d1: decimal, d2: decimal) -> bool:
        return Decimal.Compare(d1, d2) >= 0

    @static
    @internal
    def FromFloating(value: f64, single: bool) -> decimal:
        """15 significant digits of a Double, 7 of a Single: what lies behind is noise."""
        exponent = i32((bits(u64, value) >> 52) & u64(0x7FF)) - 1022
        if single and value != 0.0:
            # A subnormal Single is a normal Double; .NET looks at the Single's own exponent.
            exponent = i32((bits(u32, f32(value)) >> 23) & u32(0xFF)) - 126
        if exponent < -94:
            return default(decimal)
        if exponent > 96:
            raise OverflowException("Value was either too large or too small for a Decimal.")
        top = 1e7 if single else 1e15
        wanted = 6 if single else 14
        magnitude = Math.Abs(value)
        power = wanted - ((exponent * 19728) >> 16)
        if power >= 0:
            if power > 28:
                power = 28
            magnitude *= Decimal._Power10(power)
        elif power != -1 or magnitude >= top:
            magnitude /= Decimal._Power10(-power)
        else:
            power = 0
        if magnitude < top / 10.0 and power < 28:
            magnitude *= 10.0
            power += 1
        whole = u64(i64(magnitude))
        magnitude -= f64(i64(whole))
        if magnitude > 0.5 or (magnitude == 0.5 and (whole & u64(1)) != u64(0)):
            whole += u64(1)
        if whole == u64(0):
            return default(decimal)
        p: Ptr[u32] = stackalloc(u32, 8)
        for i in range(8):
            p[i] = 0
        p[0] = u32(whole)
        p[1] = u32(whole >> 32)
        if power < 0:
            DecimalMath.MultiplyPower(p, -power)
            power = 0
        else:
            floor = power - wanted if power > wanted else 0
            while power > floor and rem(whole, u64(10)) == u64(0):
                whole = div(whole, u64(10))
                power -= 1
            p[0] = u32(whole)
            p[1] = u32(whole >> 32)
        return DecimalMath.Store(p, value < 0.0, power)

    @static
    def _Power10(k: i32) -> f64:
        result = 1.0
        # Exact up to 10^22; the few above are rounded as literals are.
        for i in range(k if k < 22 else 22):
            result *= 10.0
        if k > 22:
            return result * Decimal._Power10(k - 22)
        return result

    @static
    def ToDouble(d: decimal) -> f64:
        result = (f64(d._lo64) + f64(d._hi32) * 18446744073709551616.0) / Decimal._Power10(i32(d.Scale))
        return -result if d._flags < 0 else result

    @static
    def ToSingle(d: decimal) -> f32:
        return f32(Decimal.ToDouble(d))

    @static
    def _Whole(d: decimal, signed: bool, limit: u64, type_name: str) -> u64:
        """The magnitude of the integer part when it fits, else OverflowException."""
        t = Decimal.Truncate(d)
        negative = t._flags < 0 and not t.IsZeroValue
        top = limit
        if negative:
            top = limit + u64(1) if signed else u64(0)
        if t._hi32 != u32(0) or t._lo64 > top:
            raise OverflowException("Value was either too large or too small for " + type_name + ".")
        return t._lo64

    @static
    def _Signed(d: decimal, limit: u64, type_name: str) -> i64:
        magnitude = Decimal._Whole(d, True, limit, type_name)
        return -i64(magnitude) if d._flags < 0 else i64(magnitude)

    @static
    def ToSByte(value: decimal) -> i8:
        return i8(Decimal._Signed(value, u64(0x7F), "a signed byte"))

    @static
    def ToByte(value: decimal) -> u8:
        return u8(Decimal._Whole(value, False, u64(0xFF), "an unsigned byte"))

    @static
    def ToInt16(value: decimal) -> i16:
        return i16(Decimal._Signed(value, u64(0x7FFF), "an Int16"))

    @static
    def ToUInt16(value: decimal) -> u16:
        return u16(Decimal._Whole(value, False, u64(0xFFFF), "a UInt16"))

    @static
    def ToInt32(d: decimal) -> i32:
        return i32(Decimal._Signed(d, u64(0x7FFFFFFF), "an Int32"))

    @static
    def ToUInt32(d: decimal) -> u32:
        return u32(Decimal._Whole(d, False, u64(0xFFFFFFFF), "a UInt32"))

    @static
    def ToInt64(d: decimal) -> i64:
        return Decimal._Signed(d, u64(0x7FFFFFFFFFFFFFFF), "an Int64")

    @static
    def ToUInt64(d: decimal) -> u64:
        return Decimal._Whole(d, False, u64(0xFFFFFFFFFFFFFFFF), "a UInt64")

    @static
    def ToOACurrency(value: decimal) -> i64:
        """Ten-thousandths, ties to even."""
        units = Decimal.Round(value * Decimal(10000) if Decimal.Abs(value) < Decimal(1000000000000000) else Decimal.MaxValue)
        if units > Decimal(Int64.MaxValue) or units < Decimal(Int64.MinValue):
            raise OverflowException("Value was either too large or too small for a Currency.")
        return Decimal.ToInt64(units)

    @static
    def FromOACurrency(cy: i64) -> decimal:
        return Decimal(cy) / Decimal(10000)

    @family(T=("u8", "i8", "i16", "u16", "char"), U=("u32", "i32", "i32", "u32", "u32"))
    @static
    def op_Implicit(value: T) -> decimal:
        return Decimal(U(value))

    @family(Name=("op_Implicit", "op_Implicit", "op_Implicit", "op_Implicit", "op_Explicit", "op_Explicit"), T=("i32", "u32", "i64", "u64", "f32", "f64"))
    @static
    def Name(value: T) -> decimal:
        return Decimal(value)

    @family(T=("u8", "i8", "i16", "u16", "i32", "u32", "i64", "u64", "f32", "f64"), Kind=("ToByte", "ToSByte", "ToInt16", "ToUInt16", "ToInt32", "ToUInt32", "ToInt64", "ToUInt64", "ToSingle", "ToDouble"))
    @static
    def op_Explicit(value: decimal) -> T:
        return Decimal.Kind(value)

    @static
    def op_Explicit(value: decimal) -> char:
        return char(i32(Decimal._Whole(value, False, u64(0xFFFF), "a character")))
