from oscil.lang import *
from System.Diagnostics import StackTraceHiddenAttribute
from System.Threading.Tasks import Task


@sealed
@internal
@generic(T)
@StackTraceHidden
class TaskLeaf(TaskLeaf):
    """The same for a task with a result, which goes to the frame above."""

    @override
    @internal
    def Resume(self, result: Ref[u8]) -> Continuation:
        task = Unsafe.As[Task[T]](self.Release())
        if not task.IsCompletedSuccessfully:
            task.ThrowFirst()
        if not is_null_ref(result):
            target = ref(Unsafe.As[u8, T](ref(result)))
            target = task.m_result
        return None
