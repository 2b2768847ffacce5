from oscil.lang import *


class PropertyChangedEventArgs(EventArgs):
    _propertyName: str

    def __init__(self, propertyName: str) -> None:
        self._propertyName = propertyName

    @virtual
    @property
    def PropertyName(self) -> str:
        return self._propertyName


@delegate
def PropertyChangedEventHandler(sender: object, e: PropertyChangedEventArgs) -> None: ...


@interface
class INotifyPropertyChanged:
    PropertyChanged: Event[PropertyChangedEventHandler]
