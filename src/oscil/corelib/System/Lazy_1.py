from oscil.lang import *
from System.Runtime.ExceptionServices import ExceptionDispatchInfo
from System.Threading import LazyThreadSafetyMode


@generic(T)
class Lazy:
    """A value made at its first use. `_state`: 0 not yet, 1 being made, 2 made, 3 failed for good."""

    _factory: Func[T]
    _mode: LazyThreadSafetyMode
    _state: i32
    _value: T
    _failure: ExceptionDispatchInfo
    _lock: object

    def __init__(self) -> None:
        self.__init__(None, LazyThreadSafetyMode.ExecutionAndPublication, True)

    def __init__(self, value: T) -> None:
        self._value = value
        self._state = 2

    def __init__(self, valueFactory: Func[T]) -> None:
        self.__init__(valueFactory, LazyThreadSafetyMode.ExecutionAndPublication, False)

    def __init__(self, isThreadSafe: bool) -> None:
        self.__init__(None, LazyThreadSafetyMode.ExecutionAndPublication if isThreadSafe else LazyThreadSafetyMode.None_, True)

    def __init__(self, mode: LazyThreadSafetyMode) -> None:
        self.__init__(None, mode, True)

    def __init__(self, valueFactory: Func[T], isThreadSafe: bool) -> None:
        self.__init__(valueFactory, LazyThreadSafetyMode.ExecutionAndPublication if isThreadSafe else LazyThreadSafetyMode.None_, False)

    def __init__(self, valueFactory: Func[T], mode: LazyThreadSafetyMode) -> None:
        self.__init__(valueFactory, mode, False)

    @private
    def __init__(self, factory: Func[T], mode: LazyThreadSafetyMode, useDefault: bool) -> None:
        if factory is None and not useDefault:
            raise ArgumentNullException("valueFactory")
        if u32(i32(mode)) > u32(2):
            raise ArgumentOutOfRangeException("mode", "The mode argument specifies an invalid value.")
        self._factory = factory
        self._mode = mode
        self._lock = Object()

    @property
    def IsValueCreated(self) -> bool:
        return self._state == 2

    @property
    def Value(self) -> T:
        if self._state == 2:
            return self._value
        if self._mode == LazyThreadSafetyMode.ExecutionAndPublication:
            with lock(self._lock):
                self._Make()
        elif self._mode == LazyThreadSafetyMode.PublicationOnly:
            self._Publish()
        else:
            self._Make()
        return self._value

    def _Produce(self) -> T:
        if self._factory is not None:
            return self._factory()
        try:
            return Activator.CreateInstance[T]()
        except MissingMethodException:
            raise MissingMemberException("The lazily-initialized type does not have a public, parameterless constructor.")

    def _Make(self) -> None:
        if self._state == 2:
            return
        if self._state == 3:
            self._failure.Throw()
        if self._state == 1:
            raise InvalidOperationException("ValueFactory attempted to access the Value property of this instance.")
        self._state = 1
        if self._factory is None:
            # The default constructor's failure is not kept.
            try:
                self._value = self._Produce()
            except Exception:
                self._state = 0
                raise
        else:
            try:
                self._value = self._Produce()
            except Exception as e:
                self._failure = ExceptionDispatchInfo.Capture(e)
                self._state = 3
                raise
        self._state = 2
        self._factory = None

    def _Publish(self) -> None:
        made = self._Produce()
        with lock(self._lock):
            if self._state != 2:
                self._value = made
                self._state = 2
                self._factory = None

    @override
    def ToString(self) -> str:
        if self._state != 2:
            return "Value is not created."
        return self.Value.ToString()
