"""What objects say when a property of theirs changes, or is about to."""

from oscil.lang import *


@family(Args=("PropertyChangedEventArgs", "PropertyChangingEventArgs"))
class Args(EventArgs):
    _propertyName: str

    def __init__(self, propertyName: str) -> None:
        self._propertyName = propertyName

    @virtual
    @property
    def PropertyName(self) -> str:
        return self._propertyName


@delegate
def PropertyChangedEventHandler(sender: object, e: PropertyChangedEventArgs) -> None: ...


@delegate
def PropertyChangingEventHandler(sender: object, e: PropertyChangingEventArgs) -> None: ...


@interface
class INotifyPropertyChanged:
    PropertyChanged: Event[PropertyChangedEventHandler]


@interface
class INotifyPropertyChanging:
    PropertyChanging: Event[PropertyChangingEventHandler]
