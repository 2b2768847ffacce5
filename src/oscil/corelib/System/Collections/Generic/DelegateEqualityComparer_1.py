from oscil.lang import *


@sealed
@internal
@generic(T)
class DelegateEqualityComparer(EqualityComparer[T]):
    _equals: Func[T, T, bool]
    _hash: Func[T, i32]

    def __init__(self, equals: Func[T, T, bool], hash: Func[T, i32]) -> None:
        self._equals = equals
        self._hash = hash

    @override
    def Equals(self, x: T, y: T) -> bool:
        return self._equals(x, y)

    @override
    def GetHashCode(self, obj: T) -> i32:
        if self._hash is None:
            raise NotSupportedException()
        return self._hash(obj)
