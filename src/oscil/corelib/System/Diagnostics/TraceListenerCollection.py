from oscil.lang import *
from System.Collections.ObjectModel import Collection


class TraceListenerCollection(Collection[TraceListener]):
    @internal
    def __init__(self) -> None:
        pass

    def __getitem__(self, name: str) -> TraceListener:
        for listener in self:
            if listener.Name == name:
                return listener
        return None

    @new
    def Add(self, listener: TraceListener) -> i32:
        super().Add(listener)
        return self.Count - 1

    def AddRange(self, value: Array[TraceListener]) -> None:
        for listener in value:
            self.Add(listener)

    @new
    def Remove(self, listener: TraceListener) -> None:
        super().Remove(listener)

    def Remove(self, name: str) -> None:
        found = self[name]
        if found is not None:
            super().Remove(found)

    @override
    @protected
    def InsertItem(self, index: i32, item: TraceListener) -> None:
        if item is None:
            raise ArgumentNullException("listener")
        item.IndentLevel = Trace.IndentLevel
        item.IndentSize = Trace.IndentSize
        super().InsertItem(index, item)
