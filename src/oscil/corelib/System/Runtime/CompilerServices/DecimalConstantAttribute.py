from oscil.lang import *


@AttributeUsage(AttributeTargets.Field | AttributeTargets.Parameter, Inherited=False)
@sealed
class DecimalConstantAttribute(Attribute):
    _value: decimal

    def __init__(self, scale: u8, sign: u8, hi: u32, mid: u32, low: u32) -> None:
        self._value = decimal(i32(low), i32(mid), i32(hi), sign != 0, scale)

    def __init__(self, scale: u8, sign: u8, hi: i32, mid: i32, low: i32) -> None:
        self._value = decimal(low, mid, hi, sign != 0, scale)

    @property
    def Value(self) -> decimal:
        return self._value
