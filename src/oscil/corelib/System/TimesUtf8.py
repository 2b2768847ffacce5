"""UTF-8 text of dates, times and identifiers."""

from oscil.lang import *
from System.Text import Utf8Text


@family(Value=("TimeSpan", "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "Guid"))
@struct
@readonly
class Value(IUtf8SpanFormattable):
    def TryFormat(self, utf8Destination: Span[u8], bytesWritten: Out[i32], format: ReadOnlySpan[char] = default(ReadOnlySpan[char]), provider: IFormatProvider = None) -> bool:
        return Utf8Text.Format[Value](self, utf8Destination, out(bytesWritten), format, provider)
