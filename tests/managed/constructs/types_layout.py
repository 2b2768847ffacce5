@explicit_layout(size=8)
@struct
class Mix:
    whole: Annotated[u32, FieldOffset(0)]
    low: Annotated[u16, FieldOffset(0)]
    high: Annotated[u16, FieldOffset(2)]

@sequential_layout(pack=1)
@struct
class Packed:
    a: u8
    b: i32

@inline_array(4)
@struct
class Four:
    _first: i32

def main() -> None:
    m = Mix()
    m.whole = 0x0001_0002
    print(m.low, m.high, sizeof(Mix), sizeof(Packed), sizeof(Four))
    f = Four()
    f[2] = 5
    total = 0
    for x in f:
        total += x
    print(f[2], total)
