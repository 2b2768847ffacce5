from oscil.lang import *


@abstract
class CodeAccessSecurityAttribute(SecurityAttribute):
    @protected
    def __init__(self, action: SecurityAction) -> None:
        super().__init__(action)
