from oscil.lang import *


@delegate
def TypeFilter(m: Type, filterCriteria: object) -> bool: ...
