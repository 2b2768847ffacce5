from oscil.lang import *
from System.Collections.Immutable import ImmutableArray


@static
class ImmutableCollectionsMarshal:
    @static
    @generic(T)
    def AsImmutableArray(array: Array[T]) -> ImmutableArray[T]:
        return ImmutableArray[T](array)

    @static
    @generic(T)
    def AsArray(array: ImmutableArray[T]) -> Array[T]:
        return array.array
