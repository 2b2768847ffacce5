from oscil.lang import *


@enum
class EditorBrowsableState:
    Always = 0
    Never = 1
    Advanced = 2
