from oscil.lang import *
from System.Threading import *


class Task:
    """ContinueWith in all its forms."""

    def ContinueWith(self, continuationAction: Action[Task]) -> Task:
        return ContinuationTask.Start(self, continuationAction, None, default(CancellationToken), TaskContinuationOptions.None_, TaskScheduler.Current)

    def ContinueWith(self, continuationAction: Action[Task], cancellationToken: CancellationToken) -> Task:
        return ContinuationTask.Start(self, continuationAction, None, cancellationToken, TaskContinuationOptions.None_, TaskScheduler.Current)

    def ContinueWith(self, continuationAction: Action[Task], scheduler: TaskScheduler) -> Task:
        return ContinuationTask.Start(self, continuationAction, None, default(CancellationToken), TaskContinuationOptions.None_, scheduler)

    def ContinueWith(self, continuationAction: Action[Task], continuationOptions: TaskContinuationOptions) -> Task:
        return ContinuationTask.Start(self, continuationAction, None, default(CancellationToken), continuationOptions, TaskScheduler.Current)

    def ContinueWith(self, continuationAction: Action[Task], cancellationToken: CancellationToken, continuationOptions: TaskContinuationOptions, scheduler: TaskScheduler) -> Task:
        return ContinuationTask.Start(self, continuationAction, None, cancellationToken, continuationOptions, scheduler)

    def ContinueWith(self, continuationAction: Action[Task, object], state: object) -> Task:
        return ContinuationTask.Start(self, continuationAction, state, default(CancellationToken), TaskContinuationOptions.None_, TaskScheduler.Current)

    def ContinueWith(self, continuationAction: Action[Task, object], state: object, cancellationToken: CancellationToken) -> Task:
        return ContinuationTask.Start(self, continuationAction, state, cancellationToken, TaskContinuationOptions.None_, TaskScheduler.Current)

    def ContinueWith(self, continuationAction: Action[Task, object], state: object, scheduler: TaskScheduler) -> Task:
        return ContinuationTask.Start(self, continuationAction, state, default(CancellationToken), TaskContinuationOptions.None_, scheduler)

    def ContinueWith(self, continuationAction: Action[Task, object], state: object, continuationOptions: TaskContinuationOptions) -> Task:
        return ContinuationTask.Start(self, continuationAction, state, default(CancellationToken), continuationOptions, TaskScheduler.Current)

    def ContinueWith(self, continuationAction: Action[Task, object], state: object, cancellationToken: CancellationToken, continuationOptions: TaskContinuationOptions, scheduler: TaskScheduler) -> Task:
        return ContinuationTask.Start(self, continuationAction, state, cancellationToken, continuationOptions, scheduler)

    @generic(TResult)
    def ContinueWith(self, continuationFunction: Func[Task, TResult]) -> Task[TResult]:
        return ContinuationTask[TResult].Start(self, continuationFunction, None, default(CancellationToken), TaskContinuationOptions.None_, TaskScheduler.Current)

    @generic(TResult)
    def ContinueWith(self, continuationFunction: Func[Task, TResult], cancellationToken: CancellationToken) -> Task[TResult]:
        return ContinuationTask[TResult].Start(self, continuationFunction, None, cancellationToken, TaskContinuationOptions.None_, TaskScheduler.Current)

    @generic(TResult)
    def ContinueWith(self, continuationFunction: Func[Task, TResult], scheduler: TaskScheduler) -> Task[TResult]:
        return ContinuationTask[TResult].Start(self, continuationFunction, None, default(CancellationToken), TaskContinuationOptions.None_, scheduler)

    @generic(TResult)
    def ContinueWith(self, continuationFunction: Func[Task, TResult], continuationOptions: TaskContinuationOptions) -> Task[TResult]:
        return ContinuationTask[TResult].Start(self, continuationFunction, None, default(CancellationToken), continuationOptions, TaskScheduler.Current)

    @generic(TResult)
    def ContinueWith(self, continuationFunction: Func[Task, TResult], cancellationToken: CancellationToken, continuationOptions: TaskContinuationOptions, scheduler: TaskScheduler) -> Task[TResult]:
        return ContinuationTask[TResult].Start(self, continuationFunction, None, cancellationToken, continuationOptions, scheduler)

    @generic(TResult)
    def ContinueWith(self, continuationFunction: Func[Task, object, TResult], state: object) -> Task[TResult]:
        return ContinuationTask[TResult].Start(self, continuationFunction, state, default(CancellationToken), TaskContinuationOptions.None_, TaskScheduler.Current)

    @generic(TResult)
    def ContinueWith(self, continuationFunction: Func[Task, object, TResult], state: object, cancellationToken: CancellationToken) -> Task[TResult]:
        return ContinuationTask[TResult].Start(self, continuationFunction, state, cancellationToken, TaskContinuationOptions.None_, TaskScheduler.Current)

    @generic(TResult)
    def ContinueWith(self, continuationFunction: Func[Task, object, TResult], state: object, scheduler: TaskScheduler) -> Task[TResult]:
        return ContinuationTask[TResult].Start(self, continuationFunction, state, default(CancellationToken), TaskContinuationOptions.None_, scheduler)

    @generic(TResult)
    def ContinueWith(self, continuationFunction: Func[Task, object, TResult], state: object, continuationOptions: TaskContinuationOptions) -> Task[TResult]:
        return ContinuationTask[TResult].Start(self, continuationFunction, state, default(CancellationToken), continuationOptions, TaskScheduler.Current)

    @generic(TResult)
    def ContinueWith(self, continuationFunction: Func[Task, object, TResult], state: object, cancellationToken: CancellationToken, continuationOptions: TaskContinuationOptions, scheduler: TaskScheduler) -> Task[TResult]:
        return ContinuationTask[TResult].Start(self, continuationFunction, state, cancellationToken, continuationOptions, scheduler)
