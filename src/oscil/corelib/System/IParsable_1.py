from oscil.lang import *


@interface
@generic(TSelf)
@where(TSelf, IParsable[TSelf])
class IParsable:
    @static
    @abstract
    def Parse(s: str, provider: IFormatProvider) -> TSelf: ...

    @static
    @abstract
    def TryParse(s: str, provider: IFormatProvider, result: Out[TSelf]) -> bool: ...
