from oscil.lang import *
from System.Collections.Generic import IList, List


@generic(T)
class ThreadLocal(IDisposable):
    """A value for each thread. Each thread has one table of values for all of them, indexed by number."""

    _factory: Func[T]
    _number: i32
    _all: List[ThreadLocalEntry[T]]
    _tracks: bool

    t_entries: ThreadStatic[Private[Array[ThreadLocalEntry[T]]]]
    s_last: Static[Private[i32]]

    def __init__(self) -> None:
        self._Init(None, False)

    def __init__(self, trackAllValues: bool) -> None:
        self._Init(None, trackAllValues)

    def __init__(self, valueFactory: Func[T]) -> None:
        self.__init__(valueFactory, False)

    def __init__(self, valueFactory: Func[T], trackAllValues: bool) -> None:
        if valueFactory is None:
            raise ArgumentNullException("valueFactory")
        self._Init(valueFactory, trackAllValues)

    def _Init(self, factory: Func[T], tracks: bool) -> None:
        self._factory = factory
        self._tracks = tracks
        self._all = List[ThreadLocalEntry[T]]()
        self._number = Interlocked.Increment(ref(ThreadLocal[T].s_last))

    def _Find(self) -> ThreadLocalEntry[T]:
        if self._number == 0:
            raise ObjectDisposedException("The ThreadLocal object has been disposed.")
        entries = ThreadLocal[T].t_entries
        return entries[self._number] if entries is not None and self._number < len(entries) else None

    def _Add(self, value: T) -> ThreadLocalEntry[T]:
        entries = ThreadLocal[T].t_entries
        if entries is None or self._number >= len(entries):
            grown = Array[ThreadLocalEntry[T]](self._number + 8)
            if entries is not None:
                Array.Copy(entries, grown, len(entries))
            ThreadLocal[T].t_entries = grown
            entries = grown
        entry = ThreadLocalEntry[T](value)
        entries[self._number] = entry
        with lock(self._all):
            self._all.Add(entry)
        return entry

    @property
    def Value(self) -> T:
        entry = self._Find()
        if entry is not None:
            return entry.Value
        made = default(T)
        if self._factory is not None:
            made = self._factory()
            if self._Find() is not None:
                raise InvalidOperationException("ValueFactory attempted to access the Value property of this instance.")
        return self._Add(made).Value

    @Value.setter
    def Value(self, value: T) -> None:
        entry = self._Find()
        if entry is not None:
            entry.Value = value
        else:
            self._Add(value)

    @property
    def IsValueCreated(self) -> bool:
        return self._Find() is not None

    @property
    def Values(self) -> IList[T]:
        self._Find()
        if not self._tracks:
            raise InvalidOperationException("The ThreadLocal object is not tracking values. To use the Values property, use a ThreadLocal constructor that accepts the trackAllValues parameter and set the parameter to true.")
        values = List[T]()
        with lock(self._all):
            for entry in self._all:
                values.Add(entry.Value)
        return values

    def Dispose(self) -> None:
        number = self._number
        self._number = 0
        entries = ThreadLocal[T].t_entries
        if entries is not None and number < len(entries):
            entries[number] = None
        with lock(self._all):
            self._all.Clear()

    @protected
    @virtual
    def Dispose(self, disposing: bool) -> None:
        self.Dispose()

    @override
    def ToString(self) -> str:
        return self.Value.ToString()
