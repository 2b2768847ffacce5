from oscil.lang import *


@interface
@generic(TSelf)
@where(TSelf, IBinaryFloatingPointIeee754[TSelf])
class IBinaryFloatingPointIeee754(IBinaryNumber[TSelf], IFloatingPointIeee754[TSelf]):
    pass
