from oscil.lang import *


class EventWaitHandle(WaitHandle):
    _set: bool
    _mode: EventResetMode

    def __init__(self, initialState: bool, mode: EventResetMode) -> None:
        if mode != EventResetMode.AutoReset and mode != EventResetMode.ManualReset:
            raise ArgumentException("Value of flags is invalid.", "mode")
        self._set = initialState
        self._mode = mode

    def Set(self) -> bool:
        self.CheckOpen()
        with lock(WaitHandle.s_gate):
            self._set = True
            self.Released()
        return True

    def Reset(self) -> bool:
        self.CheckOpen()
        self._set = False
        return True

    @override
    @internal
    def IsSignaled(self, thread: Thread) -> bool:
        return self._set

    @override
    @internal
    def Consume(self, thread: Thread) -> None:
        if self._mode == EventResetMode.AutoReset:
            self._set = False

    @override
    @internal
    def SignalCore(self) -> None:
        self.Set()
