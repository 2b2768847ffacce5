from oscil.lang import *


@AttributeUsage(AttributeTargets.All, Inherited=False)
@sealed
class RequiresPreviewFeaturesAttribute(Attribute):
    Message: Auto[ReadOnly[str]]

    def __init__(self) -> None:
        pass

    def __init__(self, message: str) -> None:
        self.Message = message
