from oscil.lang import *


@interface
@generic(TSelf, TOther, TResult)
@where(TSelf, IShiftOperators[TSelf, TOther, TResult])
class IShiftOperators:
    @static
    @abstract
    def op_LeftShift(value: TSelf, shiftAmount: TOther) -> TResult: ...

    @static
    @abstract
    def op_RightShift(value: TSelf, shiftAmount: TOther) -> TResult: ...

    @static
    @abstract
    def op_UnsignedRightShift(value: TSelf, shiftAmount: TOther) -> TResult: ...
