from oscil.lang import *


@abstract
@internal
@generic(T)
class ChannelBuffer:
    """The items of a channel, in the order in which they are read."""

    @property
    @abstract
    def Count(self) -> i32: ...

    @abstract
    def Add(self, item: T) -> None: ...

    @abstract
    def Take(self) -> T: ...

    @abstract
    def Peek(self) -> T: ...

    @abstract
    def TakeNewest(self) -> T: ...
