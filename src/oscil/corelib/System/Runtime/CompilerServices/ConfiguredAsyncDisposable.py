from oscil.lang import *


@struct
@readonly
class ConfiguredAsyncDisposable:
    _source: IAsyncDisposable
    _onCapturedContext: bool

    @internal
    def __init__(self, source: IAsyncDisposable, continueOnCapturedContext: bool) -> None:
        self._source = source
        self._onCapturedContext = continueOnCapturedContext

    def DisposeAsync(self) -> ConfiguredValueTaskAwaitable:
        return self._source.DisposeAsync().ConfigureAwait(self._onCapturedContext)
