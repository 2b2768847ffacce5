from oscil.lang import *


@AttributeUsage(AttributeTargets.All)
class CategoryAttribute(Attribute):
    _text: str

    def __init__(self) -> None:
        self.__init__("Misc")

    def __init__(self, category: str) -> None:
        self._text = category

    @virtual
    @property
    def Category(self) -> str:
        return self._text

    @override
    def Equals(self, obj: object) -> bool:
        other = try_cast(CategoryAttribute, obj)
        return other is not None and other.Category == self.Category

    @override
    def GetHashCode(self) -> i32:
        return 0 if self._text is None else self._text.GetHashCode()

    @override
    def IsDefaultAttribute(self) -> bool:
        return self.Category == "Misc"
