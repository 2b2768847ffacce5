"""What a collection tells of its changes."""

from oscil.lang import *
import System.Collections
import System.Collections.ObjectModel


@enum
class NotifyCollectionChangedAction:
    Add = 0
    Remove = 1
    Replace = 2
    Move = 3
    Reset = 4


@delegate
def NotifyCollectionChangedEventHandler(sender: object, e: NotifyCollectionChangedEventArgs) -> None: ...


@interface
class INotifyCollectionChanged:
    CollectionChanged: Event[NotifyCollectionChangedEventHandler]


class NotifyCollectionChangedEventArgs(EventArgs):
    _action: NotifyCollectionChangedAction
    _newItems: System.Collections.IList
    _oldItems: System.Collections.IList
    _newIndex: i32 = -1
    _oldIndex: i32 = -1

    def __init__(self, action: NotifyCollectionChangedAction) -> None:
        NotifyCollectionChangedEventArgs._Need(action, NotifyCollectionChangedAction.Reset)
        self._action = action

    def __init__(self, action: NotifyCollectionChangedAction, changedItem: object) -> None:
        self.__init__(action, changedItem, -1)

    def __init__(self, action: NotifyCollectionChangedAction, changedItem: object, index: i32) -> None:
        self._action = action
        if action == NotifyCollectionChangedAction.Reset:
            if changedItem is not None:
                raise ArgumentException("Reset action must be initialized with no changed items.", "action")
            if index != -1:
                raise ArgumentException("Reset action must be initialized with index -1.", "action")
        else:
            self._SetAddOrRemove(NotifyCollectionChangedEventArgs._One(changedItem), index)

    def __init__(self, action: NotifyCollectionChangedAction, changedItems: System.Collections.IList) -> None:
        self.__init__(action, changedItems, -1)

    def __init__(self, action: NotifyCollectionChangedAction, changedItems: System.Collections.IList, startingIndex: i32) -> None:
        self._action = action
        if action == NotifyCollectionChangedAction.Reset:
            if changedItems is not None:
                raise ArgumentException("Reset action must be initialized with no changed items.", "action")
            if startingIndex != -1:
                raise ArgumentException("Reset action must be initialized with index -1.", "action")
        else:
            if changedItems is None:
                raise ArgumentNullException("changedItems")
            if startingIndex < -1:
                raise ArgumentException("Index cannot be negative.", "startingIndex")
            self._SetAddOrRemove(changedItems, startingIndex)

    def __init__(self, action: NotifyCollectionChangedAction, newItem: object, oldItem: object) -> None:
        self.__init__(action, newItem, oldItem, -1)

    def __init__(self, action: NotifyCollectionChangedAction, newItem: object, oldItem: object, index: i32) -> None:
        NotifyCollectionChangedEventArgs._Need(action, NotifyCollectionChangedAction.Replace)
        self._Set(action, NotifyCollectionChangedEventArgs._One(newItem), NotifyCollectionChangedEventArgs._One(oldItem), index, index)

    def __init__(self, action: NotifyCollectionChangedAction, newItems: System.Collections.IList, oldItems: System.Collections.IList) -> None:
        self.__init__(action, newItems, oldItems, -1)

    def __init__(
        self, action: NotifyCollectionChangedAction, newItems: System.Collections.IList, oldItems: System.Collections.IList, startingIndex: i32
    ) -> None:
        NotifyCollectionChangedEventArgs._Need(action, NotifyCollectionChangedAction.Replace)
        if newItems is None:
            raise ArgumentNullException("newItems")
        if oldItems is None:
            raise ArgumentNullException("oldItems")
        self._Set(action, newItems, oldItems, startingIndex, startingIndex)

    def __init__(self, action: NotifyCollectionChangedAction, changedItem: object, index: i32, oldIndex: i32) -> None:
        NotifyCollectionChangedEventArgs._Need(action, NotifyCollectionChangedAction.Move)
        if index < 0:
            raise ArgumentException("Index cannot be negative.", "index")
        item = NotifyCollectionChangedEventArgs._One(changedItem)
        self._Set(action, item, item, index, oldIndex)

    def __init__(self, action: NotifyCollectionChangedAction, changedItems: System.Collections.IList, index: i32, oldIndex: i32) -> None:
        NotifyCollectionChangedEventArgs._Need(action, NotifyCollectionChangedAction.Move)
        if index < 0:
            raise ArgumentException("Index cannot be negative.", "index")
        self._Set(action, changedItems, changedItems, index, oldIndex)

    @static
    def _One(item: object) -> System.Collections.IList:
        items: Array[object] = [item]
        return System.Collections.ObjectModel.ReadOnlyCollection[object](items)

    @static
    def _Need(action: NotifyCollectionChangedAction, wanted: NotifyCollectionChangedAction) -> None:
        if action != wanted:
            raise ArgumentException("Constructor only supports the '" + wanted.ToString() + "' action.", "action")

    def _SetAddOrRemove(self, items: System.Collections.IList, index: i32) -> None:
        if self._action == NotifyCollectionChangedAction.Add:
            self._Set(self._action, items, None, index, -1)
        elif self._action == NotifyCollectionChangedAction.Remove:
            self._Set(self._action, None, items, -1, index)
        else:
            raise ArgumentException("Constructor only supports either a Reset, Add, or Remove action.", "action")

    def _Set(
        self, action: NotifyCollectionChangedAction, newItems: System.Collections.IList, oldItems: System.Collections.IList, newIndex: i32, oldIndex: i32
    ) -> None:
        self._action = action
        self._newItems = newItems
        self._oldItems = oldItems
        self._newIndex = newIndex
        self._oldIndex = oldIndex

    @property
    def Action(self) -> NotifyCollectionChangedAction:
        return self._action

    @property
    def NewItems(self) -> System.Collections.IList:
        return self._newItems

    @property
    def OldItems(self) -> System.Collections.IList:
        return self._oldItems

    @property
    def NewStartingIndex(self) -> i32:
        return self._newIndex

    @property
    def OldStartingIndex(self) -> i32:
        return self._oldIndex
