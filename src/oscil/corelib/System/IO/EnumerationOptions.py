from oscil.lang import *
import System.IO


class EnumerationOptions:
    RecurseSubdirectories: Auto[bool]
    IgnoreInaccessible: Auto[bool] = True
    BufferSize: Auto[i32]
    AttributesToSkip: Auto[FileAttributes] = FileAttributes.Hidden | FileAttributes.System
    MatchType: Auto[System.IO.MatchType] = System.IO.MatchType.Simple
    MatchCasing: Auto[System.IO.MatchCasing] = System.IO.MatchCasing.PlatformDefault
    ReturnSpecialDirectories: Auto[bool]
    MaxRecursionDepth: Auto[i32] = 2147483647
