from oscil.lang import *


@AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Module)
@sealed
class DebuggableAttribute(Attribute):
    @enum
    @flags
    class DebuggingModes:
        None_ = 0
        Default = 1
        IgnoreSymbolStoreSequencePoints = 2
        EnableEditAndContinue = 4
        DisableOptimizations = 256

    DebuggingFlags: Auto[ReadOnly[DebuggableAttribute.DebuggingModes]]

    def __init__(self, isJITTrackingEnabled: bool, isJITOptimizerDisabled: bool) -> None:
        modes = 0
        if isJITTrackingEnabled:
            modes |= 1
        if isJITOptimizerDisabled:
            modes |= 256
        self.DebuggingFlags = DebuggableAttribute.DebuggingModes(modes)

    def __init__(self, modes: DebuggableAttribute.DebuggingModes) -> None:
        self.DebuggingFlags = modes
