from oscil.lang import *


@AttributeUsage(AttributeTargets.All, Inherited=True)
@abstract
class Attribute:
    @protected
    def __init__(self) -> None:
        pass

    @virtual
    @property
    def TypeId(self) -> object:
        return self.GetType()

    @virtual
    def Match(self, obj: object) -> bool:
        return self.Equals(obj)

    @virtual
    def IsDefaultAttribute(self) -> bool:
        return False
