from oscil.lang import *
from System import *
from System.Threading import *


@struct
@internal
class LoopItem:
    """What was posted to an event loop, and the context to run it in."""

    Callback: SendOrPostCallback
    State: object
    Context: ExecutionContext
