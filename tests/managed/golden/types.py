from System import *


@interface
@generic(covariant(T))
class ISource:
    @property
    def Current(self) -> T: ...


@generic(T)
@where(T, IComparable[T], new)
class Holder(ISource[T]):
    _value: T
    Count: Static[i32] = 3
    Name: Auto[str]

    def __init__(self, value: T) -> None:
        self._value = value

    @property
    def Current(self) -> T:
        return self._value

    def Max(self, other: T) -> T:
        return self._value if self._value.CompareTo(other) > 0 else other

    @struct
    class Walker:
        _holder: Holder[T]
        _at: i32

        def MoveNext(self) -> bool:
            self._at += 1
            return self._at == 1


@enum(u8)
class Level:
    Low = 1
    High = Low << 3


@delegate
def Reader(level: Level, out_text: Out[str]) -> bool: ...


class Clock:
    Ticked: Event[Action]

    @virtual
    def Tick(self) -> None:
        self.Ticked()


@sealed
class Watch(Clock):
    @override
    def Tick(self) -> None:
        super().Tick()
