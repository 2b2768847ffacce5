from oscil.lang import *


@interface
@generic(TSelf)
@where(TSelf, IFloatingPointIeee754[TSelf])
class IFloatingPointIeee754(IExponentialFunctions[TSelf], IFloatingPoint[TSelf], IHyperbolicFunctions[TSelf], ILogarithmicFunctions[TSelf], IPowerFunctions[TSelf], IRootFunctions[TSelf], ITrigonometricFunctions[TSelf]):
    @static
    @abstract
    @property
    def Epsilon() -> TSelf: ...

    @static
    @abstract
    @property
    def NaN() -> TSelf: ...

    @static
    @abstract
    @property
    def NegativeInfinity() -> TSelf: ...

    @static
    @abstract
    @property
    def NegativeZero() -> TSelf: ...

    @static
    @abstract
    @property
    def PositiveInfinity() -> TSelf: ...

    @static
    @abstract
    def Atan2(y: TSelf, x: TSelf) -> TSelf: ...

    @static
    @abstract
    def Atan2Pi(y: TSelf, x: TSelf) -> TSelf: ...

    @static
    @abstract
    def BitDecrement(x: TSelf) -> TSelf: ...

    @static
    @abstract
    def BitIncrement(x: TSelf) -> TSelf: ...

    @static
    @abstract
    def FusedMultiplyAdd(left: TSelf, right: TSelf, addend: TSelf) -> TSelf: ...

    @static
    @abstract
    def Ieee754Remainder(left: TSelf, right: TSelf) -> TSelf: ...

    @static
    @abstract
    def ILogB(x: TSelf) -> i32: ...

    @static
    @virtual
    def Lerp(value1: TSelf, value2: TSelf, amount: TSelf) -> TSelf:
        return value1 * (TSelf.One - amount) + value2 * amount

    @static
    @virtual
    def ReciprocalEstimate(x: TSelf) -> TSelf:
        return TSelf.One / x

    @static
    @virtual
    def ReciprocalSqrtEstimate(x: TSelf) -> TSelf:
        return TSelf.One / TSelf.Sqrt(x)

    @static
    @abstract
    def ScaleB(x: TSelf, n: i32) -> TSelf: ...
