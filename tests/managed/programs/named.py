from System import *
from System.Collections.Generic import *

class Window:
    Title: Auto[str]
    Width: Auto[i32]
    Height: Auto[i32]
    Tags: Auto[List[str]]

    def __init__(self, title: str, width: i32 = 80, *, height: i32 = 24, tags: List[str] = None) -> None:
        self.Title = title
        self.Width = width
        self.Height = height
        self.Tags = coalesce(tags, List[str]())

    def Resize(self, width: i32 | None = None, height: i32 | None = None) -> Window:
        self.Width = coalesce(width, self.Width)
        self.Height = coalesce(height, self.Height)
        return self

    @override
    def ToString(self) -> str:
        return f"{self.Title} {self.Width}x{self.Height} [{String.Join(',', self.Tags)}]"

def log(level: str, *parts: object) -> None:
    print(f"{level,5}:", String.Join(" ", parts))

def clamp(x: f64, low: f64 = 0.0, high: f64 = 1.0) -> f64:
    return low if x < low else high if x > high else x

def stats(*xs: f64) -> tuple[f64, f64]:
    total = 0.0
    for x in xs:
        total += x
    mean = total / len(xs)
    spread = 0.0
    for x in xs:
        spread += (x - mean) * (x - mean)
    return mean, Math.Sqrt(spread / len(xs))

memo: Static[Dictionary[int, int]] = {}

def fib(n: int) -> int:
    if n < 2:
        return n
    if n not in memo:
        memo[n] = fib(n - 1) + fib(n - 2)
    return memo[n]

def divide(a: int, b: int, remainder: Out[int]) -> int:
    remainder = a % b
    return a // b

def main() -> None:
    print(Window("a"), Window("b", height=10), Window("c", tags=["x", "y"], width=3))
    print(Window("d").Resize(height=5).Resize(7))
    log("info", 1, "two", 3.5, None, True)
    log("warn")
    print(clamp(2.0), clamp(-1.0, low=-0.5), clamp(0.3, high=0.2))
    mean, dev = stats(2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0)
    print(mean, dev, stats(1.0))
    print(fib(80), len(memo))
    quotient, rest = divide(17, 5)
    print(quotient, rest, divide(9, 3, out(left)), left)
    xs = [5, 3, 9, 1]
    xs.Sort(lambda a, b: b.CompareTo(a))
    print(String.Join(" ", xs), xs[0], xs[-1])
    grid = [[r * 3 + c for c in range(3)] for r in range(3)]
    print(String.Join(";", [String.Join(",", row) for row in grid]), grid[1][2])
    jagged = Array[Array[i32]](2)
    jagged[0] = [1, 2, 3]
    jagged[1] = Array[i32](2)
    print(len(jagged[0]) + len(jagged[1]), jagged[0][-1])
    total = 0
    outer: Label
    for i in range(5):
        for j in range(5):
            if i * j == 6:
                break_(outer)
            if j > i:
                continue_(outer)
            total += 1
    else:
        print("never")
    print("total", total)
