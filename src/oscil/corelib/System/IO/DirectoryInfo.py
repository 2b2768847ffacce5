from oscil.lang import *
from System.Collections.Generic import IEnumerable, List


@sealed
class DirectoryInfo(FileSystemInfo):
    def __init__(self, path: str) -> None:
        if path is None:
            raise ArgumentNullException("path")
        self.OriginalPath = path
        self.FullPath = Path.GetFullPath(path)

    @override
    @property
    def Name(self) -> str:
        return "/" if self.FullPath == "/" else Path.GetFileName(Path.TrimEndingDirectorySeparator(self.FullPath))

    @override
    @property
    def Exists(self) -> bool:
        return self.Status().Kind == 2

    @property
    def Parent(self) -> DirectoryInfo:
        parent = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(self.FullPath))
        return None if parent is None else DirectoryInfo(parent)

    @property
    def Root(self) -> DirectoryInfo:
        return DirectoryInfo("/")

    def Create(self) -> None:
        Directory.CreateDirectory(self.FullPath)
        self.Refresh()

    def CreateSubdirectory(self, path: str) -> DirectoryInfo:
        if path is None:
            raise ArgumentNullException("path")
        if path.Length == 0:
            raise ArgumentException("Path cannot be the empty string or all whitespace.", "path")
        made = DirectoryInfo(Path.Combine(self.FullPath, path))
        made.Create()
        return made

    def MoveTo(self, destDirName: str) -> None:
        Directory.Move(self.FullPath, destDirName)
        self.OriginalPath = destDirName
        self.FullPath = Path.GetFullPath(destDirName)
        self.Refresh()

    @override
    def Delete(self) -> None:
        self.Delete(False)

    def Delete(self, recursive: bool) -> None:
        Directory.Delete(self.FullPath, recursive)
        self.Refresh()

    @static
    def _Make(path: str) -> FileSystemInfo:
        if Directory.Exists(path):
            return DirectoryInfo(path)
        return FileInfo(path)

    def GetFiles(self, searchPattern: str, searchOption: SearchOption) -> Array[FileInfo]:
        paths = Directory.GetFiles(self.FullPath, searchPattern, searchOption)
        found = Array[FileInfo](len(paths))
        for i in range(len(paths)):
            path = paths[i]
            found[i] = FileInfo(path)
        return found

    def EnumerateFiles(self, searchPattern: str, searchOption: SearchOption) -> IEnumerable[FileInfo]:
        return self.GetFiles(searchPattern, searchOption)

    def GetFiles(self, searchPattern: str, enumerationOptions: EnumerationOptions) -> Array[FileInfo]:
        paths = Directory.GetFiles(self.FullPath, searchPattern, enumerationOptions)
        found = Array[FileInfo](len(paths))
        for i in range(len(paths)):
            path = paths[i]
            found[i] = FileInfo(path)
        return found

    def EnumerateFiles(self, searchPattern: str, enumerationOptions: EnumerationOptions) -> IEnumerable[FileInfo]:
        return self.GetFiles(searchPattern, enumerationOptions)

    def GetFiles(self) -> Array[FileInfo]:
        return self.GetFiles("*", SearchOption.TopDirectoryOnly)

    def GetFiles(self, searchPattern: str) -> Array[FileInfo]:
        return self.GetFiles(searchPattern, SearchOption.TopDirectoryOnly)

    def EnumerateFiles(self) -> IEnumerable[FileInfo]:
        return self.EnumerateFiles("*", SearchOption.TopDirectoryOnly)

    def EnumerateFiles(self, searchPattern: str) -> IEnumerable[FileInfo]:
        return self.EnumerateFiles(searchPattern, SearchOption.TopDirectoryOnly)

    def GetDirectories(self, searchPattern: str, searchOption: SearchOption) -> Array[DirectoryInfo]:
        paths = Directory.GetDirectories(self.FullPath, searchPattern, searchOption)
        found = Array[DirectoryInfo](len(paths))
        for i in range(len(paths)):
            path = paths[i]
            found[i] = DirectoryInfo(path)
        return found

    def EnumerateDirectories(self, searchPattern: str, searchOption: SearchOption) -> IEnumerable[DirectoryInfo]:
        return self.GetDirectories(searchPattern, searchOption)

    def GetDirectories(self, searchPattern: str, enumerationOptions: EnumerationOptions) -> Array[DirectoryInfo]:
        paths = Directory.GetDirectories(self.FullPath, searchPattern, enumerationOptions)
        found = Array[DirectoryInfo](len(paths))
        for i in range(len(paths)):
            path = paths[i]
            found[i] = DirectoryInfo(path)
        return found

    def EnumerateDirectories(self, searchPattern: str, enumerationOptions: EnumerationOptions) -> IEnumerable[DirectoryInfo]:
        return self.GetDirectories(searchPattern, enumerationOptions)

    def GetDirectories(self) -> Array[DirectoryInfo]:
        return self.GetDirectories("*", SearchOption.TopDirectoryOnly)

    def GetDirectories(self, searchPattern: str) -> Array[DirectoryInfo]:
        return self.GetDirectories(searchPattern, SearchOption.TopDirectoryOnly)

    def EnumerateDirectories(self) -> IEnumerable[DirectoryInfo]:
        return self.EnumerateDirectories("*", SearchOption.TopDirectoryOnly)

    def EnumerateDirectories(self, searchPattern: str) -> IEnumerable[DirectoryInfo]:
        return self.EnumerateDirectories(searchPattern, SearchOption.TopDirectoryOnly)

    def GetFileSystemInfos(self, searchPattern: str, searchOption: SearchOption) -> Array[FileSystemInfo]:
        paths = Directory.GetFileSystemEntries(self.FullPath, searchPattern, searchOption)
        found = Array[FileSystemInfo](len(paths))
        for i in range(len(paths)):
            path = paths[i]
            found[i] = DirectoryInfo._Make(path)
        return found

    def EnumerateFileSystemInfos(self, searchPattern: str, searchOption: SearchOption) -> IEnumerable[FileSystemInfo]:
        return self.GetFileSystemInfos(searchPattern, searchOption)

    def GetFileSystemInfos(self, searchPattern: str, enumerationOptions: EnumerationOptions) -> Array[FileSystemInfo]:
        paths = Directory.GetFileSystemEntries(self.FullPath, searchPattern, enumerationOptions)
        found = Array[FileSystemInfo](len(paths))
        for i in range(len(paths)):
            path = paths[i]
            found[i] = DirectoryInfo._Make(path)
        return found

    def EnumerateFileSystemInfos(self, searchPattern: str, enumerationOptions: EnumerationOptions) -> IEnumerable[FileSystemInfo]:
        return self.GetFileSystemInfos(searchPattern, enumerationOptions)

    def GetFileSystemInfos(self) -> Array[FileSystemInfo]:
        return self.GetFileSystemInfos("*", SearchOption.TopDirectoryOnly)

    def GetFileSystemInfos(self, searchPattern: str) -> Array[FileSystemInfo]:
        return self.GetFileSystemInfos(searchPattern, SearchOption.TopDirectoryOnly)

    def EnumerateFileSystemInfos(self) -> IEnumerable[FileSystemInfo]:
        return self.EnumerateFileSystemInfos("*", SearchOption.TopDirectoryOnly)

    def EnumerateFileSystemInfos(self, searchPattern: str) -> IEnumerable[FileSystemInfo]:
        return self.EnumerateFileSystemInfos(searchPattern, SearchOption.TopDirectoryOnly)
