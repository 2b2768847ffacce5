from oscil.lang import *


@AttributeUsage(AttributeTargets.All, AllowMultiple=True, Inherited=False)
@sealed
class SuppressMessageAttribute(Attribute):
    Category: Auto[ReadOnly[str]]
    CheckId: Auto[ReadOnly[str]]
    Scope: Auto[str]
    Target: Auto[str]
    MessageId: Auto[str]
    Justification: Auto[str]

    def __init__(self, category: str, checkId: str) -> None:
        self.Category = category
        self.CheckId = checkId
