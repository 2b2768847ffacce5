from oscil.lang import *
from System.Collections.Generic import IAsyncEnumerator, IEnumerator, List
from System.Threading import *


@internal
@abstract
@generic(TSource)
class ParallelAsync(Task):
    """The task of an asynchronous loop. Workers start one after the other: each starts the next when it has got an element."""

    _body: Func[TSource, CancellationToken, ValueTask]
    _options: ParallelOptions
    _context: ExecutionContext
    _left: i32  # workers that may still be started
    _working: i32
    _faults: List[Exception]
    _registration: CancellationTokenRegistration
    Gate: ReadOnly[SemaphoreSlim] = SemaphoreSlim(1, 1)
    Cancellation: ReadOnly[CancellationTokenSource] = CancellationTokenSource()

    s_canceled: Static[Private[ReadOnly[Action[object]]]] = Action[object](ParallelAsync[TSource]._Canceled)
    s_work: Static[Private[ReadOnly[ContextCallback]]] = ContextCallback(ParallelAsync[TSource]._WorkIn)

    def __init__(self, options: ParallelOptions, body: Func[TSource, CancellationToken, ValueTask]) -> None:
        super().__init__()
        self._options = options
        self._body = body
        self._context = ExecutionContext.Capture()
        self._left = options.Degree

    @abstract
    def MoveNext(self) -> ValueTask[bool]:
        """The next element becomes `Taken`. One worker at a time asks."""
        ...

    @abstract
    @property
    def Taken(self) -> TSource: ...

    @abstract
    def Close(self) -> ValueTask: ...

    def Begin(self) -> Task:
        self._registration = self._options.CancellationToken.UnsafeRegister(ParallelAsync[TSource].s_canceled, self)
        self._working = 1  # the beginning counts until the first worker is on its way
        self._StartWorker()
        self._Leave()
        return self

    @static
    def _Canceled(state: object) -> None:
        cast(ParallelAsync[TSource], state).Cancellation.Cancel()

    def _StartWorker(self) -> None:
        if self._left <= 0:
            return
        self._left -= 1
        Interlocked.Increment(ref(self._working))
        scheduler = self._options.EffectiveScheduler
        if scheduler is TaskScheduler.Default:
            WorkScheduler.Queue(self, False)
        else:
            Task.Factory.StartNew(self.ExecuteFromPool, CancellationToken.None_, TaskCreationOptions.DenyChildAttach, scheduler)

    @override
    @internal
    def ExecuteFromPool(self) -> None:
        if self._context is None:
            self._Work()
        else:
            ExecutionContext.RunInternal(self._context, ParallelAsync[TSource].s_work, self)

    @static
    def _WorkIn(state: object) -> None:
        cast(ParallelAsync[TSource], state)._Work()

    async def _Work(self) -> None:
        token = self.Cancellation.Token
        started = False
        try:
            while not token.IsCancellationRequested:
                await self.Gate.WaitAsync(token)
                try:
                    if token.IsCancellationRequested or not await self.MoveNext():
                        break
                    element = self.Taken
                    if not started:
                        started = True
                        self._StartWorker()
                finally:
                    self.Gate.Release()
                await self._body(element, token)
        except Exception as e:
            self._Record(e)
        await self._Leave()

    def _Record(self, e: Exception) -> None:
        with lock(self.Gate):
            if self._faults is None:
                self._faults = List[Exception]()
            self._faults.Add(e)
        self.Cancellation.Cancel()

    async def _Leave(self) -> None:
        if Interlocked.Decrement(ref(self._working)) != 0:
            return
        try:
            await self.Close()
        except Exception as e:
            self._Record(e)
        self._registration.Dispose()
        token = self._options.CancellationToken
        if token.IsCancellationRequested:
            self.TrySetCanceled(token)
        elif self._faults is None:
            self.TrySetResult()
        else:
            self.TrySetException(self._faults)
