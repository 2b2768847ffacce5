from oscil.lang import *


@AttributeUsage(AttributeTargets.All, AllowMultiple=True, Inherited=False)
@sealed
class CompilerFeatureRequiredAttribute(Attribute):
    FeatureName: Auto[ReadOnly[str]]
    IsOptional: Auto[bool]

    def __init__(self, featureName: str) -> None:
        self.FeatureName = featureName
