from oscil.lang import *


@sealed
class BoundedChannelOptions(ChannelOptions):
    _capacity: i32
    _mode: BoundedChannelFullMode

    def __init__(self, capacity: i32) -> None:
        self.Capacity = capacity

    @property
    def Capacity(self) -> i32:
        return self._capacity

    @Capacity.setter
    def Capacity(self, value: i32) -> None:
        if value < 0:
            raise ArgumentOutOfRangeException("value")
        self._capacity = value

    @property
    def FullMode(self) -> BoundedChannelFullMode:
        return self._mode

    @FullMode.setter
    def FullMode(self, value: BoundedChannelFullMode) -> None:
        if i32(value) < 0 or i32(value) > 3:
            raise ArgumentOutOfRangeException("value")
        self._mode = value
