from oscil.lang import *
from System.Runtime.InteropServices import GCHandle


class WeakReference:
    _handle: nint
    _track: bool

    def __init__(self, target: object) -> None:
        self.__init__(target, False)

    def __init__(self, target: object, trackResurrection: bool) -> None:
        self._track = trackResurrection
        self._handle = GCHandle.InternalAlloc(target, 1 if trackResurrection else 0)

    def __del__(self) -> None:
        if self._handle != nint(0):
            GCHandle.InternalFree(self._handle)
            self._handle = nint(0)

    @virtual
    @property
    def IsAlive(self) -> bool:
        return self.Target is not None

    @virtual
    @property
    def TrackResurrection(self) -> bool:
        return self._track

    @virtual
    @property
    def Target(self) -> object:
        target = GCHandle.InternalGet(self._handle)
        GC.KeepAlive(self)
        return target

    @Target.setter
    def Target(self, value: object) -> None:
        GCHandle.InternalSet(self._handle, value)
        GC.KeepAlive(self)
