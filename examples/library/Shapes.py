"""A library for C#: `oscil build examples/library/Shapes.py` makes Shapes.dll, and Program.cs uses it."""

from System import ArgumentOutOfRangeException, IComparable
from System.Collections.Generic import IEnumerable, List
from System.Threading.Tasks import Task


@interface
class IShape:
    @property
    def Area(self) -> f64: ...

    def Describe(self) -> str:
        return f"{self.GetType().Name} of {self.Area:F2}"


@readonly
@struct
class Circle(IShape):
    Radius: f64

    def __init__(self, radius: f64) -> None:
        if radius < 0.0:
            raise ArgumentOutOfRangeException(nameof(radius))
        self.Radius = radius

    @property
    def Area(self) -> f64:
        return 3.0 * self.Radius * self.Radius


class Box(IShape, IComparable[Box]):
    Width: Auto[f64]
    Height: Auto[f64]

    def __init__(self, width: f64, height: f64 = 1.0) -> None:
        self.Width = width
        self.Height = height

    @property
    def Area(self) -> f64:
        return self.Width * self.Height

    def CompareTo(self, other: Box) -> i32:
        return self.Area.CompareTo(other.Area)

    def __mul__(box: Box, by: f64) -> Box:
        return Box(box.Width * by, box.Height * by)


@static
class Shapes:
    @generic(T)
    @where(T, IComparable[T])
    def Largest(items: IEnumerable[T]) -> T:
        best = default(T)
        first = True
        for item in items:
            if first or item.CompareTo(best) > 0:
                best = item
            first = False
        return best

    def Grid(columns: i32, rows: i32) -> IEnumerable[Box]:
        for row in range(rows):
            for column in range(columns):
                yield Box(f64(column + 1), f64(row + 1))

    async def TotalAsync(*shapes: IShape) -> f64:
        total = 0.0
        for shape in shapes:
            await Task.Yield()
            total += shape.Area
        return total
