from oscil.lang import *
from System.Threading import *


@generic(TResult)
class Task:
    """ContinueWith in all its forms."""

    def ContinueWith(self, continuationAction: Action[Task[TResult]]) -> Task:
        return ResultContinuationTask[TResult].Start(self, continuationAction, None, default(CancellationToken), TaskContinuationOptions.None_, TaskScheduler.Current)

    def ContinueWith(self, continuationAction: Action[Task[TResult]], cancellationToken: CancellationToken) -> Task:
        return ResultContinuationTask[TResult].Start(self, continuationAction, None, cancellationToken, TaskContinuationOptions.None_, TaskScheduler.Current)

    def ContinueWith(self, continuationAction: Action[Task[TResult]], scheduler: TaskScheduler) -> Task:
        return ResultContinuationTask[TResult].Start(self, continuationAction, None, default(CancellationToken), TaskContinuationOptions.None_, scheduler)

    def ContinueWith(self, continuationAction: Action[Task[TResult]], continuationOptions: TaskContinuationOptions) -> Task:
        return ResultContinuationTask[TResult].Start(self, continuationAction, None, default(CancellationToken), continuationOptions, TaskScheduler.Current)

    def ContinueWith(self, continuationAction: Action[Task[TResult]], cancellationToken: CancellationToken, continuationOptions: TaskContinuationOptions, scheduler: TaskScheduler) -> Task:
        return ResultContinuationTask[TResult].Start(self, continuationAction, None, cancellationToken, continuationOptions, scheduler)

    def ContinueWith(self, continuationAction: Action[Task[TResult], object], state: object) -> Task:
        return ResultContinuationTask[TResult].Start(self, continuationAction, state, default(CancellationToken), TaskContinuationOptions.None_, TaskScheduler.Current)

    def ContinueWith(self, continuationAction: Action[Task[TResult], object], state: object, cancellationToken: CancellationToken) -> Task:
        return ResultContinuationTask[TResult].Start(self, continuationAction, state, cancellationToken, TaskContinuationOptions.None_, TaskScheduler.Current)

    def ContinueWith(self, continuationAction: Action[Task[TResult], object], state: object, scheduler: TaskScheduler) -> Task:
        return ResultContinuationTask[TResult].Start(self, continuationAction, state, default(CancellationToken), TaskContinuationOptions.None_, scheduler)

    def ContinueWith(self, continuationAction: Action[Task[TResult], object], state: object, continuationOptions: TaskContinuationOptions) -> Task:
        return ResultContinuationTask[TResult].Start(self, continuationAction, state, default(CancellationToken), continuationOptions, TaskScheduler.Current)

    def ContinueWith(self, continuationAction: Action[Task[TResult], object], state: object, cancellationToken: CancellationToken, continuationOptions: TaskContinuationOptions, scheduler: TaskScheduler) -> Task:
        return ResultContinuationTask[TResult].Start(self, continuationAction, state, cancellationToken, continuationOptions, scheduler)

    @generic(TNewResult)
    def ContinueWith(self, continuationFunction: Func[Task[TResult], TNewResult]) -> Task[TNewResult]:
        return ResultContinuationTask[TResult, TNewResult].Start(self, continuationFunction, None, default(CancellationToken), TaskContinuationOptions.None_, TaskScheduler.Current)

    @generic(TNewResult)
    def ContinueWith(self, continuationFunction: Func[Task[TResult], TNewResult], cancellationToken: CancellationToken) -> Task[TNewResult]:
        return ResultContinuationTask[TResult, TNewResult].Start(self, continuationFunction, None, cancellationToken, TaskContinuationOptions.None_, TaskScheduler.Current)

    @generic(TNewResult)
    def ContinueWith(self, continuationFunction: Func[Task[TResult], TNewResult], scheduler: TaskScheduler) -> Task[TNewResult]:
        return ResultContinuationTask[TResult, TNewResult].Start(self, continuationFunction, None, default(CancellationToken), TaskContinuationOptions.None_, scheduler)

    @generic(TNewResult)
    def ContinueWith(self, continuationFunction: Func[Task[TResult], TNewResult], continuationOptions: TaskContinuationOptions) -> Task[TNewResult]:
        return ResultContinuationTask[TResult, TNewResult].Start(self, continuationFunction, None, default(CancellationToken), continuationOptions, TaskScheduler.Current)

    @generic(TNewResult)
    def ContinueWith(self, continuationFunction: Func[Task[TResult], TNewResult], cancellationToken: CancellationToken, continuationOptions: TaskContinuationOptions, scheduler: TaskScheduler) -> Task[TNewResult]:
        return ResultContinuationTask[TResult, TNewResult].Start(self, continuationFunction, None, cancellationToken, continuationOptions, scheduler)

    @generic(TNewResult)
    def ContinueWith(self, continuationFunction: Func[Task[TResult], object, TNewResult], state: object) -> Task[TNewResult]:
        return ResultContinuationTask[TResult, TNewResult].Start(self, continuationFunction, state, default(CancellationToken), TaskContinuationOptions.None_, TaskScheduler.Current)

    @generic(TNewResult)
    def ContinueWith(self, continuationFunction: Func[Task[TResult], object, TNewResult], state: object, cancellationToken: CancellationToken) -> Task[TNewResult]:
        return ResultContinuationTask[TResult, TNewResult].Start(self, continuationFunction, state, cancellationToken, TaskContinuationOptions.None_, TaskScheduler.Current)

    @generic(TNewResult)
    def ContinueWith(self, continuationFunction: Func[Task[TResult], object, TNewResult], state: object, scheduler: TaskScheduler) -> Task[TNewResult]:
        return ResultContinuationTask[TResult, TNewResult].Start(self, continuationFunction, state, default(CancellationToken), TaskContinuationOptions.None_, scheduler)

    @generic(TNewResult)
    def ContinueWith(self, continuationFunction: Func[Task[TResult], object, TNewResult], state: object, continuationOptions: TaskContinuationOptions) -> Task[TNewResult]:
        return ResultContinuationTask[TResult, TNewResult].Start(self, continuationFunction, state, default(CancellationToken), continuationOptions, TaskScheduler.Current)

    @generic(TNewResult)
    def ContinueWith(self, continuationFunction: Func[Task[TResult], object, TNewResult], state: object, cancellationToken: CancellationToken, continuationOptions: TaskContinuationOptions, scheduler: TaskScheduler) -> Task[TNewResult]:
        return ResultContinuationTask[TResult, TNewResult].Start(self, continuationFunction, state, cancellationToken, continuationOptions, scheduler)
