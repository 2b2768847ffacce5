from oscil.lang import *
from System.ComponentModel import Component, ISupportInitialize, ISynchronizeInvoke


class Timer(Component, ISupportInitialize):
    """An event every interval; exceptions of its handlers are dropped, as .NET does."""

    Elapsed: Event[ElapsedEventHandler]
    AutoReset: Auto[bool] = True
    SynchronizingObject: Auto[ISynchronizeInvoke]
    _interval: f64 = 100.0
    _enabled: bool
    _initializing: bool
    _delayed: bool
    _disposed: bool
    _timer: System.Threading.Timer
    # Which start a tick belongs to: ticks of an earlier one do not count.
    _round: object

    def __init__(self) -> None:
        pass

    def __init__(self, interval: f64) -> None:
        if not (interval > 0.0):
            raise ArgumentException("Invalid value '" + interval.ToString() + "' for parameter 'interval'.", "interval")
        if not (Math.Ceiling(interval) <= 2147483647.0):
            raise ArgumentException("Invalid value '" + interval.ToString() + "' for parameter 'interval'.", "interval")
        self._interval = Math.Ceiling(interval)

    def __init__(self, interval: TimeSpan) -> None:
        self.__init__(interval.TotalMilliseconds)

    @property
    def Interval(self) -> f64:
        return self._interval

    @Interval.setter
    def Interval(self, value: f64) -> None:
        if not (value > 0.0):
            raise ArgumentException("'" + value.ToString() + "' is not a valid value for 'Interval'. 'Interval' must be greater than 0.")
        self._interval = value
        if self._timer is not None:
            self._Schedule()

    @property
    def Enabled(self) -> bool:
        return self._enabled

    @Enabled.setter
    def Enabled(self, value: bool) -> None:
        if self._initializing:
            self._delayed = value
            return
        if self._enabled == value:
            return
        if not value:
            self._enabled = False
            self._Release()
            return
        ObjectDisposedException.ThrowIf(self._disposed, self)
        self._enabled = True
        if self._timer is None:
            self._round = Object()
            self._timer = System.Threading.Timer(self._Tick, self._round, -1, -1)
        self._Schedule()

    def _Schedule(self) -> None:
        milliseconds = i32(Math.Ceiling(self._interval))
        self._timer.Change(milliseconds, milliseconds if self.AutoReset else -1)

    def _Release(self) -> None:
        self._round = None
        if self._timer is not None:
            self._timer.Dispose()
            self._timer = None

    def _Tick(self, state: object) -> None:
        if state is not self._round:
            return
        if not self.AutoReset:
            self._enabled = False
        elapsed = self.Elapsed
        if elapsed is None:
            return
        args = ElapsedEventArgs(DateTime.Now)
        try:
            if self.SynchronizingObject is not None and self.SynchronizingObject.InvokeRequired:
                self.SynchronizingObject.BeginInvoke(elapsed, [self, args])
            else:
                elapsed(self, args)
        except:
            pass

    def Start(self) -> None:
        self.Enabled = True

    def Stop(self) -> None:
        self.Enabled = False

    def Close(self) -> None:
        self._initializing = False
        self._delayed = False
        self._enabled = False
        self._Release()

    @override
    @protected
    def Dispose(self, disposing: bool) -> None:
        self._disposed = True
        self.Close()
        super().Dispose(disposing)

    def BeginInit(self) -> None:
        self.Close()
        self._initializing = True

    def EndInit(self) -> None:
        self._initializing = False
        self.Enabled = self._delayed
