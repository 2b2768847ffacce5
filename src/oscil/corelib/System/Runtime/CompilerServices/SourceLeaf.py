from oscil.lang import *
from System.Threading.Tasks.Sources import *


@abstract
@internal
class SourceLeaf(Continuation):
    """The innermost part of a chain that waits for a value task source. The source decides where to go on, so it is told whether the
    await captured a context."""

    Transparent: bool
    OnCapturedContext: bool

    @abstract
    def Register(self, callback: Action[object], state: object, flags: ValueTaskSourceOnCompletedFlags) -> None: ...

    def FlagsFor(self) -> ValueTaskSourceOnCompletedFlags:
        """Through a transparent await: what the nearest await of the program wants, which then has no wish of its own any more."""
        captured = self.OnCapturedContext
        if self.Transparent:
            frame = self.Next
            while frame is not None and (frame.Flags & Continuation.WHERE) == 0 and frame.Next is not None:
                frame = frame.Next
            captured = False
            if frame is not None:
                captured = (frame.Flags & (Continuation.ON_SYNCHRONIZATION_CONTEXT | Continuation.ON_TASK_SCHEDULER)) != 0
                frame.Flags = frame.Flags & ~Continuation.WHERE
        return ValueTaskSourceOnCompletedFlags.UseSchedulingContext if captured else ValueTaskSourceOnCompletedFlags.None_
