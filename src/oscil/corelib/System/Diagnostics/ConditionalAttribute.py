from oscil.lang import *


@AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple=True)
@sealed
class ConditionalAttribute(Attribute):
    ConditionString: Auto[ReadOnly[str]]

    def __init__(self, conditionString: str) -> None:
        self.ConditionString = conditionString
