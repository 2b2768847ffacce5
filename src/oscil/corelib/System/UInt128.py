from oscil.lang import *
from System.Globalization import NumberFormatInfo, NumberStyles
from System.Numerics import BitOperations


@struct
@readonly
class UInt128(IComparable, IComparable[UInt128], IEquatable[UInt128], ISpanFormattable, ISpanParsable[UInt128]):
    """Two 64-bit halves, the low one first."""

    _lower: Internal[u64]
    _upper: Internal[u64]

    def __init__(self, upper: u64, lower: u64) -> None:
        self._lower = lower
        self._upper = upper

    @family(Name=("MaxValue", "MinValue", "One"), N=("0xFFFFFFFFFFFFFFFF", 0, 0), K=("0xFFFFFFFFFFFFFFFF", 0, 1))
    @static
    @property
    def Name() -> UInt128:
        return UInt128(u64(N), u64(K))

    @static
    @property
    def Zero() -> UInt128:
        return default(UInt128)

    def __eq__(left: UInt128, right: UInt128) -> bool:
        return left._lower == right._lower and left._upper == right._upper

    def __ne__(left: UInt128, right: UInt128) -> bool:
        return left._lower != right._lower or left._upper != right._upper

    def __lt__(left: UInt128, right: UInt128) -> bool:
        return left._upper < right._upper or (left._upper == right._upper and left._lower < right._lower)

    def __gt__(left: UInt128, right: UInt128) -> bool:
        return right < left

    def __le__(left: UInt128, right: UInt128) -> bool:
        return not (right < left)

    def __ge__(left: UInt128, right: UInt128) -> bool:
        return not (left < right)

    def CompareTo(self, value: object) -> i32:
        if value is None:
            return 1
        if not isinstance(value, UInt128):
            raise ArgumentException("Object must be of type UInt128.")
        return self.CompareTo(cast(UInt128, value))

    def CompareTo(self, value: UInt128) -> i32:
        if self < value:
            return -1
        return 1 if value < self else 0

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, UInt128) and cast(UInt128, obj) == self

    def Equals(self, other: UInt128) -> bool:
        return self == other

    @override
    def GetHashCode(self) -> i32:
        return HashCode.Combine[u64, u64](self._lower, self._upper)

    def __add__(left: UInt128, right: UInt128) -> UInt128:
        lower = left._lower + right._lower
        carry = u64(1) if lower < left._lower else u64(0)
        return UInt128(left._upper + right._upper + carry, lower)

    def __sub__(left: UInt128, right: UInt128) -> UInt128:
        borrow = u64(1) if left._lower < right._lower else u64(0)
        return UInt128(left._upper - right._upper - borrow, left._lower - right._lower)

    def __mul__(left: UInt128, right: UInt128) -> UInt128:
        lower: u64 = 0
        upper = Math.BigMul(left._lower, right._lower, out(lower))
        return UInt128(upper + left._upper * right._lower + left._lower * right._upper, lower)

    def __and__(left: UInt128, right: UInt128) -> UInt128:
        return UInt128(left._upper & right._upper, left._lower & right._lower)

    def __or__(left: UInt128, right: UInt128) -> UInt128:
        return UInt128(left._upper | right._upper, left._lower | right._lower)

    def __xor__(left: UInt128, right: UInt128) -> UInt128:
        return UInt128(left._upper ^ right._upper, left._lower ^ right._lower)

    def __invert__(value: UInt128) -> UInt128:
        return UInt128(~value._upper, ~value._lower)

    def __neg__(value: UInt128) -> UInt128:
        return default(UInt128) - value

    def __pos__(value: UInt128) -> UInt128:
        return value

    def op_Increment(value: UInt128) -> UInt128:
        return value + UInt128.One

    def op_Decrement(value: UInt128) -> UInt128:
        return value - UInt128.One

    def __lshift__(value: UInt128, shiftAmount: i32) -> UInt128:
        n = shiftAmount & 127
        if n >= 64:
            return UInt128(value._lower << (n - 64), u64(0))
        if n == 0:
            return value
        return UInt128((value._upper << n) | (value._lower >> (64 - n)), value._lower << n)

    def op_UnsignedRightShift(value: UInt128, shiftAmount: i32) -> UInt128:
        n = shiftAmount & 127
        if n >= 64:
            return UInt128(u64(0), value._upper >> (n - 64))
        if n == 0:
            return value
        return UInt128(value._upper >> n, (value._lower >> n) | (value._upper << (64 - n)))

    def __rshift__(value: UInt128, shiftAmount: i32) -> UInt128:
        return UInt128.op_UnsignedRightShift(value, shiftAmount)

    @static
    def _DivRem(left: UInt128, right: UInt128, rest: Out[UInt128]) -> UInt128:
        if right._upper == u64(0) and right._lower == u64(0):
            raise DivideByZeroException()
        if left._upper == u64(0) and right._upper == u64(0):
            quotient = div(left._lower, right._lower)
            rest = UInt128(u64(0), left._lower - quotient * right._lower)
            return UInt128(u64(0), quotient)
        p: Ptr[u32] = stackalloc(u32, 8)
        q: Ptr[u32] = stackalloc(u32, 8)
        result: Ptr[u32] = stackalloc(u32, 8)
        left._Load(p)
        right._Load(q)
        DecimalMath.Divide(p, q, result)
        rest = UInt128._FromWords(p)
        return UInt128._FromWords(result)

    def _Load(self, p: Ptr[u32]) -> None:
        p[0] = u32(self._lower)
        p[1] = u32(self._lower >> 32)
        p[2] = u32(self._upper)
        p[3] = u32(self._upper >> 32)
        for i in range(4, 8):
            p[i] = 0

    @static
    def _FromWords(p: Ptr[u32]) -> UInt128:
        return UInt128((u64(p[3]) << 32) | u64(p[2]), (u64(p[1]) << 32) | u64(p[0]))

    def __truediv__(left: UInt128, right: UInt128) -> UInt128:
        rest = default(UInt128)
        return UInt128._DivRem(left, right, out(rest))

    def __mod__(left: UInt128, right: UInt128) -> UInt128:
        rest = default(UInt128)
        UInt128._DivRem(left, right, out(rest))
        return rest

    @static
    @internal
    def Digits(value: UInt128, digits: Ptr[u8]) -> i32:
        """Decimal digits, most significant first, with a zero byte behind; their number (0 for zero)."""
        words: Ptr[u32] = stackalloc(u32, 8)
        reversed_digits: Ptr[u8] = stackalloc(u8, 48)
        value._Load(words)
        n = 0
        while not DecimalMath.IsZero(words):
            chunk = DecimalMath.DivideSmall(words, u32(1000000000))
            last = DecimalMath.IsZero(words)
            for k in range(9):
                if last and chunk == u32(0):
                    break
                q = div(chunk, u32(10))
                reversed_digits[n] = u8(chunk - q * u32(10) + u32(48))
                n += 1
                chunk = q
        for k in range(n):
            digits[k] = reversed_digits[n - 1 - k]
        digits[n] = 0
        return n

    @static
    @internal
    def Format(value: UInt128, negative: bool, twos: UInt128, format: str, info: NumberFormatInfo) -> str:
        precision: i32 = -1
        letter = Number.ParseFormatSpecifier(format, out(precision))
        upper = Number.UpperLetter(letter)
        if upper == 'X' or upper == 'B':
            shift = 4 if upper == 'X' else 1
            if twos._upper == u64(0):
                return Number.PowerOfTwo(twos._lower, shift, precision, letter == 'X')
            width = 16 if shift == 4 else 64
            return Number.PowerOfTwo(twos._upper, shift, precision - width, letter == 'X') + Number.PowerOfTwo(twos._lower, shift, width, letter == 'X')
        digits: Ptr[u8] = stackalloc(u8, 48)
        number = NumberBuffer(NumberBuffer.Integer, digits, 48)
        n = UInt128.Digits(value, digits)
        number.Scale = n
        if upper == 'D' or (upper == 'G' and precision < 1) or upper == 'R':
            width = precision if upper == 'D' and precision > 1 else 1
            return Number.PaddedDigits(digits, n, width, info.NegativeSign if negative else "")
        while n > 0 and digits[n - 1] == u8(48):
            n -= 1
        digits[n] = 0
        number.Count = n
        number.IsNegative = negative
        return Number.FormatBuffer(ref(number), letter, precision, format, info)

    @static
    @internal
    def ParseCore(s: ReadOnlySpan[char], style: NumberStyles, info: NumberFormatInfo, negative: Out[bool], result: Out[UInt128]) -> i32:
        """The magnitude and the sign: 0 success, 1 wrong format, 2 overflow."""
        negative = False
        result = default(UInt128)
        digits: Ptr[u8] = stackalloc(u8, 48)
        number = NumberBuffer(NumberBuffer.Integer, digits, 48)
        if (i32(style) & 0x600) != 0:
            return UInt128._ParsePowerOfTwo(s, style, out(result))
        if not Number.ParseBuffer(s, style, ref(number), info):
            return 1
        if number.Scale > 39 or number.Scale < number.Count or number.HasNonZeroTail:
            return 2
        negative = number.IsNegative
        ten = UInt128(u64(0), u64(10))
        limit = UInt128.MaxValue / ten
        for i in range(number.Scale):
            digit = UInt128(u64(0), u64(digits[i] - 48) if i < number.Count else u64(0))
            if result > limit:
                return 2
            grown = result * ten + digit
            if grown < digit:
                return 2
            result = grown
        return 0

    @static
    def _ParsePowerOfTwo(s: ReadOnlySpan[char], style: NumberStyles, result: Out[UInt128]) -> i32:
        shift = 4 if (style & NumberStyles.AllowHexSpecifier) != NumberStyles.None_ else 1
        result = default(UInt128)
        digits = Number.PowerOfTwoDigits(s, i32(style), shift)
        if digits.IsEmpty:
            return 1
        overflow = False
        for digit in digits:
            overflow = overflow or (result._upper >> (64 - shift)) != u64(0)
            result = (result << shift) | UInt128(u64(0), u64(Number.HexDigit(digit)))
        return 2 if overflow else 0

    @static
    def Sign(value: UInt128) -> i32:
        return 0 if value == UInt128.Zero else 1

    def op_CheckedAddition(left: UInt128, right: UInt128) -> UInt128:
        result = left + right
        if result < left:
            raise OverflowException()
        return result

    def op_CheckedSubtraction(left: UInt128, right: UInt128) -> UInt128:
        if left < right:
            raise OverflowException()
        return left - right

    def op_CheckedMultiply(left: UInt128, right: UInt128) -> UInt128:
        result = left * right
        if left != UInt128.Zero and result / left != right:
            raise OverflowException()
        return result

    def op_CheckedUnaryNegation(value: UInt128) -> UInt128:
        if value != UInt128.Zero:
            raise OverflowException()
        return value

    @static
    def Max(x: UInt128, y: UInt128) -> UInt128:
        return y if x < y else x

    @static
    def Min(x: UInt128, y: UInt128) -> UInt128:
        return x if x < y else y

    @static
    def Clamp(value: UInt128, min: UInt128, max: UInt128) -> UInt128:
        if max < min:
            raise ArgumentException("'" + min.ToString() + "' cannot be greater than " + max.ToString() + ".")
        return min if value < min else (max if max < value else value)

    @static
    def DivRem(left: UInt128, right: UInt128) -> ValueTuple[UInt128, UInt128]:
        quotient = left / right
        return ValueTuple[UInt128, UInt128](quotient, left - quotient * right)

    @static
    def IsEvenInteger(value: UInt128) -> bool:
        return (value._lower & u64(1)) == u64(0)

    @static
    def IsOddInteger(value: UInt128) -> bool:
        return (value._lower & u64(1)) != u64(0)

    @static
    def IsPow2(value: UInt128) -> bool:
        return BitOperations.PopCount(value._lower) + BitOperations.PopCount(value._upper) == 1

    @static
    def PopCount(value: UInt128) -> UInt128:
        return UInt128(u64(0), u64(BitOperations.PopCount(value._lower) + BitOperations.PopCount(value._upper)))

    @static
    def LeadingZeroCount(value: UInt128) -> UInt128:
        n = BitOperations.LeadingZeroCount(value._upper) if value._upper != u64(0) else 64 + BitOperations.LeadingZeroCount(value._lower)
        return UInt128(u64(0), u64(n))

    @static
    def TrailingZeroCount(value: UInt128) -> UInt128:
        n = BitOperations.TrailingZeroCount(value._lower) if value._lower != u64(0) else 64 + BitOperations.TrailingZeroCount(value._upper)
        return UInt128(u64(0), u64(n))

    @static
    def Log2(value: UInt128) -> UInt128:
        n = 64 + BitOperations.Log2(value._upper) if value._upper != u64(0) else BitOperations.Log2(value._lower)
        return UInt128(u64(0), u64(n))

    @static
    def RotateLeft(value: UInt128, rotateAmount: i32) -> UInt128:
        return (value << rotateAmount) | UInt128.op_UnsignedRightShift(value, 0 - rotateAmount)

    @static
    def RotateRight(value: UInt128, rotateAmount: i32) -> UInt128:
        return UInt128.op_UnsignedRightShift(value, rotateAmount) | (value << (0 - rotateAmount))

    @override
    def ToString(self) -> str:
        return self.ToString(None, None)

    def ToString(self, format: str) -> str:
        return self.ToString(format, None)

    def ToString(self, provider: IFormatProvider) -> str:
        return self.ToString(None, provider)

    def ToString(self, format: str, provider: IFormatProvider) -> str:
        return UInt128.Format(self, False, self, format, NumberFormatInfo.GetInstance(provider))

    def TryFormat(self, destination: Span[char], charsWritten: Out[i32], format: ReadOnlySpan[char] = default(ReadOnlySpan[char]), provider: IFormatProvider = None) -> bool:
        return Number.CopyTo(self.ToString(format.ToString(), provider), destination, out(charsWritten))

    @static
    def _TryParse(s: ReadOnlySpan[char], style: NumberStyles, provider: IFormatProvider, result: Out[UInt128]) -> i32:
        negative = False
        magnitude = default(UInt128)
        Number.ValidateIntegerStyle(style)
        status = UInt128.ParseCore(s, style, NumberFormatInfo.GetInstance(provider), out(negative), out(magnitude))
        result = magnitude
        return 2 if status == 0 and negative and magnitude != UInt128.Zero else status

    @static
    def Parse(s: str) -> UInt128:
        return UInt128.Parse(s, NumberStyles.Integer, None)

    @static
    def Parse(s: str, style: NumberStyles) -> UInt128:
        return UInt128.Parse(s, style, None)

    @static
    def Parse(s: str, provider: IFormatProvider) -> UInt128:
        return UInt128.Parse(s, NumberStyles.Integer, provider)

    @static
    def Parse(s: str, style: NumberStyles, provider: IFormatProvider) -> UInt128:
        if s is None:
            raise ArgumentNullException("s")
        return UInt128.Parse(s.AsSpan(), style, provider)

    @static
    def Parse(s: ReadOnlySpan[char], provider: IFormatProvider) -> UInt128:
        return UInt128.Parse(s, NumberStyles.Integer, provider)

    @static
    def Parse(s: ReadOnlySpan[char], style: NumberStyles = NumberStyles.Integer, provider: IFormatProvider = None) -> UInt128:
        result = default(UInt128)
        status = UInt128._TryParse(s, style, provider, out(result))
        if status == 1:
            raise FormatException("The input string '" + s.ToString() + "' was not in a correct format.")
        if status == 2:
            raise OverflowException("Value was either too large or too small for a UInt128.")
        return result

    @static
    def TryParse(s: str, result: Out[UInt128]) -> bool:
        return UInt128.TryParse(s, NumberStyles.Integer, None, out(result))

    @static
    def TryParse(s: str, provider: IFormatProvider, result: Out[UInt128]) -> bool:
        return UInt128.TryParse(s, NumberStyles.Integer, provider, out(result))

    @static
    def TryParse(s: str, style: NumberStyles, provider: IFormatProvider, result: Out[UInt128]) -> bool:
        result = default(UInt128)
        return s is not None and UInt128.TryParse(s.AsSpan(), style, provider, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], provider: IFormatProvider, result: Out[UInt128]) -> bool:
        return UInt128.TryParse(s, NumberStyles.Integer, provider, out(result))

    @static
    def TryParse(s: ReadOnlySpan[char], style: NumberStyles, provider: IFormatProvider, result: Out[UInt128]) -> bool:
        if UInt128._TryParse(s, style, provider, out(result)) == 0:
            return True
        result = default(UInt128)
        return False
