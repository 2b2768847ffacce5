from oscil.lang import *


@generic(T)
class StrongBox(IStrongBox):
    Value: T

    def __init__(self) -> None:
        pass

    def __init__(self, value: T) -> None:
        self.Value = value

    @implements(IStrongBox.Value)
    @property
    def Value(self) -> object:
        return self.Value

    @implements(IStrongBox.Value)
    @Value.setter
    def Value(self, value: object) -> None:
        self.Value = cast(T, value)
