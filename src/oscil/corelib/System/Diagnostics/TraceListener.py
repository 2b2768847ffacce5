from oscil.lang import *
from System.IO import Stream, StreamWriter, TextWriter


@enum
class TraceEventType:
    Critical = 1
    Error = 2
    Warning = 4
    Information = 8
    Verbose = 16
    Start = 256
    Stop = 512
    Suspend = 1024
    Resume = 2048
    Transfer = 4096


@abstract
class TraceListener(MarshalByRefObject, IDisposable):
    """Where messages of Trace and Debug go."""

    _name: str = ""
    _indentLevel: i32
    _indentSize: i32 = 4
    NeedIndent: Protected[Auto[bool]] = True

    @protected
    def __init__(self) -> None:
        pass

    @protected
    def __init__(self, name: str) -> None:
        self._name = name

    @virtual
    @property
    def Name(self) -> str:
        return coalesce(self._name, "")

    @virtual
    @Name.setter
    def Name(self, value: str) -> None:
        self._name = value

    @virtual
    @property
    def IsThreadSafe(self) -> bool:
        return False

    @property
    def IndentLevel(self) -> i32:
        return self._indentLevel

    @IndentLevel.setter
    def IndentLevel(self, value: i32) -> None:
        self._indentLevel = value if value > 0 else 0

    @property
    def IndentSize(self) -> i32:
        return self._indentSize

    @IndentSize.setter
    def IndentSize(self, value: i32) -> None:
        ArgumentOutOfRangeException.ThrowIfNegative[i32](value, "value")
        self._indentSize = value

    @abstract
    def Write(self, message: str) -> None: ...

    @abstract
    def WriteLine(self, message: str) -> None: ...

    @family(Name=("Write", "WriteLine"))
    @virtual
    def Name(self, o: object) -> None:
        self.Name("" if o is None else o.ToString())

    @family(Name=("Write", "WriteLine"))
    @virtual
    def Name(self, message: str, category: str) -> None:
        self.Name(message if category is None else category + ": " + message)

    @family(Name=("Write", "WriteLine"))
    @virtual
    def Name(self, o: object, category: str) -> None:
        self.Name("" if o is None else o.ToString(), category)

    @protected
    @virtual
    def WriteIndent(self) -> None:
        self.NeedIndent = False
        if self._indentLevel > 0 and self._indentSize > 0:
            self.Write(String(' ', self._indentLevel * self._indentSize))

    @virtual
    def Fail(self, message: str) -> None:
        self.Fail(message, None)

    @virtual
    def Fail(self, message: str, detailMessage: str) -> None:
        self.WriteLine("Fail: " + message + ("" if detailMessage is None else " " + detailMessage))

    @internal
    def Event(self, source: str, eventType: TraceEventType, id: i32, message: str) -> None:
        self.Write(source + " " + eventType.ToString() + ": " + id.ToString() + " : ")
        self.WriteLine(message)

    @virtual
    def Flush(self) -> None:
        pass

    @virtual
    def Close(self) -> None:
        pass

    def Dispose(self) -> None:
        self.Dispose(True)
        GC.SuppressFinalize(self)

    @protected
    @virtual
    def Dispose(self, disposing: bool) -> None:
        pass


class DefaultTraceListener(TraceListener):
    """To a debugger: there is none."""

    def __init__(self) -> None:
        super().__init__("Default")

    @override
    def Write(self, message: str) -> None:
        pass

    @override
    def WriteLine(self, message: str) -> None:
        pass


class TextWriterTraceListener(TraceListener):
    Writer: Auto[TextWriter]

    def __init__(self) -> None:
        pass

    def __init__(self, writer: TextWriter) -> None:
        self.__init__(writer, "")

    def __init__(self, writer: TextWriter, name: str) -> None:
        super().__init__(name)
        if writer is None:
            raise ArgumentNullException("writer")
        self.Writer = writer

    def __init__(self, stream: Stream) -> None:
        self.__init__(stream, "")

    def __init__(self, stream: Stream, name: str) -> None:
        super().__init__(name)
        if stream is None:
            raise ArgumentNullException("stream")
        self.Writer = StreamWriter(stream)

    def __init__(self, fileName: str) -> None:
        self.__init__(fileName, "")

    def __init__(self, fileName: str, name: str) -> None:
        super().__init__(name)
        self.Writer = StreamWriter(fileName, True)

    @override
    def Write(self, message: str) -> None:
        if self.Writer is None:
            return
        if self.NeedIndent:
            self.WriteIndent()
        self.Writer.Write(message)

    @override
    def WriteLine(self, message: str) -> None:
        if self.Writer is None:
            return
        if self.NeedIndent:
            self.WriteIndent()
        self.Writer.WriteLine(message)
        self.NeedIndent = True

    @override
    def Flush(self) -> None:
        if self.Writer is not None:
            self.Writer.Flush()

    @override
    def Close(self) -> None:
        if self.Writer is not None:
            self.Writer.Close()
            self.Writer = None

    @override
    @protected
    def Dispose(self, disposing: bool) -> None:
        if disposing:
            self.Close()


class ConsoleTraceListener(TextWriterTraceListener):
    def __init__(self) -> None:
        super().__init__(Console.Out)

    def __init__(self, useErrorStream: bool) -> None:
        super().__init__(Console.Error if useErrorStream else Console.Out)

    @override
    def Close(self) -> None:
        pass
