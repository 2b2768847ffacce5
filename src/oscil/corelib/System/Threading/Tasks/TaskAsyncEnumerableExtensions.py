from oscil.lang import *
from System.Collections.Generic import IAsyncEnumerable, IEnumerable, IEnumerator
from System.Runtime.CompilerServices import ConfiguredAsyncDisposable, ConfiguredCancelableAsyncEnumerable
from System.Threading import CancellationToken


@static
class TaskAsyncEnumerableExtensions:
    @static
    @extension
    def ConfigureAwait(self: IAsyncDisposable, continueOnCapturedContext: bool) -> ConfiguredAsyncDisposable:
        return ConfiguredAsyncDisposable(self, continueOnCapturedContext)

    @static
    @extension
    @generic(T)
    def ConfigureAwait(self: IAsyncEnumerable[T], continueOnCapturedContext: bool) -> ConfiguredCancelableAsyncEnumerable[T]:
        return ConfiguredCancelableAsyncEnumerable[T](self, continueOnCapturedContext, default(CancellationToken))

    @static
    @extension
    @generic(T)
    def WithCancellation(self: IAsyncEnumerable[T], cancellationToken: CancellationToken) -> ConfiguredCancelableAsyncEnumerable[T]:
        return ConfiguredCancelableAsyncEnumerable[T](self, True, cancellationToken)

    @static
    @extension
    @generic(T)
    def ToBlockingEnumerable(self: IAsyncEnumerable[T], cancellationToken: CancellationToken = default(CancellationToken)) -> IEnumerable[T]:
        enumerator = self.GetAsyncEnumerator(cancellationToken)
        try:
            while enumerator.MoveNextAsync().AsTask().GetAwaiter().GetResult():
                yield enumerator.Current
        finally:
            enumerator.DisposeAsync().AsTask().GetAwaiter().GetResult()
