from oscil.lang import *
from System.Globalization import NumberFormatInfo, NumberStyles
from System.Numerics import BitOperations


@struct
@readonly
class Int128(IComparable, IComparable[Int128], IEquatable[Int128], ISpanFormattable, ISpanParsable[Int128]):
    """Two 64-bit halves, the low one first."""

    _lower: Internal[u64]
    _upper: Internal[u64]

    def __init__(self, upper: u64, lower: u64) -> None:
        self._lower = lower
        self._upper = upper

    @family(Name=("MaxValue", "MinValue", "One", "NegativeOne"), N=("0x7FFFFFFFFFFFFFFF", "0x8000000000000000", 0, "0xFFFFFFFFFFFFFFFF"), K=("0xFFFFFFFFFFFFFFFF", 0, 1, "0xFFFFFFFFFFFFFFFF"))
    @static
    @property
    def Name() -> Int128:
        return Int128(u64(N), u64(K))

    @static
    @property
    def Zero() -> Int128:
        return default(Int128)

    def __eq__(left: Int128, right: Int128) -> bool:
        return left._lower == right._lower and left._upper == right._upper

    def __ne__(left: Int128, right: Int128) -> bool:
        return left._lower != right._lower or left._upper != right._upper

    def __lt__(left: Int128, right: Int128) -> bool:
        return i64(left._upper) < i64(right._upper) or (left._upper == right._upper and left._lower < right._lower)

    def __gt__(left: Int128, right: Int128) -> bool:
        return right < left

    def __le__(left: Int128, right: Int128) -> bool:
        return not (right < left)

    def __ge__(left: Int128, right: Int128) -> bool:
        return not (left < right)

    def CompareTo(self, value: object) -> i32:
        if value is None:
            return 1
        if not isinstance(value, Int128):
            raise ArgumentException("Object must be of type Int128.")
        return self.CompareTo(cast(Int128, value))

    def CompareTo(self, value: Int128) -> i32:
        if self < value:
            return -1
        return 1 if value < self else 0

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, Int128) and cast(Int128, obj) == self

    def Equals(self, other: Int128) -> bool:
        return self == other

    @override
    def GetHashCode(self) -> i32:
        return HashCode.Combine[u64, u64](self._lower, self._upper)

    def __add__(left: Int128, right: Int128) -> Int128:
        lower = left._lower + right._lower
        carry = u64(1) if lower < left._lower else u64(0)
        return Int128(left._upper + right._upper + carry, lower)

    def __sub__(left: Int128, right: Int128) -> Int128:
        borrow = u64(1) if left._lower < right._lower else u64(0)
        return Int128(left._upper - right._upper - borrow, left._lower - right._lower)

    def __mul__(left: Int128, right: Int128) -> Int128:
        lower: u64 = 0
        upper = Math.BigMul(left._lower, right._lower, out(lower))
        return Int128(upper + left._upper * right._lower + left._lower * right._upper, lower)

    def __and__(left: Int128, right: Int128) -> Int128:
        return Int128(left._upper & right._upper, left._lower & right._lower)

    def __or__(left: Int128, right: Int128) -> Int128:
        return Int128(left._upper | right._upper, left._lower | right._lower)

    def __xor__(left: Int128, right: Int128) -> Int128:
        return Int128(left._upper ^ right._upper, left._lower ^ right._lower)

    def __invert__(value: Int128) -> Int128:
        return Int128(~value._upper, ~value._lower)

    def __neg__(value: Int128) -> Int128:
        return default(Int128) - value

    def __pos__(value: Int128) -> Int128:
        return value

    def op_Increment(value: Int128) -> Int128:
        return value + Int128.One

    def op_Decrement(value: Int128) -> Int128:
        return value - Int128.One

    def __lshift__(value: Int128, shiftAmount: i32) -> Int128:
        n = shiftAmount & 127
        if n >= 64:
            return Int128(value._lower << (n - 64), u64(0))
        if n == 0:
            return value
        return Int128((value._upper << n) | (value._lower >> (64 - n)), value._lower << n)

    def op_UnsignedRightShift(value: Int128, shiftAmount: i32) -> Int128:
        n = shiftAmount & 127
        if n >= 64:
            return Int128(u64(0), value._upper >> (n - 64))
        if n == 0:
            return value
        return Int128(value._upper >> n, (value._lower >> n) | (value._upper << (64 - n)))

    def __rshift__(value: Int128, shiftAmount: i32) -> Int128:
        n = shiftAmount & 127
        top = i64(value._upper)
        if n >= 64:
            return Int128(u64(top >> 63), u64(top >> (n - 64)))
        if n == 0:
            return value
        return Int128(u64(top >> n), (value._lower >> n) | (value._upper << (64 - n)))

    def __truediv__(left: Int128, right: Int128) -> Int128:
        if right == Int128.NegativeOne and left._upper == u64(0x8000000000000000) and left._lower == u64(0):
            raise OverflowException()
        quotient = UInt128(Int128.Abs128(left)) / UInt128(Int128.Abs128(right))
        result = Int128(quotient._upper, quotient._lower)
        return -result if ((left._upper ^ right._upper) >> 63) != u64(0) else result

    def __mod__(left: Int128, right: Int128) -> Int128:
        return left - left / right * right

    @static
    @internal
    def Abs128(value: Int128) -> Int128:
        return -value if i64(value._upper) < i64(0) else value

    @static
    def Abs(value: Int128) -> Int128:
        if i64(value._upper) < i64(0):
            value = -value
            if i64(value._upper) < i64(0):
                raise OverflowException("Negating the minimum value of a twos complement number is invalid.")
        return value

    @static
    def Sign(value: Int128) -> i32:
        if i64(value._upper) < i64(0):
            return -1
        return 0 if value == Int128.Zero else 1

    @static
    def IsNegative(value: Int128) -> bool:
        return i64(value._upper) < i64(0)

    @static
    def IsPositive(value: Int128) -> bool:
        return i64(value._upper) >= i64(0)

    def op_CheckedAddition(left: Int128, right: Int128) -> Int128:
        result = left + right
        if ((left._upper ^ result._upper) & (right._upper ^ result._upper) & u64(0x8000000000000000)) != u64(0):
            raise OverflowException()
        return result

    def op_CheckedSubtraction(left: Int128, right: Int128) -> Int128:
        result = left - right
        if ((left._upper ^ right._upper) & (left._upper ^ result._upper) & u64(0x8000000000000000)) != u64(0):
            raise OverflowException()
        return result

    def op_CheckedMultiply(left: Int128, right: Int128) -> Int128:
        result = left * right
        if left != Int128.Zero and (result / left != right or (left == Int128.NegativeOne and right == Int128.MinValue)):
            raise OverflowException()
        return result

    def op_CheckedUnaryNegation(value: Int128) -> Int128:
        if value == Int128.MinValue:
            raise OverflowException()
        return -value

    @static
    def Max(x: Int128, y: Int128) -> Int128:
        return y if x < y else x

    @static
    def Min(x: Int128, y: Int128) -> Int128:
        return x if x < y else y

    @static
    def Clamp(value: Int128, min: Int128, max: Int128) -> Int128:
        if max < min:
            raise ArgumentException("'" + min.ToString() + "' cannot be greater than " + max.ToString() + ".")
        return min if value < min else (max if max < value else value)

    @static
    def DivRem(left: Int128, right: Int128) -> ValueTuple[Int128, Int128]:
        quotient = left / right
        return ValueTuple[Int128, Int128](quotient, left - quotient * right)

    @static
    def IsEvenInteger(value: Int128) -> bool:
        return (value._lower & u64(1)) == u64(0)

    @static
    def IsOddInteger(value: Int128) -> bool:
        return (value._lower & u64(1)) != u64(0)

    @static
    def IsPow2(value: Int128) -> bool:
        return BitOperations.PopCount(value._lower) + BitOperations.PopCount(value._upper) == 1 and i64(value._upper) >= i64(0)

    @static
    def PopCount(value: Int128) -> Int128:
        return Int128(u64(0), u64(BitOperations.PopCount(value._lower) + BitOperations.PopCount(value._upper)))

    @static
    def LeadingZeroCount(value: Int128) -> Int128:
        n = BitOperations.LeadingZeroCount(value._upper) if value._upper != u64(0) else 64 + BitOperations.LeadingZeroCount(value._lower)
        return Int128(u64(0), u64(n))

    @static
    def TrailingZeroCount(value: Int128) -> Int128:
        n = BitOperations.TrailingZeroCount(value._lower) if value._lower != u64(0) else 64 + BitOperations.TrailingZeroCount(value._upper)
        return Int128(u64(0), u64(n))

    @static
    def Log2(value: Int128) -> Int128:
        if Int128.IsNegative(value):
            raise ArgumentOutOfRangeException("value", "Non-negative number required.")
        n = 64 + BitOperations.Log2(value._upper) if value._upper != u64(0) else BitOperations.Log2(value._lower)
        return Int128(u64(0), u64(n))

    @static
    def RotateLeft(value: Int128, rotateAmount: i32) -> Int128:
        return (value << rotateAmount) | Int128.op_UnsignedRightShift(value, 0 - rotateAmount)

    @static
    def RotateRight(value: Int128, rotateAmount: i32) -> Int128:
        return Int128.op_UnsignedRightShift(value, rotateAmount) | (value << (0 - rotateAmount))

    @override
    def ToString(self) -> str:
        return self.ToString(None, None)

    def ToString(self, format: str) -> str:
        return self.ToString(format, None)

    def ToString(self, provider: IFormatProvider) -> str:
        return self.ToString(None, provider)

    def ToString(self, format: str, provider: IFormatProvider) -> str:
        return UInt128.Format(UInt128(Int128.Abs128(self)), i64(self._upper) < i64(0), UInt128(self), format, NumberFormatInfo.GetInstance(provider))

    def TryFormat(self, destination: Span[char], charsWritten: Out[i32], format: ReadOnlySpan[char] = default(ReadOnlySpan[char]), provider: IFormatProvider = None) -> bool:
        return Number.CopyTo(self.ToString(format.ToString(), provider), destination, out(charsWritten))

    @static
    def _TryParse(s: ReadOnlySpan[char], style: NumberStyles, provider: IFormatProvider, result: Out[Int128]) -> i32:
        negative = False
        magnitude = default(UInt128)
        Number.ValidateIntegerStyle(style)
        status = UInt128.ParseCore(s, style, NumberFormatInfo.GetInstance(provider), out(negative), out(magnitude))
        result = Int128(magnitude._upper, magnitude._lower)
        if negative:
            result = -result
        if status == 0 and (style & (NumberStyles.AllowHexSpecifier | NumberStyles.AllowBinarySpecifier)) == NumberStyles.None_ and magnitude != UInt128.Zero and (i64(result._upper) < i64(0)) != negative:
            return 2
        return status

    @static
    def Parse(s: str) -> Int128:
        return Int128.Parse(s, NumberStyles.Integer, None)

    @static
    def Parse(s: str, style: NumberStyles) -> Int128:
        return Int128.Parse(s, style, None)

    @static
    def Parse(s: str, provider: IFormatProvider) -> Int128:
        return Int128.Parse(s, NumberStyles.Integer, provider)

    @static
    def Parse(s: str, style: NumberStyles, provider: IFormatProvider) -> Int128:
        if s is None:
            raise ArgumentNullException("s")
        return Int128.Parse(s.AsSpan(), style, provider)

    @static
    def Parse(s: ReadOnlySpan[char], provider: IFormatProvider) -> Int128:
        return Int128.Parse(s, NumberStyles.Integer, provider)

    @static
    def Parse(s: ReadOnlySpan[char], style: NumberStyles = NumberStyles.Integer, provider: IFormatProvider = None) -> Int128:
        result = default(Int128)
        status = Int128._TryParse(s, style, provider, out(result))
        if status == 1:
            raise FormatException("The input string '" + s.ToString() + "' was not in a correct format.")
        if status == 2:
            raise OverflowException("Value was either too large or too small for an Int128.")
        return result

    @static
    def TryParse(s: str, result: Out[Int128]) -> bool:
        return Int128.TryParse(s, NumberStyles.Integer, None, out(result))

    @static
    def TryParse(s: str, provider: IFormatProvider, result: Out[Int128]) -> bool:
        return Int128.TryParse(s, NumberStyles.Integer, provider, out(result))

    @static
    def TryParse(s: str, style: NumberStyles, provider: IFormatProvider, result: Out[Int128]) -> bool:
        result = default(Int128)
        return s is not None and Int128.TryParse(s.AsSpan(), style, provider, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], provider: IFormatProvider, result: Out[Int128]) -> bool:
        return Int128.TryParse(s, NumberStyles.Integer, provider, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], style: NumberStyles, provider: IFormatProvider, result: Out[Int128]) -> bool:
        if Int128._TryParse(s, style, provider, out(result)) == 0:
            return True
        result = default(Int128)
        return False
