from oscil.lang import *


@struct
@internal
class VoidTaskResult:
    """The result of a generic task that stands for one without result."""
