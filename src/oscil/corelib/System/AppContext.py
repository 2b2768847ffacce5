from oscil.lang import *
import System.IO
import System.Reflection
import System.Runtime.Versioning
from Oscil.Host import Host
from System.Collections.Generic import Dictionary


@static
class AppContext:
    s_data: Static[Private[ReadOnly[Dictionary[str, object]]]] = Dictionary[str, object]()
    s_switches: Static[Private[ReadOnly[Dictionary[str, bool]]]] = Dictionary[str, bool]()

    @static
    @property
    def BaseDirectory() -> str:
        found = AppContext.GetData("APP_CONTEXT_BASE_DIRECTORY")
        if found is not None:
            return cast(str, found)
        folder = System.IO.Path.GetFullPath(Host.BaseDirectory())
        return folder if folder.EndsWith('/') else folder + "/"

    @static
    @property
    def TargetFrameworkName() -> str:
        entry = System.Reflection.Assembly.GetEntryAssembly()
        if entry is None:
            return None
        found = System.Attribute.GetCustomAttribute(entry, typeof(System.Runtime.Versioning.TargetFrameworkAttribute))
        return None if found is None else cast(System.Runtime.Versioning.TargetFrameworkAttribute, found).FrameworkName

    @static
    def GetData(name: str) -> object:
        if name is None:
            raise ArgumentNullException("name")
        with lock(AppContext.s_data):
            found, value = AppContext.s_data.TryGetValue(name)
            return value if found else None

    @static
    def SetData(name: str, data: object) -> None:
        if name is None:
            raise ArgumentNullException("name")
        with lock(AppContext.s_data):
            AppContext.s_data[name] = data

    @static
    def _CheckName(switchName: str) -> None:
        if switchName is None:
            raise ArgumentNullException("switchName")
        if switchName.Length == 0:
            raise ArgumentException("The value cannot be an empty string.", "switchName")

    @static
    def TryGetSwitch(switchName: str, isEnabled: Out[bool]) -> bool:
        AppContext._CheckName(switchName)
        with lock(AppContext.s_switches):
            found, value = AppContext.s_switches.TryGetValue(switchName)
        if found:
            isEnabled = value
            return True
        text = try_cast(str, AppContext.GetData(switchName))
        if text is not None and Boolean.TryParse(text, ref(value)):
            isEnabled = value
            return True
        isEnabled = False
        return False

    @static
    def SetSwitch(switchName: str, isEnabled: bool) -> None:
        AppContext._CheckName(switchName)
        with lock(AppContext.s_switches):
            AppContext.s_switches[switchName] = isEnabled
