from oscil.lang import *


@static
class Volatile:
    @intrinsic
    @static
    @extern
    def Read(location: Ref[bool]) -> bool: ...

    @intrinsic
    @static
    @extern
    def Write(location: Ref[bool], value: bool) -> None: ...

    @intrinsic
    @static
    @extern
    def Read(location: Ref[u8]) -> u8: ...

    @intrinsic
    @static
    @extern
    def Write(location: Ref[u8], value: u8) -> None: ...

    @intrinsic
    @static
    @extern
    def Read(location: Ref[f64]) -> f64: ...

    @intrinsic
    @static
    @extern
    def Write(location: Ref[f64], value: f64) -> None: ...

    @intrinsic
    @static
    @extern
    def Read(location: Ref[i16]) -> i16: ...

    @intrinsic
    @static
    @extern
    def Write(location: Ref[i16], value: i16) -> None: ...

    @intrinsic
    @static
    @extern
    def Read(location: Ref[i32]) -> i32: ...

    @intrinsic
    @static
    @extern
    def Write(location: Ref[i32], value: i32) -> None: ...

    @intrinsic
    @static
    @extern
    def Read(location: Ref[i64]) -> i64: ...

    @intrinsic
    @static
    @extern
    def Write(location: Ref[i64], value: i64) -> None: ...

    @intrinsic
    @static
    @extern
    def Read(location: Ref[nint]) -> nint: ...

    @intrinsic
    @static
    @extern
    def Write(location: Ref[nint], value: nint) -> None: ...

    @intrinsic
    @static
    @extern
    def Read(location: Ref[i8]) -> i8: ...

    @intrinsic
    @static
    @extern
    def Write(location: Ref[i8], value: i8) -> None: ...

    @intrinsic
    @static
    @extern
    def Read(location: Ref[f32]) -> f32: ...

    @intrinsic
    @static
    @extern
    def Write(location: Ref[f32], value: f32) -> None: ...

    @intrinsic
    @static
    @extern
    def Read(location: Ref[u16]) -> u16: ...

    @intrinsic
    @static
    @extern
    def Write(location: Ref[u16], value: u16) -> None: ...

    @intrinsic
    @static
    @extern
    def Read(location: Ref[u32]) -> u32: ...

    @intrinsic
    @static
    @extern
    def Write(location: Ref[u32], value: u32) -> None: ...

    @intrinsic
    @static
    @extern
    def Read(location: Ref[u64]) -> u64: ...

    @intrinsic
    @static
    @extern
    def Write(location: Ref[u64], value: u64) -> None: ...

    @intrinsic
    @static
    @extern
    def Read(location: Ref[nuint]) -> nuint: ...

    @intrinsic
    @static
    @extern
    def Write(location: Ref[nuint], value: nuint) -> None: ...

    @intrinsic
    @generic(T)
    @where(T, ref_type)
    @static
    @extern
    def Read(location: Ref[T]) -> T: ...

    @intrinsic
    @generic(T)
    @where(T, ref_type)
    @static
    @extern
    def Write(location: Ref[T], value: T) -> None: ...

    @family(Name=("ReadBarrier", "WriteBarrier"))
    @static
    def Name() -> None:
        Interlocked.MemoryBarrier()
