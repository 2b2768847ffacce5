from oscil.lang import *


@sealed
@generic(T)
class AsyncLocal(IAsyncLocal):
    _changed: Action[AsyncLocalValueChangedArgs[T]]

    def __init__(self) -> None:
        pass

    def __init__(self, valueChangedHandler: Action[AsyncLocalValueChangedArgs[T]]) -> None:
        self._changed = valueChangedHandler

    @property
    def Value(self) -> T:
        value = ExecutionContext.GetLocal(self)
        return default(T) if value is None else cast(T, value)

    @Value.setter
    def Value(self, value: T) -> None:
        ExecutionContext.SetLocal(self, value, self._changed is not None)

    @implements(IAsyncLocal.OnValueChanged)
    def OnValueChanged(self, previous: object, current: object, contextChanged: bool) -> None:
        before = default(T) if previous is None else cast(T, previous)
        after = default(T) if current is None else cast(T, current)
        self._changed(AsyncLocalValueChangedArgs[T](before, after, contextChanged))
