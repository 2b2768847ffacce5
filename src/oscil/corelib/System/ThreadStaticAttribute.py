from oscil.lang import *


@AttributeUsage(AttributeTargets.Field, Inherited=False)
@sealed
class ThreadStaticAttribute(Attribute):
    def __init__(self) -> None:
        pass
