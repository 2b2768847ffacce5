from oscil.lang import *


@sealed
class FileStreamOptions:
    Mode: Auto[FileMode] = FileMode.Open
    Access: Auto[FileAccess] = FileAccess.Read
    Share: Auto[FileShare] = FileShare.Read
    Options: Auto[FileOptions] = FileOptions.None_
    PreallocationSize: Auto[i64]
    BufferSize: Auto[i32] = 4096
