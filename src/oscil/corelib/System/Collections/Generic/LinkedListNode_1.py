from oscil.lang import *


@sealed
@generic(T)
class LinkedListNode:
    list: Internal[LinkedList[T]]
    next: Internal[LinkedListNode[T]]
    prev: Internal[LinkedListNode[T]]
    item: Internal[T]

    def __init__(self, value: T) -> None:
        self.item = value

    @internal
    def __init__(self, list: LinkedList[T], value: T) -> None:
        self.list = list
        self.item = value

    @property
    def List(self) -> LinkedList[T]:
        return self.list

    @property
    def Next(self) -> LinkedListNode[T]:
        return None if self.next is None or self.next is self.list.head else self.next

    @property
    def Previous(self) -> LinkedListNode[T]:
        return None if self.prev is None or self is self.list.head else self.prev

    @property
    def Value(self) -> T:
        return self.item

    @Value.setter
    def Value(self, value: T) -> None:
        self.item = value

    @property
    def ValueRef(self) -> Ref[T]:
        return ref(self.item)

    @internal
    def Invalidate(self) -> None:
        self.list = None
        self.next = None
        self.prev = None
