from oscil.lang import *


class ObjectHandle:
    _wrapped: object

    def __init__(self, o: object) -> None:
        self._wrapped = o

    def Unwrap(self) -> object:
        return self._wrapped
