from oscil.lang import *


@sealed
@internal
@generic(T)
class ThreadLocalEntry:
    """One thread's value of a ThreadLocal<T>."""

    Value: T

    def __init__(self, value: T) -> None:
        self.Value = value
