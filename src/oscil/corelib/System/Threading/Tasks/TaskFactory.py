from oscil.lang import *
from System.Threading import *


class TaskFactory:
    """Starts tasks with the same options each time."""

    _token: CancellationToken
    _scheduler: TaskScheduler
    _creationOptions: TaskCreationOptions
    _continuationOptions: TaskContinuationOptions

    def __init__(self) -> None:
        pass

    def __init__(self, cancellationToken: CancellationToken) -> None:
        self._token = cancellationToken

    def __init__(self, scheduler: TaskScheduler) -> None:
        self._scheduler = scheduler

    def __init__(self, creationOptions: TaskCreationOptions, continuationOptions: TaskContinuationOptions) -> None:
        self.__init__(default(CancellationToken), creationOptions, continuationOptions, None)

    def __init__(self, cancellationToken: CancellationToken, creationOptions: TaskCreationOptions, continuationOptions: TaskContinuationOptions, scheduler: TaskScheduler) -> None:
        Task.CheckOptions(creationOptions)
        ContinueWithContinuation.Flags(continuationOptions)
        self._token = cancellationToken
        self._creationOptions = creationOptions
        self._continuationOptions = continuationOptions
        self._scheduler = scheduler

    @property
    def CancellationToken(self) -> CancellationToken:
        return self._token

    @property
    def Scheduler(self) -> TaskScheduler:
        return self._scheduler

    @property
    def CreationOptions(self) -> TaskCreationOptions:
        return self._creationOptions

    @property
    def ContinuationOptions(self) -> TaskContinuationOptions:
        return self._continuationOptions

    @property
    def _Default(self) -> TaskScheduler:
        return self._scheduler if self._scheduler is not None else TaskScheduler.Current

    def StartNew(self, action: Action) -> Task:
        return TaskFactory.Start(action, None, self._token, self._creationOptions, self._Default)

    def StartNew(self, action: Action, cancellationToken: CancellationToken) -> Task:
        return TaskFactory.Start(action, None, cancellationToken, self._creationOptions, self._Default)

    def StartNew(self, action: Action, creationOptions: TaskCreationOptions) -> Task:
        return TaskFactory.Start(action, None, self._token, creationOptions, self._Default)

    def StartNew(self, action: Action, cancellationToken: CancellationToken, creationOptions: TaskCreationOptions, scheduler: TaskScheduler) -> Task:
        return TaskFactory.Start(action, None, cancellationToken, creationOptions, scheduler)

    def StartNew(self, action: Action[object], state: object) -> Task:
        return TaskFactory.Start(action, state, self._token, self._creationOptions, self._Default)

    def StartNew(self, action: Action[object], state: object, cancellationToken: CancellationToken) -> Task:
        return TaskFactory.Start(action, state, cancellationToken, self._creationOptions, self._Default)

    def StartNew(self, action: Action[object], state: object, creationOptions: TaskCreationOptions) -> Task:
        return TaskFactory.Start(action, state, self._token, creationOptions, self._Default)

    def StartNew(self, action: Action[object], state: object, cancellationToken: CancellationToken, creationOptions: TaskCreationOptions, scheduler: TaskScheduler) -> Task:
        return TaskFactory.Start(action, state, cancellationToken, creationOptions, scheduler)

    @generic(TResult)
    def StartNew(self, function: Func[TResult]) -> Task[TResult]:
        return TaskFactory[TResult].Start(function, None, self._token, self._creationOptions, self._Default)

    @generic(TResult)
    def StartNew(self, function: Func[TResult], cancellationToken: CancellationToken) -> Task[TResult]:
        return TaskFactory[TResult].Start(function, None, cancellationToken, self._creationOptions, self._Default)

    @generic(TResult)
    def StartNew(self, function: Func[TResult], creationOptions: TaskCreationOptions) -> Task[TResult]:
        return TaskFactory[TResult].Start(function, None, self._token, creationOptions, self._Default)

    @generic(TResult)
    def StartNew(self, function: Func[TResult], cancellationToken: CancellationToken, creationOptions: TaskCreationOptions, scheduler: TaskScheduler) -> Task[TResult]:
        return TaskFactory[TResult].Start(function, None, cancellationToken, creationOptions, scheduler)

    @generic(TResult)
    def StartNew(self, function: Func[object, TResult], state: object) -> Task[TResult]:
        return TaskFactory[TResult].Start(function, state, self._token, self._creationOptions, self._Default)

    @generic(TResult)
    def StartNew(self, function: Func[object, TResult], state: object, cancellationToken: CancellationToken) -> Task[TResult]:
        return TaskFactory[TResult].Start(function, state, cancellationToken, self._creationOptions, self._Default)

    @generic(TResult)
    def StartNew(self, function: Func[object, TResult], state: object, creationOptions: TaskCreationOptions) -> Task[TResult]:
        return TaskFactory[TResult].Start(function, state, self._token, creationOptions, self._Default)

    @generic(TResult)
    def StartNew(self, function: Func[object, TResult], state: object, cancellationToken: CancellationToken, creationOptions: TaskCreationOptions, scheduler: TaskScheduler) -> Task[TResult]:
        return TaskFactory[TResult].Start(function, state, cancellationToken, creationOptions, scheduler)

    @static
    @internal
    def Start(action: object, state: object, token: CancellationToken, options: TaskCreationOptions, scheduler: TaskScheduler) -> Task:
        if action is None:
            raise ArgumentNullException("action")
        if scheduler is None:
            raise ArgumentNullException("scheduler")
        task = Task(action, state, token, Task.CheckOptions(options), scheduler)
        task.ScheduleAndStart()
        return task

    def ContinueWhenAll(self, tasks: Array[Task], continuationAction: Action[Array[Task]]) -> Task:
        return Task.WhenAll(tasks).ContinueWith(lambda done: continuationAction(tasks), self._token, self._continuationOptions, self._Default)

    def ContinueWhenAll(self, tasks: Array[Task], continuationAction: Action[Array[Task]], cancellationToken: CancellationToken) -> Task:
        return Task.WhenAll(tasks).ContinueWith(lambda done: continuationAction(tasks), cancellationToken, self._continuationOptions, self._Default)

    def ContinueWhenAll(self, tasks: Array[Task], continuationAction: Action[Array[Task]], continuationOptions: TaskContinuationOptions) -> Task:
        return Task.WhenAll(tasks).ContinueWith(lambda done: continuationAction(tasks), self._token, continuationOptions, self._Default)

    def ContinueWhenAll(self, tasks: Array[Task], continuationAction: Action[Array[Task]], cancellationToken: CancellationToken, continuationOptions: TaskContinuationOptions, scheduler: TaskScheduler) -> Task:
        return Task.WhenAll(tasks).ContinueWith(lambda done: continuationAction(tasks), cancellationToken, continuationOptions, scheduler)

    @generic(TResult)
    def ContinueWhenAll(self, tasks: Array[Task], continuationFunction: Func[Array[Task], TResult]) -> Task[TResult]:
        return Task.WhenAll(tasks).ContinueWith[TResult](lambda done: continuationFunction(tasks), self._token, self._continuationOptions, self._Default)

    @generic(TResult)
    def ContinueWhenAll(self, tasks: Array[Task], continuationFunction: Func[Array[Task], TResult], cancellationToken: CancellationToken) -> Task[TResult]:
        return Task.WhenAll(tasks).ContinueWith[TResult](lambda done: continuationFunction(tasks), cancellationToken, self._continuationOptions, self._Default)

    @generic(TResult)
    def ContinueWhenAll(self, tasks: Array[Task], continuationFunction: Func[Array[Task], TResult], continuationOptions: TaskContinuationOptions) -> Task[TResult]:
        return Task.WhenAll(tasks).ContinueWith[TResult](lambda done: continuationFunction(tasks), self._token, continuationOptions, self._Default)

    @generic(TResult)
    def ContinueWhenAll(self, tasks: Array[Task], continuationFunction: Func[Array[Task], TResult], cancellationToken: CancellationToken, continuationOptions: TaskContinuationOptions, scheduler: TaskScheduler) -> Task[TResult]:
        return Task.WhenAll(tasks).ContinueWith[TResult](lambda done: continuationFunction(tasks), cancellationToken, continuationOptions, scheduler)

    def ContinueWhenAny(self, tasks: Array[Task], continuationAction: Action[Task]) -> Task:
        return Task.WhenAny(tasks).ContinueWith(lambda done: continuationAction(done.Result), self._token, self._continuationOptions, self._Default)

    def ContinueWhenAny(self, tasks: Array[Task], continuationAction: Action[Task], cancellationToken: CancellationToken) -> Task:
        return Task.WhenAny(tasks).ContinueWith(lambda done: continuationAction(done.Result), cancellationToken, self._continuationOptions, self._Default)

    def ContinueWhenAny(self, tasks: Array[Task], continuationAction: Action[Task], continuationOptions: TaskContinuationOptions) -> Task:
        return Task.WhenAny(tasks).ContinueWith(lambda done: continuationAction(done.Result), self._token, continuationOptions, self._Default)

    def ContinueWhenAny(self, tasks: Array[Task], continuationAction: Action[Task], cancellationToken: CancellationToken, continuationOptions: TaskContinuationOptions, scheduler: TaskScheduler) -> Task:
        return Task.WhenAny(tasks).ContinueWith(lambda done: continuationAction(done.Result), cancellationToken, continuationOptions, scheduler)

    @generic(TResult)
    def ContinueWhenAny(self, tasks: Array[Task], continuationFunction: Func[Task, TResult]) -> Task[TResult]:
        return Task.WhenAny(tasks).ContinueWith[TResult](lambda done: continuationFunction(done.Result), self._token, self._continuationOptions, self._Default)

    @generic(TResult)
    def ContinueWhenAny(self, tasks: Array[Task], continuationFunction: Func[Task, TResult], cancellationToken: CancellationToken) -> Task[TResult]:
        return Task.WhenAny(tasks).ContinueWith[TResult](lambda done: continuationFunction(done.Result), cancellationToken, self._continuationOptions, self._Default)

    @generic(TResult)
    def ContinueWhenAny(self, tasks: Array[Task], continuationFunction: Func[Task, TResult], continuationOptions: TaskContinuationOptions) -> Task[TResult]:
        return Task.WhenAny(tasks).ContinueWith[TResult](lambda done: continuationFunction(done.Result), self._token, continuationOptions, self._Default)

    @generic(TResult)
    def ContinueWhenAny(self, tasks: Array[Task], continuationFunction: Func[Task, TResult], cancellationToken: CancellationToken, continuationOptions: TaskContinuationOptions, scheduler: TaskScheduler) -> Task[TResult]:
        return Task.WhenAny(tasks).ContinueWith[TResult](lambda done: continuationFunction(done.Result), cancellationToken, continuationOptions, scheduler)
