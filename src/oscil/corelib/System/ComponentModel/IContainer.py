from oscil.lang import *


@interface
class IContainer(IDisposable):
    def Add(self, component: IComponent) -> None: ...

    def Add(self, component: IComponent, name: str) -> None: ...

    def Remove(self, component: IComponent) -> None: ...
