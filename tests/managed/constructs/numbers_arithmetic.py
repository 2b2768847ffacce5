from System import OverflowException

def show(a: i32, b: i32) -> None:
    print(a // b, a % b, div(a, b), rem(a, b))

def add(a: i32, b: i32) -> i32:
    return a + b

def add_wrapping(a: i32, b: i32) -> i32:
    with unchecked:
        return a + b

def main() -> None:
    show(7, 2)
    show(-7, 2)
    show(7, -2)
    print(1 << 5, i32(-16) >> 2, shr_un(i32(-16), 28), 6 & 3, 6 | 3, 6 ^ 3, ~6)
    print(7.5 // 2.0, -7.5 % 2.0, 7 / 2.0)
    print(add_wrapping(2147483647, 1))
    try:
        print(add(2147483647, 1))
    except OverflowException:
        print("overflow")
    b = u8(250)
    b += 5
    print(b)
