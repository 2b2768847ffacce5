from oscil.lang import *


@interface
@generic(TSelf)
@where(TSelf, IIncrementOperators[TSelf])
class IIncrementOperators:
    @static
    @abstract
    def op_Increment(value: TSelf) -> TSelf: ...

    @static
    @virtual
    def op_CheckedIncrement(value: TSelf) -> TSelf:
        return TSelf.op_Increment(value)
