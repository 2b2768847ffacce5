from oscil.lang import *


@interface
@generic(TSelf, TOther, TResult)
@where(TSelf, IMultiplyOperators[TSelf, TOther, TResult])
class IMultiplyOperators:
    @static
    @abstract
    def op_Multiply(left: TSelf, right: TOther) -> TResult: ...

    @static
    @virtual
    def op_CheckedMultiply(left: TSelf, right: TOther) -> TResult:
        return left * right
