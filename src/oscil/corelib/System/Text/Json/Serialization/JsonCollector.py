"""Collections from their items, and dictionaries from their pairs."""

from oscil.lang import *
import System.Collections
import System.Collections.Concurrent
import System.Collections.Immutable
from System.Collections.Generic import *


@internal
@abstract
class JsonCollector:
    @abstract
    def Make(self, items: List[object], type: Type) -> object: ...


@internal
@sealed
@generic(T)
class JsonCollector(JsonCollector):
    @override
    def Make(self, items: List[object], type: Type) -> object:
        array = Array[T](items.Count)
        for i in range(items.Count):
            array[i] = default(T) if items[i] is None else cast(T, items[i])
        if type.IsArray:
            return array
        if type.IsAssignableFrom(typeof(List[T])):
            return List[T](array)
        if type.IsAssignableFrom(typeof(HashSet[T])):
            return HashSet[T](array)
        if type is typeof(Stack[T]):
            return Stack[T](array)
        if type is typeof(Queue[T]):
            return Queue[T](array)
        if type is typeof(LinkedList[T]):
            return LinkedList[T](array)
        return JsonCollector[T]._Rare(array, type)

    @static
    def _Rare(array: Array[T], type: Type) -> object:
        if type is typeof(System.Collections.Immutable.ImmutableArray[T]):
            return System.Collections.Immutable.ImmutableArray.Create[T](array)
        if type.IsAssignableFrom(typeof(System.Collections.Immutable.ImmutableList[T])):
            return System.Collections.Immutable.ImmutableList.Create[T](array)
        if type is typeof(System.Collections.Immutable.ImmutableHashSet[T]):
            return System.Collections.Immutable.ImmutableHashSet.Create[T](array)
        if type is typeof(System.Collections.Immutable.ImmutableSortedSet[T]):
            return System.Collections.Immutable.ImmutableSortedSet.Create[T](array)
        if type is typeof(System.Collections.Concurrent.ConcurrentQueue[T]):
            return System.Collections.Concurrent.ConcurrentQueue[T](array)
        if type is typeof(System.Collections.Concurrent.ConcurrentStack[T]):
            return System.Collections.Concurrent.ConcurrentStack[T](array)
        if type is typeof(System.Collections.Concurrent.ConcurrentBag[T]):
            return System.Collections.Concurrent.ConcurrentBag[T](array)
        if type.IsAbstract or type.IsInterface:
            return None
        made = Activator.CreateInstance(type)
        typed = try_cast(ICollection[T], made)
        if typed is not None and not typed.IsReadOnly:
            for item in array:
                typed.Add(item)
            return made
        plain = try_cast(System.Collections.IList, made)
        if plain is None or plain.IsReadOnly:
            return None
        for item in array:
            plain.Add(item)
        return made


@internal
@abstract
class JsonMapCollector:
    @abstract
    def KeyType(self) -> Type: ...

    @abstract
    def Make(self, keys: List[object], values: List[object], type: Type) -> object: ...

    @abstract
    def Walk(self, map: object, keys: List[object], values: List[object]) -> None: ...


@internal
@sealed
@generic(TKey, TValue)
@where(TKey, notnull)
class JsonMapCollector(JsonMapCollector):
    @override
    def KeyType(self) -> Type:
        return typeof(TKey)

    @override
    def Make(self, keys: List[object], values: List[object], type: Type) -> object:
        map = Dictionary[TKey, TValue](keys.Count)
        for i in range(keys.Count):
            map[cast(TKey, keys[i])] = default(TValue) if values[i] is None else cast(TValue, values[i])
        if type.IsAssignableFrom(typeof(Dictionary[TKey, TValue])):
            return map
        if type.IsAssignableFrom(typeof(System.Collections.Immutable.ImmutableDictionary[TKey, TValue])):
            return System.Collections.Immutable.ImmutableDictionary.CreateRange[TKey, TValue](map)
        if type is typeof(System.Collections.Immutable.ImmutableSortedDictionary[TKey, TValue]):
            return System.Collections.Immutable.ImmutableSortedDictionary.CreateRange[TKey, TValue](map)
        if type.IsAbstract or type.IsInterface:
            return None
        made = Activator.CreateInstance(type)
        typed = try_cast(IDictionary[TKey, TValue], made)
        if typed is not None and not typed.IsReadOnly:
            for pair in map:
                typed[pair.Key] = pair.Value
            return made
        plain = try_cast(System.Collections.IDictionary, made)
        if plain is None:
            return None
        for pair in map:
            plain[pair.Key] = pair.Value
        return made

    @override
    def Walk(self, map: object, keys: List[object], values: List[object]) -> None:
        typed = try_cast(IEnumerable[KeyValuePair[TKey, TValue]], map)
        if typed is not None:
            for pair in typed:
                keys.Add(pair.Key)
                values.Add(pair.Value)
            return
        for entry in cast(System.Collections.IDictionary, map):
            both = cast(System.Collections.DictionaryEntry, entry)
            keys.Add(both.Key)
            values.Add(both.Value)
