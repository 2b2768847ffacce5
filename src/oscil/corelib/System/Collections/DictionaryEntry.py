from oscil.lang import *


@struct
class DictionaryEntry:
    _key: object
    _value: object

    def __init__(self, key: object, value: object) -> None:
        self._key = key
        self._value = value

    @property
    def Key(self) -> object:
        return self._key

    @Key.setter
    def Key(self, value: object) -> None:
        self._key = value

    @property
    def Value(self) -> object:
        return self._value

    @Value.setter
    def Value(self, value: object) -> None:
        self._value = value

    def Deconstruct(self, key: Out[object], value: Out[object]) -> None:
        key = self._key
        value = self._value
