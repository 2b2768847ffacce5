from oscil.lang import *


@interface
@generic(TSelf, TOther, TResult)
@where(TSelf, IBitwiseOperators[TSelf, TOther, TResult])
class IBitwiseOperators:
    @static
    @abstract
    def op_BitwiseAnd(left: TSelf, right: TOther) -> TResult: ...

    @static
    @abstract
    def op_BitwiseOr(left: TSelf, right: TOther) -> TResult: ...

    @static
    @abstract
    def op_ExclusiveOr(left: TSelf, right: TOther) -> TResult: ...

    @static
    @abstract
    def op_OnesComplement(value: TSelf) -> TResult: ...
