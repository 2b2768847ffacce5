from oscil.lang import *
from Oscil.Host import Host
from System.Threading import Thread
import System.Diagnostics
import System.IO


@static
class Environment:
    @static
    def Exit(exitCode: i32) -> None:
        Host.SetExitCode(exitCode)
        AppDomain.OnProcessExit()
        Host.Exit(Host.GetExitCode())

    @static
    def FailFast(message: str) -> None:
        Host.FailFast(message, System.Diagnostics.StackTrace(True).ToText(False))

    @static
    @property
    def ExitCode() -> i32:
        return Host.GetExitCode()

    @static
    @ExitCode.setter
    def ExitCode(value: i32) -> None:
        Host.SetExitCode(value)

    @static
    @property
    def NewLine() -> str:
        return "\n"

    @static
    @property
    def TickCount() -> i32:
        return i32(Environment.TickCount64)

    @static
    @property
    def TickCount64() -> i64:
        return div(Host.MonotonicNanoseconds(), 1000000)

    @static
    @property
    def ProcessorCount() -> i32:
        return Host.ProcessorCount()

    @static
    @property
    def ProcessId() -> i32:
        return Host.ProcessId()

    @static
    @property
    def MachineName() -> str:
        return Host.MachineName()

    @static
    @property
    def UserName() -> str:
        return Host.UserName()

    @static
    @property
    def CurrentManagedThreadId() -> i32:
        return Thread.CurrentThread.ManagedThreadId

    @static
    @property
    def CurrentDirectory() -> str:
        return Host.CurrentDirectory()

    @static
    @CurrentDirectory.setter
    def CurrentDirectory(value: str) -> None:
        System.IO.Directory.SetCurrentDirectory(value)

    @static
    @property
    @noinline
    def StackTrace() -> str:
        return System.Diagnostics.StackTrace(True).ToText(False)

    @static
    @property
    def HasShutdownStarted() -> bool:
        return False

    @static
    @property
    def Is64BitProcess() -> bool:
        return True

    @static
    @property
    def Is64BitOperatingSystem() -> bool:
        return True

    @static
    @property
    def CommandLine() -> str:
        return String.Join(" ", Host.CommandLine())

    @static
    def GetCommandLineArgs() -> Array[str]:
        return Host.CommandLine()

    @static
    def GetEnvironmentVariable(variable: str) -> str:
        if variable is None:
            raise ArgumentNullException("variable")
        return Host.GetVariable(variable)
