from System import OverflowException

def narrow(x: i64) -> i32:
    return i32(x)

def wrap(x: i64) -> i32:
    return unchecked(i32(x))

def main() -> None:
    print(wrap(0x1_0000_0005), i32(-2.9), u8(7.99), char(65), i32(char('A')), bits(u32, f32(1.0)))
    with unchecked:
        print(i32(i64(4294967301)), u8(i32(511)))
    print(checked(i16(5)))
    try:
        print(narrow(0x1_0000_0005))
    except OverflowException:
        print("overflow")
