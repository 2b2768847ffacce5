from oscil.lang import *


@interface
@generic(TSelf)
@where(TSelf, ITrigonometricFunctions[TSelf])
class ITrigonometricFunctions(IFloatingPointConstants[TSelf]):
    @static
    @abstract
    def Acos(x: TSelf) -> TSelf: ...

    @static
    @abstract
    def AcosPi(x: TSelf) -> TSelf: ...

    @static
    @abstract
    def Asin(x: TSelf) -> TSelf: ...

    @static
    @abstract
    def AsinPi(x: TSelf) -> TSelf: ...

    @static
    @abstract
    def Atan(x: TSelf) -> TSelf: ...

    @static
    @abstract
    def AtanPi(x: TSelf) -> TSelf: ...

    @static
    @abstract
    def Cos(x: TSelf) -> TSelf: ...

    @static
    @abstract
    def CosPi(x: TSelf) -> TSelf: ...

    @static
    @abstract
    def Sin(x: TSelf) -> TSelf: ...

    @static
    @abstract
    def SinPi(x: TSelf) -> TSelf: ...

    @static
    @abstract
    def Tan(x: TSelf) -> TSelf: ...

    @static
    @abstract
    def TanPi(x: TSelf) -> TSelf: ...

    @static
    @abstract
    def SinCos(x: TSelf) -> ValueTuple[TSelf, TSelf]: ...

    @static
    @abstract
    def SinCosPi(x: TSelf) -> ValueTuple[TSelf, TSelf]: ...

    @static
    @virtual
    def DegreesToRadians(degrees: TSelf) -> TSelf:
        return degrees * TSelf.Pi / TSelf.CreateChecked[i32](180)

    @static
    @virtual
    def RadiansToDegrees(radians: TSelf) -> TSelf:
        return radians * TSelf.CreateChecked[i32](180) / TSelf.Pi
