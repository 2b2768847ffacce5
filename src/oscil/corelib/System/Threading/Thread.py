from oscil.lang import *
from System.Diagnostics import StackTraceHiddenAttribute
from System.Runtime.CompilerServices import AsyncThreadState, Continuation
from System.Threading.Tasks import Task, TaskScheduler


@sealed
class Thread:
    """A managed thread. Besides what .NET shows it holds what belongs to one thread of the library's own: the running task and
    the state of runtime async."""

    _record: Internal[nint]
    _start: object  # ThreadStart or ParameterizedThreadStart, until it runs
    _startArgument: object
    _startContext: ExecutionContext
    _name: str
    _managedId: i32
    _stackSize: i32
    _phase: i32
    _background: bool
    _priority: ThreadPriority
    _interrupted: bool  # Interrupt was called; the engine clears it when a wait is broken off
    PoolWorker: Internal[bool]
    CurrentTask: Internal[Task]
    AsyncState: Internal[AsyncThreadState]
    Following: Internal[Continuation]  # what waits for the frame that a dispatcher runs on this thread

    _UNSTARTED: Const[i32] = 0
    _STARTED: Const[i32] = 1
    _ENDED: Const[i32] = 2
    s_lastId: Static[Private[i32]] = 1
    s_foreground: Static[Private[i32]]
    s_foregroundGate: Static[Private[ReadOnly[object]]] = object()

    # --- what the engine supplies

    @static
    @internal
    @intrinsic
    @extern
    def CurrentCore() -> Thread: ...

    @static
    @internal
    @extern
    def SetCurrentCore(thread: Thread) -> None: ...

    @static
    @internal
    @extern
    def CurrentId() -> i32: ...

    @static
    @internal
    @extern
    def StartCore(thread: Thread, stackSize: i32) -> None: ...

    @static
    @internal
    @extern
    def JoinCore(thread: Thread, ms: i32) -> bool: ...

    @static
    @internal
    @extern
    def SleepCore(ms: i32) -> None: ...

    @static
    @internal
    @extern
    def YieldCore() -> bool: ...

    @static
    @internal
    @extern
    def IsSeededCore() -> bool: ...

    @static
    @internal
    @extern
    def PointCore() -> None: ...

    @static
    @internal
    @extern
    def InterruptCore(thread: Thread) -> None: ...

    @static
    @internal
    @extern
    def IsWaitingCore(thread: Thread) -> bool: ...

    @static
    @internal
    @extern
    def SpinCore(n: i32) -> None: ...

    @static
    @intrinsic
    @extern
    def MemoryBarrier() -> None: ...

    @internal
    @static
    @intrinsic
    @property
    @extern
    def ExecutionContextSlot() -> ExecutionContext: ...

    @internal
    @static
    @intrinsic
    @ExecutionContextSlot.setter
    @extern
    def ExecutionContextSlot(value: ExecutionContext) -> None: ...

    @internal
    @static
    @intrinsic
    @property
    @extern
    def SynchronizationContextSlot() -> SynchronizationContext: ...

    @internal
    @static
    @intrinsic
    @SynchronizationContextSlot.setter
    @extern
    def SynchronizationContextSlot(value: SynchronizationContext) -> None: ...

    @internal
    @static
    @intrinsic
    @property
    @extern
    def TaskSchedulerSlot() -> TaskScheduler: ...

    @internal
    @static
    @intrinsic
    @TaskSchedulerSlot.setter
    @extern
    def TaskSchedulerSlot(value: TaskScheduler) -> None: ...

    # --- construction

    def __init__(self, start: ThreadStart) -> None:
        self.__init__(start, 0)

    def __init__(self, start: ThreadStart, maxStackSize: i32) -> None:
        if start is None:
            raise ArgumentNullException("start")
        self._Init(start, maxStackSize)

    def __init__(self, start: ParameterizedThreadStart) -> None:
        self.__init__(start, 0)

    def __init__(self, start: ParameterizedThreadStart, maxStackSize: i32) -> None:
        if start is None:
            raise ArgumentNullException("start")
        self._Init(start, maxStackSize)

    def __init__(self) -> None:
        """The object of a thread that runs already."""
        self._phase = Thread._STARTED
        self._priority = ThreadPriority.Normal

    def _Init(self, start: object, maxStackSize: i32) -> None:
        if maxStackSize < 0:
            raise ArgumentOutOfRangeException("maxStackSize", "Non-negative number required.")
        self._start = start
        self._stackSize = maxStackSize
        self._priority = ThreadPriority.Normal
        self._managedId = Interlocked.Increment(ref(Thread.s_lastId))

    # --- the current thread

    @static
    @property
    def CurrentThread() -> Thread:
        thread = Thread.CurrentCore()
        return thread if thread is not None else Thread._Adopt()

    @static
    @noinline
    def _Adopt() -> Thread:
        """The first look at a thread that the library did not start: the main thread has number 1."""
        thread = Thread()
        thread._managedId = 1 if Thread.CurrentId() == 1 else Interlocked.Increment(ref(Thread.s_lastId))
        thread._background = thread._managedId != 1
        Thread.SetCurrentCore(thread)
        return thread

    # --- life

    def Start(self) -> None:
        self._StartWith(None, True)

    def Start(self, parameter: object) -> None:
        if isinstance(self._start, ThreadStart):
            raise InvalidOperationException("The thread was created with a ThreadStart delegate that does not accept a parameter.")
        self._StartWith(parameter, True)

    def UnsafeStart(self) -> None:
        self._StartWith(None, False)

    def UnsafeStart(self, parameter: object) -> None:
        if isinstance(self._start, ThreadStart):
            raise InvalidOperationException("The thread was created with a ThreadStart delegate that does not accept a parameter.")
        self._StartWith(parameter, False)

    def _StartWith(self, parameter: object, flow: bool) -> None:
        if Interlocked.CompareExchange(ref(self._phase), Thread._STARTED, Thread._UNSTARTED) != Thread._UNSTARTED:
            raise ThreadStateException("Thread is running or terminated; it cannot restart.")
        self._startArgument = parameter
        self._startContext = ExecutionContext.Capture() if flow else None
        if not self._background:
            Interlocked.Increment(ref(Thread.s_foreground))
        try:
            Thread.StartCore(self, self._stackSize)
        except:
            self._Ended()
            raise

    @internal
    def StartCallback(self) -> None:
        """What a new thread runs."""
        try:
            self._Run()
        finally:
            self._Ended()

    @StackTraceHidden
    def _Run(self) -> None:
        start = self._start
        argument = self._startArgument
        context = self._startContext
        self._start = None
        self._startArgument = None
        self._startContext = None
        if context is not None and not context.IsDefault:
            ExecutionContext.Restore(context)
        self._TakeCultures()
        plain = try_cast(ThreadStart, start)
        if plain is not None:
            plain()
        else:
            cast(ParameterizedThreadStart, start)(argument)

    def _Ended(self) -> None:
        self._phase = Thread._ENDED
        if not self._background:
            with lock(Thread.s_foregroundGate):
                Thread.s_foreground -= 1
                Monitor.PulseAll(Thread.s_foregroundGate)

    @static
    @internal
    def WaitForForegroundThreads() -> None:
        """The program ends when Main has returned and no foreground thread is left."""
        if Volatile.Read(ref(Thread.s_foreground)) == 0:
            return
        with lock(Thread.s_foregroundGate):
            while Thread.s_foreground > 0:
                Monitor.Wait(Thread.s_foregroundGate)

    def Join(self) -> None:
        self.Join(-1)

    def Join(self, timeout: TimeSpan) -> bool:
        return self.Join(Timeout.Milliseconds(timeout, "timeout"))

    def Join(self, millisecondsTimeout: i32) -> bool:
        Timeout.Check(millisecondsTimeout)
        if self._phase == Thread._UNSTARTED:
            raise ThreadStateException("Thread has not been started.")
        blocking = WorkScheduler.EnterBlocking()
        try:
            return Thread.JoinCore(self, millisecondsTimeout)
        finally:
            if blocking:
                WorkScheduler.LeaveBlocking()

    def Interrupt(self) -> None:
        """Break off the thread's wait, or the next one that it begins."""
        if self._phase == Thread._ENDED:
            return
        self._interrupted = True
        Thread.MemoryBarrier()
        if self._phase == Thread._STARTED:
            Thread.InterruptCore(self)

    @internal
    def CheckInterrupted(self) -> None:
        """A wait that may end without blocking is broken off all the same."""
        if self._interrupted:
            self._interrupted = False
            raise ThreadInterruptedException()

    def Abort(self) -> None:
        raise PlatformNotSupportedException("Thread abort is not supported on this platform.")

    # --- waiting

    @static
    def Sleep(millisecondsTimeout: i32) -> None:
        Timeout.Check(millisecondsTimeout)
        if millisecondsTimeout == 0:
            Thread.SleepCore(0)
        else:
            blocking = WorkScheduler.EnterBlocking()
            try:
                Thread.SleepCore(millisecondsTimeout)
            finally:
                if blocking:
                    WorkScheduler.LeaveBlocking()

    @static
    def Sleep(timeout: TimeSpan) -> None:
        Thread.Sleep(Timeout.Milliseconds(timeout, "timeout"))

    @static
    def Yield() -> bool:
        return Thread.YieldCore()

    @static
    @noinline
    def SpinWait(iterations: i32) -> None:
        i = 0
        while i < iterations:
            i += 1

    # --- properties

    @property
    def ManagedThreadId(self) -> i32:
        return self._managedId

    @property
    def Name(self) -> str:
        return self._name

    @Name.setter
    def Name(self, value: str) -> None:
        self._name = value

    @property
    def IsAlive(self) -> bool:
        return self._phase == Thread._STARTED

    @property
    def IsBackground(self) -> bool:
        self._CheckNotEnded()
        return self._background

    @IsBackground.setter
    def IsBackground(self, value: bool) -> None:
        self._CheckNotEnded()
        if self._background == value:
            return
        self._background = value
        if self._phase == Thread._STARTED and self._managedId != 1:
            with lock(Thread.s_foregroundGate):
                Thread.s_foreground += -1 if value else 1
                Monitor.PulseAll(Thread.s_foregroundGate)

    def _CheckNotEnded(self) -> None:
        if self._phase == Thread._ENDED:
            raise ThreadStateException("Thread is dead; state cannot be accessed.")

    @property
    def IsThreadPoolThread(self) -> bool:
        self._CheckNotEnded()
        return self.PoolWorker

    @property
    def Priority(self) -> ThreadPriority:
        self._CheckNotEnded()
        return self._priority

    @Priority.setter
    def Priority(self, value: ThreadPriority) -> None:
        self._CheckNotEnded()
        self._priority = value

    @property
    def ThreadState(self) -> ThreadState:
        if self._phase == Thread._UNSTARTED:
            state = ThreadState.Unstarted
        elif self._phase == Thread._ENDED:
            return ThreadState.Stopped
        else:
            state = ThreadState.WaitSleepJoin if Thread.IsWaitingCore(self) else ThreadState.Running
        return state | ThreadState.Background if self._background else state

    @property
    def ApartmentState(self) -> ApartmentState:
        return ApartmentState.Unknown

    def GetApartmentState(self) -> ApartmentState:
        return ApartmentState.Unknown

    def SetApartmentState(self, state: ApartmentState) -> None:
        if not self.TrySetApartmentState(state):
            raise PlatformNotSupportedException("COM Interop is not supported on this platform.")

    def TrySetApartmentState(self, state: ApartmentState) -> bool:
        return state == ApartmentState.Unknown

    @property
    def ExecutionContext(self) -> ExecutionContext:
        return ExecutionContext.Capture()

    @static
    def GetCurrentProcessorId() -> i32:
        return 0

    @override
    def GetHashCode(self) -> i32:
        return self._managedId

    @static
    def BeginCriticalRegion() -> None:
        pass

    @static
    def EndCriticalRegion() -> None:
        pass

    @static
    def BeginThreadAffinity() -> None:
        pass

    @static
    def EndThreadAffinity() -> None:
        pass

    @static
    def VolatileRead(address: Ref[i32]) -> i32:
        return Volatile.Read(ref(address))

    @static
    def VolatileWrite(address: Ref[i32], value: i32) -> None:
        Volatile.Write(ref(address), value)

    @static
    def VolatileRead(address: Ref[object]) -> object:
        return Volatile.Read(ref(address))

    @static
    def VolatileWrite(address: Ref[object], value: object) -> None:
        Volatile.Write(ref(address), value)
