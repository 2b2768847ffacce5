from oscil.lang import *
from System.Numerics import BitOperations


@static
@internal
class ArrayBuckets:
    """Lengths of pooled arrays: 16, 32, 64 ..."""

    @static
    def IndexOf(length: i32) -> i32:
        return BitOperations.Log2(u32(length - 1) | 15) - 3

    @static
    def LengthAt(index: i32) -> i32:
        return 16 << index
