from oscil.lang import *


@interface
@generic(TSelf)
@where(TSelf, ISpanParsable[TSelf])
class ISpanParsable(IParsable[TSelf]):
    @static
    @abstract
    def Parse(s: ReadOnlySpan[char], provider: IFormatProvider) -> TSelf: ...

    @static
    @abstract
    def TryParse(s: ReadOnlySpan[char], provider: IFormatProvider, result: Out[TSelf]) -> bool: ...
