from System import Array as Arrays
from System.Collections.Generic import List
from System.Linq import Enumerable

@generic(T)
def swap(a: Ref[T], b: Ref[T]) -> None:
    t = a
    a = b
    b = t

@generic(T)
@where(T, value_type)
def size() -> i32:
    return sizeof(T)

@generic(T)
@where(T, new, ref_type)
def make() -> T:
    return T()

class Thing:
    Name: str = "thing"

def main() -> None:
    x = i32(1)
    y = i32(2)
    swap(ref(x), ref(y))
    print(x, y, size[i64](), make[Thing]().Name, len(Arrays.Empty[str]()))
    objects: List[object] = ["a", "b"]
    print(str.Join("-", objects.Cast[str]()))
