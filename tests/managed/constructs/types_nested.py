@generic(T)
class Bag:
    _items: Array[T]

    def __init__(self, items: Array[T]) -> None:
        self._items = items

    def GetEnumerator(self) -> Bag[T].Walker:
        return Walker(self._items)

    @struct
    class Walker:
        _items: Array[T]
        _at: i32

        def __init__(self, items: Array[T]) -> None:
            self._items = items
            self._at = -1

        def MoveNext(self) -> bool:
            self._at += 1
            return self._at < len(self._items)

        @property
        def Current(self) -> T:
            return self._items[self._at]

    @enum
    class Mood:
        Good = 1

def main() -> None:
    words: Array[str] = ["a", "b"]
    for word in Bag[str](words):
        print(word)
    print(Bag[i32].Mood.Good, typeof(Bag[_].Walker).Name)
