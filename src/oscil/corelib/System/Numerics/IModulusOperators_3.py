from oscil.lang import *


@interface
@generic(TSelf, TOther, TResult)
@where(TSelf, IModulusOperators[TSelf, TOther, TResult])
class IModulusOperators:
    @static
    @abstract
    def op_Modulus(left: TSelf, right: TOther) -> TResult: ...
