from oscil.lang import *


@interface
@generic(TSelf)
@where(TSelf, IRootFunctions[TSelf])
class IRootFunctions(IFloatingPointConstants[TSelf]):
    @static
    @abstract
    def Cbrt(x: TSelf) -> TSelf: ...

    @static
    @abstract
    def Hypot(x: TSelf, y: TSelf) -> TSelf: ...

    @static
    @abstract
    def RootN(x: TSelf, n: i32) -> TSelf: ...

    @static
    @abstract
    def Sqrt(x: TSelf) -> TSelf: ...
