from oscil.lang import *


@interface
class ITypeDescriptorContext(IServiceProvider):
    @property
    def Container(self) -> IContainer: ...

    @property
    def Instance(self) -> object: ...

    def OnComponentChanging(self) -> bool: ...

    def OnComponentChanged(self) -> None: ...
