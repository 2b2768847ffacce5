from oscil.lang import *
from System.Collections.Generic import *
from System.Collections.Specialized import *
from System.ComponentModel import INotifyPropertyChanged, PropertyChangedEventArgs, PropertyChangedEventHandler


@generic(T)
class ObservableCollection(Collection[T], INotifyCollectionChanged, INotifyPropertyChanged):
    """A collection that tells of its changes. While it tells several listeners, it may not change."""

    CollectionChanged: Event[NotifyCollectionChangedEventHandler]
    PropertyChanged: Event[PropertyChangedEventHandler]
    _telling: i32

    def __init__(self) -> None:
        pass

    def __init__(self, collection: IEnumerable[T]) -> None:
        super().__init__(ObservableCollection[T]._Copy(collection, "collection"))

    def __init__(self, list: List[T]) -> None:
        super().__init__(ObservableCollection[T]._Copy(list, "list"))

    @static
    def _Copy(items: IEnumerable[T], name: str) -> List[T]:
        if items is None:
            raise ArgumentNullException(name)
        return List[T](items)

    def Move(self, oldIndex: i32, newIndex: i32) -> None:
        self.MoveItem(oldIndex, newIndex)

    @protected
    @override
    def ClearItems(self) -> None:
        self.CheckReentrancy()
        super().ClearItems()
        self._Tell(True, NotifyCollectionChangedEventArgs(NotifyCollectionChangedAction.Reset))

    @protected
    @override
    def RemoveItem(self, index: i32) -> None:
        self.CheckReentrancy()
        item = self[index]
        super().RemoveItem(index)
        self._Tell(True, NotifyCollectionChangedEventArgs(NotifyCollectionChangedAction.Remove, cast(object, item), index))

    @protected
    @override
    def InsertItem(self, index: i32, item: T) -> None:
        self.CheckReentrancy()
        super().InsertItem(index, item)
        self._Tell(True, NotifyCollectionChangedEventArgs(NotifyCollectionChangedAction.Add, cast(object, item), index))

    @protected
    @override
    def SetItem(self, index: i32, item: T) -> None:
        self.CheckReentrancy()
        old = self[index]
        super().SetItem(index, item)
        self._Tell(False, NotifyCollectionChangedEventArgs(NotifyCollectionChangedAction.Replace, cast(object, item), cast(object, old), index))

    @protected
    @virtual
    def MoveItem(self, oldIndex: i32, newIndex: i32) -> None:
        self.CheckReentrancy()
        item = self[oldIndex]
        super().RemoveItem(oldIndex)
        super().InsertItem(newIndex, item)
        self._Tell(False, NotifyCollectionChangedEventArgs(NotifyCollectionChangedAction.Move, cast(object, item), newIndex, oldIndex))

    def _Tell(self, counted: bool, change: NotifyCollectionChangedEventArgs) -> None:
        if counted:
            self.OnPropertyChanged(PropertyChangedEventArgs("Count"))
        self.OnPropertyChanged(PropertyChangedEventArgs("Item[]"))
        self.OnCollectionChanged(change)

    @protected
    @virtual
    def OnPropertyChanged(self, e: PropertyChangedEventArgs) -> None:
        listeners = self.PropertyChanged
        if listeners is not None:
            listeners(self, e)

    @protected
    @virtual
    def OnCollectionChanged(self, e: NotifyCollectionChangedEventArgs) -> None:
        listeners = self.CollectionChanged
        if listeners is not None:
            self._telling += 1
            try:
                listeners(self, e)
            finally:
                self._telling -= 1

    @protected
    def BlockReentrancy(self) -> IDisposable:
        self._telling += 1
        return ObservableCollection[T]._Monitor(self)

    @protected
    def CheckReentrancy(self) -> None:
        if self._telling > 0:
            listeners = self.CollectionChanged
            if listeners is not None and len(listeners.GetInvocationList()) > 1:
                raise InvalidOperationException("Cannot change ObservableCollection during a CollectionChanged event.")

    @sealed
    class _Monitor(IDisposable):
        _owner: ObservableCollection[T]

        def __init__(self, owner: ObservableCollection[T]) -> None:
            self._owner = owner

        def Dispose(self) -> None:
            self._owner._telling -= 1
