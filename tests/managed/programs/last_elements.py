from System import *
from System.Collections.Generic import *
calls: Static[i32] = 0
def make() -> Array[i32]:
    global calls
    calls += 1
    return [1, 2, 3]
class H:
    xs: List[str] = ["a", "b"]
    ys: Array[i32] = [4, 5]
    def Me(self) -> H:
        global_count.n += 1
        return self
class global_count:
    n: Static[i32]
def sp() -> Span[i32]:
    return make().AsSpan()
def main() -> None:
    print(make()[-1], calls, "a,b,c".Split(',')[-2], "abc"[-1])
    h = H()
    h.Me().xs[-1] = "z"
    h.Me().ys[-1] += 10
    h.ys[-2] *= 3
    print(h.xs[-1], h.ys[-1], h.ys[-2], global_count.n)
    d = {-1: "neg"}
    print(d[-1], h.Me().xs[-1].Length)
    h.ys[-1], h.ys[-2] = h.ys[-2], h.ys[-1]
    print(h.ys[0], h.ys[1])
    s = sp()
    print(s[-1])
    r = ref(h.ys[-1])
    r = 77
    print(h.ys[1])
