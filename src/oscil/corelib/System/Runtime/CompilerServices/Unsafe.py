from oscil.lang import *


@static
class Unsafe:
    """Every member is replaced by the engine where it is called; none has a body of its own."""

    @generic(T)
    @static
    @extern
    def As(o: object) -> T: ...

    @generic(TFrom, TTo)
    @static
    @extern
    def As(source: Ref[TFrom]) -> Ref[TTo]: ...

    @generic(TFrom, TTo)
    @static
    @extern
    def BitCast(source: TFrom) -> TTo: ...

    @generic(T)
    @static
    @extern
    def Add(source: Ref[T], elementOffset: i32) -> Ref[T]: ...

    @generic(T)
    @static
    @extern
    def Add(source: Ref[T], elementOffset: nint) -> Ref[T]: ...

    @generic(T)
    @static
    @extern
    def Add(source: Ref[T], elementOffset: nuint) -> Ref[T]: ...

    @generic(T)
    @static
    @extern
    def Add(source: Ptr[None], elementOffset: i32) -> Ptr[None]: ...

    @generic(T)
    @static
    @extern
    def AddByteOffset(source: Ref[T], byteOffset: nint) -> Ref[T]: ...

    @generic(T)
    @static
    @extern
    def AddByteOffset(source: Ref[T], byteOffset: nuint) -> Ref[T]: ...

    @generic(T)
    @static
    @extern
    def Subtract(source: Ref[T], elementOffset: i32) -> Ref[T]: ...

    @generic(T)
    @static
    @extern
    def Subtract(source: Ref[T], elementOffset: nint) -> Ref[T]: ...

    @generic(T)
    @static
    @extern
    def SubtractByteOffset(source: Ref[T], byteOffset: nint) -> Ref[T]: ...

    @generic(T)
    @static
    @extern
    def AreSame(left: Ref[T], right: Ref[T]) -> bool: ...

    @generic(T)
    @static
    @extern
    def AsPointer(value: Ref[T]) -> Ptr[None]: ...

    @generic(T)
    @static
    @extern
    def AsRef(source: Ptr[None]) -> Ref[T]: ...

    @generic(T)
    @static
    @extern
    def AsRef(source: In[T]) -> Ref[T]: ...

    @generic(T)
    @static
    @extern
    def ByteOffset(origin: Ref[T], target: Ref[T]) -> nint: ...

    @generic(T)
    @static
    @extern
    def Copy(destination: Ptr[None], source: Ref[T]) -> None: ...

    @generic(T)
    @static
    @extern
    def Copy(destination: Ref[T], source: Ptr[None]) -> None: ...

    @static
    @extern
    def CopyBlock(destination: Ptr[None], source: Ptr[None], byteCount: u32) -> None: ...

    @static
    @extern
    def CopyBlock(destination: Ref[u8], source: Ref[u8], byteCount: u32) -> None: ...

    @static
    @extern
    def CopyBlockUnaligned(destination: Ptr[None], source: Ptr[None], byteCount: u32) -> None: ...

    @static
    @extern
    def CopyBlockUnaligned(destination: Ref[u8], source: Ref[u8], byteCount: u32) -> None: ...

    @static
    @extern
    def InitBlock(startAddress: Ptr[None], value: u8, byteCount: u32) -> None: ...

    @static
    @extern
    def InitBlock(startAddress: Ref[u8], value: u8, byteCount: u32) -> None: ...

    @static
    @extern
    def InitBlockUnaligned(startAddress: Ptr[None], value: u8, byteCount: u32) -> None: ...

    @static
    @extern
    def InitBlockUnaligned(startAddress: Ref[u8], value: u8, byteCount: u32) -> None: ...

    @generic(T)
    @static
    @extern
    def IsAddressGreaterThan(left: Ref[T], right: Ref[T]) -> bool: ...

    @generic(T)
    @static
    @extern
    def IsAddressLessThan(left: Ref[T], right: Ref[T]) -> bool: ...

    @generic(T)
    @static
    @extern
    def IsNullRef(source: Ref[T]) -> bool: ...

    @generic(T)
    @static
    @extern
    def NullRef() -> Ref[T]: ...

    @generic(T)
    @static
    @extern
    def Read(source: Ptr[None]) -> T: ...

    @generic(T)
    @static
    @extern
    def ReadUnaligned(source: Ptr[None]) -> T: ...

    @generic(T)
    @static
    @extern
    def ReadUnaligned(source: Ref[u8]) -> T: ...

    @generic(T)
    @static
    @extern
    def Write(destination: Ptr[None], value: T) -> None: ...

    @generic(T)
    @static
    @extern
    def WriteUnaligned(destination: Ptr[None], value: T) -> None: ...

    @generic(T)
    @static
    @extern
    def WriteUnaligned(destination: Ref[u8], value: T) -> None: ...

    @generic(T)
    @static
    @extern
    def SizeOf() -> i32: ...

    @generic(T)
    @static
    @extern
    def SkipInit(value: Out[T]) -> None: ...

    @generic(T)
    @where(T, value_type)
    @static
    @extern
    def Unbox(box: object) -> Ref[T]: ...
