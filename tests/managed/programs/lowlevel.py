from System import *
from System.Runtime.InteropServices import *

@explicit_layout(size=8)
@struct
class Bits:
    Whole: Annotated[u64, FieldOffset(0)]
    Low: Annotated[u32, FieldOffset(0)]
    High: Annotated[u32, FieldOffset(4)]
    Float: Annotated[f64, FieldOffset(0)]

@struct
class Packet:
    id: u16
    data: FixedBuffer[u8, 8]

def fnv(data: Ptr[u8], n: i32) -> u32:
    hash: u32 = 2166136261
    with unchecked:
        for i in range(n):
            hash = (hash ^ data[i]) * 16777619
    return hash

def add(a: i32, b: i32) -> i32:
    return a + b

def mul(a: i32, b: i32) -> i32:
    return a * b

def fold(f: FnPtr[[i32, i32], i32], xs: ReadOnlySpan[i32], start: i32) -> i32:
    for x in xs:
        start = f(start, x)
    return start

def reverse(xs: Span[u8]) -> None:
    i, j = 0, len(xs) - 1
    while i < j:
        xs[i], xs[j] = xs[j], xs[i]
        i += 1
        j -= 1

def find(xs: Array[i32], wanted: i32) -> Ref[i32]:
    for i in range(len(xs)):
        if xs[i] == wanted:
            return ref(xs[i])
    return null_ref(i32)

def main() -> None:
    b = Bits()
    b.Float = 1.0
    print(f"{b.High:X8} {b.Low:X8}", bits(u64, 1.0) == b.Whole)
    data: Array[u8] = [1, 2, 3, 4]
    with fixed(data) as p:
        print(fnv(p, len(data)), p[2], (p + 1)[0])
        q = Ptr[u16](p)
        print(q[0], nint(p) == nint(q))
    packet = Packet()
    packet.id = 7
    for i in range(8):
        packet.data[i] = u8(i * i)
    print(packet.data[7], sizeof(Packet), sizeof(Bits), sizeof(i64))
    xs: Array[i32] = [1, 2, 3, 4]
    print(fold(fnptr(add), xs, 0), fold(fnptr(mul), xs, 1))
    reverse(data)
    print(String.Join("", data))
    r = ref(find(xs, 3))
    r = 30
    print(xs[2], is_null_ref(ref(find(xs, 99))))
    span = stackalloc(u8, 4)
    span.Fill(9)
    print(span[3], MemoryMarshal.Cast[u8, u32](span)[0] == 0x09090909)
    x: i32 = -8
    print(x >> 1, shr_un(x, 28), x & 0xFF, u8(300 % 256), unchecked(u8(300)))
