from oscil.lang import *


@interface
@generic(TSelf)
@where(TSelf, IExponentialFunctions[TSelf])
class IExponentialFunctions(IFloatingPointConstants[TSelf]):
    @static
    @abstract
    def Exp(x: TSelf) -> TSelf: ...

    @static
    @abstract
    def Exp10(x: TSelf) -> TSelf: ...

    @static
    @abstract
    def Exp2(x: TSelf) -> TSelf: ...

    @static
    @virtual
    def ExpM1(x: TSelf) -> TSelf:
        return TSelf.Exp(x) - TSelf.One

    @static
    @virtual
    def Exp10M1(x: TSelf) -> TSelf:
        return TSelf.Exp10(x) - TSelf.One

    @static
    @virtual
    def Exp2M1(x: TSelf) -> TSelf:
        return TSelf.Exp2(x) - TSelf.One
