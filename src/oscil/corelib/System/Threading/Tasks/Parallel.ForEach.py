from oscil.lang import *
from System.Collections.Generic import IEnumerable


class Parallel:
    @static
    @generic(TSource)
    def ForEach(source: IEnumerable[TSource], body: Action[TSource]) -> ParallelLoopResult:
        return Parallel.ForEach[TSource](source, ParallelOptions(), body)

    @static
    @generic(TSource)
    def ForEach(source: IEnumerable[TSource], body: Action[TSource, ParallelLoopState]) -> ParallelLoopResult:
        return Parallel.ForEach[TSource](source, ParallelOptions(), body)

    @static
    @generic(TSource)
    def ForEach(source: IEnumerable[TSource], body: Action[TSource, ParallelLoopState, i64]) -> ParallelLoopResult:
        return Parallel.ForEach[TSource](source, ParallelOptions(), body)

    @static
    @generic(TSource)
    def ForEach(source: IEnumerable[TSource], parallelOptions: ParallelOptions, body: Action[TSource]) -> ParallelLoopResult:
        def each(item: TSource, state: ParallelLoopState, index: i64, value: object) -> object:
            body(item)
            return None

        Parallel._NeedAll(source, parallelOptions, body, body, body)
        return ParallelSequence[TSource, object](parallelOptions, None, Func[TSource, ParallelLoopState, i64, object, object](each), None).RunAll(source)

    @static
    @generic(TSource)
    def ForEach(source: IEnumerable[TSource], parallelOptions: ParallelOptions, body: Action[TSource, ParallelLoopState]) -> ParallelLoopResult:
        def each(item: TSource, state: ParallelLoopState, index: i64, value: object) -> object:
            body(item, state)
            return None

        Parallel._NeedAll(source, parallelOptions, body, body, body)
        return ParallelSequence[TSource, object](parallelOptions, None, Func[TSource, ParallelLoopState, i64, object, object](each), None).RunAll(source)

    @static
    @generic(TSource)
    def ForEach(source: IEnumerable[TSource], parallelOptions: ParallelOptions, body: Action[TSource, ParallelLoopState, i64]) -> ParallelLoopResult:
        def each(item: TSource, state: ParallelLoopState, index: i64, value: object) -> object:
            body(item, state, index)
            return None

        Parallel._NeedAll(source, parallelOptions, body, body, body)
        return ParallelSequence[TSource, object](parallelOptions, None, Func[TSource, ParallelLoopState, i64, object, object](each), None).RunAll(source)

    @static
    @generic(TSource, TLocal)
    def ForEach(source: IEnumerable[TSource], localInit: Func[TLocal], body: Func[TSource, ParallelLoopState, TLocal, TLocal], localFinally: Action[TLocal]) -> ParallelLoopResult:
        return Parallel.ForEach[TSource, TLocal](source, ParallelOptions(), localInit, body, localFinally)

    @static
    @generic(TSource, TLocal)
    def ForEach(source: IEnumerable[TSource], parallelOptions: ParallelOptions, localInit: Func[TLocal], body: Func[TSource, ParallelLoopState, TLocal, TLocal], localFinally: Action[TLocal]) -> ParallelLoopResult:
        def each(item: TSource, state: ParallelLoopState, index: i64, value: TLocal) -> TLocal:
            return body(item, state, value)

        Parallel._NeedAll(source, parallelOptions, body, localInit, localFinally)
        return ParallelSequence[TSource, TLocal](parallelOptions, localInit, Func[TSource, ParallelLoopState, i64, TLocal, TLocal](each), localFinally).RunAll(source)

    @static
    @generic(TSource, TLocal)
    def ForEach(source: IEnumerable[TSource], localInit: Func[TLocal], body: Func[TSource, ParallelLoopState, i64, TLocal, TLocal], localFinally: Action[TLocal]) -> ParallelLoopResult:
        return Parallel.ForEach[TSource, TLocal](source, ParallelOptions(), localInit, body, localFinally)

    @static
    @generic(TSource, TLocal)
    def ForEach(source: IEnumerable[TSource], parallelOptions: ParallelOptions, localInit: Func[TLocal], body: Func[TSource, ParallelLoopState, i64, TLocal, TLocal], localFinally: Action[TLocal]) -> ParallelLoopResult:
        Parallel._NeedAll(source, parallelOptions, body, localInit, localFinally)
        return ParallelSequence[TSource, TLocal](parallelOptions, localInit, body, localFinally).RunAll(source)
