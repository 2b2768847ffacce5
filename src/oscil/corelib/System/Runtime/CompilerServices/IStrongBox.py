from oscil.lang import *


@interface
class IStrongBox:
    @property
    def Value(self) -> object: ...

    @Value.setter
    def Value(self, value: object) -> None: ...
