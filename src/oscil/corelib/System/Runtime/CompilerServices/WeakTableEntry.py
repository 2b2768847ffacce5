from oscil.lang import *
from System.Runtime import DependentHandle


@struct
@internal
class WeakTableEntry:
    """Hash -1: removed."""

    Hash: Internal[i32]
    Next: Internal[i32]
    Handle: Internal[DependentHandle]
