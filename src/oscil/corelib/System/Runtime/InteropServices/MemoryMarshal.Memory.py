from oscil.lang import *
from System.Buffers import MemoryManager
from System.Collections.Generic import IEnumerable
from System.Runtime.CompilerServices import RuntimeHelpers, Unsafe


@static
class MemoryMarshal:
    """What lies behind a Memory; single values in spans of bytes."""

    @generic(T)
    @static
    def AsMemory(memory: ReadOnlyMemory[T]) -> Memory[T]:
        return Memory[T](memory._object, memory._index, memory._length)

    @generic(T)
    @static
    def TryGetArray(memory: ReadOnlyMemory[T], segment: Out[ArraySegment[T]]) -> bool:
        held = memory._object
        if held is None:
            segment = ArraySegment[T](Array.Empty[T]())
            return memory._length == 0
        if typeof(T) is typeof(char) and isinstance(held, str):
            segment = default(ArraySegment[T])
            return False
        manager = try_cast(MemoryManager[T], held)
        if manager is not None:
            inner = default(ArraySegment[T])
            if manager.TryGetArray(ref(inner)):
                segment = ArraySegment[T](inner.Array, inner.Offset + memory._index, memory._length)
                return True
            segment = default(ArraySegment[T])
            return False
        segment = ArraySegment[T](Unsafe.As[Array[T]](held), memory._index, memory._length)
        return True

    @generic(T, TManager)
    @where(TManager, MemoryManager[T])
    @static
    def TryGetMemoryManager(memory: ReadOnlyMemory[T], manager: Out[TManager]) -> bool:
        if isinstance(memory._object, TManager):
            manager = cast(TManager, memory._object)
            return True
        manager = default(TManager)
        return False

    @generic(T, TManager)
    @where(TManager, MemoryManager[T])
    @static
    def TryGetMemoryManager(memory: ReadOnlyMemory[T], manager: Out[TManager], start: Out[i32], length: Out[i32]) -> bool:
        start = memory._index
        length = memory._length
        if isinstance(memory._object, TManager):
            manager = cast(TManager, memory._object)
            return True
        manager = default(TManager)
        start = 0
        length = 0
        return False

    @static
    def TryGetString(memory: ReadOnlyMemory[char], text: Out[str], start: Out[i32], length: Out[i32]) -> bool:
        found = try_cast(str, memory._object)
        text = found
        start = 0 if found is None else memory._index
        length = 0 if found is None else memory._length
        return found is not None

    @generic(T)
    @static
    def ToEnumerable(memory: ReadOnlyMemory[T]) -> IEnumerable[T]:
        for i in range(memory.Length):
            yield memory.Span[i]

    @generic(T)
    @static
    def CreateFromPinnedArray(array: Array[T], start: i32, length: i32) -> Memory[T]:
        return Memory[T](array, start, length)

    @static
    def CreateReadOnlySpanFromNullTerminated(value: Ptr[char]) -> ReadOnlySpan[char]:
        if nint(value) == nint(0):
            return default(ReadOnlySpan[char])
        n = 0
        while i32(value[n]) != 0:
            n += 1
        return ReadOnlySpan[char](Ptr[None](value), n)

    @static
    def CreateReadOnlySpanFromNullTerminated(value: Ptr[u8]) -> ReadOnlySpan[u8]:
        if nint(value) == nint(0):
            return default(ReadOnlySpan[u8])
        n = 0
        while value[n] != 0:
            n += 1
        return ReadOnlySpan[u8](Ptr[None](value), n)

    @generic(T)
    @where(T, value_type)
    @static
    def TryRead(source: ReadOnlySpan[u8], value: Out[T]) -> bool:
        MemoryMarshal._CheckNoReferences[T]()
        if Unsafe.SizeOf[T]() > source.Length:
            value = default(T)
            return False
        value = Unsafe.ReadUnaligned[T](ref(source._reference))
        return True

    @generic(T)
    @where(T, value_type)
    @static
    def TryWrite(destination: Span[u8], value: In[T]) -> bool:
        MemoryMarshal._CheckNoReferences[T]()
        if Unsafe.SizeOf[T]() > destination.Length:
            return False
        Unsafe.WriteUnaligned[T](ref(destination._reference), value)
        return True

    @generic(T)
    @where(T, value_type)
    @static
    def AsRef(span: Span[u8]) -> Ref[T]:
        MemoryMarshal._CheckNoReferences[T]()
        if Unsafe.SizeOf[T]() > span.Length:
            raise ArgumentOutOfRangeException("length")
        return ref(Unsafe.As[u8, T](ref(span._reference)))

    @generic(T)
    @where(T, value_type)
    @static
    def AsRef(span: ReadOnlySpan[u8]) -> Ref[T]:
        MemoryMarshal._CheckNoReferences[T]()
        if Unsafe.SizeOf[T]() > span.Length:
            raise ArgumentOutOfRangeException("length")
        return ref(Unsafe.As[u8, T](ref(span._reference)))
