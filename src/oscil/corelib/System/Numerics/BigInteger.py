from oscil.lang import *
from System.Runtime.InteropServices import MemoryMarshal


@struct
@readonly
class BigInteger(IComparable, IComparable[BigInteger], IEquatable[BigInteger], ISpanFormattable, ISpanParsable[BigInteger]):
    """A small value is `_sign` itself; a larger one has its sign there, 1 or -1, and its magnitude in `_bits`: 32-bit limbs,
    the least significant first, none zero on top. Each value has one form (Int32.MinValue has limbs), so that equality compares fields."""

    _sign: Internal[i32]
    _bits: Internal[Array[u32]]

    # 2^31 - 57 bits and no more, as arrays of .NET.
    MaxLimbs: Const[Internal[i32]] = 67108862

    @internal
    def __init__(self, sign: i32, bits: Array[u32]) -> None:
        self._sign = sign
        self._bits = bits

    def __init__(self, value: i32) -> None:
        self = BigInteger.FromInt64(i64(value))

    def __init__(self, value: u32) -> None:
        self = BigInteger.FromInt64(i64(value))

    def __init__(self, value: i64) -> None:
        self = BigInteger.FromInt64(value)

    def __init__(self, value: u64) -> None:
        self = BigInteger.FromUInt64(False, value)

    def __init__(self, value: f32) -> None:
        self = BigInteger.FromDouble(f64(value))

    def __init__(self, value: f64) -> None:
        self = BigInteger.FromDouble(value)

    def __init__(self, value: decimal) -> None:
        whole = Decimal.Truncate(value)
        limbs = Array[u32](3)
        limbs[0] = u32(whole.Low64)
        limbs[1] = u32(whole.Low64 >> 32)
        limbs[2] = whole.High32
        self = BigInteger.FromLimbs(whole.Negative, limbs)

    def __init__(self, value: Array[u8]) -> None:
        if value is None:
            raise ArgumentNullException("value")
        self = BigInteger.FromBytes(ReadOnlySpan[u8](value), False, False)

    def __init__(self, value: ReadOnlySpan[u8], isUnsigned: bool = False, isBigEndian: bool = False) -> None:
        self = BigInteger.FromBytes(value, isUnsigned, isBigEndian)

    @static
    @internal
    def FromInt64(value: i64) -> BigInteger:
        if value == i64(i32(value)) and value != i64(-0x80000000):
            return BigInteger(i32(value), None)
        return BigInteger.FromUInt64(value < i64(0), u64(0) - u64(value) if value < i64(0) else u64(value))

    @static
    @internal
    def FromUInt64(negative: bool, magnitude: u64) -> BigInteger:
        if magnitude <= u64(0x7FFFFFFF):
            small = i32(magnitude)
            return BigInteger(-small if negative else small, None)
        limbs = Array[u32](1 if (magnitude >> 32) == u64(0) else 2)
        limbs[0] = u32(magnitude)
        if len(limbs) == 2:
            limbs[1] = u32(magnitude >> 32)
        return BigInteger(-1 if negative else 1, limbs)

    @static
    @internal
    def FromLimbs(negative: bool, limbs: Array[u32]) -> BigInteger:
        """The value of a magnitude that may have zero limbs on top; the array is taken over."""
        n = len(limbs)
        while n > 0 and limbs[n - 1] == u32(0):
            n -= 1
        if n == 0:
            return default(BigInteger)
        if n == 1 and limbs[0] <= u32(0x7FFFFFFF):
            return BigInteger(-i32(limbs[0]) if negative else i32(limbs[0]), None)
        if n > BigInteger.MaxLimbs:
            raise OverflowException()
        if n != len(limbs):
            trimmed = Array[u32](n)
            Array.Copy(limbs, trimmed, n)
            limbs = trimmed
        return BigInteger(-1 if negative else 1, limbs)

    @static
    @internal
    def FromTwosComplement(limbs: Array[u32]) -> BigInteger:
        """The value of all limbs, the top bit being the sign; the array is taken over."""
        n = len(limbs)
        negative = n > 0 and (limbs[n - 1] >> 31) != u32(0)
        if negative:
            BigIntegerMath.Negate(limbs)
        return BigInteger.FromLimbs(negative, limbs)

    @static
    @internal
    def FromDouble(value: f64) -> BigInteger:
        if Double.IsNaN(value):
            raise OverflowException("The value is not a number.")
        if Double.IsInfinity(value):
            raise OverflowException("BigInteger cannot represent infinity.")
        pattern = bits(u64, value)
        exponent = i32((pattern >> 52) & u64(0x7FF)) - 1075
        mantissa = (pattern & u64(0xFFFFFFFFFFFFF)) | u64(0x10000000000000)
        if exponent <= -53:
            return default(BigInteger)
        if exponent <= 0:
            return BigInteger.FromUInt64(value < 0.0, mantissa >> -exponent)
        return BigInteger.FromUInt64(value < 0.0, mantissa) << exponent

    @static
    @internal
    def FromBytes(value: ReadOnlySpan[u8], isUnsigned: bool, isBigEndian: bool) -> BigInteger:
        n = value.Length
        if n == 0:
            return default(BigInteger)
        top = value[0 if isBigEndian else n - 1]
        negative = not isUnsigned and top >= u8(0x80)
        limbs = Array[u32](div(n, 4) + 1)
        if negative:
            Array.Fill[u32](limbs, u32(0xFFFFFFFF))
        for i in range(n):
            b = u32(value[n - 1 - i if isBigEndian else i])
            shift = (i & 3) * 8
            limbs[i >> 2] = (limbs[i >> 2] & ~(u32(0xFF) << shift)) | (b << shift)
        if negative:
            BigIntegerMath.Negate(limbs)
        return BigInteger.FromLimbs(negative, limbs)

    @internal
    def Magnitude(self) -> Array[u32]:
        """The limbs, also of a small value; zero has none. Not to be changed."""
        if self._bits is not None:
            return self._bits
        if self._sign == 0:
            return Array[u32](0)
        limbs = Array[u32](1)
        limbs[0] = u32(-self._sign if self._sign < 0 else self._sign)
        return limbs

    @static
    @property
    def Zero() -> BigInteger:
        return default(BigInteger)

    @static
    @property
    def One() -> BigInteger:
        return BigInteger(1, None)

    @static
    @property
    def MinusOne() -> BigInteger:
        return BigInteger(-1, None)

    @property
    def IsZero(self) -> bool:
        return self._sign == 0

    @property
    def IsOne(self) -> bool:
        return self._sign == 1 and self._bits is None

    @property
    def IsEven(self) -> bool:
        if self._bits is None:
            return (self._sign & 1) == 0
        return (self._bits[0] & u32(1)) == u32(0)

    @property
    def IsPowerOfTwo(self) -> bool:
        return BigInteger.IsPow2(self)

    @property
    def Sign(self) -> i32:
        return 0 if self._sign == 0 else (1 if self._sign > 0 else -1)

    def CompareTo(self, other: BigInteger) -> i32:
        if self._bits is None and other._bits is None:
            return -1 if self._sign < other._sign else (1 if self._sign > other._sign else 0)
        if (self._sign ^ other._sign) < 0:
            return -1 if self._sign < 0 else 1
        if self._bits is None:
            return -other._sign
        if other._bits is None:
            return self._sign
        return self._sign * BigIntegerMath.Compare(self._bits, other._bits)

    def CompareTo(self, other: i64) -> i32:
        if self._bits is None:
            return -1 if i64(self._sign) < other else (1 if i64(self._sign) > other else 0)
        return self.CompareTo(BigInteger.FromInt64(other))

    def CompareTo(self, other: u64) -> i32:
        return self.CompareTo(BigInteger.FromUInt64(False, other))

    def CompareTo(self, obj: object) -> i32:
        if obj is None:
            return 1
        if not isinstance(obj, BigInteger):
            raise ArgumentException("The parameter must be a BigInteger.", "obj")
        return self.CompareTo(cast(BigInteger, obj))

    def Equals(self, other: BigInteger) -> bool:
        if self._sign != other._sign:
            return False
        if self._bits is None or other._bits is None:
            return self._bits is other._bits
        return BigIntegerMath.Compare(self._bits, other._bits) == 0

    def Equals(self, other: i64) -> bool:
        return self.CompareTo(other) == 0

    def Equals(self, other: u64) -> bool:
        return self.CompareTo(other) == 0

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, BigInteger) and self.Equals(cast(BigInteger, obj))

    @override
    def GetHashCode(self) -> i32:
        if self._bits is None:
            return self._sign
        hash = HashCode()
        for limb in self._bits:
            hash.Add[u32](limb)
        hash.Add[i32](self._sign)
        return hash.ToHashCode()

    @static
    def Compare(left: BigInteger, right: BigInteger) -> i32:
        return left.CompareTo(right)

    @static
    def Max(left: BigInteger, right: BigInteger) -> BigInteger:
        return right if left.CompareTo(right) < 0 else left

    @static
    def Min(left: BigInteger, right: BigInteger) -> BigInteger:
        return left if left.CompareTo(right) <= 0 else right
