from oscil.lang import *


@sealed
class SecurityPermissionAttribute(CodeAccessSecurityAttribute):
    SkipVerification: Auto[bool]
    UnmanagedCode: Auto[bool]

    def __init__(self, action: SecurityAction) -> None:
        super().__init__(action)
