from oscil.lang import *


@AttributeUsage(AttributeTargets.Assembly)
@sealed
class DefaultDependencyAttribute(Attribute):
    LoadHintArgument: Auto[ReadOnly[LoadHint]]

    def __init__(self, loadHintArgument: LoadHint) -> None:
        self.LoadHintArgument = loadHintArgument
