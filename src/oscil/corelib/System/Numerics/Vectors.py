"""Vector2, Vector3 and Vector4: lanes of Single. Where .NET multiplies and adds in one rounding, so do these."""

from oscil.lang import *
from System.Globalization import NumberFormatInfo


@family(Vec=("Vector2", "Vector3", "Vector4"), DIM=(2, 3, 4))
@struct
class Vec(IEquatable[Vec], IFormattable):
    X: f32
    Y: f32
    if DIM != 2:
        Z: f32
    if DIM == 4:
        W: f32

    if DIM == 2:
        def __init__(self, x: f32, y: f32) -> None:
            self.X = x
            self.Y = y

    if DIM == 3:
        def __init__(self, x: f32, y: f32, z: f32) -> None:
            self.X = x
            self.Y = y
            self.Z = z

        def __init__(self, value: Vector2, z: f32) -> None:
            self.X = value.X
            self.Y = value.Y
            self.Z = z

    if DIM == 4:
        def __init__(self, x: f32, y: f32, z: f32, w: f32) -> None:
            self.X = x
            self.Y = y
            self.Z = z
            self.W = w

        def __init__(self, value: Vector2, z: f32, w: f32) -> None:
            self.X = value.X
            self.Y = value.Y
            self.Z = z
            self.W = w

        def __init__(self, value: Vector3, w: f32) -> None:
            self.X = value.X
            self.Y = value.Y
            self.Z = value.Z
            self.W = w

    def __init__(self, value: f32) -> None:
        self.X = value
        self.Y = value
        if DIM != 2:
            self.Z = value
        if DIM == 4:
            self.W = value

    def __init__(self, values: ReadOnlySpan[f32]) -> None:
        if values.Length < DIM:
            raise ArgumentOutOfRangeException("values")
        self.X = values[0]
        self.Y = values[1]
        if DIM != 2:
            self.Z = values[2]
        if DIM == 4:
            self.W = values[3]

    @family(NAME=("Zero", "One", "NaN", "Epsilon", "PositiveInfinity", "NegativeInfinity", "NegativeZero", "Pi", "E", "Tau"), VALUE=("0.0", "1.0", "Single.NaN", "Single.Epsilon", "Single.PositiveInfinity", "Single.NegativeInfinity", "-0.0", "Single.Pi", "Single.E", "Single.Tau"))
    @static
    @property
    def NAME() -> Vec:
        return Vec(f32(VALUE))

    @static
    @property
    def AllBitsSet() -> Vec:
        return Vec(bits(f32, u32(0xFFFFFFFF)))

    @static
    @property
    def UnitX() -> Vec:
        result = default(Vec)
        result.X = 1.0
        return result

    @static
    @property
    def UnitY() -> Vec:
        result = default(Vec)
        result.Y = 1.0
        return result

    if DIM != 2:
        @static
        @property
        def UnitZ() -> Vec:
            result = default(Vec)
            result.Z = 1.0
            return result

    if DIM == 4:
        @static
        @property
        def UnitW() -> Vec:
            result = default(Vec)
            result.W = 1.0
            return result

    @static
    def Create(value: f32) -> Vec:
        return Vec(value)

    @static
    def Create(values: ReadOnlySpan[f32]) -> Vec:
        return Vec(values)

    def __getitem__(self, index: i32) -> f32:
        if u32(index) >= u32(DIM):
            raise ArgumentOutOfRangeException("index")
        return addr(self.X)[index]

    def __setitem__(self, index: i32, value: f32) -> None:
        if u32(index) >= u32(DIM):
            raise ArgumentOutOfRangeException("index")
        addr(self.X)[index] = value

    @family(
        OP=("__add__", "__sub__", "__mul__", "__truediv__", "Min", "Max"),
        EX=("left.X + right.X", "left.X - right.X", "left.X * right.X", "left.X / right.X", "MathF.Min(left.X, right.X)", "MathF.Max(left.X, right.X)"),
        EY=("left.Y + right.Y", "left.Y - right.Y", "left.Y * right.Y", "left.Y / right.Y", "MathF.Min(left.Y, right.Y)", "MathF.Max(left.Y, right.Y)"),
        EZ=("left.Z + right.Z", "left.Z - right.Z", "left.Z * right.Z", "left.Z / right.Z", "MathF.Min(left.Z, right.Z)", "MathF.Max(left.Z, right.Z)"),
        EW=("left.W + right.W", "left.W - right.W", "left.W * right.W", "left.W / right.W", "MathF.Min(left.W, right.W)", "MathF.Max(left.W, right.W)"),
    )
    @static
    def OP(left: Vec, right: Vec) -> Vec:
        if DIM == 2:
            return Vec(EX, EY)
        elif DIM == 3:
            return Vec(EX, EY, EZ)
        else:
            return Vec(EX, EY, EZ, EW)

    @family(
        OP=("__neg__", "Abs", "SquareRoot", "Truncate", "Round"),
        EX=("-value.X", "MathF.Abs(value.X)", "MathF.Sqrt(value.X)", "MathF.Truncate(value.X)", "MathF.Round(value.X)"),
        EY=("-value.Y", "MathF.Abs(value.Y)", "MathF.Sqrt(value.Y)", "MathF.Truncate(value.Y)", "MathF.Round(value.Y)"),
        EZ=("-value.Z", "MathF.Abs(value.Z)", "MathF.Sqrt(value.Z)", "MathF.Truncate(value.Z)", "MathF.Round(value.Z)"),
        EW=("-value.W", "MathF.Abs(value.W)", "MathF.Sqrt(value.W)", "MathF.Truncate(value.W)", "MathF.Round(value.W)"),
    )
    @static
    def OP(value: Vec) -> Vec:
        if DIM == 2:
            return Vec(EX, EY)
        elif DIM == 3:
            return Vec(EX, EY, EZ)
        else:
            return Vec(EX, EY, EZ, EW)

    @static
    def FusedMultiplyAdd(left: Vec, right: Vec, addend: Vec) -> Vec:
        result = default(Vec)
        result.X = MathF.FusedMultiplyAdd(left.X, right.X, addend.X)
        result.Y = MathF.FusedMultiplyAdd(left.Y, right.Y, addend.Y)
        if DIM != 2:
            result.Z = MathF.FusedMultiplyAdd(left.Z, right.Z, addend.Z)
        if DIM == 4:
            result.W = MathF.FusedMultiplyAdd(left.W, right.W, addend.W)
        return result

    @static
    def MultiplyAddEstimate(left: Vec, right: Vec, addend: Vec) -> Vec:
        return Vec.FusedMultiplyAdd(left, right, addend)

    def __pos__(value: Vec) -> Vec:
        return value

    def __mul__(left: Vec, right: f32) -> Vec:
        return left * Vec(right)

    def __mul__(left: f32, right: Vec) -> Vec:
        return Vec(left) * right

    def __truediv__(value1: Vec, value2: f32) -> Vec:
        return value1 / Vec(value2)

    @static
    def Add(left: Vec, right: Vec) -> Vec:
        return left + right

    @static
    def Subtract(left: Vec, right: Vec) -> Vec:
        return left - right

    @family(L=("Vec", "Vec", "f32"), R=("Vec", "f32", "Vec"))
    @static
    def Multiply(left: L, right: R) -> Vec:
        return left * right

    @family(R=("Vec", "f32"))
    @static
    def Divide(left: Vec, divisor: R) -> Vec:
        return left / divisor

    @static
    def Negate(value: Vec) -> Vec:
        return -value

    @static
    def Clamp(value1: Vec, min: Vec, max: Vec) -> Vec:
        return Vec.Min(Vec.Max(value1, min), max)

    @static
    def Sum(value: Vec) -> f32:
        if DIM == 2:
            return value.X + value.Y
        elif DIM == 3:
            return value.X + value.Y + value.Z
        else:
            return value.X + value.Y + (value.Z + value.W)

    @static
    def Dot(value1: Vec, value2: Vec) -> f32:
        # The lanes that are not there are zeros: a sum of negative zeros is a positive one.
        if DIM == 4:
            return Vec.Sum(value1 * value2)
        else:
            return Vec.Sum(value1 * value2) + f32(0.0)

    def Length(self) -> f32:
        return MathF.Sqrt(self.LengthSquared())

    def LengthSquared(self) -> f32:
        return Vec.Dot(self, self)

    @static
    def Distance(value1: Vec, value2: Vec) -> f32:
        return MathF.Sqrt(Vec.DistanceSquared(value1, value2))

    @static
    def DistanceSquared(value1: Vec, value2: Vec) -> f32:
        return (value1 - value2).LengthSquared()

    @static
    def Normalize(value: Vec) -> Vec:
        return value / value.Length()

    @static
    def Lerp(value1: Vec, value2: Vec, amount: f32) -> Vec:
        return Vec.Lerp(value1, value2, Vec(amount))

    @static
    def Lerp(value1: Vec, value2: Vec, amount: Vec) -> Vec:
        return Vec.FusedMultiplyAdd(value1, Vec.One - amount, value2 * amount)

    if DIM < 4:
        @static
        def Reflect(vector: Vec, normal: Vec) -> Vec:
            return Vec.FusedMultiplyAdd(Vec(f32(-2.0) * Vec.Dot(vector, normal)), normal, vector)

    if DIM == 2:
        @static
        def Cross(value1: Vec, value2: Vec) -> f32:
            return value1.X * value2.Y - value1.Y * value2.X

    if DIM == 3:
        @static
        def Cross(vector1: Vec, vector2: Vec) -> Vec:
            a = Vec(vector1.Y, vector1.Z, vector1.X) * Vec(vector2.Z, vector2.X, vector2.Y)
            return Vec.FusedMultiplyAdd(-Vec(vector1.Z, vector1.X, vector1.Y), Vec(vector2.Y, vector2.Z, vector2.X), a)

    def CopyTo(self, array: Array[f32]) -> None:
        self.CopyTo(array, 0)

    def CopyTo(self, array: Array[f32], index: i32) -> None:
        if array is None:
            raise NullReferenceException()
        if u32(index) >= u32(len(array)):
            raise ArgumentOutOfRangeException("startIndex", "Index was out of range. Must be non-negative and less than the size of the collection.")
        if len(array) - index < DIM:
            raise ArgumentException("Destination is too short.", "destination")
        self.CopyTo(Span[f32](array, index, DIM))

    def CopyTo(self, destination: Span[f32]) -> None:
        if not self.TryCopyTo(destination):
            raise ArgumentException("Destination is too short.", "destination")

    def TryCopyTo(self, destination: Span[f32]) -> bool:
        if destination.Length < DIM:
            return False
        for i in range(DIM):
            destination[i] = addr(self.X)[i]
        return True

    @static
    def __eq__(left: Vec, right: Vec) -> bool:
        if DIM == 2:
            return left.X == right.X and left.Y == right.Y
        elif DIM == 3:
            return left.X == right.X and left.Y == right.Y and left.Z == right.Z
        else:
            return left.X == right.X and left.Y == right.Y and left.Z == right.Z and left.W == right.W

    @static
    def __ne__(left: Vec, right: Vec) -> bool:
        return not (left == right)

    def Equals(self, other: Vec) -> bool:
        if DIM == 2:
            return self.X.Equals(other.X) and self.Y.Equals(other.Y)
        elif DIM == 3:
            return self.X.Equals(other.X) and self.Y.Equals(other.Y) and self.Z.Equals(other.Z)
        else:
            return self.X.Equals(other.X) and self.Y.Equals(other.Y) and self.Z.Equals(other.Z) and self.W.Equals(other.W)

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, Vec) and self.Equals(cast(Vec, obj))

    @override
    def GetHashCode(self) -> i32:
        hash = HashCode()
        for i in range(DIM):
            hash.Add[f32](addr(self.X)[i])
        return hash.ToHashCode()

    @override
    def ToString(self) -> str:
        return self.ToString("G", None)

    def ToString(self, format: str) -> str:
        return self.ToString(format, None)

    def ToString(self, format: str, formatProvider: IFormatProvider) -> str:
        separator = NumberFormatInfo.GetInstance(formatProvider).NumberGroupSeparator + " "
        text = "<" + self.X.ToString(format, formatProvider) + separator + self.Y.ToString(format, formatProvider)
        if DIM != 2:
            text += separator + self.Z.ToString(format, formatProvider)
        if DIM == 4:
            text += separator + self.W.ToString(format, formatProvider)
        return text + ">"
