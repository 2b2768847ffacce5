from oscil.lang import *


@struct
class UriCreationOptions:
    DangerousDisablePathAndQueryCanonicalization: Auto[bool]
