from oscil.lang import *
from System.Collections.Generic import Dictionary


@sealed
@internal
class FileSharing:
    """Which files the program has open, and what each of them lets others do (FileShare), as .NET's advisory locks do on Unix."""

    s_open: Static[Private[ReadOnly[Dictionary[str, FileSharing]]]] = Dictionary[str, FileSharing]()

    _count: i32
    _exclusive: bool

    @static
    def _IsExclusive(access: FileAccess, share: FileShare) -> bool:
        """Only who shares nothing keeps others out; all others keep out only such a one."""
        return share == FileShare.None_

    @static
    def Enter(path: str, access: FileAccess, share: FileShare) -> None:
        exclusive = FileSharing._IsExclusive(access, share)
        with lock(FileSharing.s_open):
            found, entry = FileSharing.s_open.TryGetValue(path)
            if not found:
                entry = FileSharing()
                FileSharing.s_open[path] = entry
            elif entry._exclusive or exclusive:
                raise IOException("The process cannot access the file '" + path + "' because it is being used by another process.")
            entry._count += 1
            entry._exclusive = exclusive

    @static
    def Leave(path: str, access: FileAccess, share: FileShare) -> None:
        with lock(FileSharing.s_open):
            found, entry = FileSharing.s_open.TryGetValue(path)
            if found:
                entry._count -= 1
                entry._exclusive = False
                if entry._count == 0:
                    FileSharing.s_open.Remove(path)
