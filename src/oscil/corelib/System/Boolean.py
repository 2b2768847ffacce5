from oscil.lang import *


@struct
@readonly
class Boolean(IComparable, IComparable[bool], IEquatable[bool], ISpanParsable[bool]):
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
        return Boolean.Parse(value.AsSpan())

    @static
    def Parse(value: ReadOnlySpan[char]) -> bool:
        result = False
        if not Boolean.TryParse(value, out(result)):
            raise FormatException("String '" + value.ToString() + "' was not recognized as a valid Boolean.")
        return result

    @static
    def TryParse(value: str, result: Out[bool]) -> bool:
        return Boolean.TryParse(value.AsSpan(), out(result))

    @static
    def TryParse(value: ReadOnlySpan[char], result: Out[bool]) -> bool:
        result = False
        start = 0
        end = value.Length
        # White space and zero units around the word do not count.
        while start < end and (Char.IsWhiteSpace(value[start]) or value[start] == '\0'):
            start += 1
        while end > start and (Char.IsWhiteSpace(value[end - 1]) or value[end - 1] == '\0'):
            end -= 1
        word = value.Slice(start, end - start)
        if word.Equals("True".AsSpan(), StringComparison.OrdinalIgnoreCase):
            result = True
            return True
        return word.Equals("False".AsSpan(), StringComparison.OrdinalIgnoreCase)

    @implements(IParsable[bool].Parse)
    @static
    def _Parse(s: str, provider: IFormatProvider) -> bool:
        return Boolean.Parse(s)

    @implements(IParsable[bool].TryParse)
    @static
    def _TryParse(s: str, provider: IFormatProvider, result: Out[bool]) -> bool:
        return Boolean.TryParse(s, out(result))

    @implements(ISpanParsable[bool].Parse)
    @static
    def _Parse(s: ReadOnlySpan[char], provider: IFormatProvider) -> bool:
        return Boolean.Parse(s)

    @implements(ISpanParsable[bool].TryParse)
    @static
    def _TryParse(s: ReadOnlySpan[char], provider: IFormatProvider, result: Out[bool]) -> bool:
        return Boolean.TryParse(s, out(result))

    def GetTypeCode(self) -> TypeCode:
        return TypeCode.Boolean
