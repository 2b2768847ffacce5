from oscil.lang import *


@struct
class ParameterModifier:
    _byRef: Array[bool]

    def __init__(self, parameterCount: i32) -> None:
        if parameterCount <= 0:
            raise ArgumentException("Must specify one or more parameters.")
        self._byRef = Array[bool](parameterCount)

    def __getitem__(self, index: i32) -> bool:
        return self._byRef[index]

    def __setitem__(self, index: i32, value: bool) -> None:
        self._byRef[index] = value
