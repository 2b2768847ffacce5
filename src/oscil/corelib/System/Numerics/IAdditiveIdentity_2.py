from oscil.lang import *


@interface
@generic(TSelf, TResult)
@where(TSelf, IAdditiveIdentity[TSelf, TResult])
class IAdditiveIdentity:
    @static
    @abstract
    @property
    def AdditiveIdentity() -> TResult: ...
