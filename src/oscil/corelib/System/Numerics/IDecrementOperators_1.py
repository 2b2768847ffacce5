from oscil.lang import *


@interface
@generic(TSelf)
@where(TSelf, IDecrementOperators[TSelf])
class IDecrementOperators:
    @static
    @abstract
    def op_Decrement(value: TSelf) -> TSelf: ...

    @static
    @virtual
    def op_CheckedDecrement(value: TSelf) -> TSelf:
        return TSelf.op_Decrement(value)
