class Grid:
    _cells: Array[i32]

    def __init__(self) -> None:
        self._cells = Array[i32](12)

    def __getitem__(self, row: i32, column: i32) -> i32:
        return self._cells[row * 4 + column]

    def __setitem__(self, row: i32, column: i32, value: i32) -> None:
        self._cells[row * 4 + column] = value

    def __getitem__(self, name: str) -> str:
        return name + name

class Cells:
    _cells: Array[i32] = Array[i32](4)

    def __getitem__(self, i: i32) -> Ref[i32]:
        return ref(self._cells[i])

@indexer_name("Chars")
class Text:
    def __getitem__(self, i: i32) -> char:
        return 'x'

def main() -> None:
    g = Grid()
    g[1, 2] = 5
    g[1, 2] += 2
    print(g[1, 2], g["ab"])
    c = Cells()
    c[3] = 4
    c[3] *= 3
    print(c[3], Text()[0])
