from oscil.lang import *


@abstract
class KeyedHashAlgorithm(HashAlgorithm):
    KeyValue: Protected[Array[u8]]

    @protected
    def __init__(self) -> None:
        pass

    @virtual
    @property
    def Key(self) -> Array[u8]:
        return cast(Array[u8], self.KeyValue.Clone())

    @virtual
    @Key.setter
    def Key(self, value: Array[u8]) -> None:
        self.KeyValue = cast(Array[u8], value.Clone())

    @override
    @protected
    def Dispose(self, disposing: bool) -> None:
        if disposing and self.KeyValue is not None:
            Array.Clear(self.KeyValue, 0, len(self.KeyValue))
        super().Dispose(disposing)
