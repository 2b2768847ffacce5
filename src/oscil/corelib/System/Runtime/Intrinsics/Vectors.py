"""Vector64, Vector128, Vector256 and Vector512: plain values of a fixed number of bytes."""

from oscil.lang import *
from System.Globalization import CultureInfo
from System.Runtime.CompilerServices import Unsafe
from System.Text import StringBuilder


@family(Vec=("Vector64", "Vector128", "Vector256", "Vector512"), SIZE=(8, 16, 32, 64))
@struct
@readonly
class Vec(IEquatable[Vec[T]], Generic[T]):
    _0: u64
    if SIZE != 8:
        _1: u64
    if SIZE >= 32:
        _2: u64
        _3: u64
    if SIZE == 64:
        _4: u64
        _5: u64
        _6: u64
        _7: u64

    @static
    @property
    def Count() -> i32:
        if not Lanes.IsSupported[T]():
            raise Lanes.NotSupported()
        return div(SIZE, Unsafe.SizeOf[T]())

    @static
    @property
    def IsSupported() -> bool:
        return Lanes.IsSupported[T]()

    @static
    @property
    def Zero() -> Vec[T]:
        if not Lanes.IsSupported[T]():
            raise Lanes.NotSupported()
        return default(Vec[T])

    @static
    @property
    def AllBitsSet() -> Vec[T]:
        return ~Vec[T].Zero

    @static
    @property
    def One() -> Vec[T]:
        ones = Vec[T].AllBitsSet
        if typeof(T) is typeof(f32):
            return Vec.Create[f32](f32(1.0)).As[f32, T]()
        if typeof(T) is typeof(f64):
            return Vec.Create[f64](1.0).As[f64, T]()
        # Minus minus one.
        return default(Vec[T]) - ones

    @static
    @property
    def Indices() -> Vec[T]:
        result = default(Vec[T])
        next = default(Vec[T])
        for i in range(Vec[T].Count):
            result = Vec.WithElement[T](result, i, Vec.ToScalar[T](next))
            next = next + Vec[T].One
        return result

    def __getitem__(self, index: i32) -> T:
        return Vec.GetElement[T](self, index)

    @internal
    def Combine(self, op: i32, other: Vec[T]) -> Vec[T]:
        left = self
        right = other
        result = default(Vec[T])
        Lanes.Run[T](op, ref(Unsafe.As[Vec[T], u8](ref(left))), ref(Unsafe.As[Vec[T], u8](ref(right))), ref(Unsafe.As[Vec[T], u8](ref(result))), SIZE)
        return result

    @family(OP=("__add__", "__sub__", "__mul__", "__truediv__"), CODE=("Add", "Subtract", "Multiply", "Divide"))
    def OP(left: Vec[T], right: Vec[T]) -> Vec[T]:
        return left.Combine(Lanes.CODE, right)

    def __mul__(left: Vec[T], right: T) -> Vec[T]:
        return left * Vec.Create[T](right)

    def __mul__(left: T, right: Vec[T]) -> Vec[T]:
        return Vec.Create[T](left) * right

    def __truediv__(left: Vec[T], right: T) -> Vec[T]:
        return left / Vec.Create[T](right)

    def __neg__(vector: Vec[T]) -> Vec[T]:
        return vector.Combine(Lanes.Negate, vector)

    def __pos__(value: Vec[T]) -> Vec[T]:
        return value

    @family(OP=("__and__", "__or__", "__xor__"), E=("a[i] & b[i]", "a[i] | b[i]", "a[i] ^ b[i]"))
    def OP(left: Vec[T], right: Vec[T]) -> Vec[T]:
        result = default(Vec[T])
        a = Ptr[u64](addr(left))
        b = Ptr[u64](addr(right))
        r = Ptr[u64](addr(result))
        for i in range(SIZE >> 3):
            r[i] = E
        return result

    def __invert__(vector: Vec[T]) -> Vec[T]:
        result = default(Vec[T])
        for i in range(SIZE >> 3):
            Ptr[u64](addr(result))[i] = ~Ptr[u64](addr(vector))[i]
        return result

    def __eq__(left: Vec[T], right: Vec[T]) -> bool:
        return Vec.IsAllSet(left.Combine(Lanes.Equal, right))

    def __ne__(left: Vec[T], right: Vec[T]) -> bool:
        return not (left == right)

    def Equals(self, other: Vec[T]) -> bool:
        for i in range(Vec[T].Count):
            if not self[i].Equals(other[i]):
                return False
        return True

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, Vec[T]) and self.Equals(cast(Vec[T], obj))

    @override
    def GetHashCode(self) -> i32:
        hash = HashCode()
        for i in range(Vec[T].Count):
            hash.Add[T](self[i])
        return hash.ToHashCode()

    @override
    def ToString(self) -> str:
        text = StringBuilder("<")
        for i in range(Vec[T].Count):
            if i > 0:
                text.Append(", ")
            element: object = self[i]
            text.Append(cast(IFormattable, element).ToString("G", CultureInfo.InvariantCulture))
        return text.Append(">").ToString()
