from oscil.lang import *


@struct
@internal
class SpinGate:
    """A lock for a few instructions: never held across a call of unknown code or anything that blocks."""

    _held: i32

    @inline
    def Enter(self) -> None:
        if Interlocked.CompareExchange(ref(self._held), 1, 0) != 0:
            self._Spin()

    @noinline
    def _Spin(self) -> None:
        spin = SpinWait()
        while self._held != 0 or Interlocked.CompareExchange(ref(self._held), 1, 0) != 0:
            spin.SpinOnce()

    @inline
    def Exit(self) -> None:
        Volatile.Write(ref(self._held), 0)
