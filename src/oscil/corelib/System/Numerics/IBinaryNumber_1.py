from oscil.lang import *


@interface
@generic(TSelf)
@where(TSelf, IBinaryNumber[TSelf])
class IBinaryNumber(IBitwiseOperators[TSelf, TSelf, TSelf], INumber[TSelf]):
    @static
    @virtual
    @property
    def AllBitsSet() -> TSelf:
        return ~TSelf.Zero

    @static
    @abstract
    def IsPow2(value: TSelf) -> bool: ...

    @static
    @abstract
    def Log2(value: TSelf) -> TSelf: ...
