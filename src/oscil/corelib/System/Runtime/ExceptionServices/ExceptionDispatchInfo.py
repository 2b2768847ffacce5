from oscil.lang import *


@sealed
class ExceptionDispatchInfo:
    _exception: Exception
    _stackTrace: object
    _remote: str

    def __init__(self, exception: Exception) -> None:
        self._exception = exception
        self._remote = exception.StackTrace

    @property
    def SourceException(self) -> Exception:
        return self._exception

    @static
    def Capture(source: Exception) -> ExceptionDispatchInfo:
        if source is None:
            raise ArgumentNullException("source")
        return ExceptionDispatchInfo(source)

    def Throw(self) -> None:
        if self._remote is not None:
            self._exception._remoteStackTraceString = self._remote + "\n--- End of stack trace from previous location ---\n"
        self._exception._stackTrace = None
        self._exception._stackTraceString = None
        raise self._exception

    @static
    def Throw(source: Exception) -> None:
        ExceptionDispatchInfo.Capture(source).Throw()

    @static
    def SetCurrentStackTrace(source: Exception) -> Exception:
        if source is None:
            raise ArgumentNullException("source")
        source._remoteStackTraceString = "--- End of stack trace from previous location ---\n"
        return source
