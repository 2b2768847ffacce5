from oscil.lang import *


@struct
class Matrix4x4:
    """Where a camera stands and looks, and what it sees; a matrix taken apart."""

    @family(Name=("CreateLookAt", "CreateLookAtLeftHanded"), BACK=("-(cameraTarget - cameraPosition)", "cameraTarget - cameraPosition"))
    @static
    def Name(cameraPosition: Vector3, cameraTarget: Vector3, cameraUpVector: Vector3) -> Matrix4x4:
        return Matrix4x4._View(cameraPosition, BACK, cameraUpVector)

    @family(Name=("CreateLookTo", "CreateLookToLeftHanded"), BACK=("-cameraDirection", "cameraDirection"))
    @static
    def Name(cameraPosition: Vector3, cameraDirection: Vector3, cameraUpVector: Vector3) -> Matrix4x4:
        return Matrix4x4._View(cameraPosition, BACK, cameraUpVector)

    @static
    def _View(position: Vector3, back: Vector3, up: Vector3) -> Matrix4x4:
        z = Vector3.Normalize(back)
        x = Vector3.Normalize(Vector3.Cross(up, z))
        y = Vector3.Cross(z, x)
        away = -position
        return Matrix4x4(
            x.X, y.X, z.X, 0.0, x.Y, y.Y, z.Y, 0.0, x.Z, y.Z, z.Z, 0.0, Vector3.Dot(x, away), Vector3.Dot(y, away), Vector3.Dot(z, away), 1.0
        )

    @static
    def CreateWorld(position: Vector3, forward: Vector3, up: Vector3) -> Matrix4x4:
        z = Vector3.Normalize(-forward)
        x = Vector3.Normalize(Vector3.Cross(up, z))
        y = Vector3.Cross(z, x)
        return Matrix4x4(x.X, x.Y, x.Z, 0.0, y.X, y.Y, y.Z, 0.0, z.X, z.Y, z.Z, 0.0, position.X, position.Y, position.Z, 1.0)

    @family(Name=("CreateOrthographic", "CreateOrthographicLeftHanded"), SIGN=("1.0", "-1.0"))
    @static
    def Name(width: f32, height: f32, zNearPlane: f32, zFarPlane: f32) -> Matrix4x4:
        depth = f32(1.0) / (zNearPlane - zFarPlane)
        return Matrix4x4(f32(2.0) / width, 0.0, 0.0, 0.0, 0.0, f32(2.0) / height, 0.0, 0.0, 0.0, 0.0, f32(SIGN) * depth, 0.0, 0.0, 0.0, depth * zNearPlane, 1.0)

    @family(Name=("CreateOrthographicOffCenter", "CreateOrthographicOffCenterLeftHanded"), SIGN=("1.0", "-1.0"))
    @static
    def Name(left: f32, right: f32, bottom: f32, top: f32, zNearPlane: f32, zFarPlane: f32) -> Matrix4x4:
        width = f32(1.0) / (right - left)
        height = f32(1.0) / (top - bottom)
        depth = f32(1.0) / (zNearPlane - zFarPlane)
        return Matrix4x4(
            width + width, 0.0, 0.0, 0.0, 0.0, height + height, 0.0, 0.0, 0.0, 0.0, f32(SIGN) * depth, 0.0, -(left + right) * width, -(top + bottom) * height, depth * zNearPlane, 1.0
        )

    @static
    def _CheckPlanes(near: f32, far: f32) -> None:
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero[f32](near, "nearPlaneDistance")
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero[f32](far, "farPlaneDistance")
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual[f32](near, far, "nearPlaneDistance")

    @family(Name=("CreatePerspectiveFieldOfView", "CreatePerspectiveFieldOfViewLeftHanded"), SIGN=("1.0", "-1.0"))
    @static
    def Name(fieldOfView: f32, aspectRatio: f32, nearPlaneDistance: f32, farPlaneDistance: f32) -> Matrix4x4:
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero[f32](fieldOfView, "fieldOfView")
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual[f32](fieldOfView, MathF.PI, "fieldOfView")
        Matrix4x4._CheckPlanes(nearPlaneDistance, farPlaneDistance)
        height = f32(1.0) / MathF.Tan(fieldOfView * f32(0.5))
        return Matrix4x4._Perspective(height / aspectRatio, height, nearPlaneDistance, farPlaneDistance, f32(SIGN))

    @family(Name=("CreatePerspective", "CreatePerspectiveLeftHanded"), SIGN=("1.0", "-1.0"))
    @static
    def Name(width: f32, height: f32, nearPlaneDistance: f32, farPlaneDistance: f32) -> Matrix4x4:
        Matrix4x4._CheckPlanes(nearPlaneDistance, farPlaneDistance)
        twice = nearPlaneDistance + nearPlaneDistance
        return Matrix4x4._Perspective(twice / width, twice / height, nearPlaneDistance, farPlaneDistance, f32(SIGN))

    @static
    def _Perspective(width: f32, height: f32, near: f32, far: f32, sign: f32) -> Matrix4x4:
        """`sign` is 1 for a right-handed view."""
        depth = f32(-sign) if Single.IsPositiveInfinity(far) else sign * far / (near - far)
        return Matrix4x4(width, 0.0, 0.0, 0.0, 0.0, height, 0.0, 0.0, 0.0, 0.0, depth, -sign, 0.0, 0.0, sign * near * depth, 0.0)

    @static
    def CreateReflection(value: Plane) -> Matrix4x4:
        plane = Plane.Normalize(value)
        f = plane.Normal * f32(-2.0)
        n = plane.Normal
        return Matrix4x4(
            f.X * n.X + f32(1.0), f.Y * n.X, f.Z * n.X, 0.0, f.X * n.Y, f.Y * n.Y + f32(1.0), f.Z * n.Y, 0.0, f.X * n.Z, f.Y * n.Z, f.Z * n.Z + f32(1.0), 0.0, f.X * plane.D, f.Y * plane.D, f.Z * plane.D, 1.0
        )

    @family(AXIS=("X", "Y", "Z"), Name=("CreateRotationX", "CreateRotationY", "CreateRotationZ"))
    @static
    def Name(radians: f32, centerPoint: Vector3) -> Matrix4x4:
        turned = Matrix4x4.Name(radians)
        turned.Translation = centerPoint - Vector3.TransformNormal(centerPoint, turned)
        return turned

    @static
    def CreateScale(scales: Vector3, centerPoint: Vector3) -> Matrix4x4:
        scaled = Matrix4x4.CreateScale(scales)
        scaled.Translation = centerPoint * (Vector3.One - scales)
        return scaled

    @static
    def CreateScale(scale: f32, centerPoint: Vector3) -> Matrix4x4:
        return Matrix4x4.CreateScale(Vector3(scale), centerPoint)

    @static
    def CreateScale(xScale: f32, yScale: f32, zScale: f32, centerPoint: Vector3) -> Matrix4x4:
        return Matrix4x4.CreateScale(Vector3(xScale, yScale, zScale), centerPoint)

    @static
    def Decompose(matrix: Matrix4x4, scale: Out[Vector3], rotation: Out[Quaternion], translation: Out[Vector3]) -> bool:
        """Scale, rotation and translation that make it, in this order; false when there are none."""
        translation = matrix.Translation
        x = Vector3(matrix.M11, matrix.M12, matrix.M13)
        y = Vector3(matrix.M21, matrix.M22, matrix.M23)
        z = Vector3(matrix.M31, matrix.M32, matrix.M33)
        scale = Vector3(x.Length(), y.Length(), z.Length())
        small = f32(0.0001)
        if scale.X < small or scale.Y < small or scale.Z < small:
            rotation = Quaternion.Identity
            return False
        x = x / scale.X
        y = y / scale.Y
        z = z / scale.Z
        turned = Matrix4x4(x.X, x.Y, x.Z, 0.0, y.X, y.Y, y.Z, 0.0, z.X, z.Y, z.Z, 0.0, 0.0, 0.0, 0.0, 1.0)
        determinant = turned.GetDeterminant()
        if determinant < f32(0.0):
            # A mirror image: the longest axis is turned round.
            if scale.X >= scale.Y and scale.X >= scale.Z:
                scale.X = -scale.X
                x = -x
            elif scale.Y >= scale.Z:
                scale.Y = -scale.Y
                y = -y
            else:
                scale.Z = -scale.Z
                z = -z
            turned = Matrix4x4(x.X, x.Y, x.Z, 0.0, y.X, y.Y, y.Z, 0.0, z.X, z.Y, z.Z, 0.0, 0.0, 0.0, 0.0, 1.0)
            determinant = -determinant
        off = determinant - f32(1.0)
        if off * off > small:
            rotation = Quaternion.Identity
            return False
        rotation = Quaternion.CreateFromRotationMatrix(turned)
        return True


