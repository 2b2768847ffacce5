from oscil.lang import *


@interface
@generic(TSelf)
@where(TSelf, IUtf8SpanParsable[TSelf])
class IUtf8SpanParsable:
    @static
    @abstract
    def Parse(utf8Text: ReadOnlySpan[u8], provider: IFormatProvider) -> TSelf: ...

    @static
    @abstract
    def TryParse(utf8Text: ReadOnlySpan[u8], provider: IFormatProvider, result: Out[TSelf]) -> bool: ...
