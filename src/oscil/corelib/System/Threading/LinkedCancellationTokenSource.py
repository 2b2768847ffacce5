from oscil.lang import *


@sealed
@internal
class LinkedCancellationTokenSource(CancellationTokenSource):
    """Cancelled with any of its tokens."""

    _registrations: Array[CancellationTokenRegistration]

    s_cancel: Static[Private[ReadOnly[Action[object]]]] = Action[object](LinkedCancellationTokenSource._Cancel)

    @internal
    def __init__(self, token1: CancellationToken, token2: CancellationToken) -> None:
        self._registrations = Array[CancellationTokenRegistration](2)
        self._registrations[0] = token1.UnsafeRegister(LinkedCancellationTokenSource.s_cancel, self)
        self._registrations[1] = token2.UnsafeRegister(LinkedCancellationTokenSource.s_cancel, self)

    @internal
    def __init__(self, tokens: Array[CancellationToken]) -> None:
        self._registrations = Array[CancellationTokenRegistration](len(tokens))
        for i in range(len(tokens)):
            self._registrations[i] = tokens[i].UnsafeRegister(LinkedCancellationTokenSource.s_cancel, self)

    @static
    def _Cancel(state: object) -> None:
        try:
            cast(CancellationTokenSource, state).Cancel(False)
        except ObjectDisposedException:
            pass  # disposed while the token that it is linked to was cancelled

    @override
    @protected
    def Dispose(self, disposing: bool) -> None:
        if disposing and self._registrations is not None:
            for registration in self._registrations:
                registration.Dispose()
        super().Dispose(disposing)
