from oscil.lang import *
from System.Diagnostics import StackTrace


class MethodBase:
    @static
    @noinline
    def GetCurrentMethod() -> MethodBase:
        """The method that calls this one; of an async method the one that was declared. Generic parameters are open."""
        words = StackTrace.CaptureCore(False)
        return None if len(words) == 0 else RuntimeMethodInfo.FromCell(nint(words[0]))
