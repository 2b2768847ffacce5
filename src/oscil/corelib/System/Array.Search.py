from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@abstract
class Array:
    @static
    def IndexOf(array: Array, value: object) -> i32:
        if array is None:
            raise ArgumentNullException("array")
        return Array.IndexOf(array, value, array.GetLowerBound(0), array.Length)

    @static
    def IndexOf(array: Array, value: object, startIndex: i32) -> i32:
        return Array.IndexOf(array, value, startIndex, array.Length - startIndex + array.GetLowerBound(0))

    @static
    def IndexOf(array: Array, value: object, startIndex: i32, count: i32) -> i32:
        lower = array.GetLowerBound(0)
        for i in range(startIndex, startIndex + count):
            item = Array.GetValueCore(array, nint(i - lower))
            if item is None:
                if value is None:
                    return i
            elif item.Equals(value):
                return i
        return lower - 1

    @generic(T)
    @static
    def IndexOf(array: Array[T], value: T) -> i32:
        if array is None:
            raise ArgumentNullException("array")
        return Array.IndexOf[T](array, value, 0, len(array))

    @generic(T)
    @static
    def IndexOf(array: Array[T], value: T, startIndex: i32) -> i32:
        if array is None:
            raise ArgumentNullException("array")
        return Array.IndexOf[T](array, value, startIndex, len(array) - startIndex)

    @generic(T)
    @static
    def IndexOf(array: Array[T], value: T, startIndex: i32, count: i32) -> i32:
        if array is None:
            raise ArgumentNullException("array")
        if u32(startIndex) > u32(len(array)):
            raise ArgumentOutOfRangeException("startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
        if u32(count) > u32(len(array) - startIndex):
            raise ArgumentOutOfRangeException("count", "Count must be positive and count must refer to a location within the string/array/collection.")
        comparer = EqualityComparer[T].Default
        for i in range(startIndex, startIndex + count):
            if comparer.Equals(array[i], value):
                return i
        return -1

    @generic(T)
    @static
    def LastIndexOf(array: Array[T], value: T) -> i32:
        if array is None:
            raise ArgumentNullException("array")
        comparer = EqualityComparer[T].Default
        i = len(array) - 1
        while i >= 0:
            if comparer.Equals(array[i], value):
                return i
            i -= 1
        return -1

    @generic(T)
    @static
    def Exists(array: Array[T], match: Predicate[T]) -> bool:
        return Array.FindIndex[T](array, match) != -1

    @generic(T)
    @static
    def Find(array: Array[T], match: Predicate[T]) -> T:
        i = Array.FindIndex[T](array, match)
        return array[i] if i >= 0 else default(T)

    @generic(T)
    @static
    def FindLast(array: Array[T], match: Predicate[T]) -> T:
        i = Array.FindLastIndex[T](array, match)
        return array[i] if i >= 0 else default(T)

    @generic(T)
    @static
    def FindIndex(array: Array[T], match: Predicate[T]) -> i32:
        if array is None:
            raise ArgumentNullException("array")
        return Array.FindIndex[T](array, 0, len(array), match)

    @generic(T)
    @static
    def FindIndex(array: Array[T], startIndex: i32, match: Predicate[T]) -> i32:
        if array is None:
            raise ArgumentNullException("array")
        return Array.FindIndex[T](array, startIndex, len(array) - startIndex, match)

    @generic(T)
    @static
    def FindIndex(array: Array[T], startIndex: i32, count: i32, match: Predicate[T]) -> i32:
        if array is None:
            raise ArgumentNullException("array")
        if match is None:
            raise ArgumentNullException("match")
        for i in range(startIndex, startIndex + count):
            if match(array[i]):
                return i
        return -1

    @generic(T)
    @static
    def FindLastIndex(array: Array[T], match: Predicate[T]) -> i32:
        if array is None:
            raise ArgumentNullException("array")
        if match is None:
            raise ArgumentNullException("match")
        i = len(array) - 1
        while i >= 0:
            if match(array[i]):
                return i
            i -= 1
        return -1

    @generic(T)
    @static
    def FindAll(array: Array[T], match: Predicate[T]) -> Array[T]:
        if array is None:
            raise ArgumentNullException("array")
        if match is None:
            raise ArgumentNullException("match")
        found = List[T]()
        for i in range(len(array)):
            if match(array[i]):
                found.Add(array[i])
        return found.ToArray()

    @generic(T)
    @static
    def TrueForAll(array: Array[T], match: Predicate[T]) -> bool:
        if array is None:
            raise ArgumentNullException("array")
        if match is None:
            raise ArgumentNullException("match")
        for i in range(len(array)):
            if not match(array[i]):
                return False
        return True

    @generic(T)
    @static
    def ForEach(array: Array[T], action: Action[T]) -> None:
        if array is None:
            raise ArgumentNullException("array")
        if action is None:
            raise ArgumentNullException("action")
        for i in range(len(array)):
            action(array[i])

    @generic(TInput, TOutput)
    @static
    def ConvertAll(array: Array[TInput], converter: Converter[TInput, TOutput]) -> Array[TOutput]:
        if array is None:
            raise ArgumentNullException("array")
        if converter is None:
            raise ArgumentNullException("converter")
        result = Array[TOutput](len(array))
        for i in range(len(array)):
            result[i] = converter(array[i])
        return result

    @generic(T)
    @static
    def Fill(array: Array[T], value: T) -> None:
        if array is None:
            raise ArgumentNullException("array")
        for i in range(len(array)):
            array[i] = value

    @generic(T)
    @static
    def Fill(array: Array[T], value: T, startIndex: i32, count: i32) -> None:
        if array is None:
            raise ArgumentNullException("array")
        if u32(startIndex) > u32(len(array)):
            raise ArgumentOutOfRangeException("startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
        if u32(count) > u32(len(array) - startIndex):
            raise ArgumentOutOfRangeException("count", "Count must be positive and count must refer to a location within the string/array/collection.")
        for i in range(startIndex, startIndex + count):
            array[i] = value

    @static
    def Reverse(array: Array) -> None:
        if array is None:
            raise ArgumentNullException("array")
        i = 0
        j = array.Length - 1
        while i < j:
            a = Array.GetValueCore(array, nint(i))
            Array.SetValueCore(array, Array.GetValueCore(array, nint(j)), nint(i))
            Array.SetValueCore(array, a, nint(j))
            i += 1
            j -= 1

    @static
    def _CheckPart(array: Array, index: i32, length: i32) -> None:
        """Whether a part of a vector is inside of it."""
        if array is None:
            raise ArgumentNullException("array")
        if index < 0 or length < 0:
            raise ArgumentOutOfRangeException("index" if index < 0 else "length", "Non-negative number required.")
        if len(array) - index < length:
            raise ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")

    @generic(T)
    @static
    def Reverse(array: Array[T]) -> None:
        if array is None:
            raise ArgumentNullException("array")
        Array.Reverse[T](array, 0, len(array))

    @generic(T)
    @static
    def Reverse(array: Array[T], index: i32, length: i32) -> None:
        Array._CheckPart(array, index, length)
        i = index
        j = index + length - 1
        while i < j:
            t = array[i]
            array[i] = array[j]
            array[j] = t
            i += 1
            j -= 1

    @generic(T)
    @static
    def BinarySearch(array: Array[T], value: T) -> i32:
        if array is None:
            raise ArgumentNullException("array")
        return Array.BinarySearch[T](array, 0, len(array), value, None)

    @generic(T)
    @static
    def BinarySearch(array: Array[T], value: T, comparer: IComparer[T]) -> i32:
        if array is None:
            raise ArgumentNullException("array")
        return Array.BinarySearch[T](array, 0, len(array), value, comparer)

    @generic(T)
    @static
    def BinarySearch(array: Array[T], index: i32, length: i32, value: T, comparer: IComparer[T]) -> i32:
        Array._CheckPart(array, index, length)
        compare: IComparer[T] = Comparer[T].Default if comparer is None else comparer
        lo = index
        hi = index + length - 1
        while lo <= hi:
            middle = lo + ((hi - lo) >> 1)
            order = compare.Compare(array[middle], value)
            if order == 0:
                return middle
            if order < 0:
                lo = middle + 1
            else:
                hi = middle - 1
        return ~lo

    @generic(T)
    @static
    def BinarySearch(array: Array[T], index: i32, length: i32, value: T) -> i32:
        return Array.BinarySearch[T](array, index, length, value, None)

    @static
    def BinarySearch(array: Array, value: object) -> i32:
        return Array.BinarySearch(array, value, None)

    @static
    def BinarySearch(array: Array, value: object, comparer: System.Collections.IComparer) -> i32:
        if array is None:
            raise ArgumentNullException("array")
        chosen: System.Collections.IComparer = System.Collections.Comparer.Default if comparer is None else comparer
        low = array.GetLowerBound(0)
        high = array.GetUpperBound(0)
        while low <= high:
            middle = low + ((high - low) >> 1)
            order = chosen.Compare(array.GetValue(middle), value)
            if order == 0:
                return middle
            if order < 0:
                low = middle + 1
            else:
                high = middle - 1
        return ~low

    @static
    def Reverse(array: Array, index: i32, length: i32) -> None:
        if array is None:
            raise ArgumentNullException("array")
        i = index
        j = index + length - 1
        while i < j:
            held = array.GetValue(i)
            array.SetValue(array.GetValue(j), i)
            array.SetValue(held, j)
            i += 1
            j -= 1

    @generic(T)
    @static
    def LastIndexOf(array: Array[T], value: T, startIndex: i32) -> i32:
        if array is None:
            raise ArgumentNullException("array")
        return Array.LastIndexOf[T](array, value, startIndex, 0 if len(array) == 0 else startIndex + 1)

    @generic(T)
    @static
    def LastIndexOf(array: Array[T], value: T, startIndex: i32, count: i32) -> i32:
        if array is None:
            raise ArgumentNullException("array")
        if len(array) == 0:
            return -1
        if u32(startIndex) >= u32(len(array)):
            raise ArgumentOutOfRangeException("startIndex", "Index was out of range. Must be non-negative and less than the size of the collection.")
        if count < 0 or startIndex - count + 1 < 0:
            raise ArgumentOutOfRangeException("count", "Count must be positive and count must refer to a location within the string/array/collection.")
        comparer = EqualityComparer[T].Default
        i = startIndex
        while i > startIndex - count:
            if comparer.Equals(array[i], value):
                return i
            i -= 1
        return -1

    @generic(T)
    @static
    def FindLastIndex(array: Array[T], startIndex: i32, match: Predicate[T]) -> i32:
        return Array.FindLastIndex[T](array, startIndex, startIndex + 1, match)

    @generic(T)
    @static
    def FindLastIndex(array: Array[T], startIndex: i32, count: i32, match: Predicate[T]) -> i32:
        if array is None:
            raise ArgumentNullException("array")
        if match is None:
            raise ArgumentNullException("match")
        i = startIndex
        while i > startIndex - count:
            if match(array[i]):
                return i
            i -= 1
        return -1
