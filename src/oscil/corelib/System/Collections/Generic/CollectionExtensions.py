from oscil.lang import *
from System.Collections.ObjectModel import ReadOnlyCollection, ReadOnlyDictionary


@static
class CollectionExtensions:
    @extension
    @generic(TKey, TValue)
    @static
    def GetValueOrDefault(dictionary: IReadOnlyDictionary[TKey, TValue], key: TKey) -> TValue:
        return CollectionExtensions.GetValueOrDefault[TKey, TValue](dictionary, key, default(TValue))

    @extension
    @generic(TKey, TValue)
    @static
    def GetValueOrDefault(dictionary: IReadOnlyDictionary[TKey, TValue], key: TKey, defaultValue: TValue) -> TValue:
        if dictionary is None:
            raise ArgumentNullException("dictionary")
        value = default(TValue)
        return value if dictionary.TryGetValue(key, out(value)) else defaultValue

    @extension
    @generic(TKey, TValue)
    @static
    def TryAdd(dictionary: IDictionary[TKey, TValue], key: TKey, value: TValue) -> bool:
        if dictionary is None:
            raise ArgumentNullException("dictionary")
        if dictionary.ContainsKey(key):
            return False
        dictionary.Add(key, value)
        return True

    @extension
    @generic(TKey, TValue)
    @static
    def Remove(dictionary: IDictionary[TKey, TValue], key: TKey, value: Out[TValue]) -> bool:
        if dictionary is None:
            raise ArgumentNullException("dictionary")
        if dictionary.TryGetValue(key, out(value)):
            dictionary.Remove(key)
            return True
        value = default(TValue)
        return False

    @extension
    @generic(T)
    @static
    def AsReadOnly(list: IList[T]) -> ReadOnlyCollection[T]:
        return ReadOnlyCollection[T](list)

    @extension
    @generic(TKey, TValue)
    @where(TKey, notnull)
    @static
    def AsReadOnly(dictionary: IDictionary[TKey, TValue]) -> ReadOnlyDictionary[TKey, TValue]:
        return ReadOnlyDictionary[TKey, TValue](dictionary)

    @extension
    @generic(T)
    @static
    def AddRange(list: List[T], source: ReadOnlySpan[T]) -> None:
        if list is None:
            raise ArgumentNullException("list")
        for i in range(source.Length):
            list.Add(source[i])

    @extension
    @generic(T)
    @static
    def InsertRange(list: List[T], index: i32, source: ReadOnlySpan[T]) -> None:
        if list is None:
            raise ArgumentNullException("list")
        list.InsertRange(index, source.ToArray())

    @extension
    @generic(T)
    @static
    def CopyTo(list: List[T], destination: Span[T]) -> None:
        if list is None:
            raise ArgumentNullException("list")
        Span[T](list._items, 0, list._size).CopyTo(destination)
