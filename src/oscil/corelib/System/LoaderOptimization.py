from oscil.lang import *


@enum
class LoaderOptimization:
    NotSpecified = 0
    SingleDomain = 1
    MultiDomain = 2
    MultiDomainHost = 3
