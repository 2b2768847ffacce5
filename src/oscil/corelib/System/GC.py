from oscil.lang import *


@static
class GC:
    @static
    @extern
    @internal
    def CollectCore(generation: i32, blocking: bool) -> None: ...

    @static
    @extern
    @internal
    def CollectionCountCore(generation: i32) -> i32: ...

    @static
    @extern
    @internal
    def GetTotalMemoryCore() -> i64: ...

    @static
    @extern
    @internal
    def GetAllocatedBytesCore() -> i64: ...

    @static
    @extern
    @internal
    def SuppressFinalizeCore(o: object) -> None: ...

    @static
    @extern
    @internal
    def ReRegisterCore(o: object) -> None: ...

    @static
    @extern
    @internal
    def WaitForPendingFinalizersCore() -> None: ...

    @static
    @internal
    def RunFinalizer(o: object) -> None:
        o.Finalize()

    @static
    @property
    def MaxGeneration() -> i32:
        return 2

    @static
    def Collect() -> None:
        GC.CollectCore(2, True)

    @static
    def Collect(generation: i32) -> None:
        GC.Collect(generation, GCCollectionMode.Default, True)

    @static
    def Collect(generation: i32, mode: GCCollectionMode) -> None:
        GC.Collect(generation, mode, True)

    @static
    def Collect(generation: i32, mode: GCCollectionMode, blocking: bool) -> None:
        GC.Collect(generation, mode, blocking, False)

    @static
    def Collect(generation: i32, mode: GCCollectionMode, blocking: bool, compacting: bool) -> None:
        if generation < 0:
            raise ArgumentOutOfRangeException("generation", "Value must be positive.")
        GC.CollectCore(generation, blocking)

    @static
    def CollectionCount(generation: i32) -> i32:
        if generation < 0:
            raise ArgumentOutOfRangeException("generation", "Value must be positive.")
        return GC.CollectionCountCore(generation)

    @static
    def GetTotalMemory(forceFullCollection: bool) -> i64:
        if forceFullCollection:
            GC.CollectCore(2, True)
        return GC.GetTotalMemoryCore()

    @static
    def GetAllocatedBytesForCurrentThread() -> i64:
        return GC.GetAllocatedBytesCore()

    @static
    def GetTotalAllocatedBytes(precise: bool = False) -> i64:
        return GC.GetAllocatedBytesCore()

    @static
    def GetGeneration(obj: object) -> i32:
        return 0

    @static
    def GetGCMemoryInfo() -> GCMemoryInfo:
        return GCMemoryInfo(GC.GetTotalMemoryCore(), GC.CollectionCountCore(0))

    @static
    def GetGCMemoryInfo(kind: GCKind) -> GCMemoryInfo:
        if i32(kind) < 0 or i32(kind) > 3:
            raise ArgumentOutOfRangeException("kind", "Enum value was out of legal range.")
        return GC.GetGCMemoryInfo()

    @static
    def GetGeneration(wo: WeakReference) -> i32:
        target = wo.Target
        if target is None:
            raise ArgumentNullException("wo")
        return GC.GetGeneration(target)

    @static
    @extern
    def KeepAlive(obj: object) -> None: ...

    @static
    def SuppressFinalize(obj: object) -> None:
        if obj is None:
            raise ArgumentNullException("obj")
        GC.SuppressFinalizeCore(obj)

    @static
    def ReRegisterForFinalize(obj: object) -> None:
        if obj is None:
            raise ArgumentNullException("obj")
        GC.ReRegisterCore(obj)

    @static
    def WaitForPendingFinalizers() -> None:
        GC.WaitForPendingFinalizersCore()

    @static
    def AddMemoryPressure(bytesAllocated: i64) -> None:
        pass

    @static
    def RemoveMemoryPressure(bytesAllocated: i64) -> None:
        pass

    @generic(T)
    @static
    def AllocateUninitializedArray(length: i32, pinned: bool = False) -> Array[T]:
        return Array[T](length)

    @generic(T)
    @static
    def AllocateArray(length: i32, pinned: bool = False) -> Array[T]:
        return Array[T](length)
