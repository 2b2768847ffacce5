from oscil.lang import *
import System.Collections


@generic(TElement, TPriority)
class PriorityQueue:
    """A heap in an array, four children a node, as .NET's: the order among equal priorities is the same."""

    _nodes: Array[ValueTuple[TElement, TPriority]]
    _comparer: IComparer[TPriority]
    _size: i32
    _version: i32

    def __init__(self) -> None:
        self.__init__(0, None)

    def __init__(self, initialCapacity: i32) -> None:
        self.__init__(initialCapacity, None)

    def __init__(self, comparer: IComparer[TPriority]) -> None:
        self.__init__(0, comparer)

    def __init__(self, initialCapacity: i32, comparer: IComparer[TPriority]) -> None:
        if initialCapacity < 0:
            raise ArgumentOutOfRangeException("initialCapacity", initialCapacity, "initialCapacity ('" + initialCapacity.ToString() + "') must be a non-negative value.")
        self._nodes = Array[ValueTuple[TElement, TPriority]](initialCapacity)
        self._comparer = comparer if comparer is not None else Comparer[TPriority].Default

    def __init__(self, items: IEnumerable[ValueTuple[TElement, TPriority]]) -> None:
        self.__init__(items, None)

    def __init__(self, items: IEnumerable[ValueTuple[TElement, TPriority]], comparer: IComparer[TPriority]) -> None:
        self.__init__(0, comparer)
        if items is None:
            raise ArgumentNullException("items")
        for item in items:
            self._Append(item)
        self._Heapify()

    @property
    def Count(self) -> i32:
        return self._size

    @property
    def Capacity(self) -> i32:
        return len(self._nodes)

    @property
    def Comparer(self) -> IComparer[TPriority]:
        return self._comparer

    @property
    def UnorderedItems(self) -> PriorityQueue[TElement, TPriority].UnorderedItemsCollection:
        return PriorityQueue[TElement, TPriority].UnorderedItemsCollection(self)

    def _Reserve(self, capacity: i32) -> None:
        if capacity > len(self._nodes):
            larger = len(self._nodes) * 2
            if larger < len(self._nodes) + 4:
                larger = len(self._nodes) + 4
            if larger < capacity:
                larger = capacity
            grown = Array[ValueTuple[TElement, TPriority]](larger)
            Array.Copy(self._nodes, grown, self._size)
            self._nodes = grown

    def _Append(self, node: ValueTuple[TElement, TPriority]) -> None:
        self._Reserve(self._size + 1)
        self._nodes[self._size] = node
        self._size += 1

    def _Heapify(self) -> None:
        i = (self._size - 2) >> 2
        while i >= 0:
            self._MoveDown(self._nodes[i], i)
            i -= 1

    def _MoveUp(self, node: ValueTuple[TElement, TPriority], index: i32) -> None:
        nodes = self._nodes
        while index > 0:
            parent = (index - 1) >> 2
            if self._comparer.Compare(node.Item2, nodes[parent].Item2) >= 0:
                break
            nodes[index] = nodes[parent]
            index = parent
        nodes[index] = node

    def _MoveDown(self, node: ValueTuple[TElement, TPriority], index: i32) -> None:
        nodes = self._nodes
        size = self._size
        while True:
            child = (index << 2) + 1
            if child >= size:
                break
            least = child
            end = child + 4 if child + 4 < size else size
            child += 1
            while child < end:
                if self._comparer.Compare(nodes[child].Item2, nodes[least].Item2) < 0:
                    least = child
                child += 1
            if self._comparer.Compare(node.Item2, nodes[least].Item2) <= 0:
                break
            nodes[index] = nodes[least]
            index = least
        nodes[index] = node

    def Enqueue(self, element: TElement, priority: TPriority) -> None:
        self._version += 1
        node = ValueTuple[TElement, TPriority](element, priority)
        self._Append(node)
        self._MoveUp(node, self._size - 1)

    def EnqueueRange(self, items: IEnumerable[ValueTuple[TElement, TPriority]]) -> None:
        if items is None:
            raise ArgumentNullException("items")
        if self._size == 0:
            self._version += 1
            for item in items:
                self._Append(item)
            self._Heapify()
            return
        for item in items:
            self.Enqueue(item.Item1, item.Item2)

    def EnqueueRange(self, elements: IEnumerable[TElement], priority: TPriority) -> None:
        if elements is None:
            raise ArgumentNullException("elements")
        for element in elements:
            self.Enqueue(element, priority)

    def _NotEmpty(self) -> None:
        if self._size == 0:
            raise InvalidOperationException("Queue empty.")

    def Peek(self) -> TElement:
        self._NotEmpty()
        return self._nodes[0].Item1

    def Dequeue(self) -> TElement:
        self._NotEmpty()
        element = self._nodes[0].Item1
        self._RemoveRoot()
        return element

    def _RemoveRoot(self) -> None:
        self._size -= 1
        last = self._size
        self._version += 1
        node = self._nodes[last]
        self._nodes[last] = default(ValueTuple[TElement, TPriority])
        if last > 0:
            self._MoveDown(node, 0)

    def DequeueEnqueue(self, element: TElement, priority: TPriority) -> TElement:
        self._NotEmpty()
        root = self._nodes[0]
        node = ValueTuple[TElement, TPriority](element, priority)
        if self._comparer.Compare(priority, root.Item2) > 0:
            self._MoveDown(node, 0)
        else:
            self._nodes[0] = node
        self._version += 1
        return root.Item1

    def EnqueueDequeue(self, element: TElement, priority: TPriority) -> TElement:
        if self._size != 0:
            root = self._nodes[0]
            if self._comparer.Compare(priority, root.Item2) > 0:
                self._MoveDown(ValueTuple[TElement, TPriority](element, priority), 0)
                self._version += 1
                return root.Item1
        return element

    def TryPeek(self, element: Out[TElement], priority: Out[TPriority]) -> bool:
        if self._size == 0:
            element = default(TElement)
            priority = default(TPriority)
            return False
        element = self._nodes[0].Item1
        priority = self._nodes[0].Item2
        return True

    def TryDequeue(self, element: Out[TElement], priority: Out[TPriority]) -> bool:
        if not self.TryPeek(out(element), out(priority)):
            return False
        self._RemoveRoot()
        return True

    def Remove(self, element: TElement, removedElement: Out[TElement], priority: Out[TPriority], equalityComparer: IEqualityComparer[TElement] = None) -> bool:
        if equalityComparer is None:
            equalityComparer = EqualityComparer[TElement].Default
        for i in range(self._size):
            if equalityComparer.Equals(element, self._nodes[i].Item1):
                removedElement = self._nodes[i].Item1
                priority = self._nodes[i].Item2
                self._RemoveAt(i)
                return True
        removedElement = default(TElement)
        priority = default(TPriority)
        return False

    def _RemoveAt(self, index: i32) -> None:
        removed = self._nodes[index].Item2
        self._size -= 1
        last = self._size
        if index < last:
            node = self._nodes[last]
            if self._comparer.Compare(node.Item2, removed) < 0:
                self._MoveUp(node, index)
            else:
                self._MoveDown(node, index)
        self._nodes[last] = default(ValueTuple[TElement, TPriority])
        self._version += 1

    def Clear(self) -> None:
        Array.Clear(self._nodes, 0, self._size)
        self._size = 0
        self._version += 1

    def EnsureCapacity(self, capacity: i32) -> i32:
        if capacity < 0:
            raise ArgumentOutOfRangeException("capacity", capacity, "capacity ('" + capacity.ToString() + "') must be a non-negative value.")
        self._Reserve(capacity)
        return len(self._nodes)

    def TrimExcess(self) -> None:
        if self._size < i32(f64(len(self._nodes)) * 0.9):
            Array.Resize[ValueTuple[TElement, TPriority]](ref(self._nodes), self._size)

    @sealed
    class UnorderedItemsCollection(IReadOnlyCollection[ValueTuple[TElement, TPriority]], System.Collections.ICollection):
        _queue: PriorityQueue[TElement, TPriority]

        @internal
        def __init__(self, queue: PriorityQueue[TElement, TPriority]) -> None:
            self._queue = queue

        @property
        def Count(self) -> i32:
            return self._queue._size

        def GetEnumerator(self) -> IEnumerator[ValueTuple[TElement, TPriority]]:
            version = self._queue._version
            i = 0
            while True:
                if version != self._queue._version:
                    raise InvalidOperationException("Collection was modified after the enumerator was instantiated.")
                if i >= self._queue._size:
                    return
                yield self._queue._nodes[i]
                i += 1

        @implements(System.Collections.IEnumerable.GetEnumerator)
        def GetEnumerator(self) -> System.Collections.IEnumerator:
            return self.GetEnumerator()

        @implements(System.Collections.ICollection.IsSynchronized)
        @property
        def IsSynchronized(self) -> bool:
            return False

        @implements(System.Collections.ICollection.SyncRoot)
        @property
        def SyncRoot(self) -> object:
            return self

        @implements(System.Collections.ICollection.CopyTo)
        def CopyTo(self, array: Array, index: i32) -> None:
            Array.Copy(self._queue._nodes, 0, array, index, self._queue._size)
