from oscil.lang import *


@interface
class ITimer(IDisposable, IAsyncDisposable):
    def Change(self, dueTime: TimeSpan, period: TimeSpan) -> bool: ...
