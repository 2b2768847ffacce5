from oscil.lang import *
from System.Threading import *


@sealed
@internal
@generic(TAntecedent, TResult)
class ResultContinuationTask(Task[TResult]):
    """The task that ContinueWith returns, over a Task[TAntecedent], with a result."""

    _antecedent: Task[TAntecedent]

    def __init__(self, antecedent: Task[TAntecedent], action: object, state: object, flags: i32, scheduler: TaskScheduler) -> None:
        super().__init__(action, state, default(CancellationToken), flags, scheduler)
        self._antecedent = antecedent

    @static
    def Start(antecedent: Task[TAntecedent], action: object, state: object, token: CancellationToken, options: TaskContinuationOptions, scheduler: TaskScheduler) -> ResultContinuationTask[TAntecedent, TResult]:
        if action is None:
            raise ArgumentNullException("continuationFunction")
        if scheduler is None:
            raise ArgumentNullException("scheduler")
        task = ResultContinuationTask[TAntecedent, TResult](antecedent, action, state, ContinueWithContinuation.Flags(options), scheduler)
        ContinueWithContinuation.Register(antecedent, task, token, options)
        return task

    @override
    @internal
    def InnerInvoke(self) -> None:
        antecedent = self._antecedent
        self._antecedent = None
        plain = try_cast(Func[Task[TAntecedent], TResult], self.m_action)
        if plain is not None:
            self.m_result = plain(antecedent)
        else:
            self.m_result = cast(Func[Task[TAntecedent], object, TResult], self.m_action)(antecedent, self.m_stateObject)
