from System.Collections.Generic import Dictionary, HashSet, List

def main() -> None:
    squares = [x * x for x in range(6) if x % 2 == 1]
    print(str.Join(",", squares))
    target: Array[str] = [f"<{x}>" for x in squares]
    print(len(target), target[2])
    lazy = (x + 1 for x in squares)
    print(str.Join(",", lazy))
    table = {k: len(k) for k in ["one", "three"]}
    print(table["three"], {x % 3 for x in range(9)}.Count)
    print(str.Join(";", [x * y for x in range(1, 3) for y in range(1, 3)]))
