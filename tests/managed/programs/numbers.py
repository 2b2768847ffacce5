# framework: minicore
"""Arithmetic: promotion, checked and unchecked, floor division, shifts, conversions."""
from System import *


def show(name: str, value: i64) -> None:
    Console.WriteLine(name + " " + str(value))


def overflow(f: Func[i32]) -> None:
    try:
        f()
        Console.WriteLine("no overflow")
    except OverflowException:
        Console.WriteLine("overflow")


def floors() -> None:
    for a in [7, -7]:
        for b in [2, -2, 3, -3]:
            show("floor", a // b)
            show("mod", a % b)
            show("div", div(a, b))
            show("rem", rem(a, b))
    x: i32 = -9
    show("pow2", x // 4)
    show("pow2 mod", x % 4)
    show("neg", x % -4)
    u = u32(7)
    show("unsigned", u // 2)


def shifts() -> None:
    one = i32(1)
    n = 33
    show("masked", one << n)
    show("sar", i32(-8) >> 1)
    show("shr", shr_un(i32(-8), 28))
    show("wide", i64(1) << 40)
    show("literal", 1 << n)
    b = u8(0xF0)
    show("byte", b >> 4)
    show("not", ~b)


def narrow() -> None:
    b = u8(250)
    with unchecked:
        b += 10
        show("byte", b)
        show("i8", i8(200))
        show("i32", i32(0xFFFFFFFF))
        show("u8", u8(-1))
    c = char('a')
    show("char", c - '0')
    show("char code", i32(c))
    show("next", i32(char(i32(c) + 1)))
    show("f", i32(3.99))
    show("nf", i64(-3.99))
    show("bits", bits(i32, f32(1.0)))
    big: i64 = 1
    small: i32 = 2
    show("mixed", big + small)
    show("u32 and i32", u32(4000000000) + small)


def waiting() -> None:
    i = 0
    limit: i32 = 3
    while i < limit:
        i += 1
    j = i
    k = 1 if limit > 2 else 2
    total = 0
    for v in range(4):
        total += v * limit
    show("waits", j * k + total)


def main() -> None:
    floors()
    shifts()
    narrow()
    waiting()
    m = i32(2147483647)
    overflow(lambda: m + 1)
    overflow(lambda: unchecked(m + 1))
    overflow(lambda: m * m)
    overflow(lambda: i32(i64(m) + 1))
    overflow(lambda: -(-m - 1))
    show("chain", 1 if 1 < m <= 2147483647 else 0)
    t = 2.5
    show("cmp", 1 if t >= 2.5 and not t < 2.5 else 0)
    nan = 0.0 / 0.0
    show("nan", 1 if nan < 1.0 or nan >= 1.0 or nan == nan else 0)
    show("nan ne", 1 if nan != nan else 0)
    show("not nan", 1 if not nan < 1.0 else 0)
