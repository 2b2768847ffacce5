from oscil.lang import *
from System.Runtime.CompilerServices import Unsafe


@static
class Interlocked:
    @intrinsic
    @static
    @extern
    def Add(location1: Ref[i32], value: i32) -> i32: ...

    @intrinsic
    @static
    @extern
    def Increment(location: Ref[i32]) -> i32: ...

    @intrinsic
    @static
    @extern
    def Decrement(location: Ref[i32]) -> i32: ...

    @intrinsic
    @static
    @extern
    def And(location1: Ref[i32], value: i32) -> i32: ...

    @intrinsic
    @static
    @extern
    def Or(location1: Ref[i32], value: i32) -> i32: ...

    @intrinsic
    @static
    @extern
    def Add(location1: Ref[i64], value: i64) -> i64: ...

    @intrinsic
    @static
    @extern
    def Increment(location: Ref[i64]) -> i64: ...

    @intrinsic
    @static
    @extern
    def Decrement(location: Ref[i64]) -> i64: ...

    @intrinsic
    @static
    @extern
    def And(location1: Ref[i64], value: i64) -> i64: ...

    @intrinsic
    @static
    @extern
    def Or(location1: Ref[i64], value: i64) -> i64: ...

    @intrinsic
    @static
    @extern
    def Exchange(location1: Ref[i32], value: i32) -> i32: ...

    @intrinsic
    @static
    @extern
    def CompareExchange(location1: Ref[i32], value: i32, comparand: i32) -> i32: ...

    @intrinsic
    @static
    @extern
    def Exchange(location1: Ref[i64], value: i64) -> i64: ...

    @intrinsic
    @static
    @extern
    def CompareExchange(location1: Ref[i64], value: i64, comparand: i64) -> i64: ...

    @intrinsic
    @static
    @extern
    def Exchange(location1: Ref[u32], value: u32) -> u32: ...

    @intrinsic
    @static
    @extern
    def CompareExchange(location1: Ref[u32], value: u32, comparand: u32) -> u32: ...

    @intrinsic
    @static
    @extern
    def Exchange(location1: Ref[u64], value: u64) -> u64: ...

    @intrinsic
    @static
    @extern
    def CompareExchange(location1: Ref[u64], value: u64, comparand: u64) -> u64: ...

    @intrinsic
    @static
    @extern
    def Exchange(location1: Ref[nint], value: nint) -> nint: ...

    @intrinsic
    @static
    @extern
    def CompareExchange(location1: Ref[nint], value: nint, comparand: nint) -> nint: ...

    @intrinsic
    @static
    @extern
    def Exchange(location1: Ref[nuint], value: nuint) -> nuint: ...

    @intrinsic
    @static
    @extern
    def CompareExchange(location1: Ref[nuint], value: nuint, comparand: nuint) -> nuint: ...

    @intrinsic
    @static
    @extern
    def Exchange(location1: Ref[object], value: object) -> object: ...

    @intrinsic
    @static
    @extern
    def CompareExchange(location1: Ref[object], value: object, comparand: object) -> object: ...

    @static
    def Add(location1: Ref[u32], value: u32) -> u32:
        return u32(Interlocked.Add(ref(Unsafe.As[u32, i32](ref(location1))), i32(value)))

    @static
    def And(location1: Ref[u32], value: u32) -> u32:
        return u32(Interlocked.And(ref(Unsafe.As[u32, i32](ref(location1))), i32(value)))

    @static
    def Or(location1: Ref[u32], value: u32) -> u32:
        return u32(Interlocked.Or(ref(Unsafe.As[u32, i32](ref(location1))), i32(value)))

    @static
    def Increment(location: Ref[u32]) -> u32:
        return u32(Interlocked.Increment(ref(Unsafe.As[u32, i32](ref(location)))))

    @static
    def Decrement(location: Ref[u32]) -> u32:
        return u32(Interlocked.Decrement(ref(Unsafe.As[u32, i32](ref(location)))))

    @static
    def Add(location1: Ref[u64], value: u64) -> u64:
        return u64(Interlocked.Add(ref(Unsafe.As[u64, i64](ref(location1))), i64(value)))

    @static
    def And(location1: Ref[u64], value: u64) -> u64:
        return u64(Interlocked.And(ref(Unsafe.As[u64, i64](ref(location1))), i64(value)))

    @static
    def Or(location1: Ref[u64], value: u64) -> u64:
        return u64(Interlocked.Or(ref(Unsafe.As[u64, i64](ref(location1))), i64(value)))

    @static
    def Increment(location: Ref[u64]) -> u64:
        return u64(Interlocked.Increment(ref(Unsafe.As[u64, i64](ref(location)))))

    @static
    def Decrement(location: Ref[u64]) -> u64:
        return u64(Interlocked.Decrement(ref(Unsafe.As[u64, i64](ref(location)))))

    @static
    def Exchange(location1: Ref[f64], value: f64) -> f64:
        return bits(f64, Interlocked.Exchange(ref(Unsafe.As[f64, i64](ref(location1))), bits(i64, value)))

    @static
    def CompareExchange(location1: Ref[f64], value: f64, comparand: f64) -> f64:
        return bits(f64, Interlocked.CompareExchange(ref(Unsafe.As[f64, i64](ref(location1))), bits(i64, value), bits(i64, comparand)))

    @static
    def Exchange(location1: Ref[f32], value: f32) -> f32:
        return bits(f32, Interlocked.Exchange(ref(Unsafe.As[f32, i32](ref(location1))), bits(i32, value)))

    @static
    def CompareExchange(location1: Ref[f32], value: f32, comparand: f32) -> f32:
        return bits(f32, Interlocked.CompareExchange(ref(Unsafe.As[f32, i32](ref(location1))), bits(i32, value), bits(i32, comparand)))

    @intrinsic
    @generic(T)
    @static
    @extern
    def Exchange(location1: Ref[T], value: T) -> T: ...

    @intrinsic
    @generic(T)
    @static
    @extern
    def CompareExchange(location1: Ref[T], value: T, comparand: T) -> T: ...

    @intrinsic
    @static
    @extern
    def Read(location: Ref[i64]) -> i64: ...

    @static
    def Read(location: Ref[u64]) -> u64:
        return u64(Interlocked.Read(ref(Unsafe.As[u64, i64](ref(location)))))

    @intrinsic
    @static
    @extern
    def MemoryBarrier() -> None: ...
