from oscil.lang import *
from System.Runtime.CompilerServices import RuntimeHelpers, Unsafe
from System.Runtime.InteropServices import MemoryMarshal


@ref_struct
@readonly
@generic(T)
class ReadOnlySpan:
    _reference: Internal[Ref[T]]
    _length: i32

    def __init__(self, array: Array[T]) -> None:
        if array is None:
            self._reference = null_ref(T)
            self._length = 0
            return
        self._reference = ref(MemoryMarshal.GetArrayDataReference[T](array))
        self._length = len(array)

    def __init__(self, array: Array[T], start: i32, length: i32) -> None:
        if array is None:
            if start != 0 or length != 0:
                raise ArgumentOutOfRangeException()
            self._reference = null_ref(T)
            self._length = 0
            return
        if u32(start) > u32(len(array)) or u32(length) > u32(len(array) - start):
            raise ArgumentOutOfRangeException()
        self._reference = ref(Unsafe.Add(ref(MemoryMarshal.GetArrayDataReference[T](array)), start))
        self._length = length

    def __init__(self, pointer: Ptr[None], length: i32) -> None:
        if RuntimeHelpers.IsReferenceOrContainsReferences[T]():
            raise ArgumentException("Cannot use type '" + typeof(T).ToString() + "'. Only value types without pointers or references are supported.")
        if length < 0:
            raise ArgumentOutOfRangeException()
        self._reference = ref(Unsafe.AsRef[T](pointer))
        self._length = length

    def __init__(self, reference: In[T]) -> None:
        self._reference = ref(Unsafe.AsRef[T](ref(reference)))
        self._length = 1

    @internal
    def __init__(self, reference: Ref[T], length: i32) -> None:
        self._reference = ref(reference)
        self._length = length

    @property
    def Length(self) -> i32:
        return self._length

    @property
    def IsEmpty(self) -> bool:
        return self._length == 0

    @static
    @property
    def Empty() -> ReadOnlySpan[T]:
        return default(ReadOnlySpan[T])

    def __getitem__(self, index: i32) -> ReadOnlyRef[T]:
        if u32(index) >= u32(self._length):
            raise IndexOutOfRangeException()
        return ref(Unsafe.Add(ref(self._reference), index))

    def GetPinnableReference(self) -> ReadOnlyRef[T]:
        if self._length != 0:
            return ref(self._reference)
        return null_ref(T)

    def CopyTo(self, destination: Span[T]) -> None:
        if u32(self._length) > u32(destination.Length):
            raise ArgumentException("Destination is too short.", "destination")
        Buffer.Memmove[T](ref(destination._reference), ref(self._reference), nuint(self._length))

    def TryCopyTo(self, destination: Span[T]) -> bool:
        if u32(self._length) > u32(destination.Length):
            return False
        Buffer.Memmove[T](ref(destination._reference), ref(self._reference), nuint(self._length))
        return True

    def Slice(self, start: i32) -> ReadOnlySpan[T]:
        if u32(start) > u32(self._length):
            raise ArgumentOutOfRangeException()
        return ReadOnlySpan[T](ref(Unsafe.Add(ref(self._reference), start)), self._length - start)

    def Slice(self, start: i32, length: i32) -> ReadOnlySpan[T]:
        if u64(u32(start)) + u64(u32(length)) > u64(u32(self._length)):
            raise ArgumentOutOfRangeException()
        return ReadOnlySpan[T](ref(Unsafe.Add(ref(self._reference), start)), length)

    def ToArray(self) -> Array[T]:
        if self._length == 0:
            return Array.Empty[T]()
        result = Array[T](self._length)
        Buffer.Memmove[T](ref(MemoryMarshal.GetArrayDataReference[T](result)), ref(self._reference), nuint(self._length))
        return result

    @override
    def ToString(self) -> str:
        if typeof(T) is typeof(char):
            return String.CreateFromSpanData(ref(Unsafe.As[T, char](ref(self._reference))), self._length)
        return "System.ReadOnlySpan<" + typeof(T).Name + ">[" + self._length.ToString() + "]"

    @override
    def Equals(self, obj: object) -> bool:
        raise NotSupportedException("Equals() on Span and ReadOnlySpan is not supported. Use operator== instead.")

    @override
    def GetHashCode(self) -> i32:
        raise NotSupportedException("GetHashCode() on Span and ReadOnlySpan is not supported.")

    def GetEnumerator(self) -> ReadOnlySpan[T].Enumerator:
        return ReadOnlySpan[T].Enumerator(self)

    def __eq__(left: ReadOnlySpan[T], right: ReadOnlySpan[T]) -> bool:
        return left._length == right._length and Unsafe.AreSame[T](ref(left._reference), ref(right._reference))

    def __ne__(left: ReadOnlySpan[T], right: ReadOnlySpan[T]) -> bool:
        return not (left == right)

    @static
    def op_Implicit(array: Array[T]) -> ReadOnlySpan[T]:
        return ReadOnlySpan[T](array)

    @static
    def op_Implicit(segment: ArraySegment[T]) -> ReadOnlySpan[T]:
        return ReadOnlySpan[T](segment.Array, segment.Offset, segment.Count)

    @generic(TDerived)
    @where(TDerived, T)
    @static
    def CastUp(items: ReadOnlySpan[TDerived]) -> ReadOnlySpan[T]:
        return ReadOnlySpan[T](ref(Unsafe.As[TDerived, T](ref(items._reference))), items.Length)

    @ref_struct
    class Enumerator:
        _span: ReadOnly[ReadOnlySpan[T]]
        _index: i32

        @internal
        def __init__(self, span: ReadOnlySpan[T]) -> None:
            self._span = span
            self._index = -1

        def MoveNext(self) -> bool:
            index = self._index + 1
            if index < self._span._length:
                self._index = index
                return True
            return False

        @property
        def Current(self) -> ReadOnlyRef[T]:
            return ref(self._span[self._index])
