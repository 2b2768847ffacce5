from oscil.lang import *
from System.Diagnostics import StackTraceHiddenAttribute


@sealed
class ExceptionDispatchInfo:
    """An exception with its trace as it is now. Throwing it puts that trace back and goes on after it."""

    _exception: ReadOnly[Exception]
    _trace: ReadOnly[object]
    _used: ReadOnly[i32]
    _remote: ReadOnly[str]

    def __init__(self, exception: Exception) -> None:
        self._exception = exception
        self._remote = exception._remoteStackTraceString
        trace = try_cast(Array[i64], exception._stackTrace)
        self._trace = trace
        self._used = 0 if trace is None else Exception.TraceCount(trace)

    @property
    def SourceException(self) -> Exception:
        return self._exception

    @static
    def Capture(source: Exception) -> ExceptionDispatchInfo:
        if source is None:
            raise ArgumentNullException("source")
        return ExceptionDispatchInfo(source)

    @StackTraceHidden
    def Throw(self) -> None:
        exception = self._exception
        exception._remoteStackTraceString = self._remote
        exception._stackTrace = Exception.ContinuedTrace(try_cast(Array[i64], self._trace), self._used)
        raise exception

    @static
    @StackTraceHidden
    def Throw(source: Exception) -> None:
        ExceptionDispatchInfo.Capture(source).Throw()

    @static
    def SetCurrentStackTrace(source: Exception) -> Exception:
        """The trace of an exception that was never thrown: where this is called."""
        if source is None:
            raise ArgumentNullException("source")
        source._remoteStackTraceString = Environment.StackTrace + "\n--- End of stack trace from previous location ---\n"
        return source

    @static
    def SetRemoteStackTrace(source: Exception, stackTrace: str) -> Exception:
        if source is None:
            raise ArgumentNullException("source")
        if stackTrace is None:
            raise ArgumentNullException("stackTrace")
        source._remoteStackTraceString = stackTrace + "\n--- End of stack trace from previous location ---\n"
        return source
