class Table:
    _cells: Array[i32]

    def __init__(self) -> None:
        self._cells = [1, 2, 3]

    def Find(self, value: i32) -> Ref[i32]:
        for i in range(len(self._cells)):
            if self._cells[i] == value:
                return ref(self._cells[i])
        return ref(self._cells[0])

    def First(self) -> ReadOnlyRef[i32]:
        return ref(self._cells[0])

    def Show(self) -> str:
        return str.Join(",", self._cells)

def larger(a: Ref[i32], b: Ref[i32]) -> Ref[i32]:
    return ref(a if a > b else b)

def main() -> None:
    t = Table()
    r = ref(t.Find(2))
    r = 20
    ref(t.Find(3)).value += 5
    print(t.Show(), t.First())
    x = i32(1)
    y = i32(9)
    r = ref(larger(ref(x), ref(y)))
    r += 1
    print(x, y, is_null_ref(r), is_null_ref(null_ref(i32)))
