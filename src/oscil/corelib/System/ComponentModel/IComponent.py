from oscil.lang import *


@interface
class IComponent(IDisposable):
    @property
    def Site(self) -> ISite: ...

    @Site.setter
    def Site(self, value: ISite) -> None: ...

    Disposed: Event[EventHandler]
