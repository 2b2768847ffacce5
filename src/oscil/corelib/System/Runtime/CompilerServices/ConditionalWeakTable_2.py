from oscil.lang import *
import System.Collections
from System.Collections.Generic import IEnumerable, IEnumerator, KeyValuePair, List
from System.Runtime import DependentHandle


@generic(TKey, TValue)
@where(TKey, ref_type)
@where(TValue, ref_type)
@sealed
class ConditionalWeakTable(IEnumerable[KeyValuePair[TKey, TValue]]):
    """Values attached to objects, found by the object's identity. Neither table nor value keeps an object alive.

    Chained buckets; entries of dead keys are dropped when the table would have to grow.
    """

    _lock: object = object()
    _buckets: Array[i32]
    _entries: Array[WeakTableEntry]
    _count: i32

    @delegate
    def CreateValueCallback(key: TKey) -> TValue: ...

    def __init__(self) -> None:
        self._Reset(8)

    def _Reset(self, capacity: i32) -> None:
        self._buckets = Array[i32](capacity)
        self._entries = Array[WeakTableEntry](capacity)
        self._count = 0

    @static
    def _Checked(key: TKey) -> object:
        if key is None:
            raise ArgumentNullException("key")
        return cast(object, key)

    def _Find(self, key: object) -> i32:
        """Index of the key's entry, or -1. The lock is held."""
        hash = RuntimeHelpers.GetHashCode(key) & 0x7FFFFFFF
        i = self._buckets[rem(hash, len(self._buckets))] - 1
        while i >= 0:
            if self._entries[i].Hash == hash and self._entries[i].Handle.Target is key:
                return i
            i = self._entries[i].Next
        return -1

    def _Insert(self, key: object, value: object) -> None:
        if self._count == len(self._entries):
            self._Grow()
        hash = RuntimeHelpers.GetHashCode(key) & 0x7FFFFFFF
        bucket = rem(hash, len(self._buckets))
        i = self._count
        self._count += 1
        self._entries[i].Hash = hash
        self._entries[i].Handle = DependentHandle(key, value)
        self._entries[i].Next = self._buckets[bucket] - 1
        self._buckets[bucket] = i + 1

    def _Grow(self) -> None:
        old = self._entries
        n = self._count
        alive: i32 = 0
        for i in range(n):
            if old[i].Handle.IsAllocated and old[i].Handle.Target is not None:
                alive += 1
        self._Reset(max(8, alive * 2))
        for i in range(n):
            if not old[i].Handle.IsAllocated:
                continue
            if old[i].Handle.Target is None:
                old[i].Handle.Dispose()
                continue
            bucket = rem(old[i].Hash, len(self._buckets))
            at = self._count
            self._count += 1
            self._entries[at] = old[i]
            self._entries[at].Next = self._buckets[bucket] - 1
            self._buckets[bucket] = at + 1

    def TryGetValue(self, key: TKey, value: Out[TValue]) -> bool:
        target = ConditionalWeakTable._Checked(key)
        with lock(self._lock):
            i = self._Find(target)
            value = default(TValue) if i < 0 else cast(TValue, self._entries[i].Handle.Dependent)
            return i >= 0

    def Add(self, key: TKey, value: TValue) -> None:
        target = ConditionalWeakTable._Checked(key)
        with lock(self._lock):
            if self._Find(target) >= 0:
                raise ArgumentException("An item with the same key has already been added.")
            self._Insert(target, cast(object, value))

    def TryAdd(self, key: TKey, value: TValue) -> bool:
        target = ConditionalWeakTable._Checked(key)
        with lock(self._lock):
            if self._Find(target) >= 0:
                return False
            self._Insert(target, cast(object, value))
            return True

    def AddOrUpdate(self, key: TKey, value: TValue) -> None:
        target = ConditionalWeakTable._Checked(key)
        with lock(self._lock):
            i = self._Find(target)
            if i >= 0:
                self._entries[i].Handle.Dependent = cast(object, value)
            else:
                self._Insert(target, cast(object, value))

    def Remove(self, key: TKey) -> bool:
        value: TValue = default(TValue)
        return self.Remove(key, ref(value))

    def Remove(self, key: TKey, value: Out[TValue]) -> bool:
        target = ConditionalWeakTable._Checked(key)
        with lock(self._lock):
            i = self._Find(target)
            if i < 0:
                value = default(TValue)
                return False
            value = cast(TValue, self._entries[i].Handle.Dependent)
            self._entries[i].Hash = -1
            self._entries[i].Handle.Target = None
            return True

    def Clear(self) -> None:
        with lock(self._lock):
            for i in range(self._count):
                if self._entries[i].Handle.IsAllocated:
                    self._entries[i].Handle.Dispose()
            self._Reset(8)

    def GetValue(self, key: TKey, createValueCallback: ConditionalWeakTable[TKey, TValue].CreateValueCallback) -> TValue:
        if createValueCallback is None:
            raise ArgumentNullException("createValueCallback")
        found, value = self.TryGetValue(key)
        if found:
            return value
        return self.GetOrAdd(key, createValueCallback(key))

    def GetOrAdd(self, key: TKey, value: TValue) -> TValue:
        target = ConditionalWeakTable._Checked(key)
        with lock(self._lock):
            i = self._Find(target)
            if i >= 0:
                return cast(TValue, self._entries[i].Handle.Dependent)
            self._Insert(target, cast(object, value))
            return value

    def GetOrAdd(self, key: TKey, valueFactory: Func[TKey, TValue]) -> TValue:
        if valueFactory is None:
            raise ArgumentNullException("valueFactory")
        found, value = self.TryGetValue(key)
        return value if found else self.GetOrAdd(key, valueFactory(key))

    def GetOrCreateValue(self, key: TKey) -> TValue:
        found, value = self.TryGetValue(key)
        return value if found else self.GetOrAdd(key, Activator.CreateInstance[TValue]())

    @implements(IEnumerable[KeyValuePair[TKey, TValue]].GetEnumerator)
    def GetEnumerator(self) -> IEnumerator[KeyValuePair[TKey, TValue]]:
        alive = List[KeyValuePair[TKey, TValue]]()
        with lock(self._lock):
            for i in range(self._count):
                if not self._entries[i].Handle.IsAllocated:
                    continue
                target = self._entries[i].Handle.Target
                if target is not None:
                    alive.Add(KeyValuePair[TKey, TValue](cast(TKey, target), cast(TValue, self._entries[i].Handle.Dependent)))
        return cast(IEnumerable[KeyValuePair[TKey, TValue]], alive).GetEnumerator()

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return cast(IEnumerable[KeyValuePair[TKey, TValue]], self).GetEnumerator()

    def __del__(self) -> None:
        for i in range(self._count):
            if self._entries[i].Handle.IsAllocated:
                self._entries[i].Handle.Dispose()
