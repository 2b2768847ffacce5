from oscil.lang import *


@struct
@readonly
class SequencePosition(IEquatable[SequencePosition]):
    _object: object
    _integer: i32

    def __init__(self, object_: object, integer: i32) -> None:
        self._object = object_
        self._integer = integer

    def GetObject(self) -> object:
        return self._object

    def GetInteger(self) -> i32:
        return self._integer

    def Equals(self, other: SequencePosition) -> bool:
        return self._integer == other._integer and object.Equals(self._object, other._object)

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, SequencePosition) and self.Equals(cast(SequencePosition, obj))

    @override
    def GetHashCode(self) -> i32:
        return HashCode.Combine(0 if self._object is None else self._object.GetHashCode(), self._integer)
