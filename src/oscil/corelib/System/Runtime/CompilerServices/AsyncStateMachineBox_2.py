from oscil.lang import *
from System.Threading import *
from System.Threading.Tasks import Task


@sealed
@internal
@generic(TStateMachine, TResult)
@where(TStateMachine, IAsyncStateMachine)
class AsyncStateMachineBox(Task[TResult], IAsyncStateMachineBox):
    """A compiler-made state machine on the heap, which is its task too."""

    StateMachine: TStateMachine
    Context: ExecutionContext

    s_callback: Static[Private[ReadOnly[ContextCallback]]] = ContextCallback(AsyncStateMachineBox._MoveNextObject)

    def __init__(self) -> None:
        super().__init__(Task.NEW_PROMISE | Task.HIDES_STATE, True)

    @implements(IAsyncStateMachineBox.MoveNextAction)
    @property
    def MoveNextAction(self) -> Action:
        if self.m_action is None:
            self.m_action = Action(self.MoveNext)
        return Unsafe.As[Action](self.m_action)

    @implements(IThreadPoolWorkItem.Execute)
    def Execute(self) -> None:
        self.MoveNext()

    @override
    @internal
    def ExecuteFromPool(self) -> None:
        self.MoveNext()

    def MoveNext(self) -> None:
        context = self.Context
        if context is None:
            self.StateMachine.MoveNext()
        else:
            ExecutionContext.RunInternal(context, AsyncStateMachineBox[TStateMachine, TResult].s_callback, self)
        if self.IsCompleted:
            self.Clear()

    @static
    def _MoveNextObject(state: object) -> None:
        Unsafe.As[AsyncStateMachineBox[TStateMachine, TResult]](state).StateMachine.MoveNext()

    @internal
    def Clear(self) -> None:
        """What the finished method's variables held can be collected."""
        self.StateMachine = default(TStateMachine)
        self.Context = None
        self.m_action = None
