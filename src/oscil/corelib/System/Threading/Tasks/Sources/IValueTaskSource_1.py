from oscil.lang import *


@interface
@generic(covariant(TResult))
class IValueTaskSource:
    def GetStatus(self, token: i16) -> ValueTaskSourceStatus: ...

    def OnCompleted(self, continuation: Action[object], state: object, token: i16, flags: ValueTaskSourceOnCompletedFlags) -> None: ...

    def GetResult(self, token: i16) -> TResult: ...
