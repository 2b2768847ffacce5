from oscil.lang import *


@AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Delegate | AttributeTargets.Enum | AttributeTargets.Method, Inherited=False)
@sealed
class AsyncMethodBuilderAttribute(Attribute):
    BuilderType: Auto[ReadOnly[Type]]

    def __init__(self, builderType: Type) -> None:
        self.BuilderType = builderType
