from oscil.lang import *


@struct
class MemoryHandle(IDisposable):
    """Keeps memory in place. Objects never move here, so it only holds them."""

    _pointer: Ptr[None]
    _holder: object
    _pinnable: IPinnable

    def __init__(self, pointer: Ptr[None], handle: System.Runtime.InteropServices.GCHandle = default(System.Runtime.InteropServices.GCHandle), pinnable: IPinnable = None) -> None:
        self._pointer = pointer
        self._holder = None
        self._pinnable = pinnable

    @internal
    def __init__(self, pointer: Ptr[None], holder: object) -> None:
        self._pointer = pointer
        self._holder = holder
        self._pinnable = None

    @property
    def Pointer(self) -> Ptr[None]:
        return self._pointer

    def Dispose(self) -> None:
        if self._pinnable is not None:
            self._pinnable.Unpin()
            self._pinnable = None
        self._holder = None
        self._pointer = Ptr[None](nint(0))
