from oscil.lang import *


@sealed
@internal
class SystemTimeProvider(TimeProvider):
    """The clock of the machine."""
