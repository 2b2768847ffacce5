from oscil.lang import *
from System.Collections.Generic import Dictionary, List
from System.Runtime.CompilerServices import RuntimeHelpers


@static
class CollectionsMarshal:
    @generic(T)
    @static
    def AsSpan(list: List[T]) -> Span[T]:
        if list is None:
            return default(Span[T])
        return Span[T](list._items, 0, list._size)

    @generic(T)
    @static
    def SetCount(list: List[T], count: i32) -> None:
        if count < 0:
            raise ArgumentOutOfRangeException("count", "Non-negative number required.")
        list._version += 1
        if count > list.Capacity:
            list.EnsureCapacity(count)
        elif count < list._size and RuntimeHelpers.IsReferenceOrContainsReferences[T]():
            Array.Clear(list._items, count, list._size - count)
        list._size = count

    @generic(TKey, TValue)
    @where(TKey, notnull)
    @static
    def GetValueRefOrNullRef(dictionary: Dictionary[TKey, TValue], key: TKey) -> Ref[TValue]:
        i = dictionary.FindEntry(key)
        if i < 0:
            return null_ref(TValue)
        return ref(dictionary._entries[i].value)

    @generic(TKey, TValue)
    @where(TKey, notnull)
    @static
    def GetValueRefOrAddDefault(dictionary: Dictionary[TKey, TValue], key: TKey, exists: Out[bool]) -> Ref[TValue]:
        i = dictionary.FindEntry(key)
        exists = i >= 0
        if i < 0:
            dictionary.Add(key, default(TValue))
            i = dictionary.FindEntry(key)
        return ref(dictionary._entries[i].value)
