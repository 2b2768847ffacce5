from oscil.lang import *


@AttributeUsage(AttributeTargets.All, AllowMultiple=True, Inherited=False)
@sealed
class SupportedOSPlatformAttribute(Attribute):
    PlatformName: Auto[ReadOnly[str]]

    def __init__(self, platformName: str) -> None:
        self.PlatformName = platformName
