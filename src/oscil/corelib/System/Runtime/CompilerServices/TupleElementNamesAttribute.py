from oscil.lang import *


@AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Event | AttributeTargets.Parameter | AttributeTargets.ReturnValue)
@sealed
class TupleElementNamesAttribute(Attribute):
    TransformNames: Auto[ReadOnly[Array[str]]]

    def __init__(self, transformNames: Array[str]) -> None:
        self.TransformNames = transformNames
