from oscil.lang import *


@interface
class ISupportInitialize:
    def BeginInit(self) -> None: ...

    def EndInit(self) -> None: ...
