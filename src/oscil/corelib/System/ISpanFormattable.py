from oscil.lang import *


@interface
class ISpanFormattable(IFormattable):
    def TryFormat(self, destination: Span[char], charsWritten: Out[i32], format: ReadOnlySpan[char], provider: IFormatProvider) -> bool: ...
