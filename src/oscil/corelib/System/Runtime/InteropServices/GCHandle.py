from oscil.lang import *
import System.Runtime.CompilerServices


@struct
class GCHandle(IEquatable[GCHandle]):
    _handle: nint

    def __init__(self, handle: nint) -> None:
        self._handle = handle

    @static
    @extern
    @internal
    def InternalAlloc(o: object, kind: i32) -> nint: ...

    @static
    @extern
    @internal
    def InternalFree(h: nint) -> None: ...

    @static
    @extern
    @internal
    def InternalGet(h: nint) -> object: ...

    @static
    @extern
    @internal
    def InternalSet(h: nint, o: object) -> None: ...

    @static
    @extern
    @internal
    def InternalGetDependent(h: nint) -> object: ...

    @static
    @extern
    @internal
    def InternalSetDependent(h: nint, o: object) -> None: ...

    @static
    def Alloc(value: object) -> GCHandle:
        return GCHandle(GCHandle.InternalAlloc(value, 2))

    @static
    def Alloc(value: object, type: GCHandleType) -> GCHandle:
        return GCHandle(GCHandle.InternalAlloc(value, i32(type)))

    def Free(self) -> None:
        handle = self._handle
        if handle == nint(0):
            raise InvalidOperationException("Handle is not initialized.")
        self._handle = nint(0)
        GCHandle.InternalFree(handle)

    @property
    def Target(self) -> object:
        if self._handle == nint(0):
            raise InvalidOperationException("Handle is not initialized.")
        return GCHandle.InternalGet(self._handle)

    @Target.setter
    def Target(self, value: object) -> None:
        if self._handle == nint(0):
            raise InvalidOperationException("Handle is not initialized.")
        GCHandle.InternalSet(self._handle, value)

    @property
    def IsAllocated(self) -> bool:
        return self._handle != nint(0)

    def AddrOfPinnedObject(self) -> nint:
        target = self.Target
        if target is None:
            return nint(0)
        text = try_cast(str, target)
        if text is not None:
            return nint(System.Runtime.CompilerServices.Unsafe.AsPointer[char](ref(text.GetRawStringData())))
        array = try_cast(Array, target)
        if array is not None:
            return nint(System.Runtime.CompilerServices.Unsafe.AsPointer[u8](ref(MemoryMarshal.GetArrayDataReference(array))))
        return nint(System.Runtime.CompilerServices.Unsafe.AsPointer[u8](ref(System.Runtime.CompilerServices.RuntimeHelpers.GetRawData(target))))

    @static
    def ToIntPtr(value: GCHandle) -> nint:
        return value._handle

    @static
    def FromIntPtr(value: nint) -> GCHandle:
        if value == nint(0):
            raise InvalidOperationException("Handle is not initialized.")
        return GCHandle(value)

    @override
    def Equals(self, o: object) -> bool:
        return isinstance(o, GCHandle) and cast(GCHandle, o)._handle == self._handle

    def Equals(self, other: GCHandle) -> bool:
        return self._handle == other._handle

    @override
    def GetHashCode(self) -> i32:
        return self._handle.GetHashCode()
