from oscil.lang import *
from System.Globalization import CultureInfo


@struct
class Quaternion(IEquatable[Quaternion]):
    X: f32
    Y: f32
    Z: f32
    W: f32

    def __init__(self, x: f32, y: f32, z: f32, w: f32) -> None:
        self.X = x
        self.Y = y
        self.Z = z
        self.W = w

    def __init__(self, vectorPart: Vector3, scalarPart: f32) -> None:
        self.X = vectorPart.X
        self.Y = vectorPart.Y
        self.Z = vectorPart.Z
        self.W = scalarPart

    @static
    @property
    def Zero() -> Quaternion:
        return default(Quaternion)

    @static
    @property
    def Identity() -> Quaternion:
        return Quaternion(0.0, 0.0, 0.0, 1.0)

    @property
    def IsIdentity(self) -> bool:
        return self == Quaternion.Identity

    def __getitem__(self, index: i32) -> f32:
        if u32(index) >= u32(4):
            raise ArgumentOutOfRangeException("index")
        return addr(self.X)[index]

    def __setitem__(self, index: i32, value: f32) -> None:
        if u32(index) >= u32(4):
            raise ArgumentOutOfRangeException("index")
        addr(self.X)[index] = value

    def _Lanes(self) -> Vector4:
        return Vector4(self.X, self.Y, self.Z, self.W)

    @static
    def _Of(lanes: Vector4) -> Quaternion:
        return Quaternion(lanes.X, lanes.Y, lanes.Z, lanes.W)

    @family(OP=("__add__", "__sub__"), E=("value1._Lanes() + value2._Lanes()", "value1._Lanes() - value2._Lanes()"))
    def OP(value1: Quaternion, value2: Quaternion) -> Quaternion:
        return Quaternion._Of(E)

    def __neg__(value: Quaternion) -> Quaternion:
        return Quaternion._Of(-value._Lanes())

    def __mul__(value1: Quaternion, value2: f32) -> Quaternion:
        return Quaternion._Of(value1._Lanes() * value2)

    def __mul__(value1: Quaternion, value2: Quaternion) -> Quaternion:
        a = value1
        b = value2._Lanes()
        result = b * a.W
        result = Vector4.FusedMultiplyAdd(Vector4(b.W, b.Z, b.Y, b.X) * a.X, Vector4(1.0, -1.0, 1.0, -1.0), result)
        result = Vector4.FusedMultiplyAdd(Vector4(b.Z, b.W, b.X, b.Y) * a.Y, Vector4(1.0, 1.0, -1.0, -1.0), result)
        result = Vector4.FusedMultiplyAdd(Vector4(b.Y, b.X, b.W, b.Z) * a.Z, Vector4(-1.0, 1.0, 1.0, -1.0), result)
        return Quaternion._Of(result)

    def __truediv__(value1: Quaternion, value2: Quaternion) -> Quaternion:
        return value1 * Quaternion.Inverse(value2)

    @static
    def __eq__(value1: Quaternion, value2: Quaternion) -> bool:
        return value1._Lanes() == value2._Lanes()

    @static
    def __ne__(value1: Quaternion, value2: Quaternion) -> bool:
        return not (value1 == value2)

    @static
    def Add(value1: Quaternion, value2: Quaternion) -> Quaternion:
        return value1 + value2

    @static
    def Subtract(value1: Quaternion, value2: Quaternion) -> Quaternion:
        return value1 - value2

    @static
    def Multiply(value1: Quaternion, value2: Quaternion) -> Quaternion:
        return value1 * value2

    @static
    def Multiply(value1: Quaternion, value2: f32) -> Quaternion:
        return value1 * value2

    @static
    def Divide(value1: Quaternion, value2: Quaternion) -> Quaternion:
        return value1 / value2

    @static
    def Negate(value: Quaternion) -> Quaternion:
        return -value

    @static
    def Conjugate(value: Quaternion) -> Quaternion:
        return Quaternion(-value.X, -value.Y, -value.Z, value.W)

    @static
    def Inverse(value: Quaternion) -> Quaternion:
        return Quaternion._Of(Quaternion.Conjugate(value)._Lanes() / value.LengthSquared())

    @static
    def Concatenate(value1: Quaternion, value2: Quaternion) -> Quaternion:
        return value2 * value1

    @static
    def Dot(quaternion1: Quaternion, quaternion2: Quaternion) -> f32:
        return Vector4.Dot(quaternion1._Lanes(), quaternion2._Lanes())

    def Length(self) -> f32:
        return MathF.Sqrt(self.LengthSquared())

    def LengthSquared(self) -> f32:
        return Quaternion.Dot(self, self)

    @static
    def Normalize(value: Quaternion) -> Quaternion:
        return Quaternion._Of(value._Lanes() / value.Length())

    @static
    def CreateFromAxisAngle(axis: Vector3, angle: f32) -> Quaternion:
        half = angle * f32(0.5)
        return Quaternion(axis * MathF.Sin(half), MathF.Cos(half))

    @static
    def CreateFromYawPitchRoll(yaw: f32, pitch: f32, roll: f32) -> Quaternion:
        sr = MathF.Sin(roll * f32(0.5))
        cr = MathF.Cos(roll * f32(0.5))
        sp = MathF.Sin(pitch * f32(0.5))
        cp = MathF.Cos(pitch * f32(0.5))
        sy = MathF.Sin(yaw * f32(0.5))
        cy = MathF.Cos(yaw * f32(0.5))
        return Quaternion(cy * sp * cr + sy * cp * sr, sy * cp * cr - cy * sp * sr, cy * cp * sr - sy * sp * cr, cy * cp * cr + sy * sp * sr)

    @static
    def Lerp(quaternion1: Quaternion, quaternion2: Quaternion, amount: f32) -> Quaternion:
        a = quaternion1._Lanes() * (f32(1.0) - amount)
        b = quaternion2._Lanes() * amount
        return Quaternion.Normalize(Quaternion._Of(a + b if Quaternion.Dot(quaternion1, quaternion2) >= f32(0.0) else a - b))

    @static
    def Slerp(quaternion1: Quaternion, quaternion2: Quaternion, amount: f32) -> Quaternion:
        cosine = Quaternion.Dot(quaternion1, quaternion2)
        sign = f32(1.0)
        if cosine < f32(0.0):
            cosine = -cosine
            sign = -1.0
        if cosine > f32(1.0) - f32(1e-6):
            first = f32(1.0) - amount
            second = amount * sign
        else:
            omega = MathF.Acos(cosine)
            inverse = f32(1.0) / MathF.Sin(omega)
            first = MathF.Sin((f32(1.0) - amount) * omega) * inverse
            second = MathF.Sin(amount * omega) * inverse * sign
        return Quaternion._Of(quaternion1._Lanes() * first + quaternion2._Lanes() * second)

    def Equals(self, other: Quaternion) -> bool:
        return self._Lanes().Equals(other._Lanes())

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, Quaternion) and self.Equals(cast(Quaternion, obj))

    @override
    def GetHashCode(self) -> i32:
        return self._Lanes().GetHashCode()

    @override
    def ToString(self) -> str:
        return f"{{X:{self.X} Y:{self.Y} Z:{self.Z} W:{self.W}}}"
