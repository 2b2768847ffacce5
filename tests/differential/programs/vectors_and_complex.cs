using System;
using System.Numerics;
using System.Runtime.Intrinsics;

static partial class Program
{
    static float Small() => (int)(Random() % 2001 - 1000) / 64f;

    static float[] Smalls(int n)
    {
        var result = new float[n];
        for (int i = 0; i < n; i++) result[i] = Small();
        return result;
    }

    static double Part() => (Random() % 12) switch
    {
        0 => 0.0, 1 => -0.0, 2 => double.PositiveInfinity, 3 => double.NaN, 4 => 1e300, 5 => -1, 6 => 1e-310,
        _ => (int)(Random() % 20001 - 10000) / 1000.0,
    };

    static string Close(Complex c) => $"<{c.Real:G9}; {c.Imaginary:G9}>";

    static void Rows()
    {
        for (int i = 0; i < 120; i++)
        {
            Complex a = new(Part(), Part()), b = new(Part(), Part());
            double d = Part();
            Row($"{a} {b}", () => $"{a + b} {a - b} {a * b} {a / b} {-a} {a + d} {d - a} {a * d} {d * a} {a / d} {d / a} {a == b} {a.Equals(b)} {Complex.IsNaN(a)} {Complex.IsFinite(a)} {Complex.Reciprocal(a)} {Complex.Conjugate(a)}");
            Complex s = new((int)(Random() % 4001 - 2000) / 500.0, (int)(Random() % 4001 - 2000) / 500.0);
            Row($"functions {s}", () => $"{Close(Complex.Sin(s))} {Close(Complex.Cos(s))} {Close(Complex.Tan(s))} {Close(Complex.Asin(s))} {Close(Complex.Acos(s))} {Close(Complex.Atan(s))} {Close(Complex.Sinh(s))} {Close(Complex.Cosh(s))} {Close(Complex.Tanh(s))}");
            Row($"powers {s}", () => $"{Close(Complex.Exp(s))} {Close(Complex.Log(s))} {Close(Complex.Log10(s))} {Close(Complex.Log(s, 3))} {Close(Complex.Sqrt(s))} {Close(Complex.Pow(s, s))} {Close(Complex.Pow(s, 2.5))} {Complex.Abs(s):G15} {s.Phase:G12} {s:F2}");
        }
        Complex edge = new(3, 4);
        Row(() => Complex.FromPolarCoordinates(2, 1)); Row(() => Complex.Sqrt(-4)); Row(() => Complex.Sqrt(new Complex(1e308, 1e308))); Row(() => Complex.Asin(new Complex(1e200, 1))); Row(() => (Complex)5); Row(() => (Complex)(BigInteger.Pow(10, 20))); Row(() => (Complex)1.5m);
        Row(() => edge.ToString("N1")); Row(() => Complex.ImaginaryOne); Row(() => Complex.Infinity); Row(() => default(Complex));

        for (int i = 0; i < 40; i++)
        {
            float[] p = Smalls(16), q = Smalls(16);
            float t = Small() / 16;
            Vector2 a2 = new(p[0], p[1]), b2 = new(q[0], q[1]);
            Vector3 a3 = new(p[0], p[1], p[2]), b3 = new(q[0], q[1], q[2]);
            Vector4 a4 = new(p[0], p[1], p[2], p[3]), b4 = new(q[0], q[1], q[2], q[3]);
            Row($"2 {a2} {b2}", () => $"{a2 + b2} {a2 - b2} {a2 * b2} {a2 / b2} {-a2} {a2 * t} {t * a2} {a2 / t} {Vector2.Dot(a2, b2)} {a2.Length()} {a2.LengthSquared()} {Vector2.Distance(a2, b2)} {Vector2.DistanceSquared(a2, b2)} {Vector2.Normalize(a2)} {Vector2.Lerp(a2, b2, t)} {Vector2.Min(a2, b2)} {Vector2.Max(a2, b2)} {Vector2.Abs(a2)} {Vector2.Clamp(a2, b2, b2 + Vector2.One)} {Vector2.Reflect(a2, b2)} {a2 == b2} {a2.Equals(a2)} {a2[1]}");
            Row($"3 {a3} {b3}", () => $"{a3 + b3} {a3 - b3} {a3 * b3} {a3 / b3} {-a3} {a3 * t} {a3 / t} {Vector3.Dot(a3, b3)} {Vector3.Cross(a3, b3)} {a3.Length()} {a3.LengthSquared()} {Vector3.Distance(a3, b3)} {Vector3.Normalize(a3)} {Vector3.Lerp(a3, b3, t)} {Vector3.Min(a3, b3)} {Vector3.Max(a3, b3)} {Vector3.SquareRoot(Vector3.Abs(a3))} {Vector3.Reflect(a3, b3)}");
            Row($"4 {a4} {b4}", () => $"{a4 + b4} {a4 - b4} {a4 * b4} {a4 / b4} {-a4} {a4 * t} {a4 / t} {Vector4.Dot(a4, b4)} {a4.Length()} {a4.LengthSquared()} {Vector4.Distance(a4, b4)} {Vector4.Normalize(a4)} {Vector4.Lerp(a4, b4, t)} {Vector4.Min(a4, b4)} {a4:F2}");
            Matrix3x2 m = new(p[0], p[1], p[2], p[3], p[4], p[5]), n = new(q[0], q[1], q[2], q[3], q[4], q[5]);
            Row($"3x2 {m}", () => $"{m + n} {m - n} {m * n} {m * t} {-m} {m.GetDeterminant()} {Vector2.Transform(a2, m)} {Vector2.TransformNormal(a2, m)} {m.Translation} {m == n} {Matrix3x2.Lerp(m, n, t)}");
            Row($"3x2 inverse {m}", () => $"{Matrix3x2.Invert(m, out var r)} {r}");
            Matrix4x4 u = new(p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], p[8], p[9], p[10], p[11], p[12], p[13], p[14], p[15]);
            Matrix4x4 v = new(q[0], q[1], q[2], q[3], q[4], q[5], q[6], q[7], q[8], q[9], q[10], q[11], q[12], q[13], q[14], q[15]);
            Row($"4x4 {u}", () => $"{u + v} {u - v} {u * v} {u * t} {-u} {Matrix4x4.Transpose(u)} {Vector4.Transform(a4, u)} {Vector3.Transform(a3, u)} {Vector3.TransformNormal(a3, u)} {Matrix4x4.Lerp(u, v, t)} {u.Translation}");
            Quaternion x = new(p[0], p[1], p[2], p[3]), y = new(q[0], q[1], q[2], q[3]);
            Row($"q {x} {y}", () => $"{x + y} {x - y} {x * y} {x * t} {-x} {Quaternion.Conjugate(x)} {Quaternion.Dot(x, y)} {x.Length()} {Quaternion.Concatenate(x, y)} {x.IsIdentity}");
        }
        Row(() => Matrix3x2.CreateRotation(MathF.PI / 2)); Row(() => Matrix3x2.CreateScale(2, 3, new Vector2(1, 1))); Row(() => Matrix3x2.CreateTranslation(2, 3)); Row(() => Matrix3x2.Identity.IsIdentity);
        Row(() => Matrix4x4.CreateScale(2, 3, 4)); Row(() => Matrix4x4.CreateTranslation(1, 2, 3)); Row(() => Matrix4x4.Identity); Row(() => Matrix4x4.CreateTranslation(1, 2, 3).GetDeterminant()); Row(() => Matrix4x4.Invert(Matrix4x4.CreateTranslation(1, 2, 3), out var r) + " " + r); Row(() => Matrix4x4.Invert(default, out var r) + " " + r);
        Row(() => new Vector2(1)[2]); Row(() => new Vector3(new float[2])); Row(() => { new Vector3(1).CopyTo(new float[2]); return 0; }); Row(() => { new Vector3(1).CopyTo(new float[4], 4); return 0; });
        Row(() => Vector4.UnitZ); Row(() => Vector3.Zero == Vector3.Zero); Row(() => Quaternion.CreateFromYawPitchRoll(0.5f, 0.25f, 0.125f)); Row(() => Quaternion.Identity);

