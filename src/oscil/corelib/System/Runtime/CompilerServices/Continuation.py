from oscil.lang import *
from System.Diagnostics import StackTraceHiddenAttribute


@internal
@StackTraceHidden
class Continuation:
    """A suspended frame, or (with null ResumeInfo) one of the library's own stand-ins. Data of a frame follows the fields.

    Flags: where to go on in the low bits, then the places of optional members: 0 is absent, else one more than the number of
    the 8-byte slot in the data."""

    Next: Internal[Continuation]
    ResumeInfo: Internal[Ptr[None]]
    Flags: Internal[i32]
    State: Internal[i32]

    ON_THREAD_POOL: Internal[Const[i32]] = 1
    ON_SYNCHRONIZATION_CONTEXT: Internal[Const[i32]] = 2
    ON_TASK_SCHEDULER: Internal[Const[i32]] = 4
    WHERE: Internal[Const[i32]] = 7

    def __init__(self) -> None:
        pass

    @internal
    @virtual
    def Resume(self, result: Ref[u8]) -> Continuation:
        """Go on, for the library's own; frames are resumed by the engine."""
        raise InvalidOperationException()

    @internal
    @virtual
    @property
    def Target(self) -> object:
        """The synchronization context or task scheduler to go on in."""
        return self.Slot((self.Flags >> 6) & 3)

    @internal
    def Slot(self, index: i32) -> Ref[object]:
        return ref(Unsafe.As[u8, object](ref(Unsafe.Add[u8](ref(RuntimeHelpers.GetRawData(self)), 16 + index * 8))))

    @internal
    def ResultSlot(self) -> Ref[u8]:
        """Where the awaited value goes; a null reference where it goes nowhere."""
        index = shr_un(self.Flags, 11)
        if index == 0:
            return null_ref(u8)
        return ref(Unsafe.Add[u8](ref(RuntimeHelpers.GetRawData(self)), 16 + index * 8))
