from oscil.lang import *
from System.Collections.Generic import IAsyncEnumerable, IAsyncEnumerator
from System.Threading import CancellationToken


@struct
@readonly
@generic(T)
class ConfiguredCancelableAsyncEnumerable:
    _enumerable: IAsyncEnumerable[T]
    _token: CancellationToken
    _onCapturedContext: bool

    @internal
    def __init__(self, enumerable: IAsyncEnumerable[T], continueOnCapturedContext: bool, cancellationToken: CancellationToken) -> None:
        self._enumerable = enumerable
        self._onCapturedContext = continueOnCapturedContext
        self._token = cancellationToken

    def ConfigureAwait(self, continueOnCapturedContext: bool) -> ConfiguredCancelableAsyncEnumerable[T]:
        return ConfiguredCancelableAsyncEnumerable[T](self._enumerable, continueOnCapturedContext, self._token)

    def WithCancellation(self, cancellationToken: CancellationToken) -> ConfiguredCancelableAsyncEnumerable[T]:
        return ConfiguredCancelableAsyncEnumerable[T](self._enumerable, self._onCapturedContext, cancellationToken)

    def GetAsyncEnumerator(self) -> ConfiguredCancelableAsyncEnumerable[T].Enumerator:
        return ConfiguredCancelableAsyncEnumerable[T].Enumerator(self._enumerable.GetAsyncEnumerator(self._token), self._onCapturedContext)

    @struct
    @readonly
    class Enumerator:
        _enumerator: IAsyncEnumerator[T]
        _onCapturedContext: bool

        @internal
        def __init__(self, enumerator: IAsyncEnumerator[T], continueOnCapturedContext: bool) -> None:
            self._enumerator = enumerator
            self._onCapturedContext = continueOnCapturedContext

        def MoveNextAsync(self) -> ConfiguredValueTaskAwaitable[bool]:
            return self._enumerator.MoveNextAsync().ConfigureAwait(self._onCapturedContext)

        @property
        def Current(self) -> T:
            return self._enumerator.Current

        def DisposeAsync(self) -> ConfiguredValueTaskAwaitable:
            return self._enumerator.DisposeAsync().ConfigureAwait(self._onCapturedContext)
