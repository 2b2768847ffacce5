from oscil.lang import *
from System.Runtime.InteropServices import GCHandle


@sealed
@generic(T)
@where(T, ref_type)
class WeakReference:
    _handle: nint

    def __init__(self, target: T) -> None:
        self._handle = GCHandle.InternalAlloc(target, 0)

    def __init__(self, target: T, trackResurrection: bool) -> None:
        self._handle = GCHandle.InternalAlloc(target, 1 if trackResurrection else 0)

    def __del__(self) -> None:
        if self._handle != nint(0):
            GCHandle.InternalFree(self._handle)
            self._handle = nint(0)

    def TryGetTarget(self, target: Out[T]) -> bool:
        o = GCHandle.InternalGet(self._handle)
        target = cast(T, o)
        GC.KeepAlive(self)
        return o is not None

    def SetTarget(self, target: T) -> None:
        GCHandle.InternalSet(self._handle, target)
        GC.KeepAlive(self)
