from oscil.lang import *


@AttributeUsage(AttributeTargets.Assembly, AllowMultiple=True, Inherited=False)
@sealed
class TypeForwardedToAttribute(Attribute):
    Destination: Auto[ReadOnly[Type]]

    def __init__(self, destination: Type) -> None:
        self.Destination = destination
