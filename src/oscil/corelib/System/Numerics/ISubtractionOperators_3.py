from oscil.lang import *


@interface
@generic(TSelf, TOther, TResult)
@where(TSelf, ISubtractionOperators[TSelf, TOther, TResult])
class ISubtractionOperators:
    @static
    @abstract
    def op_Subtraction(left: TSelf, right: TOther) -> TResult: ...

    @static
    @virtual
    def op_CheckedSubtraction(left: TSelf, right: TOther) -> TResult:
        return left - right
