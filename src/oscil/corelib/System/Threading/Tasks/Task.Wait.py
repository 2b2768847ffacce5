from oscil.lang import *
from Oscil.Host import LoopContext
from System.Collections.Generic import IEnumerable, List
from System.Threading import *


class Task:
    """Blocking waits."""

    def Wait(self) -> None:
        self.Wait(-1, default(CancellationToken))

    def Wait(self, timeout: TimeSpan) -> bool:
        return self.Wait(Timeout.Milliseconds(timeout, "timeout"), default(CancellationToken))

    def Wait(self, timeout: TimeSpan, cancellationToken: CancellationToken) -> bool:
        cancellationToken.ThrowIfCancellationRequested()
        return self.Wait(Timeout.Milliseconds(timeout, "timeout"), cancellationToken)

    def Wait(self, cancellationToken: CancellationToken) -> None:
        self.Wait(-1, cancellationToken)

    def Wait(self, millisecondsTimeout: i32) -> bool:
        return self.Wait(millisecondsTimeout, default(CancellationToken))

    def Wait(self, millisecondsTimeout: i32, cancellationToken: CancellationToken) -> bool:
        Timeout.Check(millisecondsTimeout)
        if self.IsCompletedSuccessfully:
            return True
        if not self.InternalWait(millisecondsTimeout, cancellationToken):
            return False
        if self.IsCanceled:
            cancellationToken.ThrowIfCancellationRequested()
        self.ThrowIfFailed()
        return True

    @internal
    def InternalWait(self, ms: i32, token: CancellationToken) -> bool:
        """Until completion, without looking at the outcome. A delegate that has not begun may run right here."""
        if self.IsCompleted:
            return True
        if ms == -1 and not token.CanBeCanceled and (self.m_flags & (Task.PROMISE | Task.STARTED)) == Task.STARTED:
            scheduler = self.Scheduler
            if scheduler is not None and scheduler.TryRunInline(self, True) and self.IsCompleted:
                return True
        return self.BlockUntilDone(ms, token)

    @internal
    def BlockUntilDone(self, ms: i32, token: CancellationToken) -> bool:
        for i in range(100):
            if self.IsCompleted:
                return True
        if ms == 0:
            token.ThrowIfCancellationRequested()
            return False
        loop = LoopContext.OfThisThread()
        if loop is not None:
            return loop.WaitFor(self, ms, token)
        done = CompletionEvent(1)
        if not self.AddContinuation(done, True):
            return True
        try:
            return done.Wait(ms, token) or self.IsCompleted
        finally:
            if not self.IsCompleted:
                self.RemoveContinuation(done)

    # --- several tasks

    @static
    def WaitAll(*tasks: Task) -> None:
        Task.WaitAll(tasks, -1, default(CancellationToken))

    @static
    def WaitAll(*tasks: ReadOnlySpan[Task]) -> None:
        Task.WaitAll(tasks.ToArray(), -1, default(CancellationToken))

    @static
    def WaitAll(tasks: Array[Task], timeout: TimeSpan) -> bool:
        return Task.WaitAll(tasks, Timeout.Milliseconds(timeout, "timeout"), default(CancellationToken))

    @static
    def WaitAll(tasks: Array[Task], millisecondsTimeout: i32) -> bool:
        return Task.WaitAll(tasks, millisecondsTimeout, default(CancellationToken))

    @static
    def WaitAll(tasks: Array[Task], cancellationToken: CancellationToken) -> None:
        Task.WaitAll(tasks, -1, cancellationToken)

    @static
    def WaitAll(tasks: IEnumerable[Task], cancellationToken: CancellationToken = default(CancellationToken)) -> None:
        if tasks is None:
            raise ArgumentNullException("tasks")
        Task.WaitAll(List[Task](tasks).ToArray(), -1, cancellationToken)

    @static
    def WaitAll(tasks: Array[Task], millisecondsTimeout: i32, cancellationToken: CancellationToken) -> bool:
        Task._CheckTasks(tasks)
        Timeout.Check(millisecondsTimeout)
        cancellationToken.ThrowIfCancellationRequested()
        start = Environment.TickCount64
        finished = True
        for i in range(len(tasks) - 1, -1, -1):
            task = tasks[i]
            left = millisecondsTimeout
            if left > 0:
                left = i32(max(i64(0), i64(left) - (Environment.TickCount64 - start)))
            if not task.InternalWait(left, cancellationToken):
                finished = False
                break
        failures: List[Exception] = None
        if finished:
            for task in tasks:
                exception = task._Exceptions(True)
                if exception is not None:
                    if failures is None:
                        failures = List[Exception]()
                    failures.AddRange(exception.InnerExceptions)
        if failures is not None:
            raise AggregateException(failures)
        return finished

    @static
    def WaitAny(*tasks: Task) -> i32:
        return Task.WaitAny(tasks, -1, default(CancellationToken))

    @static
    def WaitAny(tasks: Array[Task], timeout: TimeSpan) -> i32:
        return Task.WaitAny(tasks, Timeout.Milliseconds(timeout, "timeout"), default(CancellationToken))

    @static
    def WaitAny(tasks: Array[Task], cancellationToken: CancellationToken) -> i32:
        return Task.WaitAny(tasks, -1, cancellationToken)

    @static
    def WaitAny(tasks: Array[Task], millisecondsTimeout: i32) -> i32:
        return Task.WaitAny(tasks, millisecondsTimeout, default(CancellationToken))

    @static
    def WaitAny(tasks: Array[Task], millisecondsTimeout: i32, cancellationToken: CancellationToken) -> i32:
        Task._CheckTasks(tasks)
        Timeout.Check(millisecondsTimeout)
        cancellationToken.ThrowIfCancellationRequested()
        found = Task._FirstCompleted(tasks)
        if found >= 0 or len(tasks) == 0 or millisecondsTimeout == 0:
            return found
        done = CompletionEvent(1)
        for task in tasks:
            if not task.AddContinuation(done, True):
                done.Invoke(task)
                break
        try:
            done.Wait(millisecondsTimeout, cancellationToken)
        finally:
            for task in tasks:
                if not task.IsCompleted:
                    task.RemoveContinuation(done)
        completed = done.First
        if completed is None:
            return -1
        return Array.IndexOf[Task](tasks, completed)

    @static
    def _FirstCompleted(tasks: Array[Task]) -> i32:
        for i in range(len(tasks)):
            if tasks[i].IsCompleted:
                return i
        return -1

    @static
    def _CheckTasks(tasks: Array[Task]) -> None:
        if tasks is None:
            raise ArgumentNullException("tasks")
        for task in tasks:
            if task is None:
                raise ArgumentException("The tasks array included at least one null element.", "tasks")
