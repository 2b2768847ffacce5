from System import *
from System.Collections.Generic import List

@struct
class Point:
    X: f64
    Y: f64
    def __init__(self, x: f64, y: f64) -> None:
        self.X = x
        self.Y = y
    def __add__(a: Point, b: Point) -> Point:
        return Point(a.X + b.X, a.Y + b.Y)
    @override
    def ToString(self) -> str:
        return f"({self.X}, {self.Y})"

@generic(T)
class Stack:
    _items: Array[T]
    _size: i32
    def __init__(self, capacity: i32 = 4) -> None:
        self._items = Array[T](capacity)
    @property
    def Count(self) -> i32:
        return self._size
    def Push(self, item: T) -> None:
        if self._size == len(self._items):
            grown = Array[T](self._size * 2)
            Array.Copy(self._items, grown, self._size)
            self._items = grown
        self._items[self._size] = item
        self._size += 1
    def TryPop(self, item: Out[T]) -> bool:
        if self._size == 0:
            item = default(T)
            return False
        self._size -= 1
        item = self._items[self._size]
        return True

def fib(n: i32) -> i32:
    return n if n < 2 else fib(n - 1) + fib(n - 2)

def main() -> None:
    p = Point(1.0, 2.0) + Point(3.0, 4.0)
    print(p.ToString())
    s = Stack[str](1)
    s.Push("a")
    s.Push("b")
    s.Push("c")
    print(f"{s.Count} items, fib {fib(20)}")
    while s.Count > 0:
        ok, v = s.TryPop()
        print(v)
    total = 0
    for i in range(10):
        if i % 3 == 0:
            continue
        total += i
    print(total)
    xs = List[i32]()
    for x in [3, 1, 2]:
        xs.Add(i32(x))
    xs.Sort()
    for x in xs:
        print(x)
    try:
        raise InvalidOperationException("boom")
    except ArgumentException as e:
        print("no")
    except Exception as e:
        print(e.Message)
    finally:
        print("finally")
