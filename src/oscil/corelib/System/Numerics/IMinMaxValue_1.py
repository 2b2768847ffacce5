from oscil.lang import *


@interface
@generic(TSelf)
@where(TSelf, IMinMaxValue[TSelf])
class IMinMaxValue:
    @static
    @abstract
    @property
    def MinValue() -> TSelf: ...

    @static
    @abstract
    @property
    def MaxValue() -> TSelf: ...
