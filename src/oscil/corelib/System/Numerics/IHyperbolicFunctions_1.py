from oscil.lang import *


@interface
@generic(TSelf)
@where(TSelf, IHyperbolicFunctions[TSelf])
class IHyperbolicFunctions(IFloatingPointConstants[TSelf]):
    @static
    @abstract
    def Acosh(x: TSelf) -> TSelf: ...

    @static
    @abstract
    def Asinh(x: TSelf) -> TSelf: ...

    @static
    @abstract
    def Atanh(x: TSelf) -> TSelf: ...

    @static
    @abstract
    def Cosh(x: TSelf) -> TSelf: ...

    @static
    @abstract
    def Sinh(x: TSelf) -> TSelf: ...

    @static
    @abstract
    def Tanh(x: TSelf) -> TSelf: ...
