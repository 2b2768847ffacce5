"""The immutable stack is a chain; the queue is two of them, of which one is turned round when the other ends."""

from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@sealed
@generic(T)
class ImmutableStack(IImmutableStack[T]):
    _empty: Static[ReadOnly[ImmutableStack[T]]] = ImmutableStack[T](default(T), None)
    _head: ReadOnly[T]
    _tail: ReadOnly[ImmutableStack[T]]

    @private
    def __init__(self, head: T, tail: ImmutableStack[T]) -> None:
        self._head = head
        self._tail = tail

    @static
    @property
    def Empty() -> ImmutableStack[T]:
        return ImmutableStack[T]._empty

    @property
    def IsEmpty(self) -> bool:
        return self._tail is None

    def Clear(self) -> ImmutableStack[T]:
        return ImmutableStack[T]._empty

    def _Check(self) -> None:
        if self._tail is None:
            raise InvalidOperationException("This operation does not apply to an empty instance.")

    def Peek(self) -> T:
        self._Check()
        return self._head

    def PeekRef(self) -> ReadOnlyRef[T]:
        self._Check()
        return ref(self._head)

    def Push(self, value: T) -> ImmutableStack[T]:
        return ImmutableStack[T](value, self)

    def Pop(self) -> ImmutableStack[T]:
        self._Check()
        return self._tail

    def Pop(self, value: Out[T]) -> ImmutableStack[T]:
        value = self.Peek()
        return self._tail

    @internal
    def Reverse(self) -> ImmutableStack[T]:
        turned = ImmutableStack[T]._empty
        for item in self:
            turned = turned.Push(item)
        return turned

    @struct
    class Enumerator:
        _all: ImmutableStack[T]
        _rest: ImmutableStack[T]

        @internal
        def __init__(self, stack: ImmutableStack[T]) -> None:
            self._all = stack
            self._rest = None

        @property
        def Current(self) -> T:
            if self._rest is None or self._rest.IsEmpty:
                raise InvalidOperationException()
            return self._rest.Peek()

        def MoveNext(self) -> bool:
            if self._rest is None:
                self._rest = self._all
            elif not self._rest.IsEmpty:
                self._rest = self._rest.Pop()
            return not self._rest.IsEmpty


@sealed
@generic(T)
class ImmutableQueue(IImmutableQueue[T]):
    _empty: Static[ReadOnly[ImmutableQueue[T]]] = ImmutableQueue[T](ImmutableStack[T].Empty, ImmutableStack[T].Empty)
    _forwards: ReadOnly[ImmutableStack[T]]
    _backwards: ReadOnly[ImmutableStack[T]]

    @internal
    def __init__(self, forwards: ImmutableStack[T], backwards: ImmutableStack[T]) -> None:
        self._forwards = forwards
        self._backwards = backwards

    @static
    @property
    def Empty() -> ImmutableQueue[T]:
        return ImmutableQueue[T]._empty

    @property
    def IsEmpty(self) -> bool:
        return self._forwards.IsEmpty

    def Clear(self) -> ImmutableQueue[T]:
        return ImmutableQueue[T]._empty

    def _Check(self) -> None:
        if self._forwards.IsEmpty:
            raise InvalidOperationException("This operation does not apply to an empty instance.")

    def Peek(self) -> T:
        self._Check()
        return self._forwards.Peek()

    def PeekRef(self) -> ReadOnlyRef[T]:
        self._Check()
        return ref(self._forwards.PeekRef())

    def Enqueue(self, value: T) -> ImmutableQueue[T]:
        if self._forwards.IsEmpty:
            return ImmutableQueue[T](ImmutableStack[T].Empty.Push(value), ImmutableStack[T].Empty)
        return ImmutableQueue[T](self._forwards, self._backwards.Push(value))

    def Dequeue(self) -> ImmutableQueue[T]:
        self._Check()
        rest = self._forwards.Pop()
        if not rest.IsEmpty:
            return ImmutableQueue[T](rest, self._backwards)
        if self._backwards.IsEmpty:
            return ImmutableQueue[T]._empty
        return ImmutableQueue[T](self._backwards.Reverse(), ImmutableStack[T].Empty)

    def Dequeue(self, value: Out[T]) -> ImmutableQueue[T]:
        value = self.Peek()
        return self.Dequeue()

    @struct
    class Enumerator:
        _queue: ImmutableQueue[T]
        _forwards: ImmutableStack[T]
        _backwards: ImmutableStack[T]

        @internal
        def __init__(self, queue: ImmutableQueue[T]) -> None:
            self._queue = queue
            self._forwards = None
            self._backwards = None

        @property
        def Current(self) -> T:
            if self._forwards is None or self._forwards.IsEmpty:
                raise InvalidOperationException()
            return self._forwards.Peek()

        def MoveNext(self) -> bool:
            if self._forwards is None:
                self._forwards = self._queue._forwards
                self._backwards = self._queue._backwards
            elif not self._forwards.IsEmpty:
                self._forwards = self._forwards.Pop()
            if self._forwards.IsEmpty and not self._backwards.IsEmpty:
                self._forwards = self._backwards.Reverse()
                self._backwards = ImmutableStack[T].Empty
            return not self._forwards.IsEmpty


@family(Chain=("ImmutableStack", "ImmutableQueue"), IChain=("IImmutableStack", "IImmutableQueue"), Put=("Push", "Enqueue"), Take=("Pop", "Dequeue"))
@generic(T)
class Chain:
    def GetEnumerator(self) -> Chain[T].Enumerator:
        return Chain[T].Enumerator(self)

    @implements(IEnumerable[T].GetEnumerator)
    def GetEnumerator(self) -> IEnumerator[T]:
        for item in self:
            yield item

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return cast(IEnumerable[T], self).GetEnumerator()

    @implements(IChain[T].Clear)
    def Clear(self) -> IChain[T]:
        return self.Clear()

    @implements(IChain[T].Put)
    def Put(self, value: T) -> IChain[T]:
        return self.Put(value)

    @implements(IChain[T].Take)
    def Take(self) -> IChain[T]:
        return self.Take()


@family(Chain=("ImmutableStack", "ImmutableQueue"), IChain=("IImmutableStack", "IImmutableQueue"), Put=("Push", "Enqueue"), Take=("Pop", "Dequeue"), WORD=("stack", "queue"))
@static
class Chain:
    @static
    @generic(T)
    def Create() -> Chain[T]:
        return Chain[T].Empty

    @static
    @generic(T)
    def Create(item: T) -> Chain[T]:
        return Chain[T].Empty.Put(item)

    @static
    @generic(T)
    def Create(*items: T) -> Chain[T]:
        Persistent.NotNull(items, "items")
        return Chain.Create[T](ReadOnlySpan[T](items))

    @static
    @generic(T)
    def Create(items: ReadOnlySpan[T]) -> Chain[T]:
        chain = Chain[T].Empty
        for item in items:
            chain = chain.Put(item)
        return chain

    @static
    @generic(T)
    def CreateRange(items: IEnumerable[T]) -> Chain[T]:
        Persistent.NotNull(items, "items")
        chain = Chain[T].Empty
        for item in items:
            chain = chain.Put(item)
        return chain

    @extension
    @generic(T)
    def Take(self: IChain[T], value: Out[T]) -> IChain[T]:
        Persistent.NotNull(self, f"{WORD}")
        value = self.Peek()
        return self.Take()
