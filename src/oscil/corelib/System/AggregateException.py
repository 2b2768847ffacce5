from oscil.lang import *
from System.Collections.Generic import IEnumerable, IList, List
from System.Collections.ObjectModel import ReadOnlyCollection
from System.Text import StringBuilder


class AggregateException(Exception):
    _inner: Array[Exception]
    _collection: ReadOnlyCollection[Exception]

    _DEFAULT: Const[str] = "One or more errors occurred."

    def __init__(self) -> None:
        super().__init__(AggregateException._DEFAULT)
        self._inner = Array.Empty[Exception]()

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self._inner = Array.Empty[Exception]()

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        if innerException is None:
            raise ArgumentNullException("innerException")
        self._inner = Array[Exception](1)
        self._inner[0] = innerException

    def __init__(self, innerExceptions: IEnumerable[Exception]) -> None:
        self.__init__(AggregateException._DEFAULT, innerExceptions)

    def __init__(self, *innerExceptions: Exception) -> None:
        self.__init__(AggregateException._DEFAULT, innerExceptions)

    def __init__(self, message: str, innerExceptions: IEnumerable[Exception]) -> None:
        self.__init__(message, List[Exception](AggregateException._NotNull(innerExceptions)).ToArray(), False)

    def __init__(self, message: str, *innerExceptions: Exception) -> None:
        self.__init__(message, cast(Array[Exception], AggregateException._NotNullArray(innerExceptions).Clone()), False)

    @private
    def __init__(self, message: str, inner: Array[Exception], internal: bool) -> None:
        super().__init__(message, inner[0] if len(inner) != 0 else None)
        for exception in inner:
            if exception is None:
                raise ArgumentException("An element of innerExceptions was null.")
        self._inner = inner

    @static
    def _NotNull(inner: IEnumerable[Exception]) -> IEnumerable[Exception]:
        if inner is None:
            raise ArgumentNullException("innerExceptions")
        return inner

    @static
    def _NotNullArray(inner: Array[Exception]) -> Array[Exception]:
        if inner is None:
            raise ArgumentNullException("innerExceptions")
        return inner

    @property
    def InnerExceptions(self) -> ReadOnlyCollection[Exception]:
        if self._collection is None:
            self._collection = ReadOnlyCollection[Exception](self._inner)
        return self._collection

    @override
    @property
    def Message(self) -> str:
        if len(self._inner) == 0:
            return super().Message
        text = StringBuilder()
        text.Append(super().Message)
        text.Append(" ")
        for exception in self._inner:
            text.Append("(")
            text.Append(exception.Message)
            text.Append(") ")
        text.Length = text.Length - 1
        return text.ToString()

    @override
    def GetBaseException(self) -> Exception:
        """Down through aggregates of one."""
        back: Exception = self
        aggregate: AggregateException = self
        while aggregate is not None and len(aggregate._inner) == 1:
            back = back.InnerException
            aggregate = try_cast(AggregateException, back)
        return back

    def Handle(self, predicate: Func[Exception, bool]) -> None:
        if predicate is None:
            raise ArgumentNullException("predicate")
        left: List[Exception] = None
        for exception in self._inner:
            if not predicate(exception):
                if left is None:
                    left = List[Exception]()
                left.Add(exception)
        if left is not None:
            raise AggregateException(self.Message, left.ToArray(), False)

    def Flatten(self) -> AggregateException:
        flat = List[Exception]()
        pending = List[AggregateException]()
        pending.Add(self)
        at = 0
        while at < pending.Count:
            for exception in pending[at]._inner:
                nested = try_cast(AggregateException, exception)
                if nested is not None:
                    pending.Add(nested)
                else:
                    flat.Add(exception)
            at += 1
        return AggregateException(self._message if self.GetType() == typeof(AggregateException) else super().Message, flat.ToArray(), False)

    @override
    def ToString(self) -> str:
        text = StringBuilder()
        text.Append(super().ToString())
        for i in range(len(self._inner)):
            if self._inner[i] is self.InnerException:
                continue  # the base class has shown it
            text.Append("\n ---> (Inner Exception #")
            text.Append(i)
            text.Append(") ")
            text.Append(self._inner[i].ToString())
            text.Append("<---\n")
        return text.ToString()
