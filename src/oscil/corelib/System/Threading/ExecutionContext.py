from oscil.lang import *


@sealed
class ExecutionContext(IDisposable):
    """The asynclocal values of a flow of control. Never changes. The thread's slot holds null for the default context.

    `_listeners`: the locals of `_values` that are told of changes."""

    _values: AsyncLocalValueMap
    _listeners: Array[IAsyncLocal]
    _suppressed: bool
    _isDefault: bool

    Default: Static[Internal[ReadOnly[ExecutionContext]]] = ExecutionContext(AsyncLocalValueMap.Empty, None, False, True)
    DefaultFlowSuppressed: Static[Internal[ReadOnly[ExecutionContext]]] = ExecutionContext(AsyncLocalValueMap.Empty, None, True, True)

    @private
    def __init__(self, values: AsyncLocalValueMap, listeners: Array[IAsyncLocal], suppressed: bool, isDefault: bool) -> None:
        self._values = values
        self._listeners = listeners
        self._suppressed = suppressed
        self._isDefault = isDefault

    @internal
    @property
    def IsDefault(self) -> bool:
        return self._isDefault

    @internal
    @property
    def IsSuppressed(self) -> bool:
        return self._suppressed

    # --- capture and flow

    @static
    def Capture() -> ExecutionContext:
        context = Thread.ExecutionContextSlot
        if context is None:
            return ExecutionContext.Default
        return None if context._suppressed else context

    @static
    @internal
    def CaptureForSuspension() -> ExecutionContext:
        """What a suspended frame keeps: null is the default context, the sentinel stands for suppressed flow."""
        context = Thread.ExecutionContextSlot
        if context is not None and context._suppressed:
            return ExecutionContext.DefaultFlowSuppressed
        return context

    @static
    def SuppressFlow() -> AsyncFlowControl:
        context = Thread.ExecutionContextSlot
        if context is None:
            context = ExecutionContext.Default
        if context._suppressed:
            raise InvalidOperationException("Context flow is already suppressed.")
        suppressed = ExecutionContext.DefaultFlowSuppressed
        if not context._isDefault:
            suppressed = ExecutionContext(context._values, context._listeners, True, False)
        Thread.ExecutionContextSlot = suppressed
        return AsyncFlowControl(Thread.CurrentThread)

    @static
    def RestoreFlow() -> None:
        context = Thread.ExecutionContextSlot
        if context is None or not context._suppressed:
            raise InvalidOperationException("Cannot restore context flow when it is not suppressed.")
        Thread.ExecutionContextSlot = None if context._isDefault else ExecutionContext(context._values, context._listeners, False, False)

    @static
    def IsFlowSuppressed() -> bool:
        context = Thread.ExecutionContextSlot
        return context is not None and context._suppressed

    def CreateCopy(self) -> ExecutionContext:
        return self

    def Dispose(self) -> None:
        pass

    # --- running in a context

    @static
    def Run(executionContext: ExecutionContext, callback: ContextCallback, state: object) -> None:
        if executionContext is None:
            raise InvalidOperationException("Cannot apply a context that has been marshaled across AppDomains, that was not acquired through a Capture operation or that has already been the argument to a Set call.")
        ExecutionContext.RunInternal(executionContext, callback, state)

    @static
    @internal
    def RunInternal(executionContext: ExecutionContext, callback: ContextCallback, state: object) -> None:
        """Run a callback in a context (null: the default one); both of the thread's contexts are as before afterwards."""
        previousContext = Thread.ExecutionContextSlot
        previousSynchronization = Thread.SynchronizationContextSlot
        ExecutionContext.SetCurrent(executionContext)
        try:
            callback(state)
        finally:
            Thread.SynchronizationContextSlot = previousSynchronization
            ExecutionContext.SetCurrent(previousContext)

    @static
    def Restore(executionContext: ExecutionContext) -> None:
        if executionContext is None:
            raise InvalidOperationException("Cannot apply a context that has been marshaled across AppDomains, that was not acquired through a Capture operation or that has already been the argument to a Set call.")
        ExecutionContext.SetCurrent(executionContext)

    @static
    @internal
    @inline
    def SetCurrent(context: ExecutionContext) -> None:
        """Make a context the thread's; who asked for it is told which values changed."""
        current = Thread.ExecutionContextSlot
        if current is not context:
            ExecutionContext._Switch(current, context)

    @static
    def _Switch(current: ExecutionContext, context: ExecutionContext) -> None:
        if context is not None and context._isDefault and not context._suppressed:
            context = None
        Thread.ExecutionContextSlot = context
        if (current is not None and current._listeners is not None) or (context is not None and context._listeners is not None):
            ExecutionContext._Notify(current, context)

    @static
    def _Notify(previous: ExecutionContext, current: ExecutionContext) -> None:
        """Tell each local that listens in either context of its old and new value, if they differ."""
        before = previous._listeners if previous is not None else None
        after = current._listeners if current is not None else None
        if before is not None:
            for local in before:
                ExecutionContext._NotifyOne(local, previous, current)
        if after is not None and after is not before:
            for local in after:
                if before is None or not ExecutionContext._Contains(before, local):
                    ExecutionContext._NotifyOne(local, previous, current)

    @static
    def _NotifyOne(local: IAsyncLocal, previous: ExecutionContext, current: ExecutionContext) -> None:
        old: object = None
        new_: object = None
        if previous is not None:
            previous._values.TryGet(local, out(old))
        if current is not None:
            current._values.TryGet(local, out(new_))
        if old is not new_:
            local.OnValueChanged(old, new_, True)

    @static
    def _Contains(locals: Array[IAsyncLocal], local: IAsyncLocal) -> bool:
        for item in locals:
            if item is local:
                return True
        return False

    # --- values

    @static
    @internal
    def GetLocal(local: IAsyncLocal) -> object:
        context = Thread.ExecutionContextSlot
        if context is None:
            return None
        value: object = None
        context._values.TryGet(local, out(value))
        return value

    @static
    @internal
    def SetLocal(local: IAsyncLocal, value: object, notify: bool) -> None:
        current = Thread.ExecutionContextSlot
        old: object = None
        had = current is not None and current._values.TryGet(local, out(old))
        if old is value and (had or not notify or value is None):
            return
        values = (AsyncLocalValueMap.Empty if current is None else current._values).Set(local, value, notify)
        listeners: Array[IAsyncLocal] = current._listeners if current is not None else None
        if notify and not had:
            listeners = ExecutionContext._With(listeners, local)
        suppressed = current is not None and current._suppressed
        if values.IsEmpty and listeners is None:
            Thread.ExecutionContextSlot = ExecutionContext.DefaultFlowSuppressed if suppressed else None
        else:
            Thread.ExecutionContextSlot = ExecutionContext(values, listeners, suppressed, False)
        if notify:
            local.OnValueChanged(old, value, False)

    @static
    def _With(listeners: Array[IAsyncLocal], local: IAsyncLocal) -> Array[IAsyncLocal]:
        if listeners is None:
            first = Array[IAsyncLocal](1)
            first[0] = local
            return first
        if ExecutionContext._Contains(listeners, local):
            return listeners
        n = len(listeners)
        grown = Array[IAsyncLocal](n + 1)
        Array.Copy(listeners, grown, n)
        grown[n] = local
        return grown
