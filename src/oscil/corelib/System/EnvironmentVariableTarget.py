from oscil.lang import *


@enum
class EnvironmentVariableTarget:
    Process = 0
    User = 1
    Machine = 2
