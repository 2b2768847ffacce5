from oscil.lang import *
from System.Diagnostics import StackTraceHiddenAttribute
from System.Threading.Tasks.Sources import *


@sealed
@internal
@generic(T)
@StackTraceHidden
class ValueSourceLeaf(SourceLeaf):
    """Waits for an IValueTaskSource<T>."""

    _source: IValueTaskSource[T]
    _token: i16

    def __init__(self, source: IValueTaskSource[T], token: i16, transparent: bool, onCapturedContext: bool) -> None:
        self._source = source
        self._token = token
        self.Transparent = transparent
        self.OnCapturedContext = onCapturedContext

    @override
    def Register(self, callback: Action[object], state: object, flags: ValueTaskSourceOnCompletedFlags) -> None:
        self._source.OnCompleted(callback, state, self._token, flags)

    @override
    @internal
    def Resume(self, result: Ref[u8]) -> Continuation:
        source = self._source
        self._source = None
        self.Next = None
        value = source.GetResult(self._token)
        if not is_null_ref(result):
            target = ref(Unsafe.As[u8, T](ref(result)))
            target = value
        return None
