from oscil.lang import *
from System.Threading import *


@sealed
@internal
class DelayPromise(Task):
    """Task.Delay."""

    _timer: ITimer
    _registration: CancellationTokenRegistration

    s_expired: Static[Private[ReadOnly[TimerCallback]]] = TimerCallback(DelayPromise._Expired)
    s_canceled: Static[Private[ReadOnly[Action[object, CancellationToken]]]] = Action[object, CancellationToken](DelayPromise._Canceled)

    def Begin(self, ms: i64, provider: TimeProvider, token: CancellationToken) -> None:
        if ms > 0:
            if provider is TimeProvider.System:
                node = TimerNode(DelayPromise.s_expired, self, None)
                self._timer = node
                node.Change(ms, -1)
            else:
                self._timer = provider.CreateTimer(DelayPromise.s_expired, self, TimeSpan.FromMilliseconds(f64(ms)), Timeout.InfiniteTimeSpan)
            if self.IsCompleted:
                self._timer.Dispose()
        if token.CanBeCanceled:
            self._registration = token.UnsafeRegister(DelayPromise.s_canceled, self)
            if self.IsCompleted:
                self._registration.Dispose()

    @static
    def _Expired(state: object) -> None:
        promise = cast(DelayPromise, state)
        if promise.TryReserve():
            promise._Clean()
            promise.CompleteReserved()

    @static
    def _Canceled(state: object, token: CancellationToken) -> None:
        promise = cast(DelayPromise, state)
        if not promise.IsCompleted:
            promise._Clean()
            promise.TrySetCanceled(token)

    def _Clean(self) -> None:
        self._registration.Unregister()
        if self._timer is not None:
            self._timer.Dispose()
