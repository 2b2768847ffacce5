from oscil.lang import *


@interface
class INotifyCompletion:
    def OnCompleted(self, continuation: Action) -> None: ...
