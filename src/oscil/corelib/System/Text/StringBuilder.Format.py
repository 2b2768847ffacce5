from oscil.lang import *
import System.Runtime.CompilerServices
from System.Runtime.CompilerServices import InterpolatedStringHandlerAttribute


@sealed
class StringBuilder:
    def AppendFormat(self, format: str, arg0: object) -> StringBuilder:
        return self.AppendFormat(None, format, [arg0])

    def AppendFormat(self, format: str, arg0: object, arg1: object) -> StringBuilder:
        return self.AppendFormat(None, format, [arg0, arg1])

    def AppendFormat(self, format: str, arg0: object, arg1: object, arg2: object) -> StringBuilder:
        return self.AppendFormat(None, format, [arg0, arg1, arg2])

    def AppendFormat(self, format: str, *args: object) -> StringBuilder:
        return self.AppendFormat(None, format, args)

    def AppendFormat(self, provider: IFormatProvider, format: str, *args: object) -> StringBuilder:
        """Composite formatting: `{index[,alignment][:format]}`, `{{` and `}}`."""
        if format is None:
            raise ArgumentNullException("format")
        if args is None:
            raise ArgumentNullException("args")
        custom: ICustomFormatter = None
        if provider is not None:
            custom = try_cast(ICustomFormatter, provider.GetFormat(typeof(ICustomFormatter)))
        i = 0
        n = format.Length
        while i < n:
            c = format[i]
            if c == '}':
                if i + 1 < n and format[i + 1] == '}':
                    self.Append('}')
                    i += 2
                    continue
                if i + 1 == n:
                    raise StringBuilder._FormatError(n, "Format item ends prematurely.")
                raise StringBuilder._FormatError(i, "Unexpected closing brace without a corresponding opening brace.")
            if c != '{':
                self.Append(c)
                i += 1
                continue
            i += 1
            if i < n and format[i] == '{':
                self.Append('{')
                i += 1
                continue
            i = self._AppendHole(provider, custom, format, args, i)
        return self

    @static
    def _FormatError(offset: i32, reason: str) -> FormatException:
        return FormatException("Input string was not in a correct format. Failure to parse near offset " + offset.ToString() + ". " + reason)

    def _AppendHole(self, provider: IFormatProvider, custom: ICustomFormatter, format: str, args: Array[object], start: i32) -> i32:
        n = format.Length
        i = start
        if i >= n:
            raise StringBuilder._FormatError(i, "Format item ends prematurely.")
        if not Char.IsAsciiDigit(format[i]):
            raise StringBuilder._FormatError(i, "Expected an ASCII digit.")
        index = 0
        while i < n and Char.IsAsciiDigit(format[i]) and index < 1000000:
            index = index * 10 + (format[i] - '0')
            i += 1
        while i < n and format[i] == ' ':
            i += 1
        width = 0
        left = False
        if i < n and format[i] == ',':
            i += 1
            while i < n and format[i] == ' ':
                i += 1
            if i < n and format[i] == '-':
                left = True
                i += 1
            if i >= n:
                raise StringBuilder._FormatError(i, "Format item ends prematurely.")
            if not Char.IsAsciiDigit(format[i]):
                raise StringBuilder._FormatError(i, "Expected an ASCII digit.")
            while i < n and Char.IsAsciiDigit(format[i]) and width < 1000000:
                width = width * 10 + (format[i] - '0')
                i += 1
            while i < n and format[i] == ' ':
                i += 1
        spec: str = None
        if i < n and format[i] == ':':
            i += 1
            from_ = i
            while i < n and format[i] != '}' and format[i] != '{':
                i += 1
            if i < n and format[i] == '{':
                raise StringBuilder._FormatError(i, "Format item ends prematurely.")
            spec = format.Substring(from_, i - from_)
        if i >= n:
            raise StringBuilder._FormatError(i, "Format item ends prematurely.")
        if format[i] != '}':
            raise StringBuilder._FormatError(i, "Format item ends prematurely.")
        if index >= len(args):
            raise FormatException("Index (zero based) must be greater than or equal to zero and less than the size of the argument list.")
        if custom is None and (left or width == 0):
            written = self._TryFormat(args[index], spec, provider)
            if written >= 0:
                if written < width:
                    self.Append(' ', width - written)
                return i + 1
        text = StringBuilder.FormatValue(provider, custom, args[index], spec)
        if left:
            self.Append(text)
        if text.Length < width:
            self.Append(' ', width - text.Length)
        if not left:
            self.Append(text)
        return i + 1

    def _TryFormat(self, value: object, spec: str, provider: IFormatProvider) -> i32:
        """Lets a value write itself where there is room; how many characters, -1 if it does not or there is none."""
        formattable = try_cast(ISpanFormattable, value)
        if formattable is None:
            return -1
        written = 0
        if not formattable.TryFormat(Span[char](self._buffer, self._length, len(self._buffer) - self._length), ref(written), spec, provider):
            return -1
        self._length += written
        return written

    @static
    @internal
    def FormatValue(provider: IFormatProvider, custom: ICustomFormatter, value: object, spec: str) -> str:
        text: str = None
        if custom is not None:
            text = custom.Format(spec, value, provider)
        if text is None and value is not None:
            formattable = try_cast(IFormattable, value)
            if formattable is not None:
                text = formattable.ToString(spec, provider)
            else:
                text = value.ToString()
        return "" if text is None else text

    @ref_struct
    @InterpolatedStringHandler
    class AppendInterpolatedStringHandler:
        _builder: StringBuilder
        _provider: IFormatProvider

        def __init__(self, literalLength: i32, formattedCount: i32, stringBuilder: StringBuilder) -> None:
            self._builder = stringBuilder
            self._provider = None

        def __init__(self, literalLength: i32, formattedCount: i32, stringBuilder: StringBuilder, provider: IFormatProvider) -> None:
            self._builder = stringBuilder
            self._provider = provider

        def AppendLiteral(self, value: str) -> None:
            self._builder.Append(value)

        def _Text(self, value: object, format: str) -> str:
            inner = System.Runtime.CompilerServices.DefaultInterpolatedStringHandler(0, 1, self._provider)
            inner.AppendFormatted[object](value, format)
            return inner.ToStringAndClear()

        @generic(T)
        def AppendFormatted(self, value: T) -> None:
            self._builder.Append(self._Text(value, None))

        @generic(T)
        def AppendFormatted(self, value: T, format: str) -> None:
            self._builder.Append(self._Text(value, format))

        @generic(T)
        def AppendFormatted(self, value: T, alignment: i32) -> None:
            self.AppendFormatted[T](value, alignment, None)

        @generic(T)
        def AppendFormatted(self, value: T, alignment: i32, format: str) -> None:
            text = self._Text(value, format)
            self._builder.Append(text.PadLeft(alignment) if alignment >= 0 else text.PadRight(-alignment))

        def AppendFormatted(self, value: str) -> None:
            self._builder.Append(value)

        def AppendFormatted(self, value: str, alignment: i32 = 0, format: str = None) -> None:
            self.AppendFormatted[str](value, alignment, format)

        def AppendFormatted(self, value: object, alignment: i32 = 0, format: str = None) -> None:
            self.AppendFormatted[object](value, alignment, format)

        def AppendFormatted(self, value: ReadOnlySpan[char]) -> None:
            self._builder.Append(value)

        def AppendFormatted(self, value: ReadOnlySpan[char], alignment: i32 = 0, format: str = None) -> None:
            self.AppendFormatted[str](value.ToString(), alignment, format)
