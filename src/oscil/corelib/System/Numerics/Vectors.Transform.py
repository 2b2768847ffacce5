"""Vectors moved by matrices and rotations."""

from oscil.lang import *


@struct
class Vector2:
    @static
    def Transform(position: Vector2, matrix: Matrix3x2) -> Vector2:
        return Vector2.TransformNormal(position, matrix) + Vector2(matrix.M31, matrix.M32)

    @static
    def Transform(position: Vector2, matrix: Matrix4x4) -> Vector2:
        moved = Vector4.Transform(position, matrix)
        return Vector2(moved.X, moved.Y)

    @static
    def Transform(value: Vector2, rotation: Quaternion) -> Vector2:
        turned = Vector4.Transform(Vector4(value, 0.0, 1.0), rotation)
        return Vector2(turned.X, turned.Y)

    @static
    def TransformNormal(normal: Vector2, matrix: Matrix3x2) -> Vector2:
        first = Vector2(matrix.M11, matrix.M12) * normal.X
        return Vector2.FusedMultiplyAdd(Vector2(matrix.M21, matrix.M22), Vector2(normal.Y), first)

    @static
    def TransformNormal(normal: Vector2, matrix: Matrix4x4) -> Vector2:
        first = Vector2(matrix.M11, matrix.M12) * normal.X
        return Vector2.FusedMultiplyAdd(Vector2(matrix.M21, matrix.M22), Vector2(normal.Y), first)

    @static
    def Create(x: f32, y: f32) -> Vector2:
        return Vector2(x, y)


@struct
class Vector3:
    @static
    def Transform(position: Vector3, matrix: Matrix4x4) -> Vector3:
        moved = Vector4.Transform(position, matrix)
        return Vector3(moved.X, moved.Y, moved.Z)

    @static
    def Transform(value: Vector3, rotation: Quaternion) -> Vector3:
        turned = Vector4.Transform(Vector4(value, 1.0), rotation)
        return Vector3(turned.X, turned.Y, turned.Z)

    @static
    def TransformNormal(normal: Vector3, matrix: Matrix4x4) -> Vector3:
        moved = Vector4.Transform(Vector4(normal, 0.0), matrix)
        return Vector3(moved.X, moved.Y, moved.Z)

    @static
    def Create(x: f32, y: f32, z: f32) -> Vector3:
        return Vector3(x, y, z)

    @static
    def Create(vector: Vector2, z: f32) -> Vector3:
        return Vector3(vector, z)


@struct
class Vector4:
    @static
    def Transform(position: Vector2, matrix: Matrix4x4) -> Vector4:
        result = matrix.X * position.X
        result = Vector4.FusedMultiplyAdd(matrix.Y, Vector4(position.Y), result)
        return result + matrix.W

    @static
    def Transform(position: Vector3, matrix: Matrix4x4) -> Vector4:
        result = matrix.X * position.X
        result = Vector4.FusedMultiplyAdd(matrix.Y, Vector4(position.Y), result)
        result = Vector4.FusedMultiplyAdd(matrix.Z, Vector4(position.Z), result)
        return result + matrix.W

    @static
    def Transform(vector: Vector4, matrix: Matrix4x4) -> Vector4:
        result = matrix.X * vector.X
        result = Vector4.FusedMultiplyAdd(matrix.Y, Vector4(vector.Y), result)
        result = Vector4.FusedMultiplyAdd(matrix.Z, Vector4(vector.Z), result)
        return Vector4.FusedMultiplyAdd(matrix.W, Vector4(vector.W), result)

    @static
    def Transform(value: Vector4, rotation: Quaternion) -> Vector4:
        plain = Quaternion.Conjugate(rotation)
        turned = Quaternion.Concatenate(Quaternion.Concatenate(plain, Quaternion(value.X, value.Y, value.Z, 0.0)), rotation)
        return Vector4(turned.X, turned.Y, turned.Z, value.W)

    @static
    def Transform(value: Vector3, rotation: Quaternion) -> Vector4:
        return Vector4.Transform(Vector4(value, 1.0), rotation)

    @static
    def Transform(value: Vector2, rotation: Quaternion) -> Vector4:
        return Vector4.Transform(Vector4(value, 0.0, 1.0), rotation)

    @static
    def Create(x: f32, y: f32, z: f32, w: f32) -> Vector4:
        return Vector4(x, y, z, w)

    @static
    def Create(vector: Vector2, z: f32, w: f32) -> Vector4:
        return Vector4(vector, z, w)

    @static
    def Create(vector: Vector3, w: f32) -> Vector4:
        return Vector4(vector, w)
