from oscil.lang import *


@interface
@generic(TSelf)
@where(TSelf, IFloatingPoint[TSelf])
class IFloatingPoint(IFloatingPointConstants[TSelf], INumber[TSelf], ISignedNumber[TSelf]):
    @static
    @virtual
    def Ceiling(x: TSelf) -> TSelf:
        return TSelf.Round(x, 0, MidpointRounding.ToPositiveInfinity)

    @static
    @virtual
    def Floor(x: TSelf) -> TSelf:
        return TSelf.Round(x, 0, MidpointRounding.ToNegativeInfinity)

    @static
    @virtual
    def Round(x: TSelf) -> TSelf:
        return TSelf.Round(x, 0, MidpointRounding.ToEven)

    @static
    @virtual
    def Round(x: TSelf, digits: i32) -> TSelf:
        return TSelf.Round(x, digits, MidpointRounding.ToEven)

    @static
    @virtual
    def Round(x: TSelf, mode: MidpointRounding) -> TSelf:
        return TSelf.Round(x, 0, mode)

    @static
    @abstract
    def Round(x: TSelf, digits: i32, mode: MidpointRounding) -> TSelf: ...

    @static
    @virtual
    def Truncate(x: TSelf) -> TSelf:
        return TSelf.Round(x, 0, MidpointRounding.ToZero)

    def GetExponentByteCount(self) -> i32: ...

    def GetExponentShortestBitLength(self) -> i32: ...

    def GetSignificandBitLength(self) -> i32: ...

    def GetSignificandByteCount(self) -> i32: ...
