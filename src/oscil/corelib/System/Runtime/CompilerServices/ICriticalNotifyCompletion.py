from oscil.lang import *


@interface
class ICriticalNotifyCompletion(INotifyCompletion):
    def UnsafeOnCompleted(self, continuation: Action) -> None: ...
