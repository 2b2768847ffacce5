from oscil.lang import *


@enum
@flags
class ValueTaskSourceOnCompletedFlags:
    None_ = 0
    UseSchedulingContext = 1
    FlowExecutionContext = 2
