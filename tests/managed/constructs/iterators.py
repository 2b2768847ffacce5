from System.Collections.Generic import IEnumerable, IEnumerator

class Range3:
    def GetEnumerator(self) -> IEnumerator[i32]:
        try:
            yield 1
            yield 2
        finally:
            print("closed")

def evens(limit: i32) -> IEnumerable[i32]:
    n = 0
    while n < limit:
        yield n
        n += 2

def all(limit: i32) -> Iterator[i32]:
    yield -1
    yield from evens(limit)
    if limit > 3:
        return
    yield 99

def show(items: IEnumerable[i32]) -> None:
    for x in items:
        print(x, end=" ")
    print()

def main() -> None:
    show(evens(5))
    for x in all(3):
        print(x, end=" ")
    print()
    for x in Range3():
        print(x)
        break
