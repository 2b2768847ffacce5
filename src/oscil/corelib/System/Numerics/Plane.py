from oscil.lang import *


@struct
class Plane(IEquatable[Plane]):
    """The points p with Normal . p + D = 0."""

    Normal: Vector3
    D: f32

    def __init__(self, x: f32, y: f32, z: f32, d: f32) -> None:
        self.Normal = Vector3(x, y, z)
        self.D = d

    def __init__(self, normal: Vector3, d: f32) -> None:
        self.Normal = normal
        self.D = d

    def __init__(self, value: Vector4) -> None:
        self.Normal = Vector3(value.X, value.Y, value.Z)
        self.D = value.W

    @static
    def Create(x: f32, y: f32, z: f32, w: f32) -> Plane:
        return Plane(x, y, z, w)

    @static
    def Create(normal: Vector3, d: f32) -> Plane:
        return Plane(normal, d)

    @static
    def Create(value: Vector4) -> Plane:
        return Plane(value)

    def _Lanes(self) -> Vector4:
        return Vector4(self.Normal, self.D)

    @static
    def CreateFromVertices(point1: Vector3, point2: Vector3, point3: Vector3) -> Plane:
        normal = Vector3.Normalize(Vector3.Cross(point2 - point1, point3 - point1))
        return Plane(normal, -Vector3.Dot(normal, point1))

    @static
    def Dot(plane: Plane, value: Vector4) -> f32:
        return Vector4.Dot(plane._Lanes(), value)

    @static
    def DotCoordinate(plane: Plane, value: Vector3) -> f32:
        return Vector4.Dot(plane._Lanes(), Vector4(value, 1.0))

    @static
    def DotNormal(plane: Plane, value: Vector3) -> f32:
        return Vector3.Dot(plane.Normal, value)

    @static
    def Normalize(value: Plane) -> Plane:
        squared = value.Normal.LengthSquared()
        # Close enough to one already (the step of a Single).
        if MathF.Abs(squared - f32(1.0)) < f32(1.192092896e-7):
            return value
        return Plane(value._Lanes() / MathF.Sqrt(squared))

    @static
    def Transform(plane: Plane, matrix: Matrix4x4) -> Plane:
        inverse: Matrix4x4 = default(Matrix4x4)
        Matrix4x4.Invert(matrix, out(inverse))
        return Plane(Vector4.Transform(plane._Lanes(), Matrix4x4.Transpose(inverse)))

    @static
    def Transform(plane: Plane, rotation: Quaternion) -> Plane:
        return Plane(Vector3.Transform(plane.Normal, rotation), plane.D)

    def __eq__(value1: Plane, value2: Plane) -> bool:
        return value1.Normal == value2.Normal and value1.D == value2.D

    def __ne__(value1: Plane, value2: Plane) -> bool:
        return not (value1 == value2)

    def Equals(self, other: Plane) -> bool:
        return self.Normal.Equals(other.Normal) and self.D.Equals(other.D)

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, Plane) and self.Equals(cast(Plane, obj))

    @override
    def GetHashCode(self) -> i32:
        return HashCode.Combine[Vector3, f32](self.Normal, self.D)

    @override
    def ToString(self) -> str:
        return "{Normal:" + self.Normal.ToString() + " D:" + self.D.ToString() + "}"
