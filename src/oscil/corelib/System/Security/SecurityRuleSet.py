from oscil.lang import *


@enum(u8)
class SecurityRuleSet:
    None_ = 0
    Level1 = 1
    Level2 = 2
