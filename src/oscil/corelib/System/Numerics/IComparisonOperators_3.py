from oscil.lang import *


@interface
@generic(TSelf, TOther, TResult)
@where(TSelf, IComparisonOperators[TSelf, TOther, TResult])
class IComparisonOperators(IEqualityOperators[TSelf, TOther, TResult]):
    @static
    @abstract
    def op_LessThan(left: TSelf, right: TOther) -> TResult: ...

    @static
    @abstract
    def op_GreaterThan(left: TSelf, right: TOther) -> TResult: ...

    @static
    @abstract
    def op_LessThanOrEqual(left: TSelf, right: TOther) -> TResult: ...

    @static
    @abstract
    def op_GreaterThanOrEqual(left: TSelf, right: TOther) -> TResult: ...
