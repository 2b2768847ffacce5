# framework: minicore
"""Refs, outs, pointers, structs, arrays of structs."""
from System import *


@struct
class Pair:
    A: i32
    B: i32

    def __init__(self, a: i32, b: i32) -> None:
        self.A = a
        self.B = b

    def Swap(self) -> None:
        t = self.A
        self.A = self.B
        self.B = t

    def Replace(self, other: Pair) -> None:
        self = other

    @readonly
    def Sum(self) -> i32:
        return self.A + self.B

    @override
    def ToString(self) -> str:
        return str(self.A) + "/" + str(self.B)


@ref_struct
class Window:
    _at: Ref[i32]
    _length: i32

    def __init__(self, at: Ref[i32], length: i32) -> None:
        self._at = ref(at)
        self._length = length

    def Bump(self) -> None:
        self._at += self._length


class Box:
    Items: Array[Pair]
    Count: i32

    def __init__(self) -> None:
        self.Items = [Pair(1, 2), Pair(3, 4)]

    def __getitem__(self, i: i32) -> Ref[Pair]:
        return ref(self.Items[i])

    def Find(self, sum: i32) -> Ref[i32]:
        for i in range(len(self.Items)):
            if self.Items[i].Sum() == sum:
                return ref(self.Items[i].A)
        return ref(self.Count)


@static
class Work:
    def TryHalf(n: i32, half: Out[i32], rest: Out[i32]) -> bool:
        half = n // 2
        rest = n % 2
        return rest == 0

    def Add(to: Ref[i32], amount: In[i32]) -> None:
        to += amount

    def Total(p: Ptr[i32], n: i32) -> i32:
        s = 0
        end = p + n
        while p != end:
            s += p[0]
            p = p + 1
        return s


def main() -> None:
    p = Pair(1, 2)
    q = p
    p.Swap()
    Console.WriteLine(p.ToString() + " " + q.ToString())
    p.Replace(Pair(8, 9))
    Console.WriteLine(p.ToString())
    box = Box()
    box.Items[0].Swap()
    box[1].B = 40
    box[1].A += 1
    Console.WriteLine(box.Items[0].ToString() + " " + box[1].ToString())
    ref(box.Find(44)).value = 7 if False else 5
    r = ref(box.Find(3))
    r += 100
    Console.WriteLine(box.Items[0].ToString() + " " + box[1].ToString())
    ok, h, rest = Work.TryHalf(9)
    Console.WriteLine(str(ok) + str(h) + str(rest))
    Work.TryHalf(8, out(h2), out(r2))
    Console.WriteLine(str(h2) + str(r2))
    n = i32(5)
    Work.Add(ref(n), 6)
    Console.WriteLine(str(n))
    xs: Array[i32] = [1, 2, 3, 4]
    with fixed(xs) as start:
        Console.WriteLine(str(Work.Total(start, 4)))
    s: Ptr[i32] = stackalloc(i32, 3)
    s[0] = 5
    s[2] = 6
    s[1] = s[0] + s[2]
    Console.WriteLine(str(Work.Total(s, 3)) + " " + str(i32(s + 2 - s)))
    w = Window(ref(xs[2]), 10)
    w.Bump()
    Console.WriteLine(str(xs[2]))
    m = Array[i32, 2](2, 2)
    m[1, 0] = 3
    m[1, 0] += 4
    Console.WriteLine(str(m[1, 0] + m[0, 1]))
    jag = Array[Array[i32]](2)
    jag[0] = [1, 2, 3]
    Console.WriteLine(str(jag[0][-1]) + str(jag[1] is None))
    copy = box.Items[1]
    copy.A = 99
    Console.WriteLine(str(box.Items[1].A == 99))
