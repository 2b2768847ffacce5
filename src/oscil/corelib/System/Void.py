from oscil.lang import *


@struct
class Void:
    pass
