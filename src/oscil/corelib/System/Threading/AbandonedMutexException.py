from oscil.lang import *


class AbandonedMutexException(SystemException):
    _index: i32 = -1
    _mutex: Mutex

    def __init__(self) -> None:
        super().__init__("The wait completed due to an abandoned mutex.")
        self.HResult = i32(0x8013152D)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x8013152D)

    def __init__(self, message: str, inner: Exception) -> None:
        super().__init__(message, inner)
        self.HResult = i32(0x8013152D)

    def __init__(self, location: i32, handle: WaitHandle) -> None:
        self.__init__()
        self._index = location
        self._mutex = try_cast(Mutex, handle)

    @property
    def Mutex(self) -> Mutex:
        return self._mutex

    @property
    def MutexIndex(self) -> i32:
        return self._index
