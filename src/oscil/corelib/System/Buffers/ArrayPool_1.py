from oscil.lang import *


@generic(T)
@abstract
class ArrayPool:
    s_shared: Static[Private[ReadOnly[ArrayPool[T]]]] = SharedArrayPool[T]()

    @protected
    def __init__(self) -> None:
        pass

    @static
    @property
    def Shared() -> ArrayPool[T]:
        return ArrayPool.s_shared

    @static
    def Create() -> ArrayPool[T]:
        return ConfigurableArrayPool[T](1024 * 1024, 50)

    @static
    def Create(maxArrayLength: i32, maxArraysPerBucket: i32) -> ArrayPool[T]:
        return ConfigurableArrayPool[T](maxArrayLength, maxArraysPerBucket)

    @abstract
    def Rent(self, minimumLength: i32) -> Array[T]: ...

    @abstract
    def Return(self, array: Array[T], clearArray: bool = False) -> None: ...
