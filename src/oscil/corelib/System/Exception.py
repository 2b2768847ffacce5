from oscil.lang import *
from System.Collections import IDictionary, ListDictionaryInternal
from System.Diagnostics import StackTrace
from System.Reflection import MethodBase


class Exception:
    """Fields as in CoreCLR. `_stackTrace` holds what unwinding recorded; its text is made when it is first asked for."""

    _message: Internal[str]
    _data: IDictionary
    _innerException: Internal[Exception]
    _helpURL: str
    _stackTrace: Internal[object]
    _stackTraceString: Internal[str]
    _remoteStackTraceString: Internal[str]
    _source: str
    _HResult: i32

    def __init__(self) -> None:
        self._HResult = i32(0x80131500)

    def __init__(self, message: str) -> None:
        self._HResult = i32(0x80131500)
        self._message = message

    def __init__(self, message: str, innerException: Exception) -> None:
        self._HResult = i32(0x80131500)
        self._message = message
        self._innerException = innerException

    @virtual
    @property
    def Message(self) -> str:
        if self._message is not None:
            return self._message
        return "Exception of type '" + self.GetType().ToString() + "' was thrown."

    @property
    def InnerException(self) -> Exception:
        return self._innerException

    @property
    def HResult(self) -> i32:
        return self._HResult

    @HResult.setter
    def HResult(self, value: i32) -> None:
        self._HResult = value

    @virtual
    @property
    def HelpLink(self) -> str:
        return self._helpURL

    @HelpLink.setter
    def HelpLink(self, value: str) -> None:
        self._helpURL = value

    @virtual
    @property
    def Source(self) -> str:
        """The assembly of the method that threw it, unless another is set."""
        if self._source is None:
            site = self.TargetSite
            if site is not None:
                self._source = site.Module.Assembly.GetName().Name
        return self._source

    @Source.setter
    def Source(self, value: str) -> None:
        self._source = value

    @virtual
    @property
    def StackTrace(self) -> str:
        if self._stackTraceString is None and self._stackTrace is not None:
            self._stackTraceString = Exception.GetStackTraceText(self._stackTrace)
        if self._remoteStackTraceString is None:
            return self._stackTraceString
        return self._remoteStackTraceString + self._stackTraceString

    @virtual
    @property
    def Data(self) -> IDictionary:
        if self._data is None:
            self._data = ListDictionaryInternal()
        return self._data

    @property
    def TargetSite(self) -> MethodBase:
        return None if self._stackTrace is None else StackTrace(self).GetFrame(0).GetMethod()

    @virtual
    def GetBaseException(self) -> Exception:
        inner = self._innerException
        back: Exception = self
        while inner is not None:
            back = inner
            inner = inner._innerException
        return back

    @new
    def GetType(self) -> Type:
        return super().GetType()

    @override
    def ToString(self) -> str:
        text = self._ClassName()
        message = self.Message
        if message is not None and message.Length != 0:
            text = text + ": " + message
        if self._innerException is not None:
            text = text + "\n ---> " + self._innerException.ToString() + "\n   --- End of inner exception stack trace ---"
        trace = self.StackTrace
        if trace is not None:
            text = text + "\n" + trace
        return text

    def _ClassName(self) -> str:
        return self.GetType().ToString()

    @static
    @internal
    def DescribeUnhandled(thrown: object) -> str:
        return thrown.ToString()

    @static
    @extern
    def GetStackTraceText(trace: object) -> str: ...

    # `_stackTrace` is an Array[i64]: the number of elements used, then pairs of code and position; a pair of zeros stands between what
    # was before ExceptionDispatchInfo threw the exception again and what came after. A negative number asks the next throw to go on.

    @static
    @internal
    def TraceCount(trace: Array[i64]) -> i32:
        return i32(abs(trace[0]))

    @static
    @internal
    def ContinuedTrace(trace: Array[i64], used: i32) -> Array[i64]:
        """What the next throw goes on with: the trace itself while nothing was added to it since, which keeps long chains of
        rethrows linear; else a copy of its first elements."""
        if trace is None or used == 0:
            return None
        if trace[0] != i64(used) or used + 3 > len(trace):
            copy = Array[i64](used * 2 + 19)
            Array.Copy(trace, copy, used + 1)
            trace = copy
        trace[used + 1] = 0
        trace[used + 2] = 0
        trace[0] = -i64(used + 2)
        return trace

    @static
    @internal
    def AppendFrame(exception: Exception, resumeInfo: Ptr[None]) -> None:
        """A suspended frame that the exception passes goes into the trace as if it were on the stack."""
        words = Ptr[i64](resumeInfo)
        trace = try_cast(Array[i64], exception._stackTrace)
        used = 0 if trace is None else Exception.TraceCount(trace)
        if trace is None or used + 3 > len(trace):
            grown = Array[i64](used * 2 + 17)
            if trace is not None:
                Array.Copy(trace, grown, used + 1)
            exception._stackTrace = grown
            trace = grown
        trace[used + 1] = words[2]
        trace[used + 2] = words[1]
        trace[0] = i64(used + 2)
        exception._stackTraceString = None
