from oscil.lang import *
import System.Collections.Generic
from System.Collections.Generic import *


@abstract
@generic(TKey, TItem)
@where(TKey, notnull)
class KeyedCollection(Collection[TItem]):
    """A collection whose items hold their own keys."""

    _comparer: IEqualityComparer[TKey]
    _map: System.Collections.Generic.Dictionary[TKey, TItem]

    @protected
    def __init__(self) -> None:
        self.__init__(None)

    @protected
    def __init__(self, comparer: IEqualityComparer[TKey]) -> None:
        self._comparer = comparer if comparer is not None else EqualityComparer[TKey].Default
        self._map = System.Collections.Generic.Dictionary[TKey, TItem](self._comparer)

    @protected
    def __init__(self, comparer: IEqualityComparer[TKey], dictionaryCreationThreshold: i32) -> None:
        self.__init__(comparer)

    @property
    def Comparer(self) -> IEqualityComparer[TKey]:
        return self._comparer

    @protected
    @abstract
    def GetKeyForItem(self, item: TItem) -> TKey: ...

    def __getitem__(self, key: TKey) -> TItem:
        item = default(TItem)
        if self.TryGetValue(key, out(item)):
            return item
        raise KeyNotFoundException("The given key '" + key.ToString() + "' was not present in the dictionary.")

    def Contains(self, key: TKey) -> bool:
        if key is None:
            raise ArgumentNullException("key")
        return self._map.ContainsKey(key)

    def TryGetValue(self, key: TKey, item: Out[TItem]) -> bool:
        if key is None:
            raise ArgumentNullException("key")
        return self._map.TryGetValue(key, out(item))

    def Remove(self, key: TKey) -> bool:
        item = default(TItem)
        return self.TryGetValue(key, out(item)) and self.Remove(item)

    @protected
    def ChangeItemKey(self, item: TItem, newKey: TKey) -> None:
        self._map.Remove(self.GetKeyForItem(item))
        self._AddKey(newKey, item)

    def _AddKey(self, key: TKey, item: TItem) -> None:
        if key is not None:
            if self._map.ContainsKey(key):
                raise ArgumentException("An item with the same key has already been added. Key: " + key.ToString())
            self._map.Add(key, item)

    @protected
    @override
    def ClearItems(self) -> None:
        super().ClearItems()
        self._map.Clear()

    @protected
    @override
    def InsertItem(self, index: i32, item: TItem) -> None:
        self._AddKey(self.GetKeyForItem(item), item)
        super().InsertItem(index, item)

    @protected
    @override
    def RemoveItem(self, index: i32) -> None:
        key = self.GetKeyForItem(self.Items[index])
        if key is not None:
            self._map.Remove(key)
        super().RemoveItem(index)

    @protected
    @override
    def SetItem(self, index: i32, item: TItem) -> None:
        old = self.GetKeyForItem(self.Items[index])
        key = self.GetKeyForItem(item)
        if old is not None:
            self._map.Remove(old)
        self._AddKey(key, item)
        super().SetItem(index, item)
