from oscil.lang import *


@enum
@flags
class TaskCreationOptions:
    None_ = 0
    PreferFairness = 1
    LongRunning = 2
    AttachedToParent = 4
    DenyChildAttach = 8
    HideScheduler = 16
    RunContinuationsAsynchronously = 64
