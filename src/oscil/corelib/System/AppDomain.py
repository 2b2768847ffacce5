from oscil.lang import *
import Oscil.Host
import System.Reflection
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
        entry = System.Reflection.Assembly.GetEntryAssembly()
        return "oscil" if entry is None else entry.GetName().Name

    @property
    def BaseDirectory(self) -> str:
        return AppContext.BaseDirectory

    def IsDefaultAppDomain(self) -> bool:
        return True

    @property
    def IsFullyTrusted(self) -> bool:
        return True

    @property
    def IsHomogenous(self) -> bool:
        return True

    @property
    def RelativeSearchPath(self) -> str:
        return None

    def GetAssemblies(self) -> Array[System.Reflection.Assembly]:
        count = System.Reflection.RuntimeImage.Count()
        found = Array[System.Reflection.Assembly](count)
        for i in range(count):
            found[i] = System.Reflection.RuntimeAssembly.Get(i)
        return found

    def GetData(self, name: str) -> object:
        return AppContext.GetData(name)

    def SetData(self, name: str, data: object) -> None:
        AppContext.SetData(name, data)

    @override
    def ToString(self) -> str:
        return "Name:" + self.FriendlyName + "\nThere are no context policies."

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
