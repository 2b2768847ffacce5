from oscil.lang import *


@AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Assembly)
@sealed
class ExtensionAttribute(Attribute):
    def __init__(self) -> None:
        pass
