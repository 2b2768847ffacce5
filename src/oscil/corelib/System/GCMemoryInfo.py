from oscil.lang import *


@struct
@readonly
class GCMemoryInfo:
    """What the collector knows of itself: one heap, one generation."""

    HeapSizeBytes: Auto[ReadOnly[i64]]
    Index: Auto[ReadOnly[i64]]

    @internal
    def __init__(self, heap: i64, index: i32) -> None:
        self.HeapSizeBytes = heap
        self.Index = i64(index)

    @property
    def TotalCommittedBytes(self) -> i64:
        return self.HeapSizeBytes

    @family(Name=("FragmentedBytes", "PromotedBytes", "PinnedObjectsCount", "FinalizationPendingCount"))
    @property
    def Name(self) -> i64:
        return 0

    @property
    def Generation(self) -> i32:
        return 0

    @family(Name=("Compacted", "Concurrent"))
    @property
    def Name(self) -> bool:
        return False
