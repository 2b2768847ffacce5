from oscil.lang import *


@AttributeUsage(AttributeTargets.Class, Inherited=True)
@sealed
class AttributeUsageAttribute(Attribute):
    _validOn: AttributeTargets
    AllowMultiple: Auto[bool]
    Inherited: Auto[bool] = True

    def __init__(self, validOn: AttributeTargets) -> None:
        self._validOn = validOn

    def __init__(self, validOn: AttributeTargets, allowMultiple: bool, inherited: bool) -> None:
        self._validOn = validOn
        self.AllowMultiple = allowMultiple
        self.Inherited = inherited

    @property
    def ValidOn(self) -> AttributeTargets:
        return self._validOn
