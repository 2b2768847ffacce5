from oscil.lang import *
from System.Buffers import MemoryHandle, MemoryManager
from System.Runtime.CompilerServices import RuntimeHelpers, Unsafe
from System.Runtime.InteropServices import MemoryMarshal


@family(SELF=("Memory", "ReadOnlyMemory"), View=("Span", "ReadOnlySpan"), READ_ONLY=(False, True))
@struct
@readonly
@generic(T)
class SELF(IEquatable[SELF[T]]):
    """An array, a string or a memory manager, and a range of it."""

    _object: Internal[object]
    _index: Internal[i32]
    _length: Internal[i32]

    def __init__(self, array: Array[T]) -> None:
        self._object = array
        self._index = 0
        self._length = 0 if array is None else len(array)

    def __init__(self, array: Array[T], start: i32, length: i32) -> None:
        n = 0 if array is None else len(array)
        if u64(u32(start)) + u64(u32(length)) > u64(u32(n)):
            raise ArgumentOutOfRangeException()
        self._object = array
        self._index = start
        self._length = length

    @internal
    def __init__(self, object_: object, start: i32, length: i32) -> None:
        self._object = object_
        self._index = start
        self._length = length

    @static
    @property
    def Empty() -> SELF[T]:
        return default(SELF[T])

    @property
    def Length(self) -> i32:
        return self._length

    @property
    def IsEmpty(self) -> bool:
        return self._length == 0

    @property
    def Span(self) -> View[T]:
        if self._object is None:
            return default(View[T])
        if typeof(T) is typeof(char) and isinstance(self._object, str):
            text = Unsafe.As[str](self._object)
            return View[T](ref(Unsafe.Add(ref(Unsafe.As[char, T](ref(text._firstChar))), self._index)), self._length)
        manager = try_cast(MemoryManager[T], self._object)
        if manager is not None:
            return manager.GetSpan().Slice(self._index, self._length)
        array = Unsafe.As[Array[T]](self._object)
        return View[T](ref(Unsafe.Add(ref(MemoryMarshal.GetArrayDataReference[T](array)), self._index)), self._length)

    def Slice(self, start: i32) -> SELF[T]:
        if u32(start) > u32(self._length):
            raise ArgumentOutOfRangeException("start")
        return SELF[T](self._object, self._index + start, self._length - start)

    def Slice(self, start: i32, length: i32) -> SELF[T]:
        if u64(u32(start)) + u64(u32(length)) > u64(u32(self._length)):
            raise ArgumentOutOfRangeException("start")
        return SELF[T](self._object, self._index + start, length)

    def CopyTo(self, destination: Memory[T]) -> None:
        self.Span.CopyTo(destination.Span)

    def TryCopyTo(self, destination: Memory[T]) -> bool:
        return self.Span.TryCopyTo(destination.Span)

    def ToArray(self) -> Array[T]:
        return self.Span.ToArray()

    def Pin(self) -> MemoryHandle:
        manager = try_cast(MemoryManager[T], self._object)
        if manager is not None:
            return manager.Pin(self._index)
        if self._object is None:
            return default(MemoryHandle)
        # Objects do not move; the handle keeps the object alive.
        return MemoryHandle(Unsafe.AsPointer[T](ref(MemoryMarshal.GetReference[T](self.Span))), self._object)

    @override
    def ToString(self) -> str:
        if typeof(T) is typeof(char):
            return self.Span.ToString()
        return f"System.{SELF}<" + typeof(T).Name + ">[" + self._length.ToString() + "]"

    @override
    def Equals(self, obj: object) -> bool:
        if READ_ONLY:
            if isinstance(obj, Memory[T]):
                return self.Equals(cast(Memory[T], obj))
        else:
            if isinstance(obj, ReadOnlyMemory[T]):
                return cast(ReadOnlyMemory[T], obj).Equals(self)
        return isinstance(obj, SELF[T]) and self.Equals(cast(SELF[T], obj))

    def Equals(self, other: SELF[T]) -> bool:
        return self._object is other._object and self._index == other._index and self._length == other._length

    @override
    def GetHashCode(self) -> i32:
        if self._object is None:
            return 0
        return HashCode.Combine[i32, i32, i32](RuntimeHelpers.GetHashCode(self._object), self._index, self._length)

    @static
    def op_Implicit(array: Array[T]) -> SELF[T]:
        return SELF[T](array)

    @static
    def op_Implicit(segment: ArraySegment[T]) -> SELF[T]:
        return SELF[T](segment.Array, segment.Offset, segment.Count)

    if not READ_ONLY:
        @static
        def op_Implicit(memory: Memory[T]) -> ReadOnlyMemory[T]:
            return ReadOnlyMemory[T](memory._object, memory._index, memory._length)
