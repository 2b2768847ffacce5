from oscil.lang import *
from System.Runtime.ExceptionServices import ExceptionDispatchInfo
from System.Threading import *
from System.Threading.Tasks import Task, TaskScheduler


@struct
@generic(TResult)
class ManualResetValueTaskSourceCore:
    """`_continuation` is the completed marker once the result is there before anybody waits."""

    _continuation: Action[object]
    _continuationState: object
    _executionContext: ExecutionContext
    _target: object  # the SynchronizationContext or TaskScheduler to continue on
    _error: ExceptionDispatchInfo
    _result: TResult
    _version: i16
    _completed: bool
    _runAsynchronously: bool

    @property
    def RunContinuationsAsynchronously(self) -> bool:
        return self._runAsynchronously

    @RunContinuationsAsynchronously.setter
    def RunContinuationsAsynchronously(self, value: bool) -> None:
        self._runAsynchronously = value

    @property
    def Version(self) -> i16:
        return self._version

    def Reset(self) -> None:
        """For the next operation; earlier tokens become invalid."""
        self._version += 1
        self._continuation = None
        self._continuationState = None
        self._executionContext = None
        self._target = None
        self._error = None
        self._result = default(TResult)
        self._completed = False

    def SetResult(self, result: TResult) -> None:
        self._result = result
        self._SignalCompletion()

    def SetException(self, error: Exception) -> None:
        self._error = ExceptionDispatchInfo.Capture(error)
        self._SignalCompletion()

    def _Check(self, token: i16) -> None:
        if token != self._version:
            raise InvalidOperationException("Operation is not valid due to the current state of the object.")

    def GetStatus(self, token: i16) -> ValueTaskSourceStatus:
        self._Check(token)
        if Volatile.Read(ref(self._continuation)) is None or not self._completed:
            return ValueTaskSourceStatus.Pending
        if self._error is None:
            return ValueTaskSourceStatus.Succeeded
        return ValueTaskSourceStatus.Canceled if isinstance(self._error.SourceException, OperationCanceledException) else ValueTaskSourceStatus.Faulted

    def GetResult(self, token: i16) -> TResult:
        if token != self._version or not self._completed or self._error is not None:
            self._ThrowForResult(token)
        return self._result

    def _ThrowForResult(self, token: i16) -> None:
        if token != self._version or not self._completed:
            raise InvalidOperationException("Operation is not valid due to the current state of the object.")
        self._error.Throw()

    def OnCompleted(self, continuation: Action[object], state: object, token: i16, flags: ValueTaskSourceOnCompletedFlags) -> None:
        if continuation is None:
            raise ArgumentNullException("continuation")
        self._Check(token)
        if (flags & ValueTaskSourceOnCompletedFlags.FlowExecutionContext) != ValueTaskSourceOnCompletedFlags.None_:
            self._executionContext = ExecutionContext.Capture()
        if (flags & ValueTaskSourceOnCompletedFlags.UseSchedulingContext) != ValueTaskSourceOnCompletedFlags.None_:
            context = SynchronizationContext.CurrentOwn()
            if context is not None:
                self._target = context
            elif Thread.TaskSchedulerSlot is not None:
                self._target = Thread.TaskSchedulerSlot
        self._continuationState = state
        found = Interlocked.CompareExchange[Action[object]](ref(self._continuation), continuation, None)
        if found is None:
            return
        if found is not ValueTaskSourceMarker.Completed:
            raise InvalidOperationException("Operation is not valid due to the current state of the object.")
        ValueTaskSourceMarker.Queue(continuation, state, self._executionContext, self._target, True)

    def _SignalCompletion(self) -> None:
        if self._completed:
            raise InvalidOperationException("Operation is not valid due to the current state of the object.")
        self._completed = True
        continuation = Volatile.Read(ref(self._continuation))
        if continuation is None:
            continuation = Interlocked.CompareExchange[Action[object]](ref(self._continuation), ValueTaskSourceMarker.Completed, None)
            if continuation is None:
                return
        ValueTaskSourceMarker.Run(continuation, self._continuationState, self._executionContext, self._target, self._runAsynchronously)
