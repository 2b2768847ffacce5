from System import Span

@struct
class Pair:
    a: i32
    b: i32

@struct
class Packet:
    tag: i32
    data: FixedBuffer[u8, 16]
    more: FixedBuffer[i16, 2]

def add(a: i32, b: i32) -> i32:
    return a + b

def main() -> None:
    numbers: Array[i32] = [1, 2, 3, 4]
    with fixed(numbers) as p:
        p[1] = 20
        q = p + 2
        print(p[1], q[0], q[-1], i32(q - p))
    pair = Pair()
    pp = addr(pair)
    pp[0].b = 7
    raw = Ptr[u8](pp)
    print(pair.b, raw[4], nint(pp) == nint(raw))
    room: Ptr[i32] = stackalloc(i32, 3)
    room[2] = 9
    span: Span[i32] = stackalloc(i32, 2)
    span[1] = 8
    print(room[2], span[1], len(span))
    f: FnPtr[[i32, i32], i32] = fnptr(add)
    print(f(3, 4))
    with fixed("text") as c:
        print(c[1])
    k = Packet()
    k.tag = 1
    k.data[15] = 200
    k.more[1] = -5
    print(k.data[15], k.more[1], sizeof(Packet), k.tag)
