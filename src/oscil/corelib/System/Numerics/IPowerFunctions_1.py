from oscil.lang import *


@interface
@generic(TSelf)
@where(TSelf, IPowerFunctions[TSelf])
class IPowerFunctions(INumberBase[TSelf]):
    @static
    @abstract
    def Pow(x: TSelf, y: TSelf) -> TSelf: ...
