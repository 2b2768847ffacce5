from System import Span

@struct
class Point:
    X: i32
    Y: i32

    def __init__(self, x: i32, y: i32) -> None:
        self.X = x
        self.Y = y

    def Move(self, by: i32) -> None:
        self.X += by

    def Reset(self) -> None:
        self = Point(0, 0)

@readonly
@struct
class Size:
    Width: i32

    def __init__(self, width: i32) -> None:
        self.Width = width

@ref_struct
class Cursor:
    _data: Span[i32]
    At: i32

    def __init__(self, data: Span[i32]) -> None:
        self._data = data

    def Next(self) -> Ref[i32]:
        self.At += 1
        return ref(self._data[self.At - 1])

def main() -> None:
    p = Point(1, 2)
    q = p
    q.Move(10)
    print(p.X, q.X, q.Y)
    q.Reset()
    print(q.X, Size(4).Width)
    cursor = Cursor(stackalloc(i32, 3))
    ref(cursor.Next()).value += 7
    print(cursor.At)
    points = Array[Point](2)
    points[1].Move(3)
    print(points[1].X, points[0].X)
