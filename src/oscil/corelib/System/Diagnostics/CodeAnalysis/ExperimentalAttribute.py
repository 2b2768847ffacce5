from oscil.lang import *


@AttributeUsage(AttributeTargets.All, Inherited=False)
@sealed
class ExperimentalAttribute(Attribute):
    DiagnosticId: Auto[ReadOnly[str]]
    UrlFormat: Auto[str]
    Message: Auto[str]

    def __init__(self, diagnosticId: str) -> None:
        self.DiagnosticId = diagnosticId
