from oscil.lang import *


@interface
@generic(TSelf, TResult)
@where(TSelf, IUnaryPlusOperators[TSelf, TResult])
class IUnaryPlusOperators:
    @static
    @abstract
    def op_UnaryPlus(value: TSelf) -> TResult: ...
