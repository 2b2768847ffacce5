from oscil.lang import *
import System
import System.Collections
from Oscil.Host import Host
from System.Collections import Hashtable
from System.Text import StringBuilder


@static
class Environment:
    """Variables, versions, folders."""

    @static
    @property
    def Version() -> System.Version:
        return System.Version(10, 0, 0)

    @static
    @property
    def OSVersion() -> OperatingSystem:
        return OperatingSystem(PlatformID.Unix, System.Version(Host.SystemRelease()))

    @static
    @property
    def SystemPageSize() -> i32:
        return 4096

    @static
    @property
    def UserDomainName() -> str:
        return Host.MachineName()

    @static
    @property
    def UserInteractive() -> bool:
        return True

    @static
    @property
    def ProcessPath() -> str:
        return Host.CommandLine()[0]

    @static
    @property
    def SystemDirectory() -> str:
        return ""

    @static
    @property
    def IsPrivilegedProcess() -> bool:
        return Host.UserName() == "root"

    @static
    def FailFast(message: str, exception: Exception) -> None:
        Environment.FailFast(message if exception is None else message + "\n" + exception.ToString())

    @static
    def GetLogicalDrives() -> Array[str]:
        return ["/"]

    @static
    def GetEnvironmentVariable(variable: str, target: EnvironmentVariableTarget) -> str:
        return Environment.GetEnvironmentVariable(variable) if target == EnvironmentVariableTarget.Process else None

    @static
    def SetEnvironmentVariable(variable: str, value: str) -> None:
        if variable is None:
            raise ArgumentNullException("variable")
        if variable.Length == 0:
            raise ArgumentException("The value cannot be an empty string.", "variable")
        if i32(variable[0]) == 0:
            raise ArgumentException("The first char in the string is the null character.", "variable")
        if variable.IndexOf('=') >= 0:
            raise ArgumentException("Environment variable name cannot contain equal character.", "variable")
        Host.SetVariable(variable, value)

    @static
    def SetEnvironmentVariable(variable: str, value: str, target: EnvironmentVariableTarget) -> None:
        if target == EnvironmentVariableTarget.Process:
            Environment.SetEnvironmentVariable(variable, value)

    @static
    def GetEnvironmentVariables() -> System.Collections.IDictionary:
        found = Hashtable()
        for name in Host.VariableNames():
            found[name] = Host.GetVariable(name)
        return found

    @static
    def GetEnvironmentVariables(target: EnvironmentVariableTarget) -> System.Collections.IDictionary:
        return Environment.GetEnvironmentVariables() if target == EnvironmentVariableTarget.Process else Hashtable()

    @static
    def ExpandEnvironmentVariables(name: str) -> str:
        """`%NAME%` by the variable's value, where there is one."""
        if name is None:
            raise ArgumentNullException("name")
        text = StringBuilder()
        start = 0
        while start < name.Length:
            first = name.IndexOf('%', start)
            end = name.IndexOf('%', first + 1) if first >= 0 else -1
            if end < 0:
                break
            value = Host.GetVariable(name.Substring(first + 1, end - first - 1)) if end > first + 1 else None
            text.Append(name, start, first - start)
            if value is None:
                text.Append(name, first, end - first)
                start = end
                if end == name.Length - 1:
                    break
            else:
                text.Append(value)
                start = end + 1
        return text.Append(name, start, name.Length - start).ToString()
