from oscil.lang import *


@AttributeUsage(AttributeTargets.All, Inherited=False)
@sealed
class SecurityCriticalAttribute(Attribute):
    def __init__(self) -> None:
        pass
