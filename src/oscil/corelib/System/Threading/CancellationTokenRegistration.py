from oscil.lang import *
from System.Threading.Tasks import ValueTask


@struct
@readonly
class CancellationTokenRegistration(IEquatable[CancellationTokenRegistration], IDisposable, IAsyncDisposable):
    _node: CancellationCallback

    @internal
    def __init__(self, node: CancellationCallback) -> None:
        self._node = node

    @property
    def Token(self) -> CancellationToken:
        return CancellationToken(self._node.Source) if self._node is not None else default(CancellationToken)

    def Unregister(self) -> bool:
        return self._node is not None and self._node.Source.Unregister(self._node)

    def Dispose(self) -> None:
        """Afterwards the callback does not run any more, unless it is this very thread that runs it."""
        if self._node is not None and not self._node.Source.Unregister(self._node):
            self._node.Source.WaitForCallback(self._node)

    def DisposeAsync(self) -> ValueTask:
        if self._node is None or self._node.Source.Unregister(self._node):
            return default(ValueTask)
        return self._node.Source.WaitForCallbackAsync(self._node)

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, CancellationTokenRegistration) and self.Equals(cast(CancellationTokenRegistration, obj))

    def Equals(self, other: CancellationTokenRegistration) -> bool:
        return self._node is other._node

    @override
    def GetHashCode(self) -> i32:
        return 0 if self._node is None else self._node.GetHashCode()

    def __eq__(left: CancellationTokenRegistration, right: CancellationTokenRegistration) -> bool:
        return left._node is right._node

    def __ne__(left: CancellationTokenRegistration, right: CancellationTokenRegistration) -> bool:
        return left._node is not right._node
