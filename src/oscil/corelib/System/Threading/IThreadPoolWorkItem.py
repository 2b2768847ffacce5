from oscil.lang import *


@interface
class IThreadPoolWorkItem:
    def Execute(self) -> None: ...
