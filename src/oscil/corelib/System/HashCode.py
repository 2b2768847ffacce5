from oscil.lang import *
from System.Collections.Generic import EqualityComparer, IEqualityComparer


@struct
class HashCode:
    _hash: u32
    _length: u32

    @static
    @internal
    def Mix(hash: u32, value: u32) -> u32:
        mixed = hash + value * u32(3266489917)
        return ((mixed << 17) | shr_un(mixed, 15)) * u32(668265263)

    @static
    @internal
    def Finish(hash: u32) -> i32:
        h = hash
        h ^= shr_un(h, 15)
        h *= u32(2246822519)
        h ^= shr_un(h, 13)
        h *= u32(3266489917)
        h ^= shr_un(h, 16)
        return i32(h)

    @generic(T)
    @static
    @internal
    def Of(value: T) -> u32:
        return u32(0) if value is None else u32(value.GetHashCode())

    @generic(T1)
    @static
    def Combine(value1: T1) -> i32:
        hash = u32(1) + u32(374761393)
        hash = HashCode.Mix(hash, HashCode.Of[T1](value1))
        return HashCode.Finish(hash)

    @generic(T1, T2)
    @static
    def Combine(value1: T1, value2: T2) -> i32:
        hash = u32(2) + u32(374761393)
        hash = HashCode.Mix(hash, HashCode.Of[T1](value1))
        hash = HashCode.Mix(hash, HashCode.Of[T2](value2))
        return HashCode.Finish(hash)

    @generic(T1, T2, T3)
    @static
    def Combine(value1: T1, value2: T2, value3: T3) -> i32:
        hash = u32(3) + u32(374761393)
        hash = HashCode.Mix(hash, HashCode.Of[T1](value1))
        hash = HashCode.Mix(hash, HashCode.Of[T2](value2))
        hash = HashCode.Mix(hash, HashCode.Of[T3](value3))
        return HashCode.Finish(hash)

    @generic(T1, T2, T3, T4)
    @static
    def Combine(value1: T1, value2: T2, value3: T3, value4: T4) -> i32:
        hash = u32(4) + u32(374761393)
        hash = HashCode.Mix(hash, HashCode.Of[T1](value1))
        hash = HashCode.Mix(hash, HashCode.Of[T2](value2))
        hash = HashCode.Mix(hash, HashCode.Of[T3](value3))
        hash = HashCode.Mix(hash, HashCode.Of[T4](value4))
        return HashCode.Finish(hash)

    @generic(T1, T2, T3, T4, T5)
    @static
    def Combine(value1: T1, value2: T2, value3: T3, value4: T4, value5: T5) -> i32:
        hash = u32(5) + u32(374761393)
        hash = HashCode.Mix(hash, HashCode.Of[T1](value1))
        hash = HashCode.Mix(hash, HashCode.Of[T2](value2))
        hash = HashCode.Mix(hash, HashCode.Of[T3](value3))
        hash = HashCode.Mix(hash, HashCode.Of[T4](value4))
        hash = HashCode.Mix(hash, HashCode.Of[T5](value5))
        return HashCode.Finish(hash)

    @generic(T1, T2, T3, T4, T5, T6)
    @static
    def Combine(value1: T1, value2: T2, value3: T3, value4: T4, value5: T5, value6: T6) -> i32:
        hash = u32(6) + u32(374761393)
        hash = HashCode.Mix(hash, HashCode.Of[T1](value1))
        hash = HashCode.Mix(hash, HashCode.Of[T2](value2))
        hash = HashCode.Mix(hash, HashCode.Of[T3](value3))
        hash = HashCode.Mix(hash, HashCode.Of[T4](value4))
        hash = HashCode.Mix(hash, HashCode.Of[T5](value5))
        hash = HashCode.Mix(hash, HashCode.Of[T6](value6))
        return HashCode.Finish(hash)

    @generic(T1, T2, T3, T4, T5, T6, T7)
    @static
    def Combine(value1: T1, value2: T2, value3: T3, value4: T4, value5: T5, value6: T6, value7: T7) -> i32:
        hash = u32(7) + u32(374761393)
        hash = HashCode.Mix(hash, HashCode.Of[T1](value1))
        hash = HashCode.Mix(hash, HashCode.Of[T2](value2))
        hash = HashCode.Mix(hash, HashCode.Of[T3](value3))
        hash = HashCode.Mix(hash, HashCode.Of[T4](value4))
        hash = HashCode.Mix(hash, HashCode.Of[T5](value5))
        hash = HashCode.Mix(hash, HashCode.Of[T6](value6))
        hash = HashCode.Mix(hash, HashCode.Of[T7](value7))
        return HashCode.Finish(hash)

    @generic(T1, T2, T3, T4, T5, T6, T7, T8)
    @static
    def Combine(value1: T1, value2: T2, value3: T3, value4: T4, value5: T5, value6: T6, value7: T7, value8: T8) -> i32:
        hash = u32(8) + u32(374761393)
        hash = HashCode.Mix(hash, HashCode.Of[T1](value1))
        hash = HashCode.Mix(hash, HashCode.Of[T2](value2))
        hash = HashCode.Mix(hash, HashCode.Of[T3](value3))
        hash = HashCode.Mix(hash, HashCode.Of[T4](value4))
        hash = HashCode.Mix(hash, HashCode.Of[T5](value5))
        hash = HashCode.Mix(hash, HashCode.Of[T6](value6))
        hash = HashCode.Mix(hash, HashCode.Of[T7](value7))
        hash = HashCode.Mix(hash, HashCode.Of[T8](value8))
        return HashCode.Finish(hash)

    @generic(T)
    def Add(self, value: T) -> None:
        self._hash = HashCode.Mix(self._hash, HashCode.Of[T](value))
        self._length += u32(1)

    @generic(T)
    def Add(self, value: T, comparer: IEqualityComparer[T]) -> None:
        code = u32(0)
        if value is not None:
            code = u32(value.GetHashCode() if comparer is None else comparer.GetHashCode(value))
        self._hash = HashCode.Mix(self._hash, code)
        self._length += u32(1)

    def AddBytes(self, value: ReadOnlySpan[u8]) -> None:
        for item in value:
            self.Add[i32](i32(item))

    def ToHashCode(self) -> i32:
        return HashCode.Finish(self._hash + self._length)
