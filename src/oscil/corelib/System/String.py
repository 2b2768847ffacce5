from oscil.lang import *
import System.Collections
from System.Collections.Generic import IEnumerable, IEnumerator
from System.Runtime.CompilerServices import RuntimeHelpers, Unsafe
from System.Text import StringBuilder


@sealed
class String(IComparable, IComparable[str], IEquatable[str], IEnumerable[char], ICloneable, ISpanParsable[str]):
    """`_firstChar` is the first of `_stringLength` UTF-16 units; a zero unit always follows."""

    _stringLength: i32
    _firstChar: Internal[char]

    Empty: Static[ReadOnly[str]] = ""

    @extern
    def __init__(self, value: Array[char]) -> None: ...

    @extern
    def __init__(self, value: Array[char], startIndex: i32, length: i32) -> None: ...

    @extern
    def __init__(self, c: char, count: i32) -> None: ...

    @extern
    def __init__(self, value: ReadOnlySpan[char]) -> None: ...

    @extern
    def __init__(self, value: Ptr[char]) -> None: ...

    @extern
    def __init__(self, value: Ptr[char], startIndex: i32, length: i32) -> None: ...

    @static
    @internal
    def Ctor(value: Array[char]) -> str:
        if value is None or len(value) == 0:
            return ""
        return String.CreateFromSpanData(ref(value[0]), len(value))

    @static
    @internal
    def Ctor(value: Array[char], startIndex: i32, length: i32) -> str:
        if value is None:
            raise ArgumentNullException("value")
        ArgumentOutOfRangeException.ThrowIfNegative[i32](startIndex, "startIndex")
        ArgumentOutOfRangeException.ThrowIfNegative[i32](length, "length")
        ArgumentOutOfRangeException.ThrowIfGreaterThan[i32](startIndex, len(value) - length, "startIndex")
        if length == 0:
            return ""
        return String.CreateFromSpanData(ref(value[startIndex]), length)

    @static
    @internal
    def Ctor(c: char, count: i32) -> str:
        ArgumentOutOfRangeException.ThrowIfNegative[i32](count, "count")
        result = String.FastAllocateString(count)
        for i in range(count):
            slot = ref(Unsafe.Add(ref(result._firstChar), i))
            slot = c
        return result

    @static
    @internal
    def Ctor(value: ReadOnlySpan[char]) -> str:
        return String.CreateFromSpanData(ref(value._reference), value.Length)

    @static
    @internal
    def Ctor(value: Ptr[char]) -> str:
        if nint(value) == nint(0):
            return ""
        n = 0
        while value[n] != '\0':
            n += 1
        return String.CreateFromSpanData(ref(Unsafe.AsRef[char](value)), n)

    @static
    @internal
    def Ctor(value: Ptr[char], startIndex: i32, length: i32) -> str:
        if length < 0:
            raise ArgumentOutOfRangeException("length", "Length cannot be less than zero.")
        if startIndex < 0:
            raise ArgumentOutOfRangeException("startIndex", "StartIndex cannot be less than zero.")
        if length == 0:
            return ""
        if nint(value) == nint(0):
            raise ArgumentOutOfRangeException("ptr", "Pointer startIndex and length do not refer to a valid string.")
        return String.CreateFromSpanData(ref(Unsafe.AsRef[char](value + startIndex)), length)

    @static
    @extern
    @internal
    def FastAllocateString(length: i32) -> str: ...

    @static
    @internal
    def CreateFromSpanData(data: Ref[char], length: i32) -> str:
        if length == 0:
            return ""
        result = String.FastAllocateString(length)
        Buffer.Memmove[char](ref(result._firstChar), ref(data), nuint(length))
        return result

    @static
    @internal
    def CreateFromChar(c: char) -> str:
        result = String.FastAllocateString(1)
        result._firstChar = c
        return result

    @static
    @internal
    def CreateFromChars(a: char, b: char) -> str:
        result = String.FastAllocateString(2)
        result._firstChar = a
        slot = ref(Unsafe.Add(ref(result._firstChar), 1))
        slot = b
        return result

    @intrinsic
    @property
    def Length(self) -> i32:
        return self._stringLength

    @indexer_name("Chars")
    @intrinsic
    def __getitem__(self, index: i32) -> char:
        if u32(index) >= u32(self._stringLength):
            raise IndexOutOfRangeException()
        return Unsafe.Add(ref(self._firstChar), index)

    def GetPinnableReference(self) -> ReadOnlyRef[char]:
        return ref(self._firstChar)

    @internal
    def GetRawStringData(self) -> Ref[char]:
        return ref(self._firstChar)

    @internal
    def AsSpan(self) -> ReadOnlySpan[char]:
        return ReadOnlySpan[char](ref(self._firstChar), self._stringLength)

    @internal
    def AsSpan(self, start: i32) -> ReadOnlySpan[char]:
        return self.AsSpan().Slice(start)

    @internal
    def AsSpan(self, start: i32, length: i32) -> ReadOnlySpan[char]:
        return self.AsSpan().Slice(start, length)

    @static
    def op_Implicit(value: str) -> ReadOnlySpan[char]:
        if value is None:
            return default(ReadOnlySpan[char])
        return ReadOnlySpan[char](ref(value._firstChar), value._stringLength)

    @static
    def IsNullOrEmpty(value: str) -> bool:
        return value is None or value._stringLength == 0

    @static
    def IsNullOrWhiteSpace(value: str) -> bool:
        if value is None:
            return True
        for i in range(value.Length):
            if not Char.IsWhiteSpace(value[i]):
                return False
        return True

    @override
    def ToString(self) -> str:
        return self

    def ToString(self, provider: IFormatProvider) -> str:
        return self

    def Clone(self) -> object:
        return self

    @static
    def Copy(str_: str) -> str:
        if str_ is None:
            raise ArgumentNullException("str")
        return String.CreateFromSpanData(ref(str_._firstChar), str_.Length)

    def GetTypeCode(self) -> TypeCode:
        return TypeCode.String

    def ToCharArray(self) -> Array[char]:
        if self._stringLength == 0:
            return Array.Empty[char]()
        result = Array[char](self._stringLength)
        Buffer.Memmove[char](ref(result[0]), ref(self._firstChar), nuint(self._stringLength))
        return result

    def ToCharArray(self, startIndex: i32, length: i32) -> Array[char]:
        ArgumentOutOfRangeException.ThrowIfNegative[i32](startIndex, "startIndex")
        ArgumentOutOfRangeException.ThrowIfNegative[i32](length, "length")
        ArgumentOutOfRangeException.ThrowIfGreaterThan[i32](startIndex, self.Length - length, "startIndex")
        return self.Substring(startIndex, length).ToCharArray()

    def CopyTo(self, sourceIndex: i32, destination: Array[char], destinationIndex: i32, count: i32) -> None:
        if destination is None:
            raise ArgumentNullException("destination")
        ArgumentOutOfRangeException.ThrowIfNegative[i32](count, "count")
        if sourceIndex < 0 or count > self.Length - sourceIndex:
            raise ArgumentOutOfRangeException("sourceIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
        ArgumentOutOfRangeException.ThrowIfGreaterThan[i32](destinationIndex, len(destination) - count, "destinationIndex")
        ArgumentOutOfRangeException.ThrowIfNegative[i32](destinationIndex, "destinationIndex")
        if count != 0:
            Buffer.Memmove[char](ref(destination[destinationIndex]), ref(Unsafe.Add(ref(self._firstChar), sourceIndex)), nuint(count))

    def CopyTo(self, destination: Span[char]) -> None:
        self.AsSpan().CopyTo(destination)

    def TryCopyTo(self, destination: Span[char]) -> bool:
        return self.AsSpan().TryCopyTo(destination)

    def GetEnumerator(self) -> CharEnumerator:
        return CharEnumerator(self)

    @implements(IEnumerable[char].GetEnumerator)
    def GetEnumerator(self) -> IEnumerator[char]:
        return CharEnumerator(self)

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return CharEnumerator(self)

    @static
    def Intern(str_: str) -> str:
        if str_ is None:
            raise ArgumentNullException("str")
        return String.InternCore(str_)

    @static
    def IsInterned(str_: str) -> str:
        if str_ is None:
            raise ArgumentNullException("str")
        return String.IsInternedCore(str_)

    @static
    @extern
    @internal
    def InternCore(s: str) -> str: ...

    @static
    @extern
    @internal
    def IsInternedCore(s: str) -> str: ...

    def EnumerateRunes(self) -> System.Text.StringRuneEnumerator:
        return System.Text.StringRuneEnumerator(self)
