from oscil.lang import *


@AttributeUsage(AttributeTargets.All)
class DisplayNameAttribute(Attribute):
    _text: str

    def __init__(self) -> None:
        self.__init__("")

    def __init__(self, displayName: str) -> None:
        self._text = displayName

    @virtual
    @property
    def DisplayName(self) -> str:
        return self._text

    @override
    def Equals(self, obj: object) -> bool:
        other = try_cast(DisplayNameAttribute, obj)
        return other is not None and other.DisplayName == self.DisplayName

    @override
    def GetHashCode(self) -> i32:
        return 0 if self._text is None else self._text.GetHashCode()

    @override
    def IsDefaultAttribute(self) -> bool:
        return self.DisplayName == ""
