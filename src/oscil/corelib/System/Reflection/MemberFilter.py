from oscil.lang import *


@delegate
def MemberFilter(m: MemberInfo, filterCriteria: object) -> bool: ...
