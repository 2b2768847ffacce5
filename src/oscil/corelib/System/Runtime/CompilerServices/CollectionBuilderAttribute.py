from oscil.lang import *


@AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited=False)
@sealed
class CollectionBuilderAttribute(Attribute):
    BuilderType: Auto[ReadOnly[Type]]
    MethodName: Auto[ReadOnly[str]]

    def __init__(self, builderType: Type, methodName: str) -> None:
        self.BuilderType = builderType
        self.MethodName = methodName
