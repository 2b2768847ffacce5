from oscil.lang import *


@enum
class ConsoleSpecialKey:
    ControlC = 0
    ControlBreak = 1
