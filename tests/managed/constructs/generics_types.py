from System import IComparable

@generic(T)
@where(T, IComparable[T])
class Best:
    _value: T
    Count: i32

    def __init__(self, first: T) -> None:
        self._value = first

    def Offer(self, item: T) -> None:
        self.Count += 1
        if item.CompareTo(self._value) > 0:
            self._value = item

    @property
    def Value(self) -> T:
        return self._value

class Pair(Generic[K, V]):
    Key: K
    Value: V

    def __init__(self, key: K, value: V) -> None:
        self.Key = key
        self.Value = value

def main() -> None:
    best = Best[i32](3)
    best.Offer(9)
    best.Offer(4)
    print(best.Value, best.Count)
    words = Best[str]("b")
    words.Offer("a")
    print(words.Value)
    pair = Pair[str, i32]("k", 5)
    print(pair.Key, pair.Value)
