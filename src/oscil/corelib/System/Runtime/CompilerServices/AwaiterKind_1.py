from oscil.lang import *


@static
@internal
@generic(TAwaiter)
class AwaiterKind:
    """What is asked about an awaiter type once."""

    IsTaskAwaiter: Static[ReadOnly[bool]] = typeof(ITaskAwaiter).IsAssignableFrom(typeof(TAwaiter))
