@struct
class V:
    n: i32

    def __init__(self, n: i32) -> None:
        self.n = n

    def __add__(a: V, b: V) -> V:
        return V(a.n + b.n)

    def op_CheckedAddition(a: V, b: V) -> V:
        return V(a.n + b.n + 1000)

    def __neg__(a: V) -> V:
        return V(-a.n)

    def __eq__(a: V, b: V) -> bool:
        return a.n == b.n

    def __ne__(a: V, b: V) -> bool:
        return a.n != b.n

    def __lt__(a: V, b: V) -> bool:
        return a.n < b.n

    def __gt__(a: V, b: V) -> bool:
        return a.n > b.n

    def op_Increment(a: V) -> V:
        return V(a.n + 1)

    def op_True(a: V) -> bool:
        return a.n != 0

    def op_False(a: V) -> bool:
        return a.n == 0

    @static
    def op_Implicit(n: i32) -> V:
        return V(n)

    @static
    def op_Explicit(v: V) -> i32:
        return v.n

    @override
    def Equals(self, o: object) -> bool:
        return isinstance(o, V) and cast(V, o) == self

    @override
    def GetHashCode(self) -> i32:
        return self.n

def main() -> None:
    a = V(2)
    with unchecked:
        print((a + V(3)).n)
    print(checked(a + V(3)).n, (-a).n, a == V(2), a != V(2), a < V(5), a > V(5), i32(a))
    b: V = 9
    if b:
        print("true", b.n, a.Equals(V(2)))
