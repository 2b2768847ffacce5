from oscil.lang import *


@AttributeUsage(AttributeTargets.Assembly, Inherited=False)
@sealed
class AssemblyCompanyAttribute(Attribute):
    Company: Auto[ReadOnly[str]]

    def __init__(self, company: str) -> None:
        self.Company = company
