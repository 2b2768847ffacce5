from oscil.lang import *
from System.Collections.Generic import IAsyncEnumerable, IEnumerable
from System.Numerics import IBinaryInteger
from System.Threading import CancellationToken


class Parallel:
    @static
    def _OptionsFor(token: CancellationToken) -> ParallelOptions:
        options = ParallelOptions()
        options.CancellationToken = token
        return options

    @static
    @generic(TSource)
    def ForEachAsync(source: IEnumerable[TSource], body: Func[TSource, CancellationToken, ValueTask]) -> Task:
        return Parallel.ForEachAsync[TSource](source, ParallelOptions(), body)

    @static
    @generic(TSource)
    def ForEachAsync(source: IEnumerable[TSource], cancellationToken: CancellationToken, body: Func[TSource, CancellationToken, ValueTask]) -> Task:
        return Parallel.ForEachAsync[TSource](source, Parallel._OptionsFor(cancellationToken), body)

    @static
    @generic(TSource)
    def ForEachAsync(source: IEnumerable[TSource], parallelOptions: ParallelOptions, body: Func[TSource, CancellationToken, ValueTask]) -> Task:
        Parallel._NeedAll(source, parallelOptions, body, body, body)
        if parallelOptions.CancellationToken.IsCancellationRequested:
            return Task.FromCanceled(parallelOptions.CancellationToken)
        return ParallelEnumerator[TSource](source, parallelOptions, body).Begin()

    @static
    @generic(TSource)
    def ForEachAsync(source: IAsyncEnumerable[TSource], body: Func[TSource, CancellationToken, ValueTask]) -> Task:
        return Parallel.ForEachAsync[TSource](source, ParallelOptions(), body)

    @static
    @generic(TSource)
    def ForEachAsync(source: IAsyncEnumerable[TSource], cancellationToken: CancellationToken, body: Func[TSource, CancellationToken, ValueTask]) -> Task:
        return Parallel.ForEachAsync[TSource](source, Parallel._OptionsFor(cancellationToken), body)

    @static
    @generic(TSource)
    def ForEachAsync(source: IAsyncEnumerable[TSource], parallelOptions: ParallelOptions, body: Func[TSource, CancellationToken, ValueTask]) -> Task:
        Parallel._NeedAll(source, parallelOptions, body, body, body)
        if parallelOptions.CancellationToken.IsCancellationRequested:
            return Task.FromCanceled(parallelOptions.CancellationToken)
        return ParallelAsyncEnumerator[TSource](source, parallelOptions, body).Begin()

    @static
    @generic(T)
    @where(T, IBinaryInteger[T])
    def ForAsync(fromInclusive: T, toExclusive: T, body: Func[T, CancellationToken, ValueTask]) -> Task:
        return Parallel.ForAsync[T](fromInclusive, toExclusive, ParallelOptions(), body)

    @static
    @generic(T)
    @where(T, IBinaryInteger[T])
    def ForAsync(fromInclusive: T, toExclusive: T, cancellationToken: CancellationToken, body: Func[T, CancellationToken, ValueTask]) -> Task:
        return Parallel.ForAsync[T](fromInclusive, toExclusive, Parallel._OptionsFor(cancellationToken), body)

    @static
    @generic(T)
    @where(T, IBinaryInteger[T])
    def ForAsync(fromInclusive: T, toExclusive: T, parallelOptions: ParallelOptions, body: Func[T, CancellationToken, ValueTask]) -> Task:
        if fromInclusive is None:
            raise ArgumentNullException("fromInclusive")
        if toExclusive is None:
            raise ArgumentNullException("toExclusive")
        Parallel._Need(parallelOptions, body)
        if parallelOptions.CancellationToken.IsCancellationRequested:
            return Task.FromCanceled(parallelOptions.CancellationToken)
        return ParallelCounter[T](fromInclusive, toExclusive, parallelOptions, body).Begin()
