from oscil.lang import *


@interface
@internal
class IAsyncLocal:
    """An AsyncLocal<T> as the key of a value; told of changes when it asked for that."""

    def OnValueChanged(self, previous: object, current: object, contextChanged: bool) -> None: ...
