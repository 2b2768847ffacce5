from oscil.lang import *


class Barrier(IDisposable):
    """Participants wait for each other at the end of each phase; the last one to arrive runs the action in between."""

    MAX: Private[Const[i32]] = 0x7FFF

    _gate: object = object()
    _participants: i32
    _arrived: i32
    _phase: i64
    _action: Action[Barrier]
    _acting: i32
    _failure: Exception
    _failedPhase: i64 = -1
    _disposed: bool

    def __init__(self, participantCount: i32) -> None:
        self.__init__(participantCount, None)

    def __init__(self, participantCount: i32, postPhaseAction: Action[Barrier]) -> None:
        if participantCount < 0 or participantCount > Barrier.MAX:
            raise ArgumentOutOfRangeException("participantCount", participantCount, "The participantCount argument must be non-negative and less than or equal to 32767.")
        self._participants = participantCount
        self._action = postPhaseAction

    @property
    def ParticipantCount(self) -> i32:
        return self._participants

    @property
    def ParticipantsRemaining(self) -> i32:
        return self._participants - self._arrived

    @property
    def CurrentPhaseNumber(self) -> i64:
        return Volatile.Read(ref(self._phase))

    def _Check(self) -> None:
        if self._disposed:
            raise ObjectDisposedException("System.Threading.Barrier")
        if self._acting != 0 and self._acting == Environment.CurrentManagedThreadId:
            raise InvalidOperationException("This method may not be called from within the postPhaseAction.")

    def AddParticipant(self) -> i64:
        return self.AddParticipants(1)

    def AddParticipants(self, participantCount: i32) -> i64:
        self._Check()
        if participantCount < 1:
            raise ArgumentOutOfRangeException("participantCount", participantCount, "The participantCount argument must be a positive value.")
        if participantCount > Barrier.MAX:
            raise ArgumentOutOfRangeException("participantCount", "Adding participantCount participants would result in the number of participants exceeding the maximum number allowed.")
        with lock(self._gate):
            if self._participants + participantCount > Barrier.MAX:
                raise InvalidOperationException("Adding participantCount participants would result in the number of participants exceeding the maximum number allowed.")
            self._WaitForAction()
            self._participants += participantCount
            return self._phase

    def RemoveParticipant(self) -> None:
        self.RemoveParticipants(1)

    def RemoveParticipants(self, participantCount: i32) -> None:
        self._Check()
        if participantCount < 1:
            raise ArgumentOutOfRangeException("participantCount", participantCount, "The participantCount argument must be a positive value.")
        Monitor.Enter(self._gate)
        try:
            self._WaitForAction()
            if self._participants < participantCount:
                raise ArgumentOutOfRangeException("participantCount", "The participantCount argument must be less than or equal the number of participants.")
            if self._participants - participantCount < self._arrived:
                raise InvalidOperationException("The participantCount argument is greater than the number of participants that haven't yet arrived at the barrier in this phase.")
            self._participants -= participantCount
            if self._participants > 0 and self._arrived == self._participants:
                self._Finish()
        finally:
            Monitor.Exit(self._gate)

    def _WaitForAction(self) -> None:
        while self._acting != 0:
            Monitor.Wait(self._gate)

    def _Finish(self) -> None:
        """The gate is held; it is left while the action runs."""
        failure: Exception = None
        if self._action is not None:
            self._acting = Environment.CurrentManagedThreadId
            Monitor.Exit(self._gate)
            try:
                self._action(self)
            except Exception as e:
                failure = e
            finally:
                Monitor.Enter(self._gate)
                self._acting = 0
        self._failure = failure
        self._failedPhase = self._phase if failure is not None else -1
        self._arrived = 0
        Volatile.Write(ref(self._phase), self._phase + 1)
        Monitor.PulseAll(self._gate)

    def SignalAndWait(self) -> None:
        self.SignalAndWait(-1, CancellationToken.None_)

    def SignalAndWait(self, cancellationToken: CancellationToken) -> None:
        self.SignalAndWait(-1, cancellationToken)

    def SignalAndWait(self, timeout: TimeSpan) -> bool:
        return self.SignalAndWait(timeout, CancellationToken.None_)

    def SignalAndWait(self, timeout: TimeSpan, cancellationToken: CancellationToken) -> bool:
        ms = timeout.TotalMilliseconds
        if ms < -1.0 or ms > 2147483647.0:
            raise ArgumentOutOfRangeException("timeout", timeout, "The specified timeout must represent a value between -1 and Int32.MaxValue, inclusive.")
        return self.SignalAndWait(i32(ms), cancellationToken)

    def SignalAndWait(self, millisecondsTimeout: i32) -> bool:
        return self.SignalAndWait(millisecondsTimeout, CancellationToken.None_)

    def SignalAndWait(self, millisecondsTimeout: i32, cancellationToken: CancellationToken) -> bool:
        self._Check()
        cancellationToken.ThrowIfCancellationRequested()
        if millisecondsTimeout < -1:
            raise ArgumentOutOfRangeException("millisecondsTimeout", millisecondsTimeout, "The specified timeout must represent a value between -1 and Int32.MaxValue, inclusive.")
        registration = default(CancellationTokenRegistration)
        if cancellationToken.CanBeCanceled:
            registration = cancellationToken.Register(Action[object](Barrier._Wake), self)
        Monitor.Enter(self._gate)
        try:
            return self._Arrive(millisecondsTimeout, cancellationToken)
        finally:
            Monitor.Exit(self._gate)
            registration.Dispose()

    @static
    def _Wake(state: object) -> None:
        gate = cast(Barrier, state)._gate
        with lock(gate):
            Monitor.PulseAll(gate)

    def _Arrive(self, milliseconds: i32, token: CancellationToken) -> bool:
        self._WaitForAction()
        if self._participants == 0:
            raise InvalidOperationException("The barrier has no registered participants.")
        if self._arrived >= self._participants:
            raise InvalidOperationException("The number of threads using the barrier exceeded the total number of registered participants.")
        phase = self._phase
        self._arrived += 1
        if self._arrived == self._participants:
            self._Finish()
        else:
            deadline = Environment.TickCount64 + i64(milliseconds)
            while self._phase == phase:
                left = -1 if milliseconds < 0 else i32(max(0, deadline - Environment.TickCount64))
                if token.IsCancellationRequested or (milliseconds >= 0 and left == 0):
                    if self._acting == 0:
                        self._arrived -= 1
                        token.ThrowIfCancellationRequested()
                        return False
                    left = -1
                Monitor.Wait(self._gate, left)
        if self._failedPhase == phase:
            raise BarrierPostPhaseException(self._failure)
        return True

    def Dispose(self) -> None:
        if self._acting != 0 and self._acting == Environment.CurrentManagedThreadId:
            raise InvalidOperationException("This method may not be called from within the postPhaseAction.")
        self.Dispose(True)
        GC.SuppressFinalize(self)

    @virtual
    @protected
    def Dispose(self, disposing: bool) -> None:
        self._disposed = True
