from oscil.lang import *


@struct
@readonly
class Boolean(IComparable, IComparable[bool], IEquatable[bool]):
    m_value: Internal[bool]

    TrueString: Static[ReadOnly[str]] = "True"
    FalseString: Static[ReadOnly[str]] = "False"

    def CompareTo(self, obj: object) -> i32:
        if obj is None:
            return 1
        if not isinstance(obj, bool):
            raise ArgumentException("Object must be of type Boolean.")
        return self.CompareTo(cast(bool, obj))

    def CompareTo(self, value: bool) -> i32:
        if self.m_value == value:
            return 0
        return 1 if self.m_value else -1

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, bool) and cast(bool, obj) == self.m_value

    def Equals(self, obj: bool) -> bool:
        return self.m_value == obj

    @override
    def GetHashCode(self) -> i32:
        return 1 if self.m_value else 0

    @override
    def ToString(self) -> str:
        return "True" if self.m_value else "False"

    def ToString(self, provider: IFormatProvider) -> str:
        return "True" if self.m_value else "False"

    def TryFormat(self, destination: Span[char], charsWritten: Out[i32]) -> bool:
        return Number.CopyTo(self.ToString(), destination, out(charsWritten))

    @static
    def Parse(value: str) -> bool:
        if value is None:
            raise ArgumentNullException("value")
        result = False
        if not Boolean.TryParse(value, out(result)):
            raise FormatException("String '" + value + "' was not recognized as a valid Boolean.")
        return result

    @static
    def TryParse(value: str, result: Out[bool]) -> bool:
        result = False
        if value is None:
            return False
        text = value.Trim()
        if text.Length != 0 and text[text.Length - 1] == '\0':
            text = text.TrimEnd('\0').Trim()
        if String.Equals(text, "True", StringComparison.OrdinalIgnoreCase):
            result = True
            return True
        return String.Equals(text, "False", StringComparison.OrdinalIgnoreCase)

    def GetTypeCode(self) -> TypeCode:
        return TypeCode.Boolean
