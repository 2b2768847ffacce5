@enum
class Color:
    Red = 0
    Green = 1
    Blue = 2

@struct
class Point:
    X: i32
    Y: i32

def color(c: Color) -> str:
    match c:
        case Color.Red:
            return "red"
        case Color.Green | Color.Blue:
            return "cold"
        case _:
            return "?"

def kind(o: object) -> str:
    match o:
        case None:
            return "null"
        case i32() as n if n > 100:
            return f"big {n}"
        case i32() as n:
            return f"int {n}"
        case "x" | "y":
            return "xy"
        case str(Length=3):
            return "three"
        case str() as s:
            return "str " + s
        case Point(X=0, Y=y):
            return f"on the axis at {y}"
        case _:
            return "other"

def number(n: i32) -> str:
    match n:
        case 1: return "one"
        case 2: return "two"
        case 3: return "three"
        case 4: return "four"
        case -1: return "minus"
        case other: return f"{other}?"

def word(s: str) -> i32:
    match s:
        case "alpha": return 1
        case "beta": return 2
        case "gamma": return 3
        case "delta": return 4
        case "epsilon": return 5
        case "zeta": return 6
        case "eta": return 7
        case _: return 0

def main() -> None:
    print(color(Color.Red), color(Color.Blue), color(Color(9)))
    p = Point()
    p.Y = 4
    print(kind(None), kind(i32(500)), kind(i32(5)), kind("x"), kind("abc"), kind("zz"), kind(p), kind(2.5), sep="|")
    for n in range(i32(-1), i32(6)):
        print(number(n), end=" ")
    print(word("gamma"), word("eta"), word("theta"))
