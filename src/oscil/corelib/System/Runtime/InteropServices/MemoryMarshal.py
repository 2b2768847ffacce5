from oscil.lang import *
from System.Runtime.CompilerServices import RuntimeHelpers, Unsafe


@static
class MemoryMarshal:
    @generic(T)
    @static
    @extern
    def GetArrayDataReference(array: Array[T]) -> Ref[T]: ...

    @static
    def GetArrayDataReference(array: Array) -> Ref[u8]:
        return ref(Unsafe.AddByteOffset(ref(RuntimeHelpers.GetRawData(array)), nint(RuntimeHelpers.GetMethodTable(array)[0].BaseSize) - nint(8)))

    @generic(T)
    @static
    def GetReference(span: Span[T]) -> Ref[T]:
        return ref(span._reference)

    @generic(T)
    @static
    def GetReference(span: ReadOnlySpan[T]) -> Ref[T]:
        return ref(span._reference)

    @generic(T)
    @static
    def CreateSpan(reference: Ref[T], length: i32) -> Span[T]:
        return Span[T](ref(reference), length)

    @generic(T)
    @static
    def CreateReadOnlySpan(reference: In[T], length: i32) -> ReadOnlySpan[T]:
        return ReadOnlySpan[T](ref(Unsafe.AsRef[T](ref(reference))), length)

    @generic(T)
    @where(T, value_type)
    @static
    def AsBytes(span: Span[T]) -> Span[u8]:
        MemoryMarshal._CheckNoReferences[T]()
        return Span[u8](ref(Unsafe.As[T, u8](ref(span._reference))), checked(span.Length * Unsafe.SizeOf[T]()))

    @generic(T)
    @where(T, value_type)
    @static
    def AsBytes(span: ReadOnlySpan[T]) -> ReadOnlySpan[u8]:
        MemoryMarshal._CheckNoReferences[T]()
        return ReadOnlySpan[u8](ref(Unsafe.As[T, u8](ref(span._reference))), checked(span.Length * Unsafe.SizeOf[T]()))

    @generic(TFrom, TTo)
    @where(TFrom, value_type)
    @where(TTo, value_type)
    @static
    def Cast(span: Span[TFrom]) -> Span[TTo]:
        MemoryMarshal._CheckNoReferences[TFrom]()
        MemoryMarshal._CheckNoReferences[TTo]()
        return Span[TTo](ref(Unsafe.As[TFrom, TTo](ref(span._reference))), MemoryMarshal._CastLength(span.Length, Unsafe.SizeOf[TFrom](), Unsafe.SizeOf[TTo]()))

    @generic(TFrom, TTo)
    @where(TFrom, value_type)
    @where(TTo, value_type)
    @static
    def Cast(span: ReadOnlySpan[TFrom]) -> ReadOnlySpan[TTo]:
        MemoryMarshal._CheckNoReferences[TFrom]()
        MemoryMarshal._CheckNoReferences[TTo]()
        return ReadOnlySpan[TTo](ref(Unsafe.As[TFrom, TTo](ref(span._reference))), MemoryMarshal._CastLength(span.Length, Unsafe.SizeOf[TFrom](), Unsafe.SizeOf[TTo]()))

    @static
    def _CastLength(length: i32, size_from: i32, size_to: i32) -> i32:
        return checked(i32(div(u64(u32(length)) * u64(u32(size_from)), u64(u32(size_to)))))

    @generic(T)
    @static
    def _CheckNoReferences() -> None:
        if RuntimeHelpers.IsReferenceOrContainsReferences[T]():
            raise ArgumentException("Cannot use type '" + typeof(T).ToString() + "'. Only value types without pointers or references are supported.")

    @generic(T)
    @where(T, value_type)
    @static
    def Read(source: ReadOnlySpan[u8]) -> T:
        MemoryMarshal._CheckNoReferences[T]()
        if Unsafe.SizeOf[T]() > source.Length:
            raise ArgumentOutOfRangeException("length")
        return Unsafe.ReadUnaligned[T](ref(source._reference))

    @generic(T)
    @where(T, value_type)
    @static
    def Write(destination: Span[u8], value: In[T]) -> None:
        MemoryMarshal._CheckNoReferences[T]()
        if Unsafe.SizeOf[T]() > destination.Length:
            raise ArgumentOutOfRangeException("length")
        Unsafe.WriteUnaligned[T](ref(destination._reference), value)
