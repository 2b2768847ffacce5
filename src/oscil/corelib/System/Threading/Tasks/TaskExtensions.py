from oscil.lang import *
from System.Threading import CancellationToken


@static
class TaskExtensions:
    @static
    @extension
    def Unwrap(self: Task[Task]) -> Task:
        if self is None:
            raise ArgumentNullException("task")
        if not self.IsCompletedSuccessfully:
            return UnwrapPromise[VoidTaskResult](self, False)
        return coalesce(self.Result, Task.FromCanceled(CancellationToken(True)))

    @static
    @extension
    @generic(TResult)
    def Unwrap(self: Task[Task[TResult]]) -> Task[TResult]:
        if self is None:
            raise ArgumentNullException("task")
        if not self.IsCompletedSuccessfully:
            return UnwrapPromise[TResult](self, False)
        return coalesce(self.Result, Task.FromCanceled[TResult](CancellationToken(True)))
