from oscil.lang import *
import Oscil.Host
from System.Collections.Generic import IEnumerable, List
from System.Text import Encoding, StringBuilder, UTF8Encoding


@static
class File:
    """Files as wholes, and opening them."""

    @static
    @internal
    def Full(path: str, name: str) -> str:
        if path is None:
            raise ArgumentNullException(name)
        if path.Length == 0:
            raise ArgumentException("The value cannot be an empty string.", name)
        return Path.GetFullPath(path)

    # opening

    @static
    def Open(path: str, mode: FileMode) -> FileStream:
        return File.Open(path, mode, FileAccess.Write if mode == FileMode.Append else FileAccess.ReadWrite, FileShare.None_)

    @static
    def Open(path: str, mode: FileMode, access: FileAccess) -> FileStream:
        return File.Open(path, mode, access, FileShare.None_)

    @static
    def Open(path: str, mode: FileMode, access: FileAccess, share: FileShare) -> FileStream:
        return FileStream(path, mode, access, share)

    @static
    def Open(path: str, options: FileStreamOptions) -> FileStream:
        return FileStream(path, options)

    @static
    def OpenRead(path: str) -> FileStream:
        return FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read)

    @static
    def OpenWrite(path: str) -> FileStream:
        return FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None_)

    @static
    def Create(path: str) -> FileStream:
        return File.Create(path, 4096)

    @static
    def Create(path: str, bufferSize: i32) -> FileStream:
        return FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None_, bufferSize)

    @static
    def Create(path: str, bufferSize: i32, options: FileOptions) -> FileStream:
        return FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None_, bufferSize, options)

    @static
    def OpenText(path: str) -> StreamReader:
        return StreamReader(path)

    @static
    def CreateText(path: str) -> StreamWriter:
        return StreamWriter(path, False)

    @static
    def AppendText(path: str) -> StreamWriter:
        return StreamWriter(path, True)

    # the file system

    @static
    def Exists(path: str) -> bool:
        if path is None or path.Length == 0 or path.IndexOf(char(0)) >= 0 or Path.EndsInDirectorySeparator(path):
            return False
        return FileStatus.KindOf(Path.GetFullPath(path)) == 1

    @static
    def Delete(path: str) -> None:
        full = File.Full(path, "path")
        FileErrors.Check(i64(Oscil.Host.Host.DeleteFile(full)), full)

    @static
    def Copy(sourceFileName: str, destFileName: str) -> None:
        File.Copy(sourceFileName, destFileName, False)

    @static
    def Copy(sourceFileName: str, destFileName: str, overwrite: bool) -> None:
        source = File.Full(sourceFileName, "sourceFileName")
        target = File.Full(destFileName, "destFileName")
        if Directory.Exists(target):
            raise IOException("The target file '" + target + "' is a directory, not a file.")
        with FileStream(source, FileMode.Open, FileAccess.Read, FileShare.Read) as reading:
            with FileStream(target, FileMode.Create if overwrite else FileMode.CreateNew, FileAccess.Write, FileShare.None_) as writing:
                reading.CopyTo(writing)

    @static
    def Move(sourceFileName: str, destFileName: str) -> None:
        File.Move(sourceFileName, destFileName, False)

    @static
    def Move(sourceFileName: str, destFileName: str, overwrite: bool) -> None:
        source = File.Full(sourceFileName, "sourceFileName")
        target = File.Full(destFileName, "destFileName")
        if not File.Exists(source):
            raise FileNotFoundException("Could not find file '" + source + "'.", source)
        if not overwrite and source != target and Path.Exists(target):
            raise IOException("The file '" + target + "' already exists.")
        FileErrors.Check(i64(Oscil.Host.Host.MoveFile(source, target)), target)

    @static
    def Replace(sourceFileName: str, destinationFileName: str, destinationBackupFileName: str) -> None:
        source = File.Full(sourceFileName, "sourceFileName")
        target = File.Full(destinationFileName, "destinationFileName")
        if not File.Exists(target):
            raise FileNotFoundException("Could not find file '" + target + "'.", target)
        if destinationBackupFileName is not None:
            File.Move(target, destinationBackupFileName, True)
        File.Move(source, target, True)

    @static
    def GetAttributes(path: str) -> FileAttributes:
        full = File.Full(path, "path")
        found = FileStatus.Of(full)
        if found.Kind == 0:
            raise FileErrors.Of(-2, full, False)
        return FileStatus.AttributesOf(found, full)

    @static
    def _Found(path: str) -> FileStatus:
        return FileStatus.Of(File.Full(path, "path"))

    @static
    def GetCreationTimeUtc(path: str) -> DateTime:
        return FileStatus.Time(File._Found(path).Created)

    @static
    def GetCreationTime(path: str) -> DateTime:
        return File.GetCreationTimeUtc(path).ToLocalTime()

    @static
    def GetLastWriteTimeUtc(path: str) -> DateTime:
        return FileStatus.Time(File._Found(path).Modified)

    @static
    def GetLastWriteTime(path: str) -> DateTime:
        return File.GetLastWriteTimeUtc(path).ToLocalTime()

    @static
    def GetLastAccessTimeUtc(path: str) -> DateTime:
        return FileStatus.Time(File._Found(path).Accessed)

    @static
    def GetLastAccessTime(path: str) -> DateTime:
        return File.GetLastAccessTimeUtc(path).ToLocalTime()

    @static
    def SetLastWriteTimeUtc(path: str, lastWriteTimeUtc: DateTime) -> None:
        full = File.Full(path, "path")
        FileErrors.Check(i64(Oscil.Host.Host.SetFileTimes(full, 0, lastWriteTimeUtc.Ticks)), full)

    @static
    def SetLastWriteTime(path: str, lastWriteTime: DateTime) -> None:
        File.SetLastWriteTimeUtc(path, lastWriteTime.ToUniversalTime())

    @static
    def SetLastAccessTimeUtc(path: str, lastAccessTimeUtc: DateTime) -> None:
        full = File.Full(path, "path")
        FileErrors.Check(i64(Oscil.Host.Host.SetFileTimes(full, lastAccessTimeUtc.Ticks, 0)), full)

    @static
    def SetLastAccessTime(path: str, lastAccessTime: DateTime) -> None:
        File.SetLastAccessTimeUtc(path, lastAccessTime.ToUniversalTime())

    # contents

    @static
    def ReadAllBytes(path: str) -> Array[u8]:
        with FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1) as file:
            result = Array[u8](checked(i32(file.Length)))
            file.ReadExactly(result, 0, len(result))
            return result

    @static
    def WriteAllBytes(path: str, bytes: Array[u8]) -> None:
        if bytes is None:
            raise ArgumentNullException("bytes")
        File.WriteAllBytes(path, ReadOnlySpan[u8](bytes))

    @static
    def WriteAllBytes(path: str, bytes: ReadOnlySpan[u8]) -> None:
        with FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1) as file:
            file.Write(bytes)

    @static
    def AppendAllBytes(path: str, bytes: Array[u8]) -> None:
        if bytes is None:
            raise ArgumentNullException("bytes")
        with FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, 1) as file:
            file.Write(bytes, 0, len(bytes))

    @static
    def ReadAllText(path: str) -> str:
        return File.ReadAllText(path, Encoding.UTF8)

    @static
    def ReadAllText(path: str, encoding: Encoding) -> str:
        with StreamReader(path, File._CheckedEncoding(encoding), True) as reader:
            return reader.ReadToEnd()

    @static
    def _CheckedEncoding(encoding: Encoding) -> Encoding:
        if encoding is None:
            raise ArgumentNullException("encoding")
        return encoding

    @static
    def WriteAllText(path: str, contents: str) -> None:
        File.WriteAllText(path, contents, UTF8Encoding(False, True))

    @static
    def WriteAllText(path: str, contents: str, encoding: Encoding) -> None:
        with StreamWriter(path, False, File._CheckedEncoding(encoding)) as writer:
            writer.Write(contents)

    @static
    def AppendAllText(path: str, contents: str) -> None:
        File.AppendAllText(path, contents, UTF8Encoding(False, True))

    @static
    def AppendAllText(path: str, contents: str, encoding: Encoding) -> None:
        with StreamWriter(path, True, File._CheckedEncoding(encoding)) as writer:
            writer.Write(contents)

    @static
    def ReadAllLines(path: str) -> Array[str]:
        return File.ReadAllLines(path, Encoding.UTF8)

    @static
    def ReadAllLines(path: str, encoding: Encoding) -> Array[str]:
        found = List[str]()
        with StreamReader(path, File._CheckedEncoding(encoding)) as reader:
            line = reader.ReadLine()
            while line is not None:
                found.Add(line)
                line = reader.ReadLine()
        return found.ToArray()

    @static
    def ReadLines(path: str) -> IEnumerable[str]:
        return File.ReadLines(path, Encoding.UTF8)

    @static
    def ReadLines(path: str, encoding: Encoding) -> IEnumerable[str]:
        return File._LinesOf(StreamReader(path, File._CheckedEncoding(encoding)))

    @static
    def _LinesOf(reader: StreamReader) -> IEnumerable[str]:
        with reader:
            line = reader.ReadLine()
            while line is not None:
                yield line
                line = reader.ReadLine()

    @static
    def WriteAllLines(path: str, contents: Array[str]) -> None:
        File.WriteAllLines(path, contents, UTF8Encoding(False, True))

    @static
    def WriteAllLines(path: str, contents: IEnumerable[str]) -> None:
        File.WriteAllLines(path, contents, UTF8Encoding(False, True))

    @static
    def WriteAllLines(path: str, contents: Array[str], encoding: Encoding) -> None:
        File._PutLines(path, contents, encoding, False)

    @static
    def WriteAllLines(path: str, contents: IEnumerable[str], encoding: Encoding) -> None:
        File._PutLines(path, contents, encoding, False)

    @static
    def AppendAllLines(path: str, contents: IEnumerable[str]) -> None:
        File.AppendAllLines(path, contents, UTF8Encoding(False, True))

    @static
    def AppendAllLines(path: str, contents: IEnumerable[str], encoding: Encoding) -> None:
        File._PutLines(path, contents, encoding, True)

    @static
    def _PutLines(path: str, contents: IEnumerable[str], encoding: Encoding, append: bool) -> None:
        File.Full(path, "path")
        if contents is None:
            raise ArgumentNullException("contents")
        with StreamWriter(path, append, File._CheckedEncoding(encoding)) as writer:
            for line in contents:
                writer.WriteLine(line)
