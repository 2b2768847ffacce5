from oscil.lang import *


@AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Constructor | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Event | AttributeTargets.Interface | AttributeTargets.Delegate, Inherited=False)
@sealed
class ObsoleteAttribute(Attribute):
    Message: Auto[ReadOnly[str]]
    IsError: Auto[ReadOnly[bool]]
    DiagnosticId: Auto[str]
    UrlFormat: Auto[str]

    def __init__(self) -> None:
        pass

    def __init__(self, message: str) -> None:
        self.Message = message

    def __init__(self, message: str, isError: bool) -> None:
        self.Message = message
        self.IsError = isError
