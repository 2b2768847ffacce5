from oscil.lang import *


@AttributeUsage(AttributeTargets.Assembly, Inherited=False)
@sealed
class AssemblyConfigurationAttribute(Attribute):
    Configuration: Auto[ReadOnly[str]]

    def __init__(self, configuration: str) -> None:
        self.Configuration = configuration
