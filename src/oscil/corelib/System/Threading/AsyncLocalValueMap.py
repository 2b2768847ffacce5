from oscil.lang import *


@sealed
@internal
class AsyncLocalValueMap:
    """The values of an execution context. Never changes; programs have few asynclocals, so it is searched from front to back."""

    _keys: ReadOnly[Array[IAsyncLocal]]
    _values: ReadOnly[Array[object]]
    Empty: Static[ReadOnly[AsyncLocalValueMap]] = AsyncLocalValueMap(Array[IAsyncLocal](0), Array[object](0))

    def __init__(self, keys: Array[IAsyncLocal], values: Array[object]) -> None:
        self._keys = keys
        self._values = values

    @property
    def IsEmpty(self) -> bool:
        return len(self._keys) == 0

    def _Find(self, key: IAsyncLocal) -> i32:
        keys = self._keys
        for i in range(len(keys)):
            if keys[i] is key:
                return i
        return -1

    def TryGet(self, key: IAsyncLocal, value: Out[object]) -> bool:
        at = self._Find(key)
        value = None if at < 0 else self._values[at]
        return at >= 0

    def Set(self, key: IAsyncLocal, value: object, keepNull: bool) -> AsyncLocalValueMap:
        """The map with one value changed. A null of a key that nobody is told about is the same as none."""
        at = self._Find(key)
        n = len(self._keys)
        if value is None and not keepNull:
            return self if at < 0 else self._Without(at)
        size = n + 1 if at < 0 else n
        values = Array[object](size)
        Array.Copy(self._values, values, n)
        values[n if at < 0 else at] = value
        if at >= 0:
            return AsyncLocalValueMap(self._keys, values)
        keys = Array[IAsyncLocal](size)
        Array.Copy(self._keys, keys, n)
        keys[n] = key
        return AsyncLocalValueMap(keys, values)

    def _Without(self, at: i32) -> AsyncLocalValueMap:
        n = len(self._keys) - 1
        if n == 0:
            return AsyncLocalValueMap.Empty
        keys = Array[IAsyncLocal](n)
        values = Array[object](n)
        Array.Copy(self._keys, 0, keys, 0, at)
        Array.Copy(self._keys, at + 1, keys, at, n - at)
        Array.Copy(self._values, 0, values, 0, at)
        Array.Copy(self._values, at + 1, values, at, n - at)
        return AsyncLocalValueMap(keys, values)
