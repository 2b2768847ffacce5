from oscil.lang import *


@interface
@generic(TSelf, TResult)
@where(TSelf, IUnaryNegationOperators[TSelf, TResult])
class IUnaryNegationOperators:
    @static
    @abstract
    def op_UnaryNegation(value: TSelf) -> TResult: ...

    @static
    @virtual
    def op_CheckedUnaryNegation(value: TSelf) -> TResult:
        return -value
