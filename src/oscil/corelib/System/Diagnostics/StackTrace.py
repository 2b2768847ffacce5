from oscil.lang import *
from System.Collections.Generic import IEnumerable, List
from System.Text import StringBuilder
from System.Threading import Thread


class StackTrace:
    """Frames of the calling thread, or of an exception, innermost first. Behind a frame that a dispatcher resumed stand the suspended
    frames that wait for it; the dispatcher and what it runs on do not appear."""

    METHODS_TO_SKIP: Const[i32] = 0

    _frames: Array[StackFrame]

    def __init__(self) -> None:
        self._Take(StackTrace.CaptureCore(True), 0, False)

    def __init__(self, fNeedFileInfo: bool) -> None:
        self._Take(StackTrace.CaptureCore(True), 0, fNeedFileInfo)

    def __init__(self, skipFrames: i32) -> None:
        self._Take(StackTrace.CaptureCore(True), skipFrames, False)

    def __init__(self, skipFrames: i32, fNeedFileInfo: bool) -> None:
        self._Take(StackTrace.CaptureCore(True), skipFrames, fNeedFileInfo)

    def __init__(self, e: Exception) -> None:
        self._TakeThrown(e, 0, False)

    def __init__(self, e: Exception, fNeedFileInfo: bool) -> None:
        self._TakeThrown(e, 0, fNeedFileInfo)

    def __init__(self, e: Exception, skipFrames: i32) -> None:
        self._TakeThrown(e, skipFrames, False)

    def __init__(self, e: Exception, skipFrames: i32, fNeedFileInfo: bool) -> None:
        self._TakeThrown(e, skipFrames, fNeedFileInfo)

    def __init__(self, frame: StackFrame) -> None:
        self._frames = Array[StackFrame](1)
        self._frames[0] = frame

    def __init__(self, frames: IEnumerable[StackFrame]) -> None:
        if frames is None:
            raise ArgumentNullException("frames")
        self._frames = List[StackFrame](frames).ToArray()

    def _TakeThrown(self, e: Exception, skip: i32, needFileInfo: bool) -> None:
        if e is None:
            raise ArgumentNullException("e")
        self._Take(StackTrace.OfExceptionCore(e._stackTrace), skip, needFileInfo)

    def _Take(self, words: Array[i64], skip: i32, needFileInfo: bool) -> None:
        ArgumentOutOfRangeException.ThrowIfNegative[i32](skip, "skipFrames")
        count = Math.Max(div(len(words), 3) - skip, 0)
        self._frames = Array[StackFrame](count)
        for i in range(count):
            self._frames[i] = StackFrame(words, 3 * (skip + i), needFileInfo)

    @virtual
    @property
    def FrameCount(self) -> i32:
        return len(self._frames)

    @virtual
    def GetFrame(self, index: i32) -> StackFrame:
        if index < 0 or index >= len(self._frames):
            return None
        return self._frames[index]

    @virtual
    def GetFrames(self) -> Array[StackFrame]:
        copy = Array[StackFrame](len(self._frames))
        Array.Copy(self._frames, copy, len(copy))
        return copy

    @override
    def ToString(self) -> str:
        return self.ToText(True)

    @internal
    def ToText(self, ended: bool) -> str:
        """The frames' lines; `ended`: with a line end behind the last one."""
        text = StringBuilder()
        for frame in self._frames:
            if not frame.Hidden and frame.GetMethod() is not None:
                if text.Length != 0:
                    text.Append("\n")
                text.Append(frame.Line())
        if ended:
            text.Append("\n")
        return text.ToString()

    @static
    @internal
    def CaptureCore(logical: bool) -> Array[i64]:
        """The calling thread's frames, three words each: cell of the declared method, IL offset, 1 if texts hide it."""
        return StackTrace.DecodeCore(StackTrace.WalkCore(), Thread.CurrentThread.Following, logical)

    @static
    @internal
    @extern
    def WalkCore() -> Array[i64]: ...

    @static
    @private
    @extern
    def DecodeCore(frames: Array[i64], following: object, logical: bool) -> Array[i64]: ...

    @static
    @private
    @extern
    def OfExceptionCore(trace: object) -> Array[i64]: ...
