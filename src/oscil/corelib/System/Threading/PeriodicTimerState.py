from oscil.lang import *
from System.Threading.Tasks import ValueTask
from System.Threading.Tasks.Sources import *


@sealed
@internal
class PeriodicTimerState(IValueTaskSource[bool]):
    """What the timer itself refers to, so that a forgotten PeriodicTimer can be finalized. Fields are guarded by the object."""

    _owner: PeriodicTimer  # alive while somebody waits
    _source: ManualResetValueTaskSourceCore[bool]
    _registration: CancellationTokenRegistration
    _stopped: bool
    _signaled: bool
    _waiting: bool

    s_canceled: Static[Private[ReadOnly[Action[object, CancellationToken]]]] = Action[object, CancellationToken](PeriodicTimerState._Canceled)

    def Wait(self, owner: PeriodicTimer, token: CancellationToken) -> ValueTask[bool]:
        with lock(self):
            if self._waiting:
                raise InvalidOperationException()
            if token.IsCancellationRequested:
                return ValueTask.FromCanceled[bool](token)
            if self._signaled:
                if not self._stopped:
                    self._signaled = False
                return ValueTask[bool](not self._stopped)
            self._owner = owner
            self._waiting = True
            self._registration = token.UnsafeRegister(PeriodicTimerState.s_canceled, self)
            return ValueTask[bool](self, self._source.Version)

    @static
    def Tick(state: object) -> None:
        cast(PeriodicTimerState, state).Signal(False, default(CancellationToken))

    @static
    def _Canceled(state: object, token: CancellationToken) -> None:
        cast(PeriodicTimerState, state).Signal(False, token)

    def Signal(self, stops: bool, token: CancellationToken) -> None:
        completes = False
        with lock(self):
            if stops:
                self._stopped = True
            if not self._signaled:
                if not token.IsCancellationRequested:
                    self._signaled = True
                    completes = self._waiting
                elif self._waiting:
                    self._signaled = True
                    completes = True
        if completes:
            if token.IsCancellationRequested:
                self._source.SetException(OperationCanceledException(token))
            else:
                self._source.SetResult(True)

    @implements(IValueTaskSource[bool].GetResult)
    def GetResult(self, token: i16) -> bool:
        self._registration.Dispose()
        with lock(self):
            try:
                self._source.GetResult(token)
            finally:
                self._source.Reset()
                self._registration = default(CancellationTokenRegistration)
                self._waiting = False
                self._owner = None
                if not self._stopped:
                    self._signaled = False
            return not self._stopped

    @implements(IValueTaskSource[bool].GetStatus)
    def GetStatus(self, token: i16) -> ValueTaskSourceStatus:
        return self._source.GetStatus(token)

    @implements(IValueTaskSource[bool].OnCompleted)
    def OnCompleted(self, continuation: Action[object], state: object, token: i16, flags: ValueTaskSourceOnCompletedFlags) -> None:
        self._source.OnCompleted(continuation, state, token, flags)
