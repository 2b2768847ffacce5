from oscil.lang import *


@static
class Interlocked:
    """One and two bytes: by the aligned word that holds them, whose other bytes stay."""

    @family(T=("i8", "u8", "i16", "u16"), MASK=(0xFF, 0xFF, 0xFFFF, 0xFFFF))
    @static
    def Exchange(location1: Ref[T], value: T) -> T:
        address = nint(addr(location1))
        word = Ptr[u32](address & nint(-4))
        shift = i32(address & nint(3)) * 8
        mask = u32(MASK) << shift
        while True:
            old = Volatile.Read(ref(word[0]))
            if Interlocked.CompareExchange(ref(word[0]), (old & ~mask) | ((u32(value) << shift) & mask), old) == old:
                return T(old >> shift)

    @family(T=("i8", "u8", "i16", "u16"), MASK=(0xFF, 0xFF, 0xFFFF, 0xFFFF))
    @static
    def CompareExchange(location1: Ref[T], value: T, comparand: T) -> T:
        address = nint(addr(location1))
        word = Ptr[u32](address & nint(-4))
        shift = i32(address & nint(3)) * 8
        mask = u32(MASK) << shift
        while True:
            old = Volatile.Read(ref(word[0]))
            current = T(old >> shift)
            if current != comparand:
                return current
            if Interlocked.CompareExchange(ref(word[0]), (old & ~mask) | ((u32(value) << shift) & mask), old) == old:
                return current

    @static
    def MemoryBarrierProcessWide() -> None:
        Interlocked.MemoryBarrier()
