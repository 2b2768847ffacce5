from oscil.lang import *


@abstract
class FileSystemInfo(MarshalByRefObject):
    """What is known of a path is asked for once, and again after Refresh."""

    FullPath: Protected[str]
    OriginalPath: Protected[str]
    _status: FileStatus
    _known: bool

    @protected
    def __init__(self) -> None:
        pass

    @internal
    def Status(self) -> FileStatus:
        if not self._known:
            self._status = FileStatus.Of(self.FullPath)
            self._known = True
        return self._status

    def Refresh(self) -> None:
        self._known = False

    @virtual
    @property
    def FullName(self) -> str:
        return self.FullPath

    @abstract
    @property
    def Name(self) -> str: ...

    @abstract
    @property
    def Exists(self) -> bool: ...

    @abstract
    def Delete(self) -> None: ...

    @property
    def Extension(self) -> str:
        return Path.GetExtension(self.FullPath)

    @property
    def LinkTarget(self) -> str:
        return None

    @property
    def Attributes(self) -> FileAttributes:
        status = self.Status()
        return FileAttributes(-1) if status.Kind == 0 else FileStatus.AttributesOf(status, self.FullPath)

    @property
    def CreationTimeUtc(self) -> DateTime:
        return FileStatus.Time(self.Status().Created)

    @property
    def CreationTime(self) -> DateTime:
        return self.CreationTimeUtc.ToLocalTime()

    @property
    def LastAccessTimeUtc(self) -> DateTime:
        return FileStatus.Time(self.Status().Accessed)

    @LastAccessTimeUtc.setter
    def LastAccessTimeUtc(self, value: DateTime) -> None:
        File.SetLastAccessTimeUtc(self.FullPath, value)
        self._known = False

    @property
    def LastAccessTime(self) -> DateTime:
        return self.LastAccessTimeUtc.ToLocalTime()

    @property
    def LastWriteTimeUtc(self) -> DateTime:
        return FileStatus.Time(self.Status().Modified)

    @LastWriteTimeUtc.setter
    def LastWriteTimeUtc(self, value: DateTime) -> None:
        File.SetLastWriteTimeUtc(self.FullPath, value)
        self._known = False

    @property
    def LastWriteTime(self) -> DateTime:
        return self.LastWriteTimeUtc.ToLocalTime()

    @LastWriteTime.setter
    def LastWriteTime(self, value: DateTime) -> None:
        self.LastWriteTimeUtc = value.ToUniversalTime()

    @override
    def ToString(self) -> str:
        return self.OriginalPath
