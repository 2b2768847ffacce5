from oscil.lang import *


@interface
class ISite(IServiceProvider):
    @property
    def Component(self) -> IComponent: ...

    @property
    def Container(self) -> IContainer: ...

    @property
    def DesignMode(self) -> bool: ...

    @property
    def Name(self) -> str: ...

    @Name.setter
    def Name(self, value: str) -> None: ...
