from oscil.lang import *


@interface
class IValueTaskSource:
    def GetStatus(self, token: i16) -> ValueTaskSourceStatus: ...

    def OnCompleted(self, continuation: Action[object], state: object, token: i16, flags: ValueTaskSourceOnCompletedFlags) -> None: ...

    def GetResult(self, token: i16) -> None: ...
