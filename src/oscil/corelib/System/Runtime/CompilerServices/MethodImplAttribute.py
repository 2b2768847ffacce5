from oscil.lang import *


@AttributeUsage(AttributeTargets.Constructor | AttributeTargets.Method, Inherited=False)
@sealed
class MethodImplAttribute(Attribute):
    MethodCodeType: MethodCodeType
    Value: Auto[ReadOnly[MethodImplOptions]]

    def __init__(self, methodImplOptions: MethodImplOptions) -> None:
        self.Value = methodImplOptions

    def __init__(self, value: i16) -> None:
        self.Value = MethodImplOptions(value)

    def __init__(self) -> None:
        pass
