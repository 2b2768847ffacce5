from oscil.lang import *


@AttributeUsage(AttributeTargets.Assembly, Inherited=False)
@sealed
class AllowPartiallyTrustedCallersAttribute(Attribute):
    def __init__(self) -> None:
        pass
