from oscil.lang import *
from System.Reflection import MethodBase, RuntimeMethodInfo
from System.Text import StringBuilder


class StackFrame:
    """One frame. Frames of a StackFrame constructor are those on the thread's stack: while a dispatcher runs a resumed method, its
    caller is the dispatcher. Offsets are IL offsets."""

    OFFSET_UNKNOWN: Const[i32] = -1

    _cell: nint
    _offset: i32 = -1
    Hidden: Internal[bool]
    _file: str
    _line: i32
    _column: i32

    def __init__(self) -> None:
        self._Build(0, False)

    def __init__(self, needFileInfo: bool) -> None:
        self._Build(0, needFileInfo)

    def __init__(self, skipFrames: i32) -> None:
        self._Build(skipFrames, False)

    def __init__(self, skipFrames: i32, needFileInfo: bool) -> None:
        self._Build(skipFrames, needFileInfo)

    def __init__(self, fileName: str, lineNumber: i32) -> None:
        self._Build(0, False)
        self._file = fileName
        self._line = lineNumber

    def __init__(self, fileName: str, lineNumber: i32, colNumber: i32) -> None:
        self._Build(0, False)
        self._file = fileName
        self._line = lineNumber
        self._column = colNumber

    @internal
    def __init__(self, words: Array[i64], at: i32, needFileInfo: bool) -> None:
        self._Fill(words, at, needFileInfo)

    def _Build(self, skip: i32, needFileInfo: bool) -> None:
        words = StackTrace.CaptureCore(False)
        if skip >= 0 and skip < div(len(words), 3):
            self._Fill(words, 3 * skip, needFileInfo)

    def _Fill(self, words: Array[i64], at: i32, needFileInfo: bool) -> None:
        self._cell = nint(words[at])
        self._offset = i32(words[at + 1])
        self.Hidden = words[at + 2] != 0
        if needFileInfo:
            self._file = StackFrame.GetFileCore(self._cell, self._offset)
            position = StackFrame.GetPositionCore(self._cell, self._offset)
            self._line = i32(position & 0xFFFF_FFFF)
            self._column = i32(position >> 32)

    @virtual
    def GetMethod(self) -> MethodBase:
        if self._cell == 0:
            return None
        return RuntimeMethodInfo.FromCell(self._cell)

    @virtual
    def GetNativeOffset(self) -> i32:
        return self._offset

    @virtual
    def GetILOffset(self) -> i32:
        return self._offset

    @virtual
    def GetFileName(self) -> str:
        return self._file

    @virtual
    def GetFileLineNumber(self) -> i32:
        return self._line

    @virtual
    def GetFileColumnNumber(self) -> i32:
        return self._column

    @override
    def ToString(self) -> str:
        if self._cell == 0:
            return "<null>\n"
        method = self.GetMethod()
        text = StringBuilder()
        text.Append(method.Name)
        if method.IsGenericMethod:
            arguments = method.GetGenericArguments()
            text.Append("<")
            for i in range(len(arguments)):
                if i != 0:
                    text.Append(",")
                text.Append(arguments[i].Name)
            text.Append(">")
        text.Append(" at offset ").Append(self._offset).Append(" in file:line:column ")
        text.Append("<filename unknown>" if self._file is None else self._file)
        text.Append(":").Append(self._line).Append(":").Append(self._column).Append("\n")
        return text.ToString()

    @internal
    def Line(self) -> str:
        """The frame in a trace's text."""
        return StackFrame.GetTextCore(self._cell, self._offset, self._file is not None)

    @static
    @private
    @extern
    def GetTextCore(cell: nint, il: i32, position: bool) -> str: ...

    @static
    @private
    @extern
    def GetFileCore(cell: nint, il: i32) -> str: ...

    @static
    @private
    @extern
    def GetPositionCore(cell: nint, il: i32) -> i64: ...
