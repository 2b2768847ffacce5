from oscil.lang import *
from System.Globalization import CultureInfo


@struct
class Matrix3x2(IEquatable[Matrix3x2]):
    """3 rows of 2; a vector is a row on the left."""

    M11: f32
    M12: f32
    M21: f32
    M22: f32
    M31: f32
    M32: f32

    def __init__(self, m11: f32, m12: f32, m21: f32, m22: f32, m31: f32, m32: f32) -> None:
        self.M11 = m11
        self.M12 = m12
        self.M21 = m21
        self.M22 = m22
        self.M31 = m31
        self.M32 = m32

    @static
    @property
    def Identity() -> Matrix3x2:
        return Matrix3x2(1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

    @property
    def IsIdentity(self) -> bool:
        return self == Matrix3x2.Identity

    def __getitem__(self, row: i32, column: i32) -> f32:
        if u32(row) >= u32(3) or u32(column) >= u32(2):
            raise ArgumentOutOfRangeException("row" if u32(row) >= u32(3) else "column")
        return addr(self.M11)[row * 2 + column]

    def __setitem__(self, row: i32, column: i32, value: f32) -> None:
        if u32(row) >= u32(3) or u32(column) >= u32(2):
            raise ArgumentOutOfRangeException("row" if u32(row) >= u32(3) else "column")
        addr(self.M11)[row * 2 + column] = value

    def __add__(value1: Matrix3x2, value2: Matrix3x2) -> Matrix3x2:
        return Matrix3x2(
            value1.M11 + value2.M11, value1.M12 + value2.M12,
            value1.M21 + value2.M21, value1.M22 + value2.M22,
            value1.M31 + value2.M31, value1.M32 + value2.M32,
        )

    def __sub__(value1: Matrix3x2, value2: Matrix3x2) -> Matrix3x2:
        return Matrix3x2(
            value1.M11 - value2.M11, value1.M12 - value2.M12,
            value1.M21 - value2.M21, value1.M22 - value2.M22,
            value1.M31 - value2.M31, value1.M32 - value2.M32,
        )

    def __neg__(value: Matrix3x2) -> Matrix3x2:
        return value * f32(-1.0)

    def __mul__(value1: Matrix3x2, value2: f32) -> Matrix3x2:
        return Matrix3x2(
            value1.M11 * value2, value1.M12 * value2,
            value1.M21 * value2, value1.M22 * value2,
            value1.M31 * value2, value1.M32 * value2,
        )

    @static
    def __eq__(value1: Matrix3x2, value2: Matrix3x2) -> bool:
        return (
            value1.M11 == value2.M11 and value1.M12 == value2.M12
            and value1.M21 == value2.M21 and value1.M22 == value2.M22
            and value1.M31 == value2.M31 and value1.M32 == value2.M32
        )

    @static
    def __ne__(value1: Matrix3x2, value2: Matrix3x2) -> bool:
        return not (value1 == value2)

    def Equals(self, other: Matrix3x2) -> bool:
        for i in range(6):
            if not addr(self.M11)[i].Equals(addr(other.M11)[i]):
                return False
        return True

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, Matrix3x2) and self.Equals(cast(Matrix3x2, obj))

    @override
    def GetHashCode(self) -> i32:
        hash = HashCode()
        for i in range(6):
            hash.Add[f32](addr(self.M11)[i])
        return hash.ToHashCode()

    @static
    def Add(value1: Matrix3x2, value2: Matrix3x2) -> Matrix3x2:
        return value1 + value2

    @static
    def Subtract(value1: Matrix3x2, value2: Matrix3x2) -> Matrix3x2:
        return value1 - value2

    @static
    def Multiply(value1: Matrix3x2, value2: Matrix3x2) -> Matrix3x2:
        return value1 * value2

    @static
    def Multiply(value1: Matrix3x2, value2: f32) -> Matrix3x2:
        return value1 * value2

    @static
    def Negate(value: Matrix3x2) -> Matrix3x2:
        return -value

    @override
    def ToString(self) -> str:
        return (
            "{ "
            + "{M11:" + self.M11.ToString(CultureInfo.CurrentCulture) + " M12:" + self.M12.ToString(CultureInfo.CurrentCulture) + "}"
            + " "
            + "{M21:" + self.M21.ToString(CultureInfo.CurrentCulture) + " M22:" + self.M22.ToString(CultureInfo.CurrentCulture) + "}"
            + " "
            + "{M31:" + self.M31.ToString(CultureInfo.CurrentCulture) + " M32:" + self.M32.ToString(CultureInfo.CurrentCulture) + "}"
            + " }"
        )

    def __mul__(value1: Matrix3x2, value2: Matrix3x2) -> Matrix3x2:
        x = Vector2.TransformNormal(Vector2(value1.M11, value1.M12), value2)
        y = Vector2.TransformNormal(Vector2(value1.M21, value1.M22), value2)
        z = Vector2.Transform(Vector2(value1.M31, value1.M32), value2)
        return Matrix3x2(x.X, x.Y, y.X, y.Y, z.X, z.Y)

    @property
    def Translation(self) -> Vector2:
        return Vector2(self.M31, self.M32)

    @Translation.setter
    def Translation(self, value: Vector2) -> None:
        self.M31 = value.X
        self.M32 = value.Y

    def GetDeterminant(self) -> f32:
        return self.M11 * self.M22 - self.M21 * self.M12

    @static
    def Invert(matrix: Matrix3x2, result: Out[Matrix3x2]) -> bool:
        det = matrix.M11 * matrix.M22 - matrix.M21 * matrix.M12
        if MathF.Abs(det) < Single.Epsilon:
            nan = Single.NaN
            result = Matrix3x2(nan, nan, nan, nan, nan, nan)
            return False
        inverse = f32(1.0) / det
        result = Matrix3x2(
            matrix.M22 * inverse,
            -matrix.M12 * inverse,
            -matrix.M21 * inverse,
            matrix.M11 * inverse,
            (matrix.M21 * matrix.M32 - matrix.M31 * matrix.M22) * inverse,
            (matrix.M31 * matrix.M12 - matrix.M11 * matrix.M32) * inverse,
        )
        return True

    @static
    def Lerp(matrix1: Matrix3x2, matrix2: Matrix3x2, amount: f32) -> Matrix3x2:
        result = default(Matrix3x2)
        for i in range(6):
            a = addr(matrix1.M11)[i]
            b = addr(matrix2.M11)[i]
            addr(result.M11)[i] = MathF.FusedMultiplyAdd(a, f32(1.0) - amount, b * amount)
        return result

    @static
    def CreateTranslation(position: Vector2) -> Matrix3x2:
        return Matrix3x2.CreateTranslation(position.X, position.Y)

    @static
    def CreateTranslation(xPosition: f32, yPosition: f32) -> Matrix3x2:
        return Matrix3x2(1.0, 0.0, 0.0, 1.0, xPosition, yPosition)

    @static
    def CreateScale(scale: f32) -> Matrix3x2:
        return Matrix3x2.CreateScale(scale, scale)

    @static
    def CreateScale(scales: Vector2) -> Matrix3x2:
        return Matrix3x2.CreateScale(scales.X, scales.Y)

    @static
    def CreateScale(xScale: f32, yScale: f32) -> Matrix3x2:
        return Matrix3x2(xScale, 0.0, 0.0, yScale, 0.0, 0.0)

    @static
    def CreateScale(scale: f32, centerPoint: Vector2) -> Matrix3x2:
        return Matrix3x2.CreateScale(scale, scale, centerPoint)

    @static
    def CreateScale(scales: Vector2, centerPoint: Vector2) -> Matrix3x2:
        return Matrix3x2.CreateScale(scales.X, scales.Y, centerPoint)

    @static
    def CreateScale(xScale: f32, yScale: f32, centerPoint: Vector2) -> Matrix3x2:
        return Matrix3x2(xScale, 0.0, 0.0, yScale, centerPoint.X * (f32(1.0) - xScale), centerPoint.Y * (f32(1.0) - yScale))

    @static
    def CreateSkew(radiansX: f32, radiansY: f32) -> Matrix3x2:
        return Matrix3x2(1.0, MathF.Tan(radiansY), MathF.Tan(radiansX), 1.0, 0.0, 0.0)

    @static
    def CreateRotation(radians: f32) -> Matrix3x2:
        return Matrix3x2.CreateRotation(radians, Vector2.Zero)

    @static
    def CreateRotation(radians: f32, centerPoint: Vector2) -> Matrix3x2:
        radians = MathF.IEEERemainder(radians, MathF.PI * f32(2.0))
        epsilon = f32(0.001) * MathF.PI / f32(180.0)
        c = MathF.Cos(radians)
        s = MathF.Sin(radians)
        half = MathF.PI / f32(2.0)
        # Quarter turns are exact.
        if radians > -epsilon and radians < epsilon:
            c = 1.0
            s = 0.0
        elif radians > half - epsilon and radians < half + epsilon:
            c = 0.0
            s = 1.0
        elif radians < -MathF.PI + epsilon or radians > MathF.PI - epsilon:
            c = -1.0
            s = 0.0
        elif radians > -half - epsilon and radians < -half + epsilon:
            c = 0.0
            s = -1.0
        x = MathF.FusedMultiplyAdd(centerPoint.X, f32(1.0) - c, centerPoint.Y * s)
        y = MathF.FusedMultiplyAdd(centerPoint.Y, f32(1.0) - c, -centerPoint.X * s)
        return Matrix3x2(c, s, -s, c, x, y)
