from oscil.lang import *


@interface
class IUtf8SpanFormattable:
    def TryFormat(self, utf8Destination: Span[u8], bytesWritten: Out[i32], format: ReadOnlySpan[char], provider: IFormatProvider) -> bool: ...
