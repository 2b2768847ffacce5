from oscil.lang import *


@sealed
class Missing:
    """Stands for an argument that is left out."""

    Value: Static[ReadOnly[Missing]] = Missing()

    @private
    def __init__(self) -> None:
        pass
