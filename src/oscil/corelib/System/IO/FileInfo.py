from oscil.lang import *


@sealed
class FileInfo(FileSystemInfo):
    def __init__(self, fileName: str) -> None:
        if fileName is None:
            raise ArgumentNullException("fileName")
        self.OriginalPath = fileName
        self.FullPath = Path.GetFullPath(fileName)

    @override
    @property
    def Name(self) -> str:
        return Path.GetFileName(self.OriginalPath)

    @override
    @property
    def Exists(self) -> bool:
        return self.Status().Kind == 1

    @property
    def Length(self) -> i64:
        status = self.Status()
        if status.Kind != 1:
            raise FileNotFoundException("Could not find file '" + self.FullPath + "'.", self.FullPath)
        return status.Length

    @property
    def DirectoryName(self) -> str:
        return Path.GetDirectoryName(self.FullPath)

    @property
    def Directory(self) -> DirectoryInfo:
        parent = self.DirectoryName
        return None if parent is None else DirectoryInfo(parent)

    @property
    def IsReadOnly(self) -> bool:
        return (self.Attributes & FileAttributes.ReadOnly) != FileAttributes.None_

    def Open(self, mode: FileMode) -> FileStream:
        return File.Open(self.FullPath, mode)

    def Open(self, mode: FileMode, access: FileAccess) -> FileStream:
        return File.Open(self.FullPath, mode, access)

    def Open(self, mode: FileMode, access: FileAccess, share: FileShare) -> FileStream:
        return File.Open(self.FullPath, mode, access, share)

    def Open(self, options: FileStreamOptions) -> FileStream:
        return File.Open(self.FullPath, options)

    def OpenRead(self) -> FileStream:
        return File.OpenRead(self.FullPath)

    def OpenWrite(self) -> FileStream:
        return File.OpenWrite(self.FullPath)

    def OpenText(self) -> StreamReader:
        return File.OpenText(self.FullPath)

    def Create(self) -> FileStream:
        made = File.Create(self.FullPath)
        self.Refresh()
        return made

    def CreateText(self) -> StreamWriter:
        return StreamWriter(self.FullPath, False)

    def AppendText(self) -> StreamWriter:
        return StreamWriter(self.FullPath, True)

    def CopyTo(self, destFileName: str) -> FileInfo:
        return self.CopyTo(destFileName, False)

    def CopyTo(self, destFileName: str, overwrite: bool) -> FileInfo:
        File.Copy(self.FullPath, destFileName, overwrite)
        return FileInfo(destFileName)

    def MoveTo(self, destFileName: str) -> None:
        self.MoveTo(destFileName, False)

    def MoveTo(self, destFileName: str, overwrite: bool) -> None:
        File.Move(self.FullPath, destFileName, overwrite)
        self.OriginalPath = destFileName
        self.FullPath = Path.GetFullPath(destFileName)
        self.Refresh()

    @override
    def Delete(self) -> None:
        File.Delete(self.FullPath)
        self.Refresh()
