from oscil.lang import *
from System.Runtime.InteropServices import GCHandle


@struct
class DependentHandle(IDisposable):
    """A weak reference to a target, which alone keeps the dependent alive."""

    _handle: nint

    def __init__(self, target: object, dependent: object) -> None:
        self._handle = GCHandle.InternalAlloc(target, 4)
        GCHandle.InternalSetDependent(self._handle, dependent)

    @property
    def IsAllocated(self) -> bool:
        return self._handle != nint(0)

    def _Checked(self) -> nint:
        if self._handle == nint(0):
            raise InvalidOperationException("Handle is not initialized.")
        return self._handle

    @property
    def Target(self) -> object:
        return GCHandle.InternalGet(self._Checked())

    @Target.setter
    def Target(self, value: object) -> None:
        if value is not None:
            raise InvalidOperationException("The target of a DependentHandle can only be set to null.")
        GCHandle.InternalSet(self._Checked(), None)

    @property
    def Dependent(self) -> object:
        handle = self._Checked()
        target = GCHandle.InternalGet(handle)
        dependent = None if target is None else GCHandle.InternalGetDependent(handle)
        GC.KeepAlive(target)
        return dependent

    @Dependent.setter
    def Dependent(self, value: object) -> None:
        GCHandle.InternalSetDependent(self._Checked(), value)

    @property
    def TargetAndDependent(self) -> ValueTuple[object, object]:
        target = self.Target
        return (target, self.Dependent)

    def Dispose(self) -> None:
        if self._handle != nint(0):
            handle = self._handle
            self._handle = nint(0)
            GCHandle.InternalFree(handle)
