from oscil.lang import *
import Oscil.Host
from System.Collections.Generic import List
from System.Text import StringBuilder


@static
class Path:
    """Paths of Unix: one separator, no drives."""

    DirectorySeparatorChar: Static[ReadOnly[char]] = '/'
    AltDirectorySeparatorChar: Static[ReadOnly[char]] = '/'
    VolumeSeparatorChar: Static[ReadOnly[char]] = '/'
    PathSeparator: Static[ReadOnly[char]] = ':'
    InvalidPathChars: Static[ReadOnly[Array[char]]] = [char(0)]

    @static
    def GetInvalidFileNameChars() -> Array[char]:
        return [char(0), '/']

    @static
    def GetInvalidPathChars() -> Array[char]:
        return [char(0)]

    # parts

    @static
    def GetFileName(path: str) -> str:
        return None if path is None else path.Substring(path.LastIndexOf('/') + 1)

    @static
    def GetFileName(path: ReadOnlySpan[char]) -> ReadOnlySpan[char]:
        return path[path.LastIndexOf('/') + 1:]

    @static
    def _ExtensionAt(path: ReadOnlySpan[char]) -> i32:
        """Where the last dot of the name stands, or the end."""
        for k in range(path.Length):
            i = path.Length - 1 - k
            if path[i] == '.':
                return i if i != path.Length - 1 else path.Length
            if path[i] == '/':
                break
        return path.Length

    @static
    def GetExtension(path: str) -> str:
        return None if path is None else path.Substring(Path._ExtensionAt(path))

    @static
    def GetExtension(path: ReadOnlySpan[char]) -> ReadOnlySpan[char]:
        return path[Path._ExtensionAt(path):]

    @static
    def HasExtension(path: str) -> bool:
        return path is not None and Path._ExtensionAt(path) < path.Length

    @static
    def HasExtension(path: ReadOnlySpan[char]) -> bool:
        return Path._ExtensionAt(path) < path.Length

    @static
    def GetFileNameWithoutExtension(path: str) -> str:
        return None if path is None else Path.GetFileNameWithoutExtension(path.AsSpan()).ToString()

    @static
    def GetFileNameWithoutExtension(path: ReadOnlySpan[char]) -> ReadOnlySpan[char]:
        name = Path.GetFileName(path)
        dot = name.LastIndexOf('.')
        return name if dot < 0 else name[:dot]

    @static
    def ChangeExtension(path: str, extension: str) -> str:
        if path is None:
            return None
        end = path.Length
        for k in range(path.Length):
            i = path.Length - 1 - k
            if path[i] == '.':
                end = i
                break
            if path[i] == '/':
                break
        if extension is None:
            return path.Substring(0, end)
        if path.Length == 0:
            return ""
        stem = path.Substring(0, end)
        return stem + extension if extension.StartsWith('.') else stem + "." + extension

    @static
    def _DirectoryEnd(path: ReadOnlySpan[char]) -> i32:
        """Length of the directory's part; -1 where there is none (the root, and nothing at all)."""
        root = 1 if path.Length > 0 and path[0] == '/' else 0
        end = path.Length
        if end <= root:
            return -1
        while end > root:
            end -= 1
            if path[end] == '/':
                break
        while end > root and path[end - 1] == '/':
            end -= 1
        return end

    @static
    def GetDirectoryName(path: str) -> str:
        if path is None or path.Length == 0:
            return None
        end = Path._DirectoryEnd(path)
        return None if end < 0 else Path._Single(path.Substring(0, end))

    @static
    def GetDirectoryName(path: ReadOnlySpan[char]) -> ReadOnlySpan[char]:
        end = Path._DirectoryEnd(path)
        return default(ReadOnlySpan[char]) if end < 0 else path[:end]

    @static
    def _Single(path: str) -> str:
        """Runs of separators as one."""
        if path.IndexOf("//") < 0:
            return path
        text = StringBuilder()
        for i in range(path.Length):
            if path[i] != '/' or i == 0 or path[i - 1] != '/':
                text.Append(path[i])
        return text.ToString()

    @static
    def GetPathRoot(path: str) -> str:
        if path is None or path.Length == 0:
            return None
        return "/" if path[0] == '/' else ""

    @static
    def GetPathRoot(path: ReadOnlySpan[char]) -> ReadOnlySpan[char]:
        return "/".AsSpan() if path.Length > 0 and path[0] == '/' else default(ReadOnlySpan[char])

    @static
    def IsPathRooted(path: str) -> bool:
        return path is not None and path.Length > 0 and path[0] == '/'

    @static
    def IsPathRooted(path: ReadOnlySpan[char]) -> bool:
        return path.Length > 0 and path[0] == '/'

    @static
    def IsPathFullyQualified(path: str) -> bool:
        if path is None:
            raise ArgumentNullException("path")
        return Path.IsPathRooted(path)

    @static
    def IsPathFullyQualified(path: ReadOnlySpan[char]) -> bool:
        return Path.IsPathRooted(path)

    @static
    def EndsInDirectorySeparator(path: str) -> bool:
        return path is not None and path.Length > 0 and path[path.Length - 1] == '/'

    @static
    def EndsInDirectorySeparator(path: ReadOnlySpan[char]) -> bool:
        return path.Length > 0 and path[path.Length - 1] == '/'

    @static
    def TrimEndingDirectorySeparator(path: str) -> str:
        return path.Substring(0, path.Length - 1) if path is not None and path.Length > 1 and Path.EndsInDirectorySeparator(path) else path

    @static
    def TrimEndingDirectorySeparator(path: ReadOnlySpan[char]) -> ReadOnlySpan[char]:
        return path[:path.Length - 1] if path.Length > 1 and Path.EndsInDirectorySeparator(path) else path

    # putting together

    @static
    def _Required(path: str, name: str) -> str:
        if path is None:
            raise ArgumentNullException(name)
        return path

    @static
    def Combine(path1: str, path2: str) -> str:
        return Path._CombineTwo(Path._Required(path1, "path1"), Path._Required(path2, "path2"))

    @static
    def _CombineTwo(a: str, b: str) -> str:
        if b.Length == 0:
            return a
        if a.Length == 0 or b[0] == '/':
            return b
        return a + b if a[a.Length - 1] == '/' else a + "/" + b

    @static
    def Combine(path1: str, path2: str, path3: str) -> str:
        return Path._CombineTwo(Path.Combine(path1, path2), Path._Required(path3, "path3"))

    @static
    def Combine(path1: str, path2: str, path3: str, path4: str) -> str:
        return Path._CombineTwo(Path.Combine(path1, path2, path3), Path._Required(path4, "path4"))

    @static
    def Combine(*paths: str) -> str:
        if paths is None:
            raise ArgumentNullException("paths")
        return Path.Combine(ReadOnlySpan[str](paths))

    @static
    def Combine(*paths: ReadOnlySpan[str]) -> str:
        result = ""
        for i in range(paths.Length):
            result = Path._CombineTwo(result, Path._Required(paths[i], "paths"))
        return result

    @static
    def _JoinTwo(a: str, b: str) -> str:
        if String.IsNullOrEmpty(a):
            return "" if b is None else b
        if String.IsNullOrEmpty(b):
            return a
        return a + b if a[a.Length - 1] == '/' or b[0] == '/' else a + "/" + b

    @static
    def Join(path1: str, path2: str) -> str:
        return Path._JoinTwo(path1, path2)

    @static
    def Join(path1: str, path2: str, path3: str) -> str:
        return Path._JoinTwo(Path._JoinTwo(path1, path2), path3)

    @static
    def Join(path1: str, path2: str, path3: str, path4: str) -> str:
        return Path._JoinTwo(Path.Join(path1, path2, path3), path4)

    @static
    def Join(*paths: str) -> str:
        if paths is None:
            raise ArgumentNullException("paths")
        return Path.Join(ReadOnlySpan[str](paths))

    @static
    def Join(*paths: ReadOnlySpan[str]) -> str:
        result = ""
        for i in range(paths.Length):
            result = Path._JoinTwo(result, paths[i])
        return result

    @static
    def Join(path1: ReadOnlySpan[char], path2: ReadOnlySpan[char]) -> str:
        return Path._JoinTwo(path1.ToString(), path2.ToString())

    @static
    def Join(path1: ReadOnlySpan[char], path2: ReadOnlySpan[char], path3: ReadOnlySpan[char]) -> str:
        return Path.Join(path1.ToString(), path2.ToString(), path3.ToString())

    # in the file system

    @static
    def GetFullPath(path: str) -> str:
        if path is None:
            raise ArgumentNullException("path")
        if path.Length == 0:
            raise ArgumentException("The value cannot be an empty string.", "path")
        if path.IndexOf(char(0)) >= 0:
            raise ArgumentException("Null character in path.", "path")
        return Path._Collapse(path if path[0] == '/' else Path._CombineTwo(Oscil.Host.Host.CurrentDirectory(), path))

    @static
    def GetFullPath(path: str, basePath: str) -> str:
        if path is None:
            raise ArgumentNullException("path")
        if basePath is None:
            raise ArgumentNullException("basePath")
        if not Path.IsPathFullyQualified(basePath):
            raise ArgumentException("Basepath argument is not fully qualified.", "basePath")
        if path.IndexOf(char(0)) >= 0 or basePath.IndexOf(char(0)) >= 0:
            raise ArgumentException("Null character in path.")
        return Path._Collapse(Path._CombineTwo(basePath, path))

    @static
    def _Collapse(path: str) -> str:
        """Without `.`, `..` and empty parts; a separator at the end stays."""
        parts = path.Split('/')
        kept = List[str]()
        for part in parts:
            if part == "..":
                if kept.Count > 0:
                    kept.RemoveAt(kept.Count - 1)
            elif part.Length != 0 and part != ".":
                kept.Add(part)
        result = "/" + String.Join("/", kept)
        last = parts[len(parts) - 1]
        return result + "/" if kept.Count > 0 and (last.Length == 0 or last == "." or last == "..") else result

    @static
    def GetRelativePath(relativeTo: str, path: str) -> str:
        Path._NotEmpty(relativeTo, "relativeTo")
        Path._NotEmpty(path, "path")
        base_ = Path.GetFullPath(relativeTo)
        full = Path.GetFullPath(path)
        a = Path.TrimEndingDirectorySeparator(base_).Split('/')
        b = Path.TrimEndingDirectorySeparator(full).Split('/')
        if base_ == "/":
            a = [""]
        if full == "/":
            b = [""]
        same = 0
        while same < len(a) and same < len(b) and a[same] == b[same]:
            same += 1
        parts = List[str]()
        for i in range(same, len(a)):
            parts.Add("..")
        for i in range(same, len(b)):
            parts.Add(b[i])
        if parts.Count == 0:
            return "."
        result = String.Join("/", parts)
        return result + "/" if Path.EndsInDirectorySeparator(full) and same < len(b) else result

    @static
    def _NotEmpty(path: str, name: str) -> None:
        if path is None:
            raise ArgumentNullException(name)
        if path.Length == 0:
            raise ArgumentException("The path is empty.", name)

    @static
    def Exists(path: str) -> bool:
        return path is not None and path.Length != 0 and (File.Exists(path) or Directory.Exists(path))

    @static
    def GetTempPath() -> str:
        found = Oscil.Host.Host.TempPath()
        return found if found.EndsWith('/') else found + "/"

    @static
    def GetTempFileName() -> str:
        while True:
            name = Path.Combine(Path.GetTempPath(), "tmp" + Path._Random(6) + ".tmp")
            if not Path.Exists(name):
                File.WriteAllBytes(name, Array[u8](0))
                return name

    @static
    def GetRandomFileName() -> str:
        return Path._Random(8) + "." + Path._Random(3)

    @static
    def _Random(count: i32) -> str:
        bytes_ = Array[u8](count)
        with fixed(bytes_) as p:
            Oscil.Host.Host.RandomBytes(p, count)
        text = StringBuilder()
        letters = "abcdefghijklmnopqrstuvwxyz012345"
        for i in range(count):
            text.Append(letters[i32(bytes_[i]) & 31])
        return text.ToString()
