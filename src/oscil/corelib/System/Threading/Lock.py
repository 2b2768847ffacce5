from oscil.lang import *


@sealed
class Lock:
    _gate: object

    def __init__(self) -> None:
        self._gate = object()

    def Enter(self) -> None:
        Monitor.Enter(self._gate)

    def Exit(self) -> None:
        if not Monitor.IsEntered(self._gate):
            raise SynchronizationLockException()
        Monitor.Exit(self._gate)

    def TryEnter(self) -> bool:
        return Monitor.TryEnter(self._gate)

    def TryEnter(self, millisecondsTimeout: i32) -> bool:
        return Monitor.TryEnter(self._gate, millisecondsTimeout)

    def TryEnter(self, timeout: TimeSpan) -> bool:
        return Monitor.TryEnter(self._gate, timeout)

    @property
    def IsHeldByCurrentThread(self) -> bool:
        return Monitor.IsEntered(self._gate)

    def EnterScope(self) -> Lock.Scope:
        self.Enter()
        return Lock.Scope(self)

    @ref_struct
    class Scope:
        _lock: Lock

        @internal
        def __init__(self, owner: Lock) -> None:
            self._lock = owner

        def Dispose(self) -> None:
            owner = self._lock
            if owner is not None:
                self._lock = None
                owner.Exit()
