from oscil.lang import *


@AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, AllowMultiple=True, Inherited=False)
@sealed
class MemberNotNullAttribute(Attribute):
    Members: Auto[ReadOnly[Array[str]]]

    def __init__(self, members: Array[str]) -> None:
        self.Members = members
