from System.Collections.Generic import Dictionary, KeyValuePair, List

class Parts:
    def Deconstruct(self, a: Out[i32], b: Out[str]) -> None:
        a = 1
        b = "two"

def main() -> None:
    x: i32 = 4
    a, b = x, "s"
    a, x = x, a + 1
    print(a, b, x)
    p, q = Parts()
    print(p, q)
    first, second = [10, 20]
    print(first, second)
    (m, n), o = (1, 2), 3
    print(m, n, o)
    l: List[i32] = [1, 2, 3]
    l[0] += 5
    del l[1]
    d: Dictionary[str, i32] = {"a": 1}
    del d["a"]
    print(l[0], l.Count, d.Count)
    u = v = 8
    print(u, v)
    assert u == 8, "never"
    if (k := len("abc")) > 2:
        print(k)