@struct
class Quaternion:
    @static
    def CreateFromRotationMatrix(matrix: Matrix4x4) -> Quaternion:
        """The largest of the four components first, so that the division is by no small number."""
        trace = matrix.M11 + matrix.M22 + matrix.M33
        half = f32(0.5)
        one = f32(1.0)
        if trace > f32(0.0):
            s = MathF.Sqrt(trace + one)
            w = s * half
            s = half / s
            return Quaternion((matrix.M23 - matrix.M32) * s, (matrix.M31 - matrix.M13) * s, (matrix.M12 - matrix.M21) * s, w)
        if matrix.M11 >= matrix.M22 and matrix.M11 >= matrix.M33:
            s = MathF.Sqrt(one + matrix.M11 - matrix.M22 - matrix.M33)
            inverse = half / s
            return Quaternion(half * s, (matrix.M12 + matrix.M21) * inverse, (matrix.M13 + matrix.M31) * inverse, (matrix.M23 - matrix.M32) * inverse)
        if matrix.M22 > matrix.M33:
            s = MathF.Sqrt(one + matrix.M22 - matrix.M11 - matrix.M33)
            inverse = half / s
            return Quaternion((matrix.M21 + matrix.M12) * inverse, half * s, (matrix.M32 + matrix.M23) * inverse, (matrix.M31 - matrix.M13) * inverse)
        s = MathF.Sqrt(one + matrix.M33 - matrix.M11 - matrix.M22)
        inverse = half / s
        return Quaternion((matrix.M31 + matrix.M13) * inverse, (matrix.M32 + matrix.M23) * inverse, half * s, (matrix.M12 - matrix.M21) * inverse)

    @static
    def Create(x: f32, y: f32, z: f32, w: f32) -> Quaternion:
        return Quaternion(x, y, z, w)

    @static
    def Create(vectorPart: Vector3, scalarPart: f32) -> Quaternion:
        return Quaternion(vectorPart, scalarPart)
