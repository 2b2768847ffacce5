from oscil.lang import *
import Oscil.Host


@struct
@internal
class FileStatus:
    """What the file system says of a path. `Kind` 0: there is nothing."""

    Kind: Internal[i64]
    Length: Internal[i64]
    Created: Internal[i64]
    Modified: Internal[i64]
    Accessed: Internal[i64]

    @static
    def Of(path: str) -> FileStatus:
        words = Array[i64](5)
        with fixed(words) as p:
            Oscil.Host.Host.Stat(path, p)
        found = FileStatus()
        found.Kind = words[0]
        found.Length = words[1]
        found.Created = words[2]
        found.Modified = words[3]
        found.Accessed = words[4]
        return found

    @static
    def KindOf(path: str) -> i64:
        return FileStatus.Of(path).Kind

    @static
    def Time(ticks: i64) -> DateTime:
        """What is not there has the first moment of 1601, as file times count from then."""
        return DateTime(504911232000000000 if ticks == 0 else ticks, DateTimeKind.Utc)

    @static
    def AttributesOf(status: FileStatus, path: str) -> FileAttributes:
        found = FileAttributes.Directory if status.Kind == 2 else FileAttributes.None_
        if Path.GetFileName(Path.TrimEndingDirectorySeparator(path)).StartsWith('.'):
            found = found | FileAttributes.Hidden
        return FileAttributes.Normal if found == FileAttributes.None_ else found
