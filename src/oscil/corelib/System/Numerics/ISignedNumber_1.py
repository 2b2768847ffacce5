from oscil.lang import *


@interface
@generic(TSelf)
@where(TSelf, ISignedNumber[TSelf])
class ISignedNumber(INumberBase[TSelf]):
    @static
    @abstract
    @property
    def NegativeOne() -> TSelf: ...
