from oscil.lang import *


@AttributeUsage(AttributeTargets.Field | AttributeTargets.Parameter, Inherited=False)
@sealed
class DateTimeConstantAttribute(CustomConstantAttribute):
    _date: DateTime

    def __init__(self, ticks: i64) -> None:
        self._date = DateTime(ticks)

    @override
    @property
    def Value(self) -> object:
        return self._date
