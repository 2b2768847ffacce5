from oscil.lang import *


@interface
@generic(TSelf, TOther, TResult)
@where(TSelf, IEqualityOperators[TSelf, TOther, TResult])
class IEqualityOperators:
    @static
    @abstract
    def op_Equality(left: TSelf, right: TOther) -> TResult: ...

    @static
    @abstract
    def op_Inequality(left: TSelf, right: TOther) -> TResult: ...
