from oscil.lang import *


@sealed
@internal
class PendingContinuation:
    """A ContinueWith that a cancellation takes out of its antecedent's list."""

    Antecedent: ReadOnly[Task]
    Continuation: ReadOnly[ContinueWithContinuation]

    def __init__(self, antecedent: Task, continuation: ContinueWithContinuation) -> None:
        self.Antecedent = antecedent
        self.Continuation = continuation