        Row(() => Vector128.Create(1, 2, 3, 4)); Row(() => Vector128.Create(1.5, 2.5) * Vector128.Create(2.0, 4.0)); Row(() => Vector128.Create((byte)7)); Row(() => Vector128<short>.Count); Row(() => Vector256<float>.Count); Row(() => Vector128<int>.One); Row(() => Vector128<float>.AllBitsSet.AsInt32()); Row(() => Vector128<int>.Indices);
        Row(() => Vector128.Add(Vector128.Create(1, 2, 3, 4), Vector128.Create(10))); Row(() => Vector128.Equals(Vector128.Create(1, 2, 3, 4), Vector128.Create(1, 5, 3, 5))); Row(() => Vector128.GreaterThan(Vector128.Create(1f, 2, 3, 4), Vector128.Create(2.5f)).AsInt32()); Row(() => Vector128.Sum(Vector128.Create(1, 2, 3, 4))); Row(() => Vector128.Dot(Vector128.Create(1, 2, 3, 4), Vector128.Create(2))); Row(() => Vector128.Create(1, 2, 3, 4).GetElement(4)); Row(() => Vector128.Create(1, 2, 3, 4).WithElement(1, 9)); Row(() => Vector128.Create(-1, 2, -3, 4).ExtractMostSignificantBits()); Row(() => Vector128.Abs(Vector128.Create(-1, 2, int.MinValue, 4))); Row(() => ~Vector128.Create(1, 2, 3, 4)); Row(() => Vector128.Create(1, 2, 3, 4) == Vector128.Create(1, 2, 3, 4)); Row(() => Vector128.EqualsAny(Vector128.Create(1, 2, 3, 4), Vector128.Create(4))); Row(() => Vector128.ConditionalSelect(Vector128.Create(-1, 0, -1, 0), Vector128.Create(1), Vector128.Create(2))); Row(() => Vector64.Create(1, 2)); Row(() => Vector256.Create(1L, 2, 3, 4) - Vector256.Create(1L)); Row(() => Vector512.Create(5)); Row(() => Vector128<DateTime>.Count); Row(() => Vector128.Create(1, 2, 3, 4).AsByte()); Row(() => Vector128.Min(Vector128.Create(1, 2, 3, 4), Vector128.Create(2))); Row(() => Vector128.Create(1f, float.NaN, 3, 4).Equals(Vector128.Create(1f, float.NaN, 3, 4)));
        Row(() => Vector.Sum(new Vector<int>(3)) == 3 * Vector<int>.Count); Row(() => (new Vector<float>(1.5f) * 2f)[0]); Row(() => new Vector<int>(new int[1])); Row(() => Vector<int>.Zero == -Vector<int>.Zero); Row(() => Vector.EqualsAll(new Vector<int>(3), new Vector<int>(3)));
    }
}
