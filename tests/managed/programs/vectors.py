from System import *
from System.Numerics import *

@struct
@readonly
class Vec(IEquatable[Vec], IAdditionOperators[Vec, Vec, Vec]):
    X: f64
    Y: f64

    def __init__(self, x: f64, y: f64) -> None:
        self.X = x
        self.Y = y

    def __add__(a: Vec, b: Vec) -> Vec:
        return Vec(a.X + b.X, a.Y + b.Y)

    def __sub__(a: Vec, b: Vec) -> Vec:
        return Vec(a.X - b.X, a.Y - b.Y)

    def __mul__(a: Vec, k: f64) -> Vec:
        return Vec(a.X * k, a.Y * k)

    def __neg__(a: Vec) -> Vec:
        return Vec(-a.X, -a.Y)

    def __eq__(a: Vec, b: Vec) -> bool:
        return a.Equals(b)

    def __ne__(a: Vec, b: Vec) -> bool:
        return not a.Equals(b)

    def Equals(self, other: Vec) -> bool:
        return self.X == other.X and self.Y == other.Y

    @override
    def Equals(self, other: object) -> bool:
        return isinstance(other, Vec) and self.Equals(other)

    @override
    def GetHashCode(self) -> i32:
        return HashCode.Combine(self.X, self.Y)

    @override
    def ToString(self) -> str:
        return f"({self.X:F1}, {self.Y:F1})"

    @property
    def Length(self) -> f64:
        return Math.Sqrt(self.X * self.X + self.Y * self.Y)

    def Deconstruct(self, x: Out[f64], y: Out[f64]) -> None:
        x = self.X
        y = self.Y

@generic(T)
@where(T, INumber[T])
def dot(a: ReadOnlySpan[T], b: ReadOnlySpan[T]) -> T:
    total = T.Zero
    for i in range(len(a)):
        total += a[i] * b[i]
    return total

@generic(T)
@where(T, IAdditionOperators[T, T, T])
def add_all(first: T, *rest: T) -> T:
    for item in rest:
        first = first + item
    return first

def main() -> None:
    a = Vec(3, 4)
    b = Vec(1.5, -2)
    x, y = a
    print(a + b, a - b, a * 2, -a, a.Length, x + y)
    print(a == Vec(3, 4), a != b, a.Equals("no"))
    print(add_all(a, b, b), add_all(1, 2, 3), add_all(0.5, 0.25))
    print(dot[i32]([1, 2, 3], [4, 5, 6]), dot[f64]([0.5, 2.0], [4.0, 1.0]))
    big = BigInteger.Pow(BigInteger(2), 100)
    print(big, big % BigInteger(97))
