from oscil.lang import *


class AsyncCompletedEventArgs(EventArgs):
    Error: Auto[ReadOnly[Exception]]
    Cancelled: Auto[ReadOnly[bool]]
    UserState: Auto[ReadOnly[object]]

    def __init__(self, error: Exception, cancelled: bool, userState: object) -> None:
        self.Error = error
        self.Cancelled = cancelled
        self.UserState = userState

    @protected
    def RaiseExceptionIfNecessary(self) -> None:
        if self.Error is not None:
            raise System.Reflection.TargetInvocationException("An exception occurred during the operation, making the result invalid.  Check InnerException for exception details.", self.Error)
        if self.Cancelled:
            raise InvalidOperationException("Operation has been cancelled.")
