from oscil.lang import *


@interface
@generic(TSelf)
@where(TSelf, IFloatingPointConstants[TSelf])
class IFloatingPointConstants(INumberBase[TSelf]):
    @static
    @abstract
    @property
    def E() -> TSelf: ...

    @static
    @abstract
    @property
    def Pi() -> TSelf: ...

    @static
    @abstract
    @property
    def Tau() -> TSelf: ...
