from oscil.lang import *


@abstract
class SecurityAttribute(Attribute):
    Action: Auto[SecurityAction]
    Unrestricted: Auto[bool]

    @protected
    def __init__(self, action: SecurityAction) -> None:
        self.Action = action
