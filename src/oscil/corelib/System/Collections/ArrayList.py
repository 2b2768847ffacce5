from oscil.lang import *


class ArrayList(IList, ICloneable):
    _items: Array[object]
    _size: i32
    _version: i32

    def __init__(self) -> None:
        self._items = Array[object](0)

    def __init__(self, capacity: i32) -> None:
        if capacity < 0:
            raise ArgumentOutOfRangeException("capacity", "'capacity' must be non-negative.")
        self._items = Array[object](capacity)

    def __init__(self, c: ICollection) -> None:
        if c is None:
            raise ArgumentNullException("c")
        self._items = Array[object](c.Count)
        self.AddRange(c)

    @virtual
    @property
    def Count(self) -> i32:
        return self._size

    @virtual
    @property
    def Capacity(self) -> i32:
        return len(self._items)

    @Capacity.setter
    def Capacity(self, value: i32) -> None:
        if value < self._size:
            raise ArgumentOutOfRangeException("value", "capacity was less than the current size.")
        grown = Array[object](value)
        Array.Copy(self._items, 0, grown, 0, self._size)
        self._items = grown

    @virtual
    @property
    def IsReadOnly(self) -> bool:
        return False

    @virtual
    @property
    def IsFixedSize(self) -> bool:
        return False

    @virtual
    @property
    def IsSynchronized(self) -> bool:
        return False

    @virtual
    @property
    def SyncRoot(self) -> object:
        return self

    @virtual
    def __getitem__(self, index: i32) -> object:
        self._Check(index)
        return self._items[index]

    @virtual
    def __setitem__(self, index: i32, value: object) -> None:
        self._Check(index)
        self._items[index] = value
        self._version += 1

    def _Check(self, index: i32) -> None:
        if u32(index) >= u32(self._size):
            raise ArgumentOutOfRangeException("index", "Index was out of range. Must be non-negative and less than the size of the collection.")

    def _Reserve(self, extra: i32) -> None:
        needed = self._size + extra
        if needed > len(self._items):
            twice = 4 if len(self._items) == 0 else len(self._items) * 2
            self.Capacity = twice if twice > needed else needed

    @virtual
    def Add(self, value: object) -> i32:
        self._Reserve(1)
        self._items[self._size] = value
        self._version += 1
        self._size += 1
        return self._size - 1

    @virtual
    def AddRange(self, c: ICollection) -> None:
        self.InsertRange(self._size, c)

    @virtual
    def InsertRange(self, index: i32, c: ICollection) -> None:
        if c is None:
            raise ArgumentNullException("c")
        if u32(index) > u32(self._size):
            raise ArgumentOutOfRangeException("index", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
        n = c.Count
        if n == 0:
            return
        added = Array[object](n)
        c.CopyTo(added, 0)
        self._Reserve(n)
        Array.Copy(self._items, index, self._items, index + n, self._size - index)
        Array.Copy(added, 0, self._items, index, n)
        self._size += n
        self._version += 1

    @virtual
    def Clear(self) -> None:
        Array.Clear(self._items, 0, self._size)
        self._size = 0
        self._version += 1

    @virtual
    def Clone(self) -> object:
        copy = ArrayList(self._size)
        copy.AddRange(self)
        return copy

    @virtual
    def Contains(self, item: object) -> bool:
        return self.IndexOf(item) >= 0

    @virtual
    def CopyTo(self, array: Array) -> None:
        self.CopyTo(array, 0)

    @virtual
    def CopyTo(self, array: Array, arrayIndex: i32) -> None:
        Array.Copy(self._items, 0, array, arrayIndex, self._size)

    @virtual
    def CopyTo(self, index: i32, array: Array, arrayIndex: i32, count: i32) -> None:
        Array.Copy(self._items, index, array, arrayIndex, count)

    @virtual
    def IndexOf(self, value: object) -> i32:
        for i in range(self._size):
            item = self._items[i]
            if item is None:
                if value is None:
                    return i
            elif item.Equals(value):
                return i
        return -1

    @virtual
    def LastIndexOf(self, value: object) -> i32:
        i = self._size - 1
        while i >= 0:
            if Object.Equals(self._items[i], value):
                return i
            i -= 1
        return -1

    @virtual
    def Insert(self, index: i32, value: object) -> None:
        if u32(index) > u32(self._size):
            raise ArgumentOutOfRangeException("index", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
        self._Reserve(1)
        Array.Copy(self._items, index, self._items, index + 1, self._size - index)
        self._items[index] = value
        self._size += 1
        self._version += 1

    @virtual
    def Remove(self, obj: object) -> None:
        i = self.IndexOf(obj)
        if i >= 0:
            self.RemoveAt(i)

    @virtual
    def RemoveAt(self, index: i32) -> None:
        self._Check(index)
        self.RemoveRange(index, 1)

    @virtual
    def RemoveRange(self, index: i32, count: i32) -> None:
        if index < 0 or count < 0:
            raise ArgumentOutOfRangeException("index" if index < 0 else "count", "Non-negative number required.")
        if self._size - index < count:
            raise ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")
        self._size -= count
        Array.Copy(self._items, index + count, self._items, index, self._size - index)
        Array.Clear(self._items, self._size, count)
        self._version += 1

    @virtual
    def Reverse(self) -> None:
        self.Reverse(0, self._size)

    @virtual
    def Reverse(self, index: i32, count: i32) -> None:
        Array.Reverse[object](self._items, index, count)
        self._version += 1

    @virtual
    def Sort(self) -> None:
        self.Sort(0, self._size, Comparer.Default)

    @virtual
    def Sort(self, comparer: IComparer) -> None:
        self.Sort(0, self._size, comparer)

    @virtual
    def Sort(self, index: i32, count: i32, comparer: IComparer) -> None:
        chosen: IComparer = comparer if comparer is not None else Comparer.Default
        Span[object](self._items, index, count).Sort(lambda a, b: chosen.Compare(a, b))
        self._version += 1

    @virtual
    def BinarySearch(self, value: object) -> i32:
        return self.BinarySearch(value, None)

    @virtual
    def BinarySearch(self, value: object, comparer: IComparer) -> i32:
        chosen: IComparer = comparer if comparer is not None else Comparer.Default
        low = 0
        high = self._size - 1
        while low <= high:
            middle = low + ((high - low) >> 1)
            order = chosen.Compare(self._items[middle], value)
            if order == 0:
                return middle
            if order < 0:
                low = middle + 1
            else:
                high = middle - 1
        return ~low

    @virtual
    def GetRange(self, index: i32, count: i32) -> ArrayList:
        result = ArrayList(count)
        for i in range(index, index + count):
            result.Add(self[i])
        return result

    @virtual
    def ToArray(self) -> Array[object]:
        result = Array[object](self._size)
        Array.Copy(self._items, 0, result, 0, self._size)
        return result

    @virtual
    def ToArray(self, type: Type) -> Array:
        if type is None:
            raise ArgumentNullException("type")
        result = Array.CreateInstance(type, self._size)
        Array.Copy(self._items, 0, result, 0, self._size)
        return result

    @virtual
    def TrimToSize(self) -> None:
        self.Capacity = self._size

    @virtual
    def GetEnumerator(self) -> IEnumerator:
        return ArrayList.ListEnumerator(self)

    @sealed
    @private
    class ListEnumerator(IEnumerator, ICloneable):
        _list: ArrayList
        _index: i32
        _version: i32
        _current: object

        def __init__(self, list: ArrayList) -> None:
            self._list = list
            self._index = -1
            self._version = list._version

        def Clone(self) -> object:
            return self.MemberwiseClone()

        def MoveNext(self) -> bool:
            if self._version != self._list._version:
                raise InvalidOperationException("Collection was modified; enumeration operation may not execute.")
            if self._index < self._list._size - 1:
                self._index += 1
                self._current = self._list._items[self._index]
                return True
            self._index = self._list._size
            return False

        @property
        def Current(self) -> object:
            if self._index == -1:
                raise InvalidOperationException("Enumeration has not started. Call MoveNext.")
            if self._index >= self._list._size:
                raise InvalidOperationException("Enumeration already finished.")
            return self._current

        def Reset(self) -> None:
            if self._version != self._list._version:
                raise InvalidOperationException("Collection was modified; enumeration operation may not execute.")
            self._index = -1
