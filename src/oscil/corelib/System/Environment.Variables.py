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

    @enum
    class SpecialFolder:
        Desktop = 0
        Programs = 2
        MyDocuments = 5
        Personal = 5
        Favorites = 6
        Startup = 7
        Recent = 8
        SendTo = 9
        StartMenu = 11
        MyMusic = 13
        MyVideos = 14
        DesktopDirectory = 16
        MyComputer = 17
        NetworkShortcuts = 19
        Fonts = 20
        Templates = 21
        CommonStartMenu = 22
        CommonPrograms = 23
        CommonStartup = 24
        CommonDesktopDirectory = 25
        ApplicationData = 26
        PrinterShortcuts = 27
        LocalApplicationData = 28
        InternetCache = 32
        Cookies = 33
        History = 34
        CommonApplicationData = 35
        Windows = 36
        System = 37
        ProgramFiles = 38
        MyPictures = 39
        UserProfile = 40
        SystemX86 = 41
        ProgramFilesX86 = 42
        CommonProgramFiles = 43
        CommonProgramFilesX86 = 44
        CommonTemplates = 45
        CommonDocuments = 46
        CommonAdminTools = 47
        AdminTools = 48
        CommonMusic = 53
        CommonPictures = 54
        CommonVideos = 55
        Resources = 56
        LocalizedResources = 57
        CommonOemLinks = 58
        CDBurning = 59

    @enum
    class SpecialFolderOption:
        None_ = 0
        DoNotVerify = 16384
        Create = 32768

    @static
    def GetFolderPath(folder: Environment.SpecialFolder) -> str:
        return Environment.GetFolderPath(folder, Environment.SpecialFolderOption.None_)

    @static
    def GetFolderPath(folder: Environment.SpecialFolder, option: Environment.SpecialFolderOption) -> str:
        """The folders of the XDG base directories and of a home folder; empty where there is none."""
        path = Environment._FolderPath(folder)
        if path.Length == 0 or option == Environment.SpecialFolderOption.DoNotVerify or System.IO.Directory.Exists(path):
            return path
        if option == Environment.SpecialFolderOption.Create:
            System.IO.Directory.CreateDirectory(path)
            return path
        return ""

    @static
    def _FolderPath(folder: Environment.SpecialFolder) -> str:
        home = Host.GetVariable("HOME")
        if home is None or home.Length == 0:
            home = "/"
        match folder:
            case Environment.SpecialFolder.UserProfile | Environment.SpecialFolder.MyDocuments:
                return home
            case Environment.SpecialFolder.ApplicationData:
                return Environment._Folder("XDG_CONFIG_HOME", home, ".config")
            case Environment.SpecialFolder.LocalApplicationData:
                return Environment._Folder("XDG_DATA_HOME", home, ".local/share")
            case Environment.SpecialFolder.Desktop | Environment.SpecialFolder.DesktopDirectory:
                return Environment._Folder("XDG_DESKTOP_DIR", home, "Desktop")
            case Environment.SpecialFolder.Templates:
                return Environment._Folder("XDG_TEMPLATES_DIR", home, "Templates")
            case Environment.SpecialFolder.MyMusic:
                return Environment._Folder("XDG_MUSIC_DIR", home, "Music")
            case Environment.SpecialFolder.MyPictures:
                return Environment._Folder("XDG_PICTURES_DIR", home, "Pictures")
            case Environment.SpecialFolder.MyVideos:
                return Environment._Folder("XDG_VIDEOS_DIR", home, "Videos")
            case Environment.SpecialFolder.Fonts:
                return home + "/.fonts"
            case Environment.SpecialFolder.CommonApplicationData:
                return "/usr/share"
            case Environment.SpecialFolder.CommonTemplates:
                return "/usr/share/templates"
        return ""

    @static
    def _Folder(variable: str, home: str, usual: str) -> str:
        given = Host.GetVariable(variable)
        if given is not None and given.StartsWith('/'):
            return given
        return home + usual if home == "/" else home + "/" + usual

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
