from System import *
from System.Collections.Generic import *

@generic(T)
@where(T, IComparable[T])
class Tree(IEnumerable[T]):
    class Node:
        Value: T
        Left: Tree[T].Node
        Right: Tree[T].Node

        def __init__(self, value: T) -> None:
            self.Value = value

        def Walk(self) -> IEnumerable[T]:
            if self.Left is not None:
                yield from self.Left.Walk()
            yield self.Value
            if self.Right is not None:
                yield from self.Right.Walk()

    _root: Tree[T].Node
    Count: Auto[i32]

    def Add(self, value: T) -> bool:
        if self._root is None:
            self._root = Tree[T].Node(value)
            self.Count += 1
            return True
        node = self._root
        while True:
            order = value.CompareTo(node.Value)
            if order == 0:
                return False
            if order < 0:
                if node.Left is None:
                    node.Left = Tree[T].Node(value)
                    break
                node = node.Left
            else:
                if node.Right is None:
                    node.Right = Tree[T].Node(value)
                    break
                node = node.Right
        self.Count += 1
        return True

    def GetEnumerator(self) -> IEnumerator[T]:
        if self._root is not None:
            for value in self._root.Walk():
                yield value

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return self.GetEnumerator()

def main() -> None:
    t = Tree[int]()
    for n in [5, 2, 8, 1, 9, 2, 7]:
        t.Add(n)
    print(String.Join(" ", t), t.Count)
    words: Tree[str] = Tree[str]()
    words.Add("pear"), words.Add("apple")
    first = None
    for w in words:
        if first is None:
            first = w
    print(first, len(words))
    names = Tree[str]()
    print(names.Count, [n for n in names].Count)
