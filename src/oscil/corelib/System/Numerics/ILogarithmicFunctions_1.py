from oscil.lang import *


@interface
@generic(TSelf)
@where(TSelf, ILogarithmicFunctions[TSelf])
class ILogarithmicFunctions(IFloatingPointConstants[TSelf]):
    @static
    @abstract
    def Log(x: TSelf) -> TSelf: ...

    @static
    @abstract
    def Log(x: TSelf, newBase: TSelf) -> TSelf: ...

    @static
    @abstract
    def Log10(x: TSelf) -> TSelf: ...

    @static
    @abstract
    def Log2(x: TSelf) -> TSelf: ...

    @static
    @virtual
    def LogP1(x: TSelf) -> TSelf:
        return TSelf.Log(x + TSelf.One)

    @static
    @virtual
    def Log10P1(x: TSelf) -> TSelf:
        return TSelf.Log10(x + TSelf.One)

    @static
    @virtual
    def Log2P1(x: TSelf) -> TSelf:
        return TSelf.Log2(x + TSelf.One)
