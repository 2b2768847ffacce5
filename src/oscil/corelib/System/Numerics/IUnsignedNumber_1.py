from oscil.lang import *


@interface
@generic(TSelf)
@where(TSelf, IUnsignedNumber[TSelf])
class IUnsignedNumber(INumberBase[TSelf]):
    pass
