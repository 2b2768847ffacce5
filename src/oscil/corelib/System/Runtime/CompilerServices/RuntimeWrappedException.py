from oscil.lang import *


@sealed
class RuntimeWrappedException(Exception):
    _wrappedException: object

    def __init__(self, thrownObject: object) -> None:
        super().__init__("An object that does not derive from System.Exception has been wrapped in a RuntimeWrappedException.")
        self._wrappedException = thrownObject
        self.HResult = i32(0x8013153E)

    @property
    def WrappedException(self) -> object:
        return self._wrappedException
