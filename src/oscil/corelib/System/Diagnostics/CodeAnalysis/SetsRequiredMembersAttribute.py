from oscil.lang import *


@AttributeUsage(AttributeTargets.Constructor, Inherited=False)
@sealed
class SetsRequiredMembersAttribute(Attribute):
    def __init__(self) -> None:
        pass
