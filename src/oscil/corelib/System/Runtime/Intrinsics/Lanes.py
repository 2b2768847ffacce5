from oscil.lang import *
from System.Numerics import *
from System.Runtime.CompilerServices import Unsafe


@static
@internal
class Lanes:
    """Element by element operations of vectors in plain code. The element type is told apart once for each operation."""

    Add: Const[i32] = 0
    Subtract: Const[i32] = 1
    Multiply: Const[i32] = 2
    Divide: Const[i32] = 3
    Min: Const[i32] = 4
    Max: Const[i32] = 5
    Equal: Const[i32] = 6
    Less: Const[i32] = 7
    LessOrEqual: Const[i32] = 8
    Sum: Const[i32] = 9
    Abs: Const[i32] = 10
    Negate: Const[i32] = 11
    Text: Const[i32] = 12

    @static
    def NotSupported() -> NotSupportedException:
        return NotSupportedException("Specified type is not supported")

    @static
    @generic(T)
    def IsSupported() -> bool:
        return (
            typeof(T) is typeof(u8) or typeof(T) is typeof(i8) or typeof(T) is typeof(i16) or typeof(T) is typeof(u16) or typeof(T) is typeof(i32) or typeof(T) is typeof(u32)
            or typeof(T) is typeof(i64) or typeof(T) is typeof(u64) or typeof(T) is typeof(f32) or typeof(T) is typeof(f64) or typeof(T) is typeof(nint) or typeof(T) is typeof(nuint)
        )

    @static
    @generic(T)
    def Run(op: i32, left: Ref[u8], right: Ref[u8], result: Ref[u8], size: i32) -> None:
        """result = left op right, for all elements of `size` bytes. Comparisons give elements of all or no bits; Sum puts its value first."""
        p = Ptr[u8](addr(left))
        q = Ptr[u8](addr(right))
        r = Ptr[u8](addr(result))
        if typeof(T) is typeof(f32):
            Lanes._Run[f32](op, Ptr[f32](p), Ptr[f32](q), Ptr[f32](r), size >> 2)
        elif typeof(T) is typeof(i32):
            Lanes._Run[i32](op, Ptr[i32](p), Ptr[i32](q), Ptr[i32](r), size >> 2)
        elif typeof(T) is typeof(f64):
            Lanes._Run[f64](op, Ptr[f64](p), Ptr[f64](q), Ptr[f64](r), size >> 3)
        elif typeof(T) is typeof(u8):
            Lanes._Run[u8](op, p, q, r, size)
        elif typeof(T) is typeof(i8):
            Lanes._Run[i8](op, Ptr[i8](p), Ptr[i8](q), Ptr[i8](r), size)
        elif typeof(T) is typeof(i16):
            Lanes._Run[i16](op, Ptr[i16](p), Ptr[i16](q), Ptr[i16](r), size >> 1)
        elif typeof(T) is typeof(u16):
            Lanes._Run[u16](op, Ptr[u16](p), Ptr[u16](q), Ptr[u16](r), size >> 1)
        elif typeof(T) is typeof(u32):
            Lanes._Run[u32](op, Ptr[u32](p), Ptr[u32](q), Ptr[u32](r), size >> 2)
        elif typeof(T) is typeof(i64) or typeof(T) is typeof(nint):
            Lanes._Run[i64](op, Ptr[i64](p), Ptr[i64](q), Ptr[i64](r), size >> 3)
        elif typeof(T) is typeof(u64) or typeof(T) is typeof(nuint):
            Lanes._Run[u64](op, Ptr[u64](p), Ptr[u64](q), Ptr[u64](r), size >> 3)
        else:
            raise Lanes.NotSupported()

    @static
    @generic(T)
    @where(T, INumber[T], unmanaged)
    def _Run(op: i32, p: Ptr[T], q: Ptr[T], r: Ptr[T], n: i32) -> None:
        if op >= Lanes.Equal:
            Lanes._Others[T](op, p, q, r, n)
            return
        for i in range(n):
            if op == Lanes.Add:
                r[i] = p[i] + q[i]
            elif op == Lanes.Subtract:
                r[i] = p[i] - q[i]
            elif op == Lanes.Multiply:
                r[i] = p[i] * q[i]
            elif op == Lanes.Divide:
                r[i] = p[i] / q[i]
            elif op == Lanes.Min:
                r[i] = T.Min(p[i], q[i])
            else:
                r[i] = T.Max(p[i], q[i])

    @static
    @generic(T)
    @where(T, INumber[T], unmanaged)
    def _Others(op: i32, p: Ptr[T], q: Ptr[T], r: Ptr[T], n: i32) -> None:
        sum = T.Zero
        for i in range(n):
            if op == Lanes.Sum:
                sum += p[i]
            elif op == Lanes.Negate:
                r[i] = -p[i]
            elif op == Lanes.Abs:
                # Two's complement: the least value stays.
                r[i] = -p[i] if p[i] < T.Zero else (p[i] if p[i] != T.Zero else T.Zero)
            else:
                holds = p[i] == q[i] if op == Lanes.Equal else (p[i] < q[i] if op == Lanes.Less else p[i] <= q[i])
                Unsafe.InitBlock(Ptr[None](r + i), u8(255) if holds else u8(0), u32(sizeof(T)))
        if op == Lanes.Sum:
            r[0] = sum
