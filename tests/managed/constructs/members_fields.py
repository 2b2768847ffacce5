from System import ReadOnlySpan

LIMIT: Const[i32] = 10
total: i32 = 2

class Store:
    Count: Static[i32] = 4
    Name: Static[ReadOnly[str]] = "store"
    Max: Const[u16] = 0xFFFF
    Local: ThreadStatic[i32]
    size: i32 = 3
    items: ReadOnly[Array[i32]] = Array[i32](2)
    Table: Static[ReadOnlySpan[u8]] = b"\x01\x02\x03"
    Words: Static[Array[str]] = ["x", "y"]

def bump() -> None:
    global total
    total += LIMIT

def main() -> None:
    bump()
    Store.Count += 1
    Store.Local = 6
    print(total, Store.Count, Store.Name, Store.Max, Store.Local, Store().size, len(Store().items))
    print(Store.Table[2], len(Store.Table), Store.Words[1])
