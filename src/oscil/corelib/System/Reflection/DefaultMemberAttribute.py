from oscil.lang import *


@AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)
@sealed
class DefaultMemberAttribute(Attribute):
    MemberName: Auto[ReadOnly[str]]

    def __init__(self, memberName: str) -> None:
        self.MemberName = memberName
