from oscil.lang import *


@AttributeUsage(AttributeTargets.Field | AttributeTargets.Parameter, Inherited=False)
@abstract
class CustomConstantAttribute(Attribute):
    @protected
    def __init__(self) -> None:
        pass

    @abstract
    @property
    def Value(self) -> object: ...
