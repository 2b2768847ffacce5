from oscil.lang import *


class Parallel:
    @static
    def For(fromInclusive: i32, toExclusive: i32, body: Action[i32]) -> ParallelLoopResult:
        return Parallel.For(fromInclusive, toExclusive, ParallelOptions(), body)

    @static
    def For(fromInclusive: i32, toExclusive: i32, parallelOptions: ParallelOptions, body: Action[i32]) -> ParallelLoopResult:
        def each(i: i64, state: ParallelLoopState, value: object) -> object:
            body(i32(i))
            return None

        Parallel._Need(parallelOptions, body)
        return ParallelRange[object](parallelOptions, i64(fromInclusive), i64(toExclusive), None, Func[i64, ParallelLoopState, object, object](each), None).RunAll()

    @static
    def For(fromInclusive: i32, toExclusive: i32, body: Action[i32, ParallelLoopState]) -> ParallelLoopResult:
        return Parallel.For(fromInclusive, toExclusive, ParallelOptions(), body)

    @static
    def For(fromInclusive: i32, toExclusive: i32, parallelOptions: ParallelOptions, body: Action[i32, ParallelLoopState]) -> ParallelLoopResult:
        def each(i: i64, state: ParallelLoopState, value: object) -> object:
            body(i32(i), state)
            return None

        Parallel._Need(parallelOptions, body)
        return ParallelRange[object](parallelOptions, i64(fromInclusive), i64(toExclusive), None, Func[i64, ParallelLoopState, object, object](each), None).RunAll()

    @static
    @generic(TLocal)
    def For(fromInclusive: i32, toExclusive: i32, localInit: Func[TLocal], body: Func[i32, ParallelLoopState, TLocal, TLocal], localFinally: Action[TLocal]) -> ParallelLoopResult:
        return Parallel.For[TLocal](fromInclusive, toExclusive, ParallelOptions(), localInit, body, localFinally)

    @static
    @generic(TLocal)
    def For(fromInclusive: i32, toExclusive: i32, parallelOptions: ParallelOptions, localInit: Func[TLocal], body: Func[i32, ParallelLoopState, TLocal, TLocal], localFinally: Action[TLocal]) -> ParallelLoopResult:
        def each(i: i64, state: ParallelLoopState, value: TLocal) -> TLocal:
            return body(i32(i), state, value)

        Parallel._NeedAll(body, parallelOptions, body, localInit, localFinally)
        return ParallelRange[TLocal](parallelOptions, i64(fromInclusive), i64(toExclusive), localInit, Func[i64, ParallelLoopState, TLocal, TLocal](each), localFinally).RunAll()

    @static
    def For(fromInclusive: i64, toExclusive: i64, body: Action[i64]) -> ParallelLoopResult:
        return Parallel.For(fromInclusive, toExclusive, ParallelOptions(), body)

    @static
    def For(fromInclusive: i64, toExclusive: i64, parallelOptions: ParallelOptions, body: Action[i64]) -> ParallelLoopResult:
        def each(i: i64, state: ParallelLoopState, value: object) -> object:
            body(i)
            return None

        Parallel._Need(parallelOptions, body)
        return ParallelRange[object](parallelOptions, i64(fromInclusive), i64(toExclusive), None, Func[i64, ParallelLoopState, object, object](each), None).RunAll()

    @static
    def For(fromInclusive: i64, toExclusive: i64, body: Action[i64, ParallelLoopState]) -> ParallelLoopResult:
        return Parallel.For(fromInclusive, toExclusive, ParallelOptions(), body)

    @static
    def For(fromInclusive: i64, toExclusive: i64, parallelOptions: ParallelOptions, body: Action[i64, ParallelLoopState]) -> ParallelLoopResult:
        def each(i: i64, state: ParallelLoopState, value: object) -> object:
            body(i, state)
            return None

        Parallel._Need(parallelOptions, body)
        return ParallelRange[object](parallelOptions, i64(fromInclusive), i64(toExclusive), None, Func[i64, ParallelLoopState, object, object](each), None).RunAll()

    @static
    @generic(TLocal)
    def For(fromInclusive: i64, toExclusive: i64, localInit: Func[TLocal], body: Func[i64, ParallelLoopState, TLocal, TLocal], localFinally: Action[TLocal]) -> ParallelLoopResult:
        return Parallel.For[TLocal](fromInclusive, toExclusive, ParallelOptions(), localInit, body, localFinally)

    @static
    @generic(TLocal)
    def For(fromInclusive: i64, toExclusive: i64, parallelOptions: ParallelOptions, localInit: Func[TLocal], body: Func[i64, ParallelLoopState, TLocal, TLocal], localFinally: Action[TLocal]) -> ParallelLoopResult:
        def each(i: i64, state: ParallelLoopState, value: TLocal) -> TLocal:
            return body(i, state, value)

        Parallel._NeedAll(body, parallelOptions, body, localInit, localFinally)
        return ParallelRange[TLocal](parallelOptions, i64(fromInclusive), i64(toExclusive), localInit, Func[i64, ParallelLoopState, TLocal, TLocal](each), localFinally).RunAll()
