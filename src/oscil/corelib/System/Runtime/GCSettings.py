from oscil.lang import *


@static
class GCSettings:
    """Wishes to the collector: kept, and without effect."""

    s_latency: Static[Private[GCLatencyMode]] = GCLatencyMode.Interactive
    s_compaction: Static[Private[GCLargeObjectHeapCompactionMode]] = GCLargeObjectHeapCompactionMode.Default

    @static
    @property
    def IsServerGC() -> bool:
        return False

    @static
    @property
    def LatencyMode() -> GCLatencyMode:
        return GCSettings.s_latency

    @static
    @LatencyMode.setter
    def LatencyMode(value: GCLatencyMode) -> None:
        if i32(value) < 0 or i32(value) > 3:
            raise ArgumentOutOfRangeException("value", "Enum value was out of legal range.")
        GCSettings.s_latency = value

    @static
    @property
    def LargeObjectHeapCompactionMode() -> GCLargeObjectHeapCompactionMode:
        return GCSettings.s_compaction

    @static
    @LargeObjectHeapCompactionMode.setter
    def LargeObjectHeapCompactionMode(value: GCLargeObjectHeapCompactionMode) -> None:
        if value != GCLargeObjectHeapCompactionMode.Default and value != GCLargeObjectHeapCompactionMode.CompactOnce:
            raise ArgumentOutOfRangeException("value", "Enum value was out of legal range.")
        GCSettings.s_compaction = value
