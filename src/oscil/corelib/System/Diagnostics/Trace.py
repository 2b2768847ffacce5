from oscil.lang import *
from System.Reflection import Assembly


@family(Log=("Trace", "Debug"), SYMBOL=("'TRACE'", "'DEBUG'"))
@static
class Log:
    """Messages to the listeners; callers compile them away without the symbol."""

    @family(Property=("IndentLevel", "IndentSize"), FIELD=("s_indentLevel", "s_indentSize"))
    @static
    @property
    def Property() -> i32:
        return TraceState.FIELD

    @family(Property=("IndentLevel", "IndentSize"), FIELD=("s_indentLevel", "s_indentSize"))
    @static
    @Property.setter
    def Property(value: i32) -> None:
        TraceState.FIELD = value if value > 0 else 0
        for listener in TraceState.Listeners:
            listener.Property = TraceState.FIELD

    @static
    @property
    def AutoFlush() -> bool:
        return TraceState.s_autoFlush

    @static
    @AutoFlush.setter
    def AutoFlush(value: bool) -> None:
        TraceState.s_autoFlush = value

    @Conditional(SYMBOL)
    @static
    def Indent() -> None:
        Log.IndentLevel = Log.IndentLevel + 1

    @Conditional(SYMBOL)
    @static
    def Unindent() -> None:
        Log.IndentLevel = Log.IndentLevel - 1

    @family(Name=("Flush", "Close"))
    @Conditional(SYMBOL)
    @static
    def Name() -> None:
        for listener in TraceState.Listeners:
            listener.Name()

    @family(Name=("Write", "WriteLine"))
    @family(T=("str", "object"))
    @Conditional(SYMBOL)
    @static
    def Name(value: T) -> None:
        for listener in TraceState.Listeners:
            listener.Name(value)
            TraceState.Flushed(listener)

    @family(Name=("Write", "WriteLine"))
    @family(T=("str", "object"))
    @Conditional(SYMBOL)
    @static
    def Name(value: T, category: str) -> None:
        for listener in TraceState.Listeners:
            listener.Name(value, category)
            TraceState.Flushed(listener)

    @family(Name=("WriteIf", "WriteLineIf"), Plain=("Write", "WriteLine"))
    @family(T=("str", "object"))
    @Conditional(SYMBOL)
    @static
    def Name(condition: bool, value: T) -> None:
        if condition:
            Log.Plain(value)

    @family(Name=("WriteIf", "WriteLineIf"), Plain=("Write", "WriteLine"))
    @family(T=("str", "object"))
    @Conditional(SYMBOL)
    @static
    def Name(condition: bool, value: T, category: str) -> None:
        if condition:
            Log.Plain(value, category)


@static
class Trace:
    @static
    @property
    def Listeners() -> TraceListenerCollection:
        return TraceState.Listeners

    @static
    @property
    def UseGlobalLock() -> bool:
        return True

    @family(Name=("TraceError", "TraceWarning", "TraceInformation"), KIND=("Error", "Warning", "Information"))
    @Conditional("TRACE")
    @static
    def Name(message: str) -> None:
        TraceState.Event(TraceEventType.KIND, message)

    @family(Name=("TraceError", "TraceWarning", "TraceInformation"), KIND=("Error", "Warning", "Information"))
    @Conditional("TRACE")
    @static
    def Name(format: str, *args: object) -> None:
        TraceState.Event(TraceEventType.KIND, String.Format(format, args))

    @Conditional("TRACE")
    @static
    def Assert(condition: bool) -> None:
        if not condition:
            Debug.Fail("")

    @Conditional("TRACE")
    @static
    def Assert(condition: bool, message: str) -> None:
        if not condition:
            Debug.Fail(message)

    @Conditional("TRACE")
    @static
    def Fail(message: str) -> None:
        Debug.Fail(message)


@static
@internal
class TraceState:
    """What Trace and Debug share."""

    s_indentLevel: Static[Internal[i32]]
    s_indentSize: Static[Internal[i32]] = 4
    s_autoFlush: Static[Internal[bool]]
    s_listeners: Static[Private[TraceListenerCollection]]

    @static
    @property
    def Listeners() -> TraceListenerCollection:
        if TraceState.s_listeners is None:
            made = TraceListenerCollection()
            made.Add(DefaultTraceListener())
            System.Threading.Interlocked.CompareExchange[TraceListenerCollection](ref(TraceState.s_listeners), made, None)
        return TraceState.s_listeners

    @static
    def Flushed(listener: TraceListener) -> None:
        if TraceState.s_autoFlush:
            listener.Flush()

    @static
    def Event(eventType: TraceEventType, message: str) -> None:
        entry = Assembly.GetEntryAssembly()
        source = "" if entry is None else entry.GetName().Name
        for listener in TraceState.Listeners:
            listener.Event(source, eventType, 0, message)
            TraceState.Flushed(listener)
