from oscil.lang import *


@AttributeUsage(AttributeTargets.Class | AttributeTargets.Constructor | AttributeTargets.Method, Inherited=False)
@sealed
class RequiresUnreferencedCodeAttribute(Attribute):
    Message: Auto[ReadOnly[str]]

    def __init__(self, message: str) -> None:
        self.Message = message
