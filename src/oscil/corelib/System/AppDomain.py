from oscil.lang import *
import Oscil.Host
from System.Runtime.ExceptionServices import FirstChanceExceptionEventArgs
from System.Threading import Interlocked


@sealed
class AppDomain:
    s_current: Static[Private[ReadOnly[AppDomain]]] = AppDomain()

    s_exiting: Static[Private[i32]]

    UnhandledException: Event[UnhandledExceptionEventHandler]
    ProcessExit: Event[EventHandler]
    FirstChanceException: Event[EventHandler[FirstChanceExceptionEventArgs]]
    DomainUnload: Event[EventHandler]

    def __init__(self) -> None:
        AppDomain.EnableFirstChanceCore()

    @static
    @property
    def CurrentDomain() -> AppDomain:
        return AppDomain.s_current

    @property
    def FriendlyName(self) -> str:
        return "oscil"

    @property
    def BaseDirectory(self) -> str:
        return Oscil.Host.Host.BaseDirectory()

    @property
    def Id(self) -> i32:
        return 1

    @static
    @internal
    def OnUnhandledException(thrown: object) -> None:
        handler = AppDomain.s_current.UnhandledException
        if handler is not None:
            handler(None, UnhandledExceptionEventArgs(thrown, True))

    @static
    @extern
    @internal
    def EnableFirstChanceCore() -> None: ...

    @static
    @internal
    def OnFirstChanceException(thrown: object) -> None:
        domain = AppDomain.s_current
        handler = domain.FirstChanceException if domain is not None else None
        if handler is not None and isinstance(thrown, Exception):
            handler(domain, FirstChanceExceptionEventArgs(cast(Exception, thrown)))

    @static
    @internal
    def OnProcessExit() -> None:
        """Once, however the program ends."""
        handler = AppDomain.s_current.ProcessExit
        if handler is not None and Interlocked.Exchange(ref(AppDomain.s_exiting), 1) == 0:
            handler(AppDomain.s_current, EventArgs.Empty)
