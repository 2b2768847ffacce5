from oscil.lang import *


@static
class Monitor:
    @static
    @extern
    def Enter(obj: object) -> None: ...

    @static
    @extern
    def Enter(obj: object, lockTaken: Ref[bool]) -> None: ...

    @static
    @extern
    def Exit(obj: object) -> None: ...

    @static
    @extern
    @internal
    def TryEnterCore(o: object, ms: i32) -> bool: ...

    @static
    @extern
    def IsEntered(obj: object) -> bool: ...

    @static
    @extern
    @internal
    def WaitCore(o: object, ms: i32) -> bool: ...

    @static
    @extern
    def Pulse(obj: object) -> None: ...

    @static
    @extern
    def PulseAll(obj: object) -> None: ...

    @static
    def _Milliseconds(timeout: TimeSpan) -> i32:
        ms = i64(timeout.TotalMilliseconds)
        if ms < i64(-1) or ms > i64(0x7FFFFFFF):
            raise ArgumentOutOfRangeException("timeout")
        return i32(ms)

    @static
    def TryEnter(obj: object) -> bool:
        return Monitor.TryEnterCore(obj, 0)

    @static
    def TryEnter(obj: object, lockTaken: Ref[bool]) -> None:
        Monitor.TryEnter(obj, 0, ref(lockTaken))

    @static
    def TryEnter(obj: object, millisecondsTimeout: i32) -> bool:
        return Monitor.TryEnterCore(obj, millisecondsTimeout)

    @static
    def TryEnter(obj: object, timeout: TimeSpan) -> bool:
        return Monitor.TryEnterCore(obj, Monitor._Milliseconds(timeout))

    @static
    def TryEnter(obj: object, millisecondsTimeout: i32, lockTaken: Ref[bool]) -> None:
        if lockTaken:
            raise ArgumentException("Argument must be initialized to false", "lockTaken")
        lockTaken = Monitor.TryEnterCore(obj, millisecondsTimeout)

    @static
    def _Wait(obj: object, ms: i32) -> bool:
        """A pool thread that blocks is replaced meanwhile."""
        if not WorkScheduler.EnterBlocking():
            return Monitor.WaitCore(obj, ms)
        try:
            return Monitor.WaitCore(obj, ms)
        finally:
            WorkScheduler.LeaveBlocking()

    @static
    def Wait(obj: object) -> bool:
        return Monitor._Wait(obj, -1)

    @static
    def Wait(obj: object, millisecondsTimeout: i32) -> bool:
        if millisecondsTimeout < -1:
            raise ArgumentOutOfRangeException("millisecondsTimeout", "Number must be either non-negative and less than or equal to Int32.MaxValue or -1.")
        return Monitor._Wait(obj, millisecondsTimeout)

    @static
    def Wait(obj: object, timeout: TimeSpan) -> bool:
        return Monitor._Wait(obj, Monitor._Milliseconds(timeout))
