from oscil.lang import *
from System.Collections.Generic import List
from System.Threading import *


@static
class Parallel:
    @static
    def Invoke(*actions: Action) -> None:
        Parallel.Invoke(ParallelOptions(), actions)

    @static
    def Invoke(parallelOptions: ParallelOptions, *actions: Action) -> None:
        if actions is None:
            raise ArgumentNullException("actions")
        if parallelOptions is None:
            raise ArgumentNullException("parallelOptions")
        for action in actions:
            if action is None:
                raise ArgumentException("One of the actions was null.")

        failed = List[Exception]()

        def body(i: i64, state: ParallelLoopState, value: object) -> object:
            try:
                actions[i32(i)]()
            except Exception as e:
                with lock(failed):
                    failed.Add(e)
            return None

        ParallelRange[object](parallelOptions, 0, i64(len(actions)), None, Func[i64, ParallelLoopState, object, object](body), None).RunAll()
        if failed.Count != 0:
            raise AggregateException(failed)

    @static
    def _Need(options: ParallelOptions, body: object) -> None:
        if body is None:
            raise ArgumentNullException("body")
        if options is None:
            raise ArgumentNullException("parallelOptions")

    @static
    def _NeedAll(source: object, options: ParallelOptions, body: object, first: object, last: object) -> None:
        if source is None:
            raise ArgumentNullException("source")
        if body is None:
            raise ArgumentNullException("body")
        if first is None:
            raise ArgumentNullException("localInit")
        if last is None:
            raise ArgumentNullException("localFinally")
        if options is None:
            raise ArgumentNullException("parallelOptions")
