from oscil.lang import *


@enum
class DebuggerBrowsableState:
    Never = 0
    Collapsed = 2
    RootHidden = 3
