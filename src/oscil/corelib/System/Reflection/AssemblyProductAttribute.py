from oscil.lang import *


@AttributeUsage(AttributeTargets.Assembly, Inherited=False)
@sealed
class AssemblyProductAttribute(Attribute):
    Product: Auto[ReadOnly[str]]

    def __init__(self, product: str) -> None:
        self.Product = product
