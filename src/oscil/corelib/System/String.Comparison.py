from oscil.lang import *
from System.Runtime.CompilerServices import Unsafe


@sealed
class String:
    @static
    @internal
    def EqualsCore(a: str, b: str) -> bool:
        return Buffer.EqualCore(ref(Unsafe.As[char, u8](ref(a._firstChar))), ref(Unsafe.As[char, u8](ref(b._firstChar))), nuint(a._stringLength) * nuint(2))

    @override
    def Equals(self, obj: object) -> bool:
        if self is obj:
            return True
        other = try_cast(str, obj)
        return other is not None and other._stringLength == self._stringLength and String.EqualsCore(self, other)

    def Equals(self, value: str) -> bool:
        if self is value:
            return True
        return value is not None and value._stringLength == self._stringLength and String.EqualsCore(self, value)

    def Equals(self, value: str, comparisonType: StringComparison) -> bool:
        return String.Equals(self, value, comparisonType)

    @static
    def Equals(a: str, b: str) -> bool:
        if a is b:
            return True
        return a is not None and b is not None and a._stringLength == b._stringLength and String.EqualsCore(a, b)

    @static
    def Equals(a: str, b: str, comparisonType: StringComparison) -> bool:
        ignore = String.IgnoresCase(comparisonType)
        if a is b:
            return True
        if a is None or b is None:
            return False
        if ignore:
            return a._stringLength == b._stringLength and String.CompareOrdinalIgnoreCase(a.AsSpan(), b.AsSpan()) == 0
        return String.Equals(a, b)

    def __eq__(a: str, b: str) -> bool:
        return String.Equals(a, b)

    def __ne__(a: str, b: str) -> bool:
        return not String.Equals(a, b)

    @static
    @internal
    def IgnoresCase(comparisonType: StringComparison) -> bool:
        kind = i32(comparisonType)
        if u32(kind) > u32(5):
            raise ArgumentException("The string comparison type passed in is currently not supported.", "comparisonType")
        return (kind & 1) != 0

    @override
    def GetHashCode(self) -> i32:
        return String.GetHashCode(self.AsSpan())

    def GetHashCode(self, comparisonType: StringComparison) -> i32:
        if String.IgnoresCase(comparisonType):
            return self.ToUpperInvariant().GetHashCode()
        return self.GetHashCode()

    @static
    def GetHashCode(value: ReadOnlySpan[char], comparisonType: StringComparison) -> i32:
        if String.IgnoresCase(comparisonType):
            return value.ToString().ToUpperInvariant().GetHashCode()
        return String.GetHashCode(value)

    @static
    def GetHashCode(value: ReadOnlySpan[char]) -> i32:
        hash: u32 = 5381
        for i in range(value.Length):
            hash = (hash * u32(33)) ^ u32(value[i])
        return i32(hash * u32(0x9E3779B1))

    @static
    @internal
    def CompareOrdinal(a: ReadOnlySpan[char], b: ReadOnlySpan[char]) -> i32:
        n = a.Length if a.Length < b.Length else b.Length
        for i in range(n):
            d = i32(a[i]) - i32(b[i])
            if d != 0:
                return d
        return a.Length - b.Length

    @static
    @internal
    def CompareOrdinalIgnoreCase(a: ReadOnlySpan[char], b: ReadOnlySpan[char]) -> i32:
        n = a.Length if a.Length < b.Length else b.Length
        for i in range(n):
            x = a[i]
            y = b[i]
            if x != y:
                pairA = Char.IsHighSurrogate(x) and i + 1 < a.Length and Char.IsLowSurrogate(a[i + 1])
                pairB = Char.IsHighSurrogate(y) and i + 1 < b.Length and Char.IsLowSurrogate(b[i + 1])
                # A character beyond the first plane stands behind all others.
                if pairA != pairB:
                    return 1 if pairA else -1
                d = i32(Char.ToUpperInvariant(x)) - i32(Char.ToUpperInvariant(y))
                if d != 0:
                    return d
        return a.Length - b.Length

    @static
    def CompareOrdinal(strA: str, strB: str) -> i32:
        if strA is strB:
            return 0
        if strA is None:
            return -1
        if strB is None:
            return 1
        return String.CompareOrdinal(strA.AsSpan(), strB.AsSpan())

    @static
    def CompareOrdinal(strA: str, indexA: i32, strB: str, indexB: i32, length: i32) -> i32:
        if strA is None or strB is None:
            return 0 if strA is strB else (-1 if strA is None else 1)
        if length < 0:
            raise ArgumentOutOfRangeException("length", "Length cannot be less than zero.")
        if indexA < 0 or indexB < 0:
            raise ArgumentOutOfRangeException("indexA" if indexA < 0 else "indexB", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
        if indexA > strA.Length or indexB > strB.Length:
            raise ArgumentOutOfRangeException("indexA" if indexA > strA.Length else "indexB", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
        lengthA = Math.Min(length, strA.Length - indexA)
        lengthB = Math.Min(length, strB.Length - indexB)
        return String.CompareOrdinal(strA.AsSpan(indexA, lengthA), strB.AsSpan(indexB, lengthB))

    @static
    def Compare(strA: str, strB: str) -> i32:
        return String.Compare(strA, strB, StringComparison.CurrentCulture)

    @static
    def Compare(strA: str, strB: str, ignoreCase: bool) -> i32:
        return String.Compare(strA, strB, StringComparison.CurrentCultureIgnoreCase if ignoreCase else StringComparison.CurrentCulture)

    @static
    def Compare(strA: str, strB: str, comparisonType: StringComparison) -> i32:
        ignore = String.IgnoresCase(comparisonType)
        if strA is strB:
            return 0
        if strA is None:
            return -1
        if strB is None:
            return 1
        if ignore:
            return String.CompareOrdinalIgnoreCase(strA.AsSpan(), strB.AsSpan())
        return String.CompareOrdinal(strA.AsSpan(), strB.AsSpan())

    @static
    def Compare(strA: str, indexA: i32, strB: str, indexB: i32, length: i32) -> i32:
        return String.Compare(strA, indexA, strB, indexB, length, StringComparison.CurrentCulture)

    @static
    def Compare(strA: str, indexA: i32, strB: str, indexB: i32, length: i32, ignoreCase: bool) -> i32:
        return String.Compare(strA, indexA, strB, indexB, length, StringComparison.CurrentCultureIgnoreCase if ignoreCase else StringComparison.CurrentCulture)

    @static
    def Compare(strA: str, indexA: i32, strB: str, indexB: i32, length: i32, comparisonType: StringComparison) -> i32:
        ignore = String.IgnoresCase(comparisonType)
        if strA is None or strB is None:
            return 0 if strA is strB else (-1 if strA is None else 1)
        if length < 0:
            raise ArgumentOutOfRangeException("length", "Length cannot be less than zero.")
        if indexA < 0 or indexB < 0:
            raise ArgumentOutOfRangeException("indexA" if indexA < 0 else "indexB", "Index was out of range. Must be non-negative and less than the size of the collection.")
        if strA.Length < indexA or strB.Length < indexB:
            raise ArgumentOutOfRangeException("indexA" if strA.Length < indexA else "indexB", "Index was out of range. Must be non-negative and less than the size of the collection.")
        a = strA.AsSpan(indexA, Math.Min(length, strA.Length - indexA))
        b = strB.AsSpan(indexB, Math.Min(length, strB.Length - indexB))
        return String.CompareOrdinalIgnoreCase(a, b) if ignore else String.CompareOrdinal(a, b)

    def CompareTo(self, value: object) -> i32:
        if value is None:
            return 1
        other = try_cast(str, value)
        if other is None:
            raise ArgumentException("Object must be of type String.")
        return self.CompareTo(other)

    def CompareTo(self, strB: str) -> i32:
        return String.Compare(self, strB, StringComparison.CurrentCulture)

    def StartsWith(self, value: str) -> bool:
        return self.StartsWith(value, StringComparison.CurrentCulture)

    def StartsWith(self, value: str, comparisonType: StringComparison) -> bool:
        if value is None:
            raise ArgumentNullException("value")
        ignore = String.IgnoresCase(comparisonType)
        if value.Length > self.Length:
            return False
        head = self.AsSpan(0, value.Length)
        if ignore:
            return String.CompareOrdinalIgnoreCase(head, value.AsSpan()) == 0
        return String.CompareOrdinal(head, value.AsSpan()) == 0

    def StartsWith(self, value: char) -> bool:
        return self._stringLength != 0 and self._firstChar == value

    def EndsWith(self, value: str) -> bool:
        return self.EndsWith(value, StringComparison.CurrentCulture)

    def EndsWith(self, value: str, comparisonType: StringComparison) -> bool:
        if value is None:
            raise ArgumentNullException("value")
        ignore = String.IgnoresCase(comparisonType)
        if value.Length > self.Length:
            return False
        tail = self.AsSpan(self.Length - value.Length, value.Length)
        if ignore:
            return String.CompareOrdinalIgnoreCase(tail, value.AsSpan()) == 0
        return String.CompareOrdinal(tail, value.AsSpan()) == 0

    def EndsWith(self, value: char) -> bool:
        return self._stringLength != 0 and self[self._stringLength - 1] == value
