from oscil.lang import *
from System.Collections.ObjectModel import ReadOnlyCollection
from System.Text import StringBuilder


@struct
class CustomAttributeTypedArgument(IEquatable[CustomAttributeTypedArgument]):
    """A value of an attribute: enums as their numbers, arrays as collections of values."""

    _type: Type
    _value: object

    def __init__(self, argumentType: Type, value: object) -> None:
        if argumentType is None:
            raise ArgumentNullException("argumentType")
        self._type = argumentType
        self._value = value

    def __init__(self, value: object) -> None:
        if value is None:
            raise ArgumentNullException("value")
        self._type = value.GetType()
        self._value = value

    @property
    def ArgumentType(self) -> Type:
        return self._type

    @property
    def Value(self) -> object:
        return self._value

    @override
    def ToString(self) -> str:
        return self.ToString(False)

    @internal
    def ToString(self, typed: bool) -> str:
        if self._type is None:
            return ""
        if self._type.IsEnum:
            text = "null" if self._value is None else self._value.ToString()
            return text if typed else "(" + self._type.FullName + ")" + text
        if self._value is None:
            return "null" if typed else "(" + self._type.Name + ")null"
        if self._type is typeof(str):
            return "\"" + self._value.ToString() + "\""
        if self._type is typeof(char):
            return "'" + self._value.ToString() + "'"
        if self._type is typeof(Type):
            return "typeof(" + cast(Type, self._value).FullName + ")"
        if self._type.IsArray:
            return self._ArrayText()
        return self._value.ToString() if typed else "(" + self._type.Name + ")" + self._value.ToString()

    def _ArrayText(self) -> str:
        items = cast(ReadOnlyCollection[CustomAttributeTypedArgument], self._value)
        element = self._type.GetElementType()
        text = StringBuilder("new ")
        text.Append(element.FullName if element.IsEnum else element.Name).Append('[').Append(items.Count).Append("] { ")
        for i in range(items.Count):
            if i != 0:
                text.Append(", ")
            text.Append(items[i].ToString(element is not typeof(object)))
        return text.Append(" }").ToString()

    @override
    def GetHashCode(self) -> i32:
        return 0 if self._type is None else self._type.GetHashCode()

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, CustomAttributeTypedArgument) and self.Equals(cast(CustomAttributeTypedArgument, obj))

    def Equals(self, other: CustomAttributeTypedArgument) -> bool:
        return self._type is other._type and object.Equals(self._value, other._value)

    def __eq__(left: CustomAttributeTypedArgument, right: CustomAttributeTypedArgument) -> bool:
        return left.Equals(right)

    def __ne__(left: CustomAttributeTypedArgument, right: CustomAttributeTypedArgument) -> bool:
        return not left.Equals(right)
