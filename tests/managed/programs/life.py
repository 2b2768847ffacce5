from System import *
from System.Text import StringBuilder
from System.Collections.Generic import *

WIDTH: Const[int] = 10
HEIGHT: Const[int] = 8

def neighbours(cells: HashSet[tuple[int, int]], x: int, y: int) -> int:
    n = 0
    for dx in range(-1, 2):
        for dy in (-1, 0, 1):
            if (dx, dy) != (0, 0) and (x + dx, y + dy) in cells:
                n += 1
    return n

def step(cells: HashSet[tuple[int, int]]) -> HashSet[tuple[int, int]]:
    return {(x, y) for x in range(WIDTH) for y in range(HEIGHT)
            if neighbours(cells, x, y) == 3 or (neighbours(cells, x, y) == 2 and (x, y) in cells)}

def show(cells: HashSet[tuple[int, int]]) -> str:
    sb = StringBuilder()
    for y in range(HEIGHT):
        for x in range(WIDTH):
            sb.Append('#' if (x, y) in cells else '.')
        sb.Append('\n')
    return sb.ToString()

def main() -> None:
    cells = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
    for generation in range(4):
        cells = step(cells)
    print(show(cells))
    print(len(cells))
