from oscil.lang import *


@static
@internal
class FileErrors:
    """Numbers of the operating system (errno) as exceptions."""

    NO_ENTRY: Const[i32] = 2
    NO_ACCESS: Const[i32] = 13
    NOT_PERMITTED: Const[i32] = 1
    EXISTS: Const[i32] = 17
    NO_DIRECTORY: Const[i32] = 20
    IS_DIRECTORY: Const[i32] = 21
    NAME_TOO_LONG: Const[i32] = 36
    NOT_EMPTY: Const[i32] = 39

    @static
    def Of(error: i64, path: str, isDirectory: bool) -> Exception:
        """`error` is negative, as the host gives it."""
        number = i32(-error)
        if number == FileErrors.NO_ENTRY or number == FileErrors.NO_DIRECTORY:
            parent = Path.GetDirectoryName(path)
            if isDirectory or number == FileErrors.NO_DIRECTORY or (parent is not None and parent.Length != 0 and not Directory.Exists(parent)):
                return DirectoryNotFoundException("Could not find a part of the path '" + path + "'.")
            return FileNotFoundException("Could not find file '" + path + "'.", path)
        if number == FileErrors.NO_ACCESS or number == FileErrors.NOT_PERMITTED or number == FileErrors.IS_DIRECTORY:
            return UnauthorizedAccessException("Access to the path '" + path + "' is denied.")
        if number == FileErrors.EXISTS:
            return IOException("The file '" + path + "' already exists.")
        if number == FileErrors.NAME_TOO_LONG:
            return PathTooLongException("The path '" + path + "' is too long, or a component of the specified path is too long.")
        if number == FileErrors.NOT_EMPTY:
            return IOException("Directory not empty : '" + path + "'")
        return IOException("The file system reported error " + number.ToString() + " : '" + path + "'")

    @static
    def Check(result: i64, path: str) -> i64:
        if result < 0:
            raise FileErrors.Of(result, path, False)
        return result
