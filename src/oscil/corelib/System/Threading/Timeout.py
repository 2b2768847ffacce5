from oscil.lang import *


@static
class Timeout:
    Infinite: Const[i32] = -1
    InfiniteTimeSpan: Static[ReadOnly[TimeSpan]] = TimeSpan(0, 0, 0, 0, -1)

    @static
    @internal
    def Milliseconds(timeout: TimeSpan, name: str) -> i32:
        """A time limit of a wait as milliseconds; -1 is none."""
        ms = i64(timeout.TotalMilliseconds)
        if ms < i64(-1) or ms > i64(0x7FFF_FFFF):
            raise ArgumentOutOfRangeException(name)
        return i32(ms)

    @static
    @internal
    def Check(millisecondsTimeout: i32) -> None:
        if millisecondsTimeout < -1:
            raise ArgumentOutOfRangeException("millisecondsTimeout", "Number must be either non-negative and less than or equal to Int32.MaxValue or -1.")
