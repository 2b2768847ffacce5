from oscil.lang import *


@struct
@readonly
class CancellationToken(IEquatable[CancellationToken]):
    _source: Internal[CancellationTokenSource]

    @internal
    def __init__(self, source: CancellationTokenSource) -> None:
        self._source = source

    def __init__(self, canceled: bool) -> None:
        self._source = CancellationTokenSource.Canceled if canceled else None

    @static
    @property
    def None_() -> CancellationToken:
        return default(CancellationToken)

    @property
    def IsCancellationRequested(self) -> bool:
        return self._source is not None and self._source.IsCancellationRequested

    @property
    def CanBeCanceled(self) -> bool:
        return self._source is not None

    @property
    def WaitHandle(self) -> WaitHandle:
        source = self._source if self._source is not None else CancellationTokenSource.Never
        return source.WaitHandle

    def Register(self, callback: Action) -> CancellationTokenRegistration:
        return self.Register(callback, False)

    def Register(self, callback: Action, useSynchronizationContext: bool) -> CancellationTokenRegistration:
        if callback is None:
            raise ArgumentNullException("callback")
        return self._Register(callback, None, useSynchronizationContext, True)

    def Register(self, callback: Action[object], state: object) -> CancellationTokenRegistration:
        return self.Register(callback, state, False)

    def Register(self, callback: Action[object], state: object, useSynchronizationContext: bool) -> CancellationTokenRegistration:
        if callback is None:
            raise ArgumentNullException("callback")
        return self._Register(callback, state, useSynchronizationContext, True)

    def Register(self, callback: Action[object, CancellationToken], state: object) -> CancellationTokenRegistration:
        if callback is None:
            raise ArgumentNullException("callback")
        return self._Register(callback, state, False, True)

    def UnsafeRegister(self, callback: Action[object], state: object) -> CancellationTokenRegistration:
        if callback is None:
            raise ArgumentNullException("callback")
        return self._Register(callback, state, False, False)

    def UnsafeRegister(self, callback: Action[object, CancellationToken], state: object) -> CancellationTokenRegistration:
        if callback is None:
            raise ArgumentNullException("callback")
        return self._Register(callback, state, False, False)

    def _Register(self, callback: object, state: object, onContext: bool, flow: bool) -> CancellationTokenRegistration:
        if self._source is None:
            return default(CancellationTokenRegistration)
        synchronization = SynchronizationContext.Current if onContext else None
        return self._source.Register(callback, state, synchronization, ExecutionContext.Capture() if flow else None)

    def ThrowIfCancellationRequested(self) -> None:
        if self.IsCancellationRequested:
            raise OperationCanceledException(self)

    @override
    def Equals(self, other: object) -> bool:
        return isinstance(other, CancellationToken) and self.Equals(cast(CancellationToken, other))

    def Equals(self, other: CancellationToken) -> bool:
        return self._source is other._source

    @override
    def GetHashCode(self) -> i32:
        source = self._source if self._source is not None else CancellationTokenSource.Never
        return source.GetHashCode()

    def __eq__(left: CancellationToken, right: CancellationToken) -> bool:
        return left._source is right._source

    def __ne__(left: CancellationToken, right: CancellationToken) -> bool:
        return left._source is not right._source
