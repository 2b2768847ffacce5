from oscil.lang import *
from System.Runtime.CompilerServices import Unsafe


@sealed
class String:
    def IndexOf(self, value: char) -> i32:
        return i32(Buffer.IndexOfCharCore(ref(self._firstChar), value, nint(self._stringLength)))

    def IndexOf(self, value: char, startIndex: i32) -> i32:
        return self.IndexOf(value, startIndex, self.Length - startIndex)

    def IndexOf(self, value: char, startIndex: i32, count: i32) -> i32:
        if u32(startIndex) > u32(self.Length):
            raise ArgumentOutOfRangeException("startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
        if u32(count) > u32(self.Length - startIndex):
            raise ArgumentOutOfRangeException("count", "Count must be positive and count must refer to a location within the string/array/collection.")
        found = i32(Buffer.IndexOfCharCore(ref(Unsafe.Add(ref(self._firstChar), startIndex)), value, nint(count)))
        return found + startIndex if found >= 0 else -1

    def IndexOf(self, value: char, comparisonType: StringComparison) -> i32:
        return self.IndexOf(String.CreateFromChar(value), comparisonType)

    def IndexOf(self, value: str) -> i32:
        return self.IndexOf(value, 0, self.Length, StringComparison.CurrentCulture)

    def IndexOf(self, value: str, startIndex: i32) -> i32:
        return self.IndexOf(value, startIndex, self.Length - startIndex, StringComparison.CurrentCulture)

    def IndexOf(self, value: str, startIndex: i32, count: i32) -> i32:
        return self.IndexOf(value, startIndex, count, StringComparison.CurrentCulture)

    def IndexOf(self, value: str, comparisonType: StringComparison) -> i32:
        return self.IndexOf(value, 0, self.Length, comparisonType)

    def IndexOf(self, value: str, startIndex: i32, comparisonType: StringComparison) -> i32:
        return self.IndexOf(value, startIndex, self.Length - startIndex, comparisonType)

    def IndexOf(self, value: str, startIndex: i32, count: i32, comparisonType: StringComparison) -> i32:
        if value is None:
            raise ArgumentNullException("value")
        if startIndex < 0 or startIndex > self.Length:
            raise ArgumentOutOfRangeException("startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
        if count < 0 or startIndex > self.Length - count:
            raise ArgumentOutOfRangeException("count", "Count must be positive and count must refer to a location within the string/array/collection.")
        ignore = String.IgnoresCase(comparisonType)
        found = String.IndexOfCore(self.AsSpan(startIndex, count), value.AsSpan(), ignore)
        return found + startIndex if found >= 0 else -1

    @static
    @internal
    def IndexOfCore(text: ReadOnlySpan[char], value: ReadOnlySpan[char], ignoreCase: bool) -> i32:
        n = value.Length
        if n == 0:
            return 0
        last = text.Length - n
        i = 0
        if ignoreCase:
            while i <= last:
                if String.CompareOrdinalIgnoreCase(text.Slice(i, n), value) == 0:
                    return i
                i += 1
            return -1
        first = value[0]
        while i <= last:
            step = i32(Buffer.IndexOfCharCore(ref(Unsafe.Add(ref(text._reference), i)), first, nint(last - i + 1)))
            if step < 0:
                return -1
            i += step
            if String.CompareOrdinal(text.Slice(i, n), value) == 0:
                return i
            i += 1
        return -1

    def IndexOfAny(self, anyOf: Array[char]) -> i32:
        return self.IndexOfAny(anyOf, 0, self.Length)

    def IndexOfAny(self, anyOf: Array[char], startIndex: i32) -> i32:
        return self.IndexOfAny(anyOf, startIndex, self.Length - startIndex)

    def IndexOfAny(self, anyOf: Array[char], startIndex: i32, count: i32) -> i32:
        if anyOf is None:
            raise ArgumentNullException("anyOf")
        if u32(startIndex) > u32(self.Length):
            raise ArgumentOutOfRangeException("startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
        if u32(count) > u32(self.Length - startIndex):
            raise ArgumentOutOfRangeException("count", "Count must be positive and count must refer to a location within the string/array/collection.")
        for i in range(startIndex, startIndex + count):
            c = self[i]
            for j in range(len(anyOf)):
                if anyOf[j] == c:
                    return i
        return -1

    def LastIndexOf(self, value: char) -> i32:
        i = self.Length - 1
        while i >= 0:
            if self[i] == value:
                return i
            i -= 1
        return -1

    def LastIndexOf(self, value: char, startIndex: i32) -> i32:
        if self.Length == 0:
            return -1
        if u32(startIndex) >= u32(self.Length):
            raise ArgumentOutOfRangeException("startIndex", "Index was out of range. Must be non-negative and less than the size of the collection.")
        i = startIndex
        while i >= 0:
            if self[i] == value:
                return i
            i -= 1
        return -1

    def LastIndexOf(self, value: str) -> i32:
        return self.LastIndexOf(value, StringComparison.CurrentCulture)

    def LastIndexOf(self, value: str, comparisonType: StringComparison) -> i32:
        if value is None:
            raise ArgumentNullException("value")
        ignore = String.IgnoresCase(comparisonType)
        n = value.Length
        i = self.Length - n
        while i >= 0:
            part = self.AsSpan(i, n)
            if (String.CompareOrdinalIgnoreCase(part, value.AsSpan()) if ignore else String.CompareOrdinal(part, value.AsSpan())) == 0:
                return i
            i -= 1
        return -1

    def LastIndexOf(self, value: str, startIndex: i32) -> i32:
        if value is None:
            raise ArgumentNullException("value")
        if self.Length == 0:
            return 0 if value.Length == 0 else -1
        if startIndex < -1 or startIndex > self.Length:
            raise ArgumentOutOfRangeException("startIndex", "Index was out of range. Must be non-negative and less than the size of the collection.")
        end = Math.Min(startIndex + 1, self.Length)
        return self.Substring(0, end).LastIndexOf(value, StringComparison.CurrentCulture)

    def LastIndexOfAny(self, anyOf: Array[char]) -> i32:
        if anyOf is None:
            raise ArgumentNullException("anyOf")
        i = self.Length - 1
        while i >= 0:
            for j in range(len(anyOf)):
                if anyOf[j] == self[i]:
                    return i
            i -= 1
        return -1

    def Contains(self, value: str) -> bool:
        if value is None:
            raise ArgumentNullException("value")
        return String.IndexOfCore(self.AsSpan(), value.AsSpan(), False) >= 0

    def Contains(self, value: str, comparisonType: StringComparison) -> bool:
        return self.IndexOf(value, comparisonType) >= 0

    def Contains(self, value: char) -> bool:
        return self.IndexOf(value) >= 0

    def Contains(self, value: char, comparisonType: StringComparison) -> bool:
        return self.IndexOf(value, comparisonType) >= 0
