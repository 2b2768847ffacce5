from oscil.lang import *


@enum
class ApartmentState:
    STA = 0
    MTA = 1
    Unknown = 2
