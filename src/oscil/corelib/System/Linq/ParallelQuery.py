from oscil.lang import *
import System.Collections
from System.Collections.Generic import *
from System.Threading import CancellationToken
from System.Threading.Tasks import Parallel, ParallelOptions


@internal
@sealed
class ParallelSettings:
    """What the `With...` operators of a query say."""

    Degree: Auto[i32] = -1
    Token: Auto[CancellationToken]

    def Copy(self) -> ParallelSettings:
        return cast(ParallelSettings, self.MemberwiseClone())

    def Options(self) -> ParallelOptions:
        options = ParallelOptions()
        if self.Degree > 0:
            options.MaxDegreeOfParallelism = self.Degree
        options.CancellationToken = self.Token
        return options


@abstract
class ParallelQuery(System.Collections.IEnumerable):
    """A sequence whose delegates may run at the same time on several threads. Its order is always kept."""

    Settings: Internal[ParallelSettings]

    @internal
    def __init__(self, settings: ParallelSettings) -> None:
        self.Settings = settings

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return self.PlainEnumerator()

    @internal
    @abstract
    def PlainEnumerator(self) -> System.Collections.IEnumerator: ...


@generic(TSource)
class ParallelQuery(ParallelQuery, IEnumerable[TSource]):
    _source: Internal[IEnumerable[TSource]]

    @internal
    def __init__(self, source: IEnumerable[TSource], settings: ParallelSettings) -> None:
        super().__init__(settings)
        self._source = source

    @virtual
    def GetEnumerator(self) -> IEnumerator[TSource]:
        self.Settings.Token.ThrowIfCancellationRequested()
        return self._source.GetEnumerator()

    @internal
    @override
    def PlainEnumerator(self) -> System.Collections.IEnumerator:
        return self.GetEnumerator()


@generic(TSource)
class OrderedParallelQuery(ParallelQuery[TSource]):
    Ordered: Internal[IOrderedEnumerable[TSource]]

    @internal
    def __init__(self, ordered: IOrderedEnumerable[TSource], settings: ParallelSettings) -> None:
        super().__init__(ordered, settings)
        self.Ordered = ordered


@enum
class ParallelExecutionMode:
    Default = 0
    ForceParallelism = 1


@enum
class ParallelMergeOptions:
    Default = 0
    NotBuffered = 1
    AutoBuffered = 2
    FullyBuffered = 3


@static
@internal
class ParallelStages:
    """Stages of a query. One over a delegate reads all of its source, and runs the delegate in a parallel loop."""

    @static
    @generic(TSource, TResult)
    def Select(source: ParallelQuery[TSource], selector: Func[TSource, i32, TResult]) -> IEnumerable[TResult]:
        items = Enumerable.ToArray[TSource](source)
        results = Array[TResult](len(items))
        ParallelStages._Run(len(items), source.Settings, lambda i: ParallelStages._Put[TResult](results, i, selector(items[i], i)))
        for result in results:
            yield result

    @static
    @generic(T)
    def _Put(array: Array[T], index: i32, value: T) -> None:
        array[index] = value

    @static
    @generic(TSource)
    def Where(source: ParallelQuery[TSource], predicate: Func[TSource, i32, bool]) -> IEnumerable[TSource]:
        items = Enumerable.ToArray[TSource](source)
        kept = Array[bool](len(items))
        ParallelStages._Run(len(items), source.Settings, lambda i: ParallelStages._Put[bool](kept, i, predicate(items[i], i)))
        for i in range(len(items)):
            if kept[i]:
                yield items[i]

    @static
    @generic(TSource)
    def ForAll(source: ParallelQuery[TSource], action: Action[TSource]) -> None:
        items = Enumerable.ToArray[TSource](source)
        ParallelStages._Run(len(items), source.Settings, lambda i: action(items[i]))

    @static
    @generic(TSource, TAccumulate)
    def Fold(
        source: ParallelQuery[TSource], seed: Func[TAccumulate], update: Func[TAccumulate, TSource, TAccumulate], combine: Func[TAccumulate, TAccumulate, TAccumulate]
    ) -> TAccumulate:
        """Folds parts of the source on their own and combines what comes out, in their order."""
        items = Enumerable.ToArray[TSource](source)
        degree = source.Settings.Degree if source.Settings.Degree > 0 else Environment.ProcessorCount
        parts = max(1, min(degree, len(items)))
        folded = Array[TAccumulate](parts)

        def fold(part: i32) -> None:
            value = seed()
            for i in range(i32(div(i64(len(items)) * i64(part), i64(parts))), i32(div(i64(len(items)) * i64(part + 1), i64(parts)))):
                value = update(value, items[i])
            folded[part] = value

        ParallelStages._Run(parts, source.Settings, Action[i32](fold))
        result = folded[0]
        for i in range(1, parts):
            result = combine(result, folded[i])
        return result

    @static
    def _Run(count: i32, settings: ParallelSettings, body: Action[i32]) -> None:
        if count != 0:
            Parallel.For(0, count, settings.Options(), body)

    @static
    @generic(A, R)
    def Guarded(function: Func[A, R], name: str) -> Func[A, R]:
        """What a delegate throws comes out of a query in an AggregateException."""

        def call(a: A) -> R:
            try:
                return function(a)
            except Exception as e:
                raise AggregateException(e)

        if function is None:
            raise ArgumentNullException(name)
        return Func[A, R](call)

    @static
    @generic(A, B, R)
    def Guarded(function: Func[A, B, R], name: str) -> Func[A, B, R]:
        def call(a: A, b: B) -> R:
            try:
                return function(a, b)
            except Exception as e:
                raise AggregateException(e)

        if function is None:
            raise ArgumentNullException(name)
        return Func[A, B, R](call)
