from oscil.lang import *
from System.Globalization import CultureInfo


@struct
class Matrix4x4(IEquatable[Matrix4x4]):
    """4 rows of 4; a vector is a row on the left."""

    M11: f32
    M12: f32
    M13: f32
    M14: f32
    M21: f32
    M22: f32
    M23: f32
    M24: f32
    M31: f32
    M32: f32
    M33: f32
    M34: f32
    M41: f32
    M42: f32
    M43: f32
    M44: f32

    def __init__(self, m11: f32, m12: f32, m13: f32, m14: f32, m21: f32, m22: f32, m23: f32, m24: f32, m31: f32, m32: f32, m33: f32, m34: f32, m41: f32, m42: f32, m43: f32, m44: f32) -> None:
        self.M11 = m11
        self.M12 = m12
        self.M13 = m13
        self.M14 = m14
        self.M21 = m21
        self.M22 = m22
        self.M23 = m23
        self.M24 = m24
        self.M31 = m31
        self.M32 = m32
        self.M33 = m33
        self.M34 = m34
        self.M41 = m41
        self.M42 = m42
        self.M43 = m43
        self.M44 = m44

    @static
    @property
    def Identity() -> Matrix4x4:
        return Matrix4x4(1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0)

    @property
    def IsIdentity(self) -> bool:
        return self == Matrix4x4.Identity

    def __getitem__(self, row: i32, column: i32) -> f32:
        if u32(row) >= u32(4) or u32(column) >= u32(4):
            raise ArgumentOutOfRangeException("row" if u32(row) >= u32(4) else "column")
        return addr(self.M11)[row * 4 + column]

    def __setitem__(self, row: i32, column: i32, value: f32) -> None:
        if u32(row) >= u32(4) or u32(column) >= u32(4):
            raise ArgumentOutOfRangeException("row" if u32(row) >= u32(4) else "column")
        addr(self.M11)[row * 4 + column] = value

    def __add__(value1: Matrix4x4, value2: Matrix4x4) -> Matrix4x4:
        return Matrix4x4(
            value1.M11 + value2.M11, value1.M12 + value2.M12, value1.M13 + value2.M13, value1.M14 + value2.M14,
            value1.M21 + value2.M21, value1.M22 + value2.M22, value1.M23 + value2.M23, value1.M24 + value2.M24,
            value1.M31 + value2.M31, value1.M32 + value2.M32, value1.M33 + value2.M33, value1.M34 + value2.M34,
            value1.M41 + value2.M41, value1.M42 + value2.M42, value1.M43 + value2.M43, value1.M44 + value2.M44,
        )

    def __sub__(value1: Matrix4x4, value2: Matrix4x4) -> Matrix4x4:
        return Matrix4x4(
            value1.M11 - value2.M11, value1.M12 - value2.M12, value1.M13 - value2.M13, value1.M14 - value2.M14,
            value1.M21 - value2.M21, value1.M22 - value2.M22, value1.M23 - value2.M23, value1.M24 - value2.M24,
            value1.M31 - value2.M31, value1.M32 - value2.M32, value1.M33 - value2.M33, value1.M34 - value2.M34,
            value1.M41 - value2.M41, value1.M42 - value2.M42, value1.M43 - value2.M43, value1.M44 - value2.M44,
        )

    def __neg__(value: Matrix4x4) -> Matrix4x4:
        return value * f32(-1.0)

    def __mul__(value1: Matrix4x4, value2: f32) -> Matrix4x4:
        return Matrix4x4(
            value1.M11 * value2, value1.M12 * value2, value1.M13 * value2, value1.M14 * value2,
            value1.M21 * value2, value1.M22 * value2, value1.M23 * value2, value1.M24 * value2,
            value1.M31 * value2, value1.M32 * value2, value1.M33 * value2, value1.M34 * value2,
            value1.M41 * value2, value1.M42 * value2, value1.M43 * value2, value1.M44 * value2,
        )

    @static
    def __eq__(value1: Matrix4x4, value2: Matrix4x4) -> bool:
        return (
            value1.M11 == value2.M11 and value1.M12 == value2.M12 and value1.M13 == value2.M13 and value1.M14 == value2.M14
            and value1.M21 == value2.M21 and value1.M22 == value2.M22 and value1.M23 == value2.M23 and value1.M24 == value2.M24
            and value1.M31 == value2.M31 and value1.M32 == value2.M32 and value1.M33 == value2.M33 and value1.M34 == value2.M34
            and value1.M41 == value2.M41 and value1.M42 == value2.M42 and value1.M43 == value2.M43 and value1.M44 == value2.M44
        )

    @static
    def __ne__(value1: Matrix4x4, value2: Matrix4x4) -> bool:
        return not (value1 == value2)

    def Equals(self, other: Matrix4x4) -> bool:
        for i in range(16):
            if not addr(self.M11)[i].Equals(addr(other.M11)[i]):
                return False
        return True

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, Matrix4x4) and self.Equals(cast(Matrix4x4, obj))

    @override
    def GetHashCode(self) -> i32:
        hash = HashCode()
        for i in range(16):
            hash.Add[f32](addr(self.M11)[i])
        return hash.ToHashCode()

    @static
    def Add(value1: Matrix4x4, value2: Matrix4x4) -> Matrix4x4:
        return value1 + value2

    @static
    def Subtract(value1: Matrix4x4, value2: Matrix4x4) -> Matrix4x4:
        return value1 - value2

    @static
    def Multiply(value1: Matrix4x4, value2: Matrix4x4) -> Matrix4x4:
        return value1 * value2

    @static
    def Multiply(value1: Matrix4x4, value2: f32) -> Matrix4x4:
        return value1 * value2

    @static
    def Negate(value: Matrix4x4) -> Matrix4x4:
        return -value

    @override
    def ToString(self) -> str:
        return (
            "{ "
            + "{M11:" + self.M11.ToString(CultureInfo.CurrentCulture) + " M12:" + self.M12.ToString(CultureInfo.CurrentCulture) + " M13:" + self.M13.ToString(CultureInfo.CurrentCulture) + " M14:" + self.M14.ToString(CultureInfo.CurrentCulture) + "}"
            + " "
            + "{M21:" + self.M21.ToString(CultureInfo.CurrentCulture) + " M22:" + self.M22.ToString(CultureInfo.CurrentCulture) + " M23:" + self.M23.ToString(CultureInfo.CurrentCulture) + " M24:" + self.M24.ToString(CultureInfo.CurrentCulture) + "}"
            + " "
            + "{M31:" + self.M31.ToString(CultureInfo.CurrentCulture) + " M32:" + self.M32.ToString(CultureInfo.CurrentCulture) + " M33:" + self.M33.ToString(CultureInfo.CurrentCulture) + " M34:" + self.M34.ToString(CultureInfo.CurrentCulture) + "}"
            + " "
            + "{M41:" + self.M41.ToString(CultureInfo.CurrentCulture) + " M42:" + self.M42.ToString(CultureInfo.CurrentCulture) + " M43:" + self.M43.ToString(CultureInfo.CurrentCulture) + " M44:" + self.M44.ToString(CultureInfo.CurrentCulture) + "}"
            + " }"
        )

    @property
    def X(self) -> Vector4:
        return Vector4(self.M11, self.M12, self.M13, self.M14)

    @X.setter
    def X(self, value: Vector4) -> None:
        self.M11 = value.X
        self.M12 = value.Y
        self.M13 = value.Z
        self.M14 = value.W

    @property
    def Y(self) -> Vector4:
        return Vector4(self.M21, self.M22, self.M23, self.M24)

    @Y.setter
    def Y(self, value: Vector4) -> None:
        self.M21 = value.X
        self.M22 = value.Y
        self.M23 = value.Z
        self.M24 = value.W

    @property
    def Z(self) -> Vector4:
        return Vector4(self.M31, self.M32, self.M33, self.M34)

    @Z.setter
    def Z(self, value: Vector4) -> None:
        self.M31 = value.X
        self.M32 = value.Y
        self.M33 = value.Z
        self.M34 = value.W

    @property
    def W(self) -> Vector4:
        return Vector4(self.M41, self.M42, self.M43, self.M44)

    @W.setter
    def W(self, value: Vector4) -> None:
        self.M41 = value.X
        self.M42 = value.Y
        self.M43 = value.Z
        self.M44 = value.W

    @static
    @private
    def FromRows(x: Vector4, y: Vector4, z: Vector4, w: Vector4) -> Matrix4x4:
        return Matrix4x4(x.X, x.Y, x.Z, x.W, y.X, y.Y, y.Z, y.W, z.X, z.Y, z.Z, z.W, w.X, w.Y, w.Z, w.W)

    def __mul__(value1: Matrix4x4, value2: Matrix4x4) -> Matrix4x4:
        return Matrix4x4.FromRows(
            Vector4.Transform(value1.X, value2), Vector4.Transform(value1.Y, value2), Vector4.Transform(value1.Z, value2), Vector4.Transform(value1.W, value2)
        )

    @property
    def Translation(self) -> Vector3:
        return Vector3(self.M41, self.M42, self.M43)

    @Translation.setter
    def Translation(self, value: Vector3) -> None:
        self.M41 = value.X
        self.M42 = value.Y
        self.M43 = value.Z

    def GetDeterminant(self) -> f32:
        kp_lo = self.M33 * self.M44 - self.M34 * self.M43
        jp_ln = self.M32 * self.M44 - self.M34 * self.M42
        jo_kn = self.M32 * self.M43 - self.M33 * self.M42
        ip_lm = self.M31 * self.M44 - self.M34 * self.M41
        io_km = self.M31 * self.M43 - self.M33 * self.M41
        in_jm = self.M31 * self.M42 - self.M32 * self.M41
        first = self.M11 * (self.M22 * kp_lo - self.M23 * jp_ln + self.M24 * jo_kn)
        second = self.M12 * (self.M21 * kp_lo - self.M23 * ip_lm + self.M24 * io_km)
        third = self.M13 * (self.M21 * jp_ln - self.M22 * ip_lm + self.M24 * in_jm)
        return first - second + third - self.M14 * (self.M21 * jo_kn - self.M22 * io_km + self.M23 * in_jm)

    @static
    def _Minor(m: Ptr[f32], row: i32, column: i32) -> f32:
        """The determinant without a row and a column."""
        picked: Ptr[f32] = stackalloc(f32, 9)
        n = 0
        for i in range(4):
            for j in range(4):
                if i != row and j != column:
                    picked[n] = m[i * 4 + j]
                    n += 1
        a = picked[0] * (picked[4] * picked[8] - picked[5] * picked[7])
        b = picked[1] * (picked[3] * picked[8] - picked[5] * picked[6])
        c = picked[2] * (picked[3] * picked[7] - picked[4] * picked[6])
        return a - b + c

    @static
    def Invert(matrix: Matrix4x4, result: Out[Matrix4x4]) -> bool:
        det = matrix.GetDeterminant()
        if MathF.Abs(det) < Single.Epsilon:
            nan = Vector4(Single.NaN)
            result = Matrix4x4.FromRows(nan, nan, nan, nan)
            return False
        inverse = f32(1.0) / det
        m = addr(matrix.M11)
        result = default(Matrix4x4)
        for i in range(4):
            for j in range(4):
                minor = Matrix4x4._Minor(m, j, i)
                # Zero minus: no negative zeros.
                addr(result.M11)[i * 4 + j] = (f32(0.0) - minor if ((i + j) & 1) != 0 else f32(0.0) + minor) * inverse
        return True

    @static
    def Transpose(matrix: Matrix4x4) -> Matrix4x4:
        result = default(Matrix4x4)
        for i in range(4):
            for j in range(4):
                addr(result.M11)[i * 4 + j] = addr(matrix.M11)[j * 4 + i]
        return result

    @static
    def Lerp(matrix1: Matrix4x4, matrix2: Matrix4x4, amount: f32) -> Matrix4x4:
        return Matrix4x4.FromRows(
            Vector4.Lerp(matrix1.X, matrix2.X, amount), Vector4.Lerp(matrix1.Y, matrix2.Y, amount), Vector4.Lerp(matrix1.Z, matrix2.Z, amount), Vector4.Lerp(matrix1.W, matrix2.W, amount)
        )

    @static
    def CreateTranslation(position: Vector3) -> Matrix4x4:
        return Matrix4x4.CreateTranslation(position.X, position.Y, position.Z)

    @static
    def CreateTranslation(xPosition: f32, yPosition: f32, zPosition: f32) -> Matrix4x4:
        return Matrix4x4.FromRows(Vector4.UnitX, Vector4.UnitY, Vector4.UnitZ, Vector4(xPosition, yPosition, zPosition, 1.0))

    @static
    def CreateScale(scale: f32) -> Matrix4x4:
        return Matrix4x4.CreateScale(scale, scale, scale)

    @static
    def CreateScale(scales: Vector3) -> Matrix4x4:
        return Matrix4x4.CreateScale(scales.X, scales.Y, scales.Z)

    @static
    def CreateScale(xScale: f32, yScale: f32, zScale: f32) -> Matrix4x4:
        return Matrix4x4(xScale, 0.0, 0.0, 0.0, 0.0, yScale, 0.0, 0.0, 0.0, 0.0, zScale, 0.0, 0.0, 0.0, 0.0, 1.0)

    @static
    def CreateRotationX(radians: f32) -> Matrix4x4:
        c = MathF.Cos(radians)
        s = MathF.Sin(radians)
        return Matrix4x4(1.0, 0.0, 0.0, 0.0, 0.0, c, s, 0.0, 0.0, -s, c, 0.0, 0.0, 0.0, 0.0, 1.0)

    @static
    def CreateRotationY(radians: f32) -> Matrix4x4:
        c = MathF.Cos(radians)
        s = MathF.Sin(radians)
        return Matrix4x4(c, 0.0, -s, 0.0, 0.0, 1.0, 0.0, 0.0, s, 0.0, c, 0.0, 0.0, 0.0, 0.0, 1.0)

    @static
    def CreateRotationZ(radians: f32) -> Matrix4x4:
        c = MathF.Cos(radians)
        s = MathF.Sin(radians)
        return Matrix4x4(c, s, 0.0, 0.0, -s, c, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0)

    @static
    def CreateFromAxisAngle(axis: Vector3, angle: f32) -> Matrix4x4:
        return Matrix4x4.CreateFromQuaternion(Quaternion.CreateFromAxisAngle(axis, angle))

    @static
    def CreateFromYawPitchRoll(yaw: f32, pitch: f32, roll: f32) -> Matrix4x4:
        return Matrix4x4.CreateFromQuaternion(Quaternion.CreateFromYawPitchRoll(yaw, pitch, roll))

    @static
    def CreateFromQuaternion(quaternion: Quaternion) -> Matrix4x4:
        q = quaternion
        one = f32(1.0)
        two = f32(2.0)
        x = Vector4(one - two * (q.Y * q.Y + q.Z * q.Z), two * (q.X * q.Y + q.Z * q.W), two * (q.Z * q.X - q.Y * q.W), 0.0)
        y = Vector4(two * (q.X * q.Y - q.Z * q.W), one - two * (q.Z * q.Z + q.X * q.X), two * (q.Y * q.Z + q.X * q.W), 0.0)
        z = Vector4(two * (q.Z * q.X + q.Y * q.W), two * (q.Y * q.Z - q.X * q.W), one - two * (q.Y * q.Y + q.X * q.X), 0.0)
        return Matrix4x4.FromRows(x, y, z, Vector4.UnitW)

    @static
    def Transform(value: Matrix4x4, rotation: Quaternion) -> Matrix4x4:
        return value * Matrix4x4.CreateFromQuaternion(rotation)
