"""Vector2, Vector3 and Vector4 lane by lane: functions, comparisons, bits."""

from oscil.lang import *


@family(Vec=("Vector2", "Vector3", "Vector4"), DIM=(2, 3, 4))
@struct
class Vec:
    @static
    def _Mask(condition: bool) -> f32:
        return bits(f32, u32(0xFFFFFFFF) if condition else u32(0))

    @family(
        OP=("Sin", "Cos", "Exp", "Log", "Log2", "DegreesToRadians", "RadiansToDegrees"),
        FUNCTION=("MathF.Sin", "MathF.Cos", "MathF.Exp", "MathF.Log", "MathF.Log2", "Single.DegreesToRadians", "Single.RadiansToDegrees"),
    )
    @static
    def OP(vector: Vec) -> Vec:
        result = default(Vec)
        for k in range(DIM):
            addr(result.X)[k] = FUNCTION(addr(vector.X)[k])
        return result

    @static
    def Round(vector: Vec, mode: MidpointRounding) -> Vec:
        result = default(Vec)
        for k in range(DIM):
            addr(result.X)[k] = MathF.Round(addr(vector.X)[k], mode)
        return result

    @static
    def SinCos(vector: Vec) -> ValueTuple[Vec, Vec]:
        return (Vec.Sin(vector), Vec.Cos(vector))

    @family(OP=("Hypot", "CopySign", "MinMagnitude", "MaxMagnitude", "MinNumber", "MaxNumber", "MinMagnitudeNumber", "MaxMagnitudeNumber"))
    @static
    def OP(left: Vec, right: Vec) -> Vec:
        result = default(Vec)
        for k in range(DIM):
            addr(result.X)[k] = Single.OP(addr(left.X)[k], addr(right.X)[k])
        return result

    @family(OP=("MinNative", "MaxNative"), TEST=("addr(left.X)[k] < addr(right.X)[k]", "addr(left.X)[k] > addr(right.X)[k]"))
    @static
    def OP(left: Vec, right: Vec) -> Vec:
        result = default(Vec)
        for k in range(DIM):
            addr(result.X)[k] = addr(left.X)[k] if TEST else addr(right.X)[k]
        return result

    @static
    def ClampNative(value1: Vec, min: Vec, max: Vec) -> Vec:
        return Vec.MinNative(Vec.MaxNative(value1, min), max)

    @family(OP=("IsNaN", "IsFinite", "IsInfinity", "IsPositiveInfinity", "IsNegativeInfinity", "IsInteger", "IsEvenInteger", "IsOddInteger", "IsNegative", "IsPositive", "IsNormal", "IsSubnormal"))
    @static
    def OP(vector: Vec) -> Vec:
        result = default(Vec)
        for k in range(DIM):
            addr(result.X)[k] = Vec._Mask(Single.OP(addr(vector.X)[k]))
        return result

    @static
    def IsZero(vector: Vec) -> Vec:
        return Vec.Equals(vector, Vec.Zero)

    @family(
        OP=("Equals", "GreaterThan", "GreaterThanOrEqual", "LessThan", "LessThanOrEqual"),
        TEST=(
            "addr(left.X)[k] == addr(right.X)[k]",
            "addr(left.X)[k] > addr(right.X)[k]",
            "addr(left.X)[k] >= addr(right.X)[k]",
            "addr(left.X)[k] < addr(right.X)[k]",
            "addr(left.X)[k] <= addr(right.X)[k]",
        ),
    )
    @static
    def OP(left: Vec, right: Vec) -> Vec:
        result = default(Vec)
        for k in range(DIM):
            addr(result.X)[k] = Vec._Mask(TEST)
        return result

    @family(
        OpAll=("EqualsAll", "GreaterThanAll", "GreaterThanOrEqualAll", "LessThanAll", "LessThanOrEqualAll"),
        OP=("Equals", "GreaterThan", "GreaterThanOrEqual", "LessThan", "LessThanOrEqual"),
    )
    @static
    def OpAll(left: Vec, right: Vec) -> bool:
        return Vec.CountWhereAllBitsSet(Vec.OP(left, right)) == DIM

    @family(
        OpAny=("EqualsAny", "GreaterThanAny", "GreaterThanOrEqualAny", "LessThanAny", "LessThanOrEqualAny"),
        OP=("Equals", "GreaterThan", "GreaterThanOrEqual", "LessThan", "LessThanOrEqual"),
    )
    @static
    def OpAny(left: Vec, right: Vec) -> bool:
        return Vec.CountWhereAllBitsSet(Vec.OP(left, right)) != 0

    @static
    def CountWhereAllBitsSet(vector: Vec) -> i32:
        found = 0
        for k in range(DIM):
            if bits(u32, addr(vector.X)[k]) == u32(0xFFFFFFFF):
                found += 1
        return found

    @static
    def IndexOfWhereAllBitsSet(vector: Vec) -> i32:
        for k in range(DIM):
            if bits(u32, addr(vector.X)[k]) == u32(0xFFFFFFFF):
                return k
        return -1

    @static
    def LastIndexOfWhereAllBitsSet(vector: Vec) -> i32:
        found = -1
        for k in range(DIM):
            if bits(u32, addr(vector.X)[k]) == u32(0xFFFFFFFF):
                found = k
        return found

    @family(OP=("AllWhereAllBitsSet", "AnyWhereAllBitsSet", "NoneWhereAllBitsSet"), TEST=("found == lanes", "found != 0", "found == 0"))
    @static
    def OP(vector: Vec) -> bool:
        lanes = DIM
        found = Vec.CountWhereAllBitsSet(vector)
        return TEST

    @family(OP=("All", "Any", "None_", "Count", "IndexOf", "LastIndexOf"), WHERE=("AllWhereAllBitsSet", "AnyWhereAllBitsSet", "NoneWhereAllBitsSet", "CountWhereAllBitsSet", "IndexOfWhereAllBitsSet", "LastIndexOfWhereAllBitsSet"), R=("bool", "bool", "bool", "i32", "i32", "i32"))
    @static
    def OP(vector: Vec, value: f32) -> R:
        return Vec.WHERE(Vec.Equals(vector, Vec(value)))

    @family(OP=("__and__", "__or__", "__xor__"), RESULT=("a & b", "a | b", "a ^ b"))
    @static
    def OP(left: Vec, right: Vec) -> Vec:
        result = default(Vec)
        for k in range(DIM):
            a = bits(u32, addr(left.X)[k])
            b = bits(u32, addr(right.X)[k])
            addr(result.X)[k] = bits(f32, RESULT)
        return result

    @family(Named=("BitwiseAnd", "BitwiseOr", "Xor", "AndNot"), RESULT=("left & right", "left | right", "left ^ right", "left & ~right"))
    @static
    def Named(left: Vec, right: Vec) -> Vec:
        return RESULT

    def __invert__(value: Vec) -> Vec:
        return value ^ Vec.AllBitsSet

    @static
    def OnesComplement(value: Vec) -> Vec:
        return ~value

    @static
    def ConditionalSelect(condition: Vec, left: Vec, right: Vec) -> Vec:
        return (left & condition) | (right & ~condition)

    @static
    def CreateScalar(x: f32) -> Vec:
        result = default(Vec)
        result.X = x
        return result
