from System import Span, ValueTuple
from System.Collections.Generic import Dictionary, HashSet, IEnumerable, List

def main() -> None:
    a: Array[i32] = [1, 2, 3]
    l = [1, 2, 3]
    s: Span[i32] = [4, 5]
    d = {"a": 1, "b": 2}
    h = {1, 2, 2}
    t = (1, "x", 2.5)
    print(len(a), l.Count, s[1], d["b"], h.Count, t.Item2, t)
    e: List[str] = []
    m = Array[i32, 2](2, 3)
    m[1, 2] = 6
    j = Array[Array[i32]](2)
    j[0] = [7]
    print(e.Count, m[1, 2], m.Length, j[0][0], len(j))
    x, y, z = t
    print(x, y, z)
    n: ValueTuple[i32, str] = (1, "q")
    print(n.Item1)
