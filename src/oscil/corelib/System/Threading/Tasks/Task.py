from oscil.lang import *
from System.Collections.Generic import List
from System.Threading import *


class Task(IAsyncResult, IDisposable):
    """A task. `m_flags` holds the creation options (low byte), what kind of task it is, and how far it has come.

    `m_continuation`: null, one continuation, a TaskContinuationList, or s_completed once the continuations have been taken."""

    m_action: Internal[object]
    m_stateObject: Internal[object]
    m_continuation: Internal[object]
    m_extra: Internal[TaskExtra]
    m_flags: Internal[i32]
    _id: i32

    OPTIONS: Internal[Const[i32]] = 0xFF
    HIDES_STATE: Internal[Const[i32]] = 0x100
    CONTINUATION: Internal[Const[i32]] = 0x200
    PROMISE: Internal[Const[i32]] = 0x400
    NO_CONTEXT: Internal[Const[i32]] = 0x800
    LAZY_CANCEL: Internal[Const[i32]] = 0x1000
    HAS_SCHEDULER: Internal[Const[i32]] = 0x2000  # the default one, unless the extra object has another
    STARTED: Internal[Const[i32]] = 0x10000
    INVOKED: Internal[Const[i32]] = 0x20000
    CANCEL_SEEN: Internal[Const[i32]] = 0x100000
    FAULTED: Internal[Const[i32]] = 0x200000
    CANCELED: Internal[Const[i32]] = 0x400000
    AWAITS_CHILDREN: Internal[Const[i32]] = 0x800000
    SUCCEEDED: Internal[Const[i32]] = 0x1000000
    WAITING_FOR_ACTIVATION: Internal[Const[i32]] = 0x2000000
    RESERVED: Internal[Const[i32]] = 0x4000000  # somebody is about to complete the promise
    COMPLETED: Internal[Const[i32]] = 0x1600000
    NEW_PROMISE: Internal[Const[i32]] = 0x2000400

    s_completed: Static[Private[ReadOnly[object]]] = object()
    s_completedTask: Static[Private[ReadOnly[Task]]] = Task(Task.SUCCEEDED)
    s_lastId: Static[Private[i32]]
    s_factory: Static[Private[ReadOnly[TaskFactory]]] = TaskFactory()
    s_cancelPending: Static[Private[ReadOnly[Action[object]]]] = Action[object](Task._CancelPending)

    # --- construction

    @internal
    def __init__(self) -> None:
        """A promise: somebody completes it."""
        self.m_flags = Task.NEW_PROMISE

    @internal
    def __init__(self, flags: i32) -> None:
        self.m_flags = flags

    @internal
    def __init__(self, state: object, creationOptions: TaskCreationOptions, promise: bool) -> None:
        self.m_flags = Task.NEW_PROMISE | i32(creationOptions)
        self.m_stateObject = state
        if (creationOptions & TaskCreationOptions.AttachedToParent) != TaskCreationOptions.None_:
            self._Attach()

    @internal
    def __init__(self, action: object, state: object, cancellationToken: CancellationToken, flags: i32, scheduler: TaskScheduler) -> None:
        self._Init(action, state, cancellationToken, flags, scheduler)

    def __init__(self, action: Action) -> None:
        self._Init(action, None, default(CancellationToken), 0, None)

    def __init__(self, action: Action, cancellationToken: CancellationToken) -> None:
        self._Init(action, None, cancellationToken, 0, None)

    def __init__(self, action: Action, creationOptions: TaskCreationOptions) -> None:
        self._Init(action, None, default(CancellationToken), Task.CheckOptions(creationOptions), None)

    def __init__(self, action: Action, cancellationToken: CancellationToken, creationOptions: TaskCreationOptions) -> None:
        self._Init(action, None, cancellationToken, Task.CheckOptions(creationOptions), None)

    def __init__(self, action: Action[object], state: object) -> None:
        self._Init(action, state, default(CancellationToken), 0, None)

    def __init__(self, action: Action[object], state: object, cancellationToken: CancellationToken) -> None:
        self._Init(action, state, cancellationToken, 0, None)

    def __init__(self, action: Action[object], state: object, creationOptions: TaskCreationOptions) -> None:
        self._Init(action, state, default(CancellationToken), Task.CheckOptions(creationOptions), None)

    def __init__(self, action: Action[object], state: object, cancellationToken: CancellationToken, creationOptions: TaskCreationOptions) -> None:
        self._Init(action, state, cancellationToken, Task.CheckOptions(creationOptions), None)

    @static
    @internal
    def CheckOptions(options: TaskCreationOptions) -> i32:
        if (i32(options) & ~0x5F) != 0:
            raise ArgumentOutOfRangeException("creationOptions")
        return i32(options)

    def _Init(self, action: object, state: object, token: CancellationToken, flags: i32, scheduler: TaskScheduler) -> None:
        if action is None:
            raise ArgumentNullException("action")
        self.m_action = action
        self.m_stateObject = state
        if scheduler is not None:
            flags |= Task.HAS_SCHEDULER
            if scheduler is not TaskScheduler.Default:
                self.EnsureExtra().Scheduler = scheduler
        context = ExecutionContext.Capture()
        if context is None:
            flags |= Task.NO_CONTEXT
        elif not context.IsDefault:
            self.EnsureExtra().Context = context
        self.m_flags = flags
        if (flags & i32(TaskCreationOptions.AttachedToParent)) != 0:
            self._Attach()
        if token.CanBeCanceled:
            self._AssignToken(token, None)

    @internal
    def EnsureExtra(self) -> TaskExtra:
        extra = self.m_extra
        if extra is None:
            extra = TaskExtra()
            before = Interlocked.CompareExchange[TaskExtra](ref(self.m_extra), extra, None)
            if before is not None:
                return before
        return extra

    # --- attached children

    def _Attach(self) -> None:
        parent = Thread.CurrentThread.CurrentTask
        if parent is not None and (parent.m_flags & i32(TaskCreationOptions.DenyChildAttach)) == 0:
            self.EnsureExtra().Parent = parent
            Interlocked.Increment(ref(parent.EnsureExtra().Pending))

    def _ChildCompleted(self, child: Task) -> None:
        extra = self.EnsureExtra()
        if child.IsFaulted:
            with lock(extra):
                if extra.FaultedChildren is None:
                    extra.FaultedChildren = List[Task]()
                extra.FaultedChildren.Add(child)
        if Interlocked.Decrement(ref(extra.Pending)) == 0:
            self._FinishAll()

    def _TakeChildFaults(self) -> None:
        extra = self.m_extra
        if extra is None or extra.FaultedChildren is None:
            return
        for child in extra.FaultedChildren:
            if child.m_extra.Faults is not None:
                child.m_extra.Faults.MarkObserved()
                self.AddFault(child.m_extra.Faults.ToException(None))
        extra.FaultedChildren = None

    # --- cancellation of tasks that run delegates

    def _AssignToken(self, token: CancellationToken, antecedent: Task) -> None:
        extra = self.EnsureExtra()
        extra.Token = token
        if token.IsCancellationRequested:
            if (self.m_flags & Task.LAZY_CANCEL) == 0:
                self.CancelBeforeStart()
        elif (self.m_flags & Task.CONTINUATION) == 0:
            extra.Registration = token.UnsafeRegister(Task.s_cancelPending, self)

    @static
    def _CancelPending(state: object) -> None:
        cast(Task, state).CancelBeforeStart()

    @internal
    def CancelBeforeStart(self) -> bool:
        """Cancel, if the delegate has not begun."""
        extra = self.EnsureExtra()
        scheduler = self.Scheduler
        dequeued = False
        if (self.m_flags & Task.STARTED) != 0 and scheduler is not None:
            try:
                dequeued = scheduler.TryDequeue(self)
            except Exception:
                dequeued = False
        extra.CancelRequested = True
        if not self.TryUpdate(Task.CANCELED, Task.COMPLETED | Task.INVOKED):
            return dequeued
        self._FinishCanceled()
        return True

    def _FinishCanceled(self) -> None:
        self._Unregister()
        self.m_action = None
        self._NotifyCompletion()

    def _Unregister(self) -> None:
        extra = self.m_extra
        if extra is not None:
            extra.Registration.Dispose()
            extra.Registration = default(CancellationTokenRegistration)

    @internal
    @property
    def Token(self) -> CancellationToken:
        extra = self.m_extra
        return extra.Token if extra is not None else default(CancellationToken)

    @property
    def _IsCancelRequested(self) -> bool:
        extra = self.m_extra
        return extra is not None and (extra.CancelRequested or extra.Token.IsCancellationRequested)

    @internal
    def TryUpdate(self, bits: i32, unless: i32) -> bool:
        """Set flags, unless one of some others is set."""
        while True:
            flags = Volatile.Read(ref(self.m_flags))
            if (flags & unless) != 0:
                return False
            if Interlocked.CompareExchange(ref(self.m_flags), flags | bits, flags) == flags:
                return True

    # --- what a task tells

    @static
    @property
    def CompletedTask() -> Task:
        return Task.s_completedTask

    @static
    @property
    def Factory() -> TaskFactory:
        return Task.s_factory

    @static
    @property
    def CurrentId() -> i32 | None:
        current = Thread.CurrentThread.CurrentTask
        if current is None:
            return None
        return current.Id

    @static
    @internal
    @property
    def Current() -> Task:
        return Thread.CurrentThread.CurrentTask

    @property
    def Id(self) -> i32:
        if self._id == 0:
            number = Interlocked.Increment(ref(Task.s_lastId))
            Interlocked.CompareExchange(ref(self._id), number, 0)
        return self._id

    @property
    def Status(self) -> TaskStatus:
        flags = self.m_flags
        if (flags & Task.FAULTED) != 0:
            return TaskStatus.Faulted
        if (flags & Task.CANCELED) != 0:
            return TaskStatus.Canceled
        if (flags & Task.SUCCEEDED) != 0:
            return TaskStatus.RanToCompletion
        if (flags & Task.AWAITS_CHILDREN) != 0:
            return TaskStatus.WaitingForChildrenToComplete
        if (flags & Task.INVOKED) != 0:
            return TaskStatus.Running
        if (flags & Task.STARTED) != 0:
            return TaskStatus.WaitingToRun
        if (flags & Task.WAITING_FOR_ACTIVATION) != 0:
            return TaskStatus.WaitingForActivation
        return TaskStatus.Created

    @property
    def IsCompleted(self) -> bool:
        return (Volatile.Read(ref(self.m_flags)) & Task.COMPLETED) != 0

    @property
    def IsCompletedSuccessfully(self) -> bool:
        return (Volatile.Read(ref(self.m_flags)) & Task.COMPLETED) == Task.SUCCEEDED

    @property
    def IsCanceled(self) -> bool:
        return (Volatile.Read(ref(self.m_flags)) & (Task.CANCELED | Task.FAULTED)) == Task.CANCELED

    @property
    def IsFaulted(self) -> bool:
        return (Volatile.Read(ref(self.m_flags)) & Task.FAULTED) != 0

    @property
    def Exception(self) -> AggregateException:
        return self._Exceptions(False) if self.IsFaulted else None

    @property
    def CreationOptions(self) -> TaskCreationOptions:
        return TaskCreationOptions(self.m_flags & Task.OPTIONS)

    @property
    def AsyncState(self) -> object:
        return None if (self.m_flags & Task.HIDES_STATE) != 0 else self.m_stateObject

    @implements(IAsyncResult.AsyncWaitHandle)
    @property
    def AsyncWaitHandle(self) -> WaitHandle:
        extra = self.EnsureExtra()
        if extra.Event is None:
            made = ManualResetEvent(self.IsCompleted)
            Interlocked.CompareExchange[ManualResetEvent](ref(extra.Event), made, None)
            if self.IsCompleted:
                extra.Event.Set()
        return extra.Event

    @implements(IAsyncResult.CompletedSynchronously)
    @property
    def CompletedSynchronously(self) -> bool:
        return False

    def Dispose(self) -> None:
        self.Dispose(True)
        GC.SuppressFinalize(self)

    @protected
    @virtual
    def Dispose(self, disposing: bool) -> None:
        if disposing and not self.IsCompleted:
            raise InvalidOperationException("A task may only be disposed if it is in a completion state (RanToCompletion, Faulted or Canceled).")
