from oscil.lang import *


@AttributeUsage(AttributeTargets.Parameter, Inherited=False)
@sealed
class EnumeratorCancellationAttribute(Attribute):
    def __init__(self) -> None:
        pass
