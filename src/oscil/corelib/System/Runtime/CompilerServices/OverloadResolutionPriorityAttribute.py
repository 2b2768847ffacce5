from oscil.lang import *


@AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property, Inherited=False)
@sealed
class OverloadResolutionPriorityAttribute(Attribute):
    Priority: Auto[ReadOnly[i32]]

    def __init__(self, priority: i32) -> None:
        self.Priority = priority
