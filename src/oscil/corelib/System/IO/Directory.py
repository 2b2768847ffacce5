from oscil.lang import *
import Oscil.Host
import System.IO.Enumeration
from System.Collections.Generic import IEnumerable, List


@static
class Directory:
    """Folders: making, moving, deleting, and what is in them."""

    FILES: Internal[Const[i32]] = 1
    FOLDERS: Internal[Const[i32]] = 2

    @static
    def Exists(path: str) -> bool:
        if path is None or path.Length == 0 or path.IndexOf(char(0)) >= 0:
            return False
        return FileStatus.KindOf(Path.GetFullPath(path)) == 2

    @static
    def CreateDirectory(path: str) -> DirectoryInfo:
        full = File.Full(path, "path")
        if FileStatus.KindOf(full) == 1:
            raise IOException("The file '" + full + "' already exists.")
        FileErrors.Check(i64(Oscil.Host.Host.CreateDirectory(full)), full)
        return DirectoryInfo(path)

    @static
    def CreateTempSubdirectory(prefix: str = None) -> DirectoryInfo:
        if prefix is not None and prefix.IndexOf('/') >= 0:
            raise ArgumentException("The value may not contain directory separator characters.", "prefix")
        while True:
            path = Path.Combine(Path.GetTempPath(), ("" if prefix is None else prefix) + Path.GetRandomFileName().Substring(0, 6))
            if not Path.Exists(path):
                return Directory.CreateDirectory(path)

    @static
    def Delete(path: str) -> None:
        Directory.Delete(path, False)

    @static
    def Delete(path: str, recursive: bool) -> None:
        full = Path.TrimEndingDirectorySeparator(File.Full(path, "path"))
        kind = FileStatus.KindOf(full)
        if kind == 0:
            raise DirectoryNotFoundException("Could not find a part of the path '" + full + "'.")
        if kind == 1:
            raise IOException("The directory name is invalid. : '" + full + "'")
        if recursive:
            for entry in Directory._Names(full):
                inner = Path.Combine(full, entry)
                if FileStatus.KindOf(inner) == 2:
                    Directory.Delete(inner, True)
                else:
                    File.Delete(inner)
        result = Oscil.Host.Host.DeleteDirectory(full)
        if result < 0:
            raise FileErrors.Of(i64(result), full, True)

    @static
    def Move(sourceDirName: str, destDirName: str) -> None:
        source = Path.TrimEndingDirectorySeparator(File.Full(sourceDirName, "sourceDirName"))
        target = Path.TrimEndingDirectorySeparator(File.Full(destDirName, "destDirName"))
        if source == target:
            raise IOException("Source and destination path must be different.")
        if FileStatus.KindOf(source) == 0:
            raise DirectoryNotFoundException("Could not find a part of the path '" + source + "'.")
        if Path.Exists(target):
            raise IOException("Cannot create '" + target + "' because a file or directory with the same name already exists.")
        FileErrors.Check(i64(Oscil.Host.Host.MoveFile(source, target)), target)

    @static
    def GetCurrentDirectory() -> str:
        return Oscil.Host.Host.CurrentDirectory()

    @static
    def SetCurrentDirectory(path: str) -> None:
        full = File.Full(path, "path")
        if not Directory.Exists(full):
            raise DirectoryNotFoundException("Could not find a part of the path '" + full + "'.")
        Oscil.Host.Host.SetCurrentDirectory(full)

    @static
    def GetParent(path: str) -> DirectoryInfo:
        parent = Path.GetDirectoryName(File.Full(path, "path"))
        return None if parent is None else DirectoryInfo(parent)

    @static
    def GetDirectoryRoot(path: str) -> str:
        return Path.GetPathRoot(File.Full(path, "path"))

    @static
    def GetLogicalDrives() -> Array[str]:
        return ["/"]

    # times

    @static
    def GetCreationTimeUtc(path: str) -> DateTime:
        return File.GetCreationTimeUtc(path)

    @static
    def GetCreationTime(path: str) -> DateTime:
        return File.GetCreationTime(path)

    @static
    def GetLastWriteTimeUtc(path: str) -> DateTime:
        return File.GetLastWriteTimeUtc(path)

    @static
    def GetLastWriteTime(path: str) -> DateTime:
        return File.GetLastWriteTime(path)

    @static
    def GetLastAccessTimeUtc(path: str) -> DateTime:
        return File.GetLastAccessTimeUtc(path)

    @static
    def GetLastAccessTime(path: str) -> DateTime:
        return File.GetLastAccessTime(path)

    @static
    def SetLastWriteTimeUtc(path: str, lastWriteTimeUtc: DateTime) -> None:
        File.SetLastWriteTimeUtc(path, lastWriteTimeUtc)

    @static
    def SetLastWriteTime(path: str, lastWriteTime: DateTime) -> None:
        File.SetLastWriteTime(path, lastWriteTime)

    # what is inside

    @static
    def _Names(full: str) -> Array[str]:
        names = Oscil.Host.Host.ListDirectory(full)
        if names is None:
            kind = FileStatus.KindOf(full)
            if kind == 0:
                raise DirectoryNotFoundException("Could not find a part of the path '" + full + "'.")
            if kind == 1:
                raise IOException("The directory name is invalid. : '" + full + "'")
            raise UnauthorizedAccessException("Access to the path '" + full + "' is denied.")
        return names

    @static
    @internal
    def Find(path: str, pattern: str, options: EnumerationOptions, kinds: i32) -> List[str]:
        """Paths that begin as `path` is written."""
        if path is None:
            raise ArgumentNullException("path")
        if pattern is None:
            raise ArgumentNullException("searchPattern")
        if options is None:
            raise ArgumentNullException("enumerationOptions")
        File.Full(path, "path")
        if pattern.IndexOf(char(0)) >= 0:
            raise ArgumentException("Null character in path.", "searchPattern")
        found = List[str]()
        slash = pattern.LastIndexOf('/')
        if slash >= 0:
            path = Path.Combine(path, pattern.Substring(0, slash))
            pattern = pattern.Substring(slash + 1)
        Directory._Search(path, "*" if pattern.Length == 0 or pattern == "." or (pattern == "*.*" and options.MatchType == MatchType.Win32) else pattern, options, kinds, 0, found)
        return found

    @static
    def _Search(path: str, pattern: str, options: EnumerationOptions, kinds: i32, depth: i32, found: List[str]) -> None:
        folders = List[str]()
        for name in Directory._Names(Path.GetFullPath(path)):
            full = Path.Join(path, name)
            status = FileStatus.Of(Path.GetFullPath(full))
            skipped = (FileStatus.AttributesOf(status, full) & options.AttributesToSkip) != FileAttributes.None_
            if status.Kind == 2 and not skipped:
                folders.Add(full)
            wanted = (kinds & (Directory.FOLDERS if status.Kind == 2 else Directory.FILES)) != 0
            if wanted and not skipped and Directory._Matches(name, pattern, options):
                found.Add(full)
        if options.RecurseSubdirectories and depth < options.MaxRecursionDepth:
            for folder in folders:
                Directory._Search(folder, pattern, options, kinds, depth + 1, found)

    @static
    def _Matches(name: str, pattern: str, options: EnumerationOptions) -> bool:
        ignore = options.MatchCasing == MatchCasing.CaseInsensitive
        return System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern.AsSpan(), name.AsSpan(), ignore)

    @static
    def _Options(searchOption: SearchOption) -> EnumerationOptions:
        if searchOption != SearchOption.TopDirectoryOnly and searchOption != SearchOption.AllDirectories:
            raise ArgumentOutOfRangeException("searchOption", "Enum value was out of legal range.")
        made = EnumerationOptions()
        made.MatchType = MatchType.Win32
        made.AttributesToSkip = FileAttributes.None_
        made.RecurseSubdirectories = searchOption == SearchOption.AllDirectories
        return made

    @static
    def GetFiles(path: str) -> Array[str]:
        return Directory.GetFiles(path, "*", SearchOption.TopDirectoryOnly)

    @static
    def GetFiles(path: str, searchPattern: str) -> Array[str]:
        return Directory.GetFiles(path, searchPattern, SearchOption.TopDirectoryOnly)

    @static
    def GetFiles(path: str, searchPattern: str, searchOption: SearchOption) -> Array[str]:
        return Directory.Find(path, searchPattern, Directory._Options(searchOption), Directory.FILES).ToArray()

    @static
    def GetFiles(path: str, searchPattern: str, enumerationOptions: EnumerationOptions) -> Array[str]:
        return Directory.Find(path, searchPattern, enumerationOptions, Directory.FILES).ToArray()

    @static
    def EnumerateFiles(path: str) -> IEnumerable[str]:
        return Directory.EnumerateFiles(path, "*", SearchOption.TopDirectoryOnly)

    @static
    def EnumerateFiles(path: str, searchPattern: str) -> IEnumerable[str]:
        return Directory.EnumerateFiles(path, searchPattern, SearchOption.TopDirectoryOnly)

    @static
    def EnumerateFiles(path: str, searchPattern: str, searchOption: SearchOption) -> IEnumerable[str]:
        return Directory.Find(path, searchPattern, Directory._Options(searchOption), Directory.FILES)

    @static
    def EnumerateFiles(path: str, searchPattern: str, enumerationOptions: EnumerationOptions) -> IEnumerable[str]:
        return Directory.Find(path, searchPattern, enumerationOptions, Directory.FILES)

    @static
    def GetDirectories(path: str) -> Array[str]:
        return Directory.GetDirectories(path, "*", SearchOption.TopDirectoryOnly)

    @static
    def GetDirectories(path: str, searchPattern: str) -> Array[str]:
        return Directory.GetDirectories(path, searchPattern, SearchOption.TopDirectoryOnly)

    @static
    def GetDirectories(path: str, searchPattern: str, searchOption: SearchOption) -> Array[str]:
        return Directory.Find(path, searchPattern, Directory._Options(searchOption), Directory.FOLDERS).ToArray()

    @static
    def GetDirectories(path: str, searchPattern: str, enumerationOptions: EnumerationOptions) -> Array[str]:
        return Directory.Find(path, searchPattern, enumerationOptions, Directory.FOLDERS).ToArray()

    @static
    def EnumerateDirectories(path: str) -> IEnumerable[str]:
        return Directory.EnumerateDirectories(path, "*", SearchOption.TopDirectoryOnly)

    @static
    def EnumerateDirectories(path: str, searchPattern: str) -> IEnumerable[str]:
        return Directory.EnumerateDirectories(path, searchPattern, SearchOption.TopDirectoryOnly)

    @static
    def EnumerateDirectories(path: str, searchPattern: str, searchOption: SearchOption) -> IEnumerable[str]:
        return Directory.Find(path, searchPattern, Directory._Options(searchOption), Directory.FOLDERS)

    @static
    def EnumerateDirectories(path: str, searchPattern: str, enumerationOptions: EnumerationOptions) -> IEnumerable[str]:
        return Directory.Find(path, searchPattern, enumerationOptions, Directory.FOLDERS)

    @static
    def GetFileSystemEntries(path: str) -> Array[str]:
        return Directory.GetFileSystemEntries(path, "*", SearchOption.TopDirectoryOnly)

    @static
    def GetFileSystemEntries(path: str, searchPattern: str) -> Array[str]:
        return Directory.GetFileSystemEntries(path, searchPattern, SearchOption.TopDirectoryOnly)

    @static
    def GetFileSystemEntries(path: str, searchPattern: str, searchOption: SearchOption) -> Array[str]:
        return Directory.Find(path, searchPattern, Directory._Options(searchOption), Directory.FILES | Directory.FOLDERS).ToArray()

    @static
    def GetFileSystemEntries(path: str, searchPattern: str, enumerationOptions: EnumerationOptions) -> Array[str]:
        return Directory.Find(path, searchPattern, enumerationOptions, Directory.FILES | Directory.FOLDERS).ToArray()

    @static
    def EnumerateFileSystemEntries(path: str) -> IEnumerable[str]:
        return Directory.EnumerateFileSystemEntries(path, "*", SearchOption.TopDirectoryOnly)

    @static
    def EnumerateFileSystemEntries(path: str, searchPattern: str) -> IEnumerable[str]:
        return Directory.EnumerateFileSystemEntries(path, searchPattern, SearchOption.TopDirectoryOnly)

    @static
    def EnumerateFileSystemEntries(path: str, searchPattern: str, searchOption: SearchOption) -> IEnumerable[str]:
        return Directory.Find(path, searchPattern, Directory._Options(searchOption), Directory.FILES | Directory.FOLDERS)

    @static
    def EnumerateFileSystemEntries(path: str, searchPattern: str, enumerationOptions: EnumerationOptions) -> IEnumerable[str]:
        return Directory.Find(path, searchPattern, enumerationOptions, Directory.FILES | Directory.FOLDERS)
