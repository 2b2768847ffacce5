from oscil.lang import *


@struct
@readonly
@generic(TKey, TValue)
class KeyValuePair:
    key: Private[TKey]
    value: Internal[TValue]

    def __init__(self, key: TKey, value: TValue) -> None:
        self.key = key
        self.value = value

    @property
    def Key(self) -> TKey:
        return self.key

    @property
    def Value(self) -> TValue:
        return self.value

    @override
    def ToString(self) -> str:
        return "[" + String.Concat(cast(object, self.key)) + ", " + String.Concat(cast(object, self.value)) + "]"

    def Deconstruct(self, key: Out[TKey], value: Out[TValue]) -> None:
        key = self.key
        value = self.value
