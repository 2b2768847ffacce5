from oscil.lang import *


@abstract
@internal
class TaskContinuation:
    """A continuation that knows where it runs."""

    @abstract
    def Run(self, completedTask: Task, canInline: bool) -> None: ...
