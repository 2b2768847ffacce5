from oscil.lang import *
import System.Text
from System.Buffers import SpanAction
from System.Runtime.CompilerServices import DefaultInterpolatedStringHandler, InterpolatedStringHandlerArgumentAttribute
from System.Text import CompositeFormat, StringBuilder


@sealed
class String:
    """Formatting with spans of arguments and prepared formats, and strings filled by a callback."""

    @static
    def Format(format: str, *args: ReadOnlySpan[object]) -> str:
        return StringBuilder(256).AppendFormat(None, format, args.ToArray()).ToString()

    @static
    def Format(provider: IFormatProvider, format: str, *args: ReadOnlySpan[object]) -> str:
        return StringBuilder(256).AppendFormat(provider, format, args.ToArray()).ToString()

    @static
    def Format(provider: IFormatProvider, format: str, arg0: object, arg1: object, arg2: object) -> str:
        return StringBuilder(256).AppendFormat(provider, format, [arg0, arg1, arg2]).ToString()

    @generic(TArg0)
    @static
    def Format(provider: IFormatProvider, format: CompositeFormat, arg0: TArg0) -> str:
        return String._FormatComposite(provider, format, [cast(object, arg0)])

    @generic(TArg0, TArg1)
    @static
    def Format(provider: IFormatProvider, format: CompositeFormat, arg0: TArg0, arg1: TArg1) -> str:
        return String._FormatComposite(provider, format, [cast(object, arg0), cast(object, arg1)])

    @generic(TArg0, TArg1, TArg2)
    @static
    def Format(provider: IFormatProvider, format: CompositeFormat, arg0: TArg0, arg1: TArg1, arg2: TArg2) -> str:
        return String._FormatComposite(provider, format, [cast(object, arg0), cast(object, arg1), cast(object, arg2)])

    @static
    def Format(provider: IFormatProvider, format: CompositeFormat, *args: object) -> str:
        return String._FormatComposite(provider, format, args)

    @static
    def Format(provider: IFormatProvider, format: CompositeFormat, *args: ReadOnlySpan[object]) -> str:
        return String._FormatComposite(provider, format, args.ToArray())

    @static
    def _FormatComposite(provider: IFormatProvider, format: CompositeFormat, args: Array[object]) -> str:
        if format is None:
            raise ArgumentNullException("format")
        return StringBuilder(256).AppendFormat(provider, format.Format, args).ToString()

    @static
    def Join(separator: str, *values: ReadOnlySpan[object]) -> str:
        return String.Join(separator, values.ToArray())

    @static
    def Join(separator: char, *values: ReadOnlySpan[object]) -> str:
        return String.Join(separator, values.ToArray())

    @static
    def Concat(str0: ReadOnlySpan[char], str1: ReadOnlySpan[char], str2: ReadOnlySpan[char], str3: ReadOnlySpan[char]) -> str:
        return String.Concat(String.Concat(str0, str1), String.Concat(str2, str3))

    @static
    def Concat(*args: ReadOnlySpan[object]) -> str:
        return String.Concat(args.ToArray())

    @generic(TState)
    @static
    def Create(length: i32, state: TState, action: SpanAction[char, TState]) -> str:
        if action is None:
            raise ArgumentNullException("action")
        if length < 0:
            raise ArgumentOutOfRangeException("length")
        if length == 0:
            return ""
        result = String.FastAllocateString(length)
        action(Span[char](ref(result._firstChar), length), state)
        return result

    @static
    def Create(provider: IFormatProvider, handler: Annotated[Ref[DefaultInterpolatedStringHandler], InterpolatedStringHandlerArgument("provider")]) -> str:
        return handler.ToStringAndClear()

    @static
    def Create(provider: IFormatProvider, initialBuffer: Span[char], handler: Annotated[Ref[DefaultInterpolatedStringHandler], InterpolatedStringHandlerArgument("provider", "initialBuffer")]) -> str:
        return handler.ToStringAndClear()

    def ReplaceLineEndings(self) -> str:
        return self.ReplaceLineEndings(Environment.NewLine)

    def ReplaceLineEndings(self, replacementText: str) -> str:
        """CR LF, CR, LF, FF, NEL, LS and PS all become the replacement."""
        if replacementText is None:
            raise ArgumentNullException("replacementText")
        text = StringBuilder(self.Length)
        i = 0
        while i < self.Length:
            c = self[i]
            i += 1
            if c == '\r' and i < self.Length and self[i] == '\n':
                i += 1
            if c == '\r' or c == '\n' or c == '\f' or c == '\x85' or c == '\u2028' or c == '\u2029':
                text.Append(replacementText)
            else:
                text.Append(c)
        return text.ToString()

    def LastIndexOf(self, value: char, startIndex: i32, count: i32) -> i32:
        if self.Length == 0:
            return -1
        if u32(startIndex) >= u32(self.Length):
            raise ArgumentOutOfRangeException("startIndex", "Index was out of range. Must be non-negative and less than the size of the collection.")
        if u32(count) > u32(startIndex + 1):
            raise ArgumentOutOfRangeException("count", "Count must be positive and count must refer to a location within the string/array/collection.")
        at = self.AsSpan(startIndex - count + 1, count).LastIndexOf(value)
        return at if at < 0 else at + startIndex - count + 1

    def LastIndexOf(self, value: str, startIndex: i32, count: i32) -> i32:
        return self.LastIndexOf(value, startIndex, count, StringComparison.CurrentCulture)

    def LastIndexOf(self, value: str, startIndex: i32, comparisonType: StringComparison) -> i32:
        return self.LastIndexOf(value, startIndex, startIndex + 1, comparisonType)

    def LastIndexOf(self, value: str, startIndex: i32, count: i32, comparisonType: StringComparison) -> i32:
        if value is None:
            raise ArgumentNullException("value")
        if self.Length == 0 and (startIndex == -1 or startIndex == 0):
            return 0 if value.Length == 0 else -1
        if startIndex < 0 or startIndex > self.Length:
            raise ArgumentOutOfRangeException("startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
        if startIndex == self.Length:
            startIndex -= 1
            if count > 0:
                count -= 1
        if count < 0 or startIndex - count + 1 < 0:
            raise ArgumentOutOfRangeException("count", "Count must be positive and count must refer to a location within the string/array/collection.")
        if value.Length == 0:
            return startIndex + 1
        first = startIndex - count + 1
        at = self.Substring(first, count).LastIndexOf(value, comparisonType)
        return at if at < 0 else at + first

    def LastIndexOf(self, value: char, comparisonType: StringComparison) -> i32:
        return self.LastIndexOf(value.ToString(), comparisonType)

    def LastIndexOfAny(self, anyOf: Array[char], startIndex: i32) -> i32:
        return self.LastIndexOfAny(anyOf, startIndex, startIndex + 1)

    def LastIndexOfAny(self, anyOf: Array[char], startIndex: i32, count: i32) -> i32:
        if anyOf is None:
            raise ArgumentNullException("anyOf")
        if self.Length == 0:
            return -1
        if u32(startIndex) >= u32(self.Length):
            raise ArgumentOutOfRangeException("startIndex", "Index was out of range. Must be non-negative and less than the size of the collection.")
        if count < 0 or count - 1 > startIndex:
            raise ArgumentOutOfRangeException("count", "Count must be positive and count must refer to a location within the string/array/collection.")
        i = startIndex
        while i > startIndex - count:
            for j in range(len(anyOf)):
                if anyOf[j] == self[i]:
                    return i
            i -= 1
        return -1

    def IsNormalized(self) -> bool:
        return self.IsNormalized(System.Text.NormalizationForm.FormC)

    def IsNormalized(self, normalizationForm: System.Text.NormalizationForm) -> bool:
        return String.Equals(self, self.Normalize(normalizationForm))

    def Normalize(self) -> str:
        return self.Normalize(System.Text.NormalizationForm.FormC)

    def Normalize(self, normalizationForm: System.Text.NormalizationForm) -> str:
        form = i32(normalizationForm)
        if form != 1 and form != 2 and form != 5 and form != 6:
            raise ArgumentException("Invalid or unsupported normalization form.", "normalizationForm")
        return String.NormalizeCore(self, form)

    @static
    @extern
    @internal
    def NormalizeCore(s: str, form: i32) -> str: ...
