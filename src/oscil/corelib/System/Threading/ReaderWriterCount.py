from oscil.lang import *


@sealed
@internal
class ReaderWriterCount:
    """How often one thread holds a lock, in which way."""

    Readers: Internal[i32]
    Upgradeable: Internal[i32]
    Writers: Internal[i32]
