from oscil.lang import *


@interface
@generic(TSelf, TOther, TResult)
@where(TSelf, IDivisionOperators[TSelf, TOther, TResult])
class IDivisionOperators:
    @static
    @abstract
    def op_Division(left: TSelf, right: TOther) -> TResult: ...

    @static
    @virtual
    def op_CheckedDivision(left: TSelf, right: TOther) -> TResult:
        return left / right
