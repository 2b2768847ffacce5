from oscil.lang import *


@sealed
class CompositeFormat:
    """A composite format whose holes have been checked."""

    _format: str
    _count: i32

    @private
    def __init__(self, format: str, count: i32) -> None:
        self._format = format
        self._count = count

    @property
    def Format(self) -> str:
        return self._format

    @property
    def MinimumArgumentCount(self) -> i32:
        return self._count

    @static
    def Parse(format: str) -> CompositeFormat:
        if format is None:
            raise ArgumentNullException("format")
        count = 0
        i = 0
        while i < format.Length:
            if format[i] == '{' and i + 1 < format.Length and Char.IsAsciiDigit(format[i + 1]):
                index = 0
                i += 1
                while i < format.Length and Char.IsAsciiDigit(format[i]):
                    index = index * 10 + (format[i] - '0')
                    i += 1
                if index >= count:
                    count = index + 1
            elif format[i] == '{' and i + 1 < format.Length and format[i + 1] == '{':
                i += 2
            else:
                i += 1
        # Formatting once with empty arguments finds every other mistake.
        StringBuilder().AppendFormat(None, format, Array[object](count))
        return CompositeFormat(format, count)
