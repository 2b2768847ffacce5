from oscil.lang import *
from System.Collections import IDictionary
from System.Diagnostics import StackTrace
from System.Runtime.CompilerServices import RuntimeHelpers


class Exception:
    """Fields as in CoreCLR. `_stackTrace` holds the (cell, instruction) pairs that unwinding recorded; text is made when it is asked for."""

    _message: Internal[str]
    _data: IDictionary
    _innerException: Internal[Exception]
    _helpURL: str
    _stackTrace: Internal[Array[i64]]
    _stackTraceLength: Internal[i32]
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
        return self._source

    @Source.setter
    def Source(self, value: str) -> None:
        self._source = value

    @virtual
    @property
    def StackTrace(self) -> str:
        own = Exception._TraceText(self)
        if self._remoteStackTraceString is None:
            return own
        return self._remoteStackTraceString + own

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
    @extern
    def _TraceText(exception: Exception) -> str: ...
