from oscil.lang import *


@interface
@generic(TSelf, TResult)
@where(TSelf, IMultiplicativeIdentity[TSelf, TResult])
class IMultiplicativeIdentity:
    @static
    @abstract
    @property
    def MultiplicativeIdentity() -> TResult: ...
