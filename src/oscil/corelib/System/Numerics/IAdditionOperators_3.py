from oscil.lang import *


@interface
@generic(TSelf, TOther, TResult)
@where(TSelf, IAdditionOperators[TSelf, TOther, TResult])
class IAdditionOperators:
    @static
    @abstract
    def op_Addition(left: TSelf, right: TOther) -> TResult: ...

    @static
    @virtual
    def op_CheckedAddition(left: TSelf, right: TOther) -> TResult:
        return left + right
