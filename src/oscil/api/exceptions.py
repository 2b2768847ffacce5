"""Guest exceptions as Python exceptions: one class for each guest type, in the guest's hierarchy.

A Python exception that passes through guest code is a guest exception there, and comes out as the same Python object.
"""

from __future__ import annotations

import traceback
from collections import OrderedDict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from oscil.api.objects import Proxy
from oscil.errors import GuestError, OscilError
from oscil.types.casting import is_assignable
from oscil.vm.guest_errors import GuestExit, GuestThrowObject
from oscil.vm.host_calls import StackOverflow

if TYPE_CHECKING:
    from oscil.api.bridge import Bridge
    from oscil.types.members import Method
    from oscil.types.model import Type
    from oscil.vm.roots import Slot

# Further bases, so that Python code catches what it knows.
_EXTRA_BASES: dict[str, type[Exception]] = {
    "System.Collections.Generic.KeyNotFoundException": KeyError,
    "System.IndexOutOfRangeException": IndexError,
    "System.DivideByZeroException": ZeroDivisionError,
    "System.OverflowException": OverflowError,
    "System.TimeoutException": TimeoutError,
    "System.ArgumentException": ValueError,
}
_PYTHON_EXCEPTION = "Oscil.PythonException"
_TRACE_LIMIT = 50  # Python frames that guest code may see
_REMEMBERED = 1024  # Python exceptions that guest code may still let out


class GuestException(Proxy, GuestError):
    """Base of all guest exceptions. Members of the guest object are attributes: `e.Message`, `e.InnerException`.

    type_name      full name of the guest type
    guest_message  its Message
    guest_trace    its StackTrace, one frame a line; also shown below a Python traceback
    """

    def __init__(self, *args: Any) -> None:
        """The guest object is made elsewhere."""

    @property
    def type_name(self) -> str:  # type: ignore[override]
        return self._oscil_type.full_name

    @property
    def guest_message(self) -> str:  # type: ignore[override]
        return str(self.__dict__.get("_oscil_message", ""))

    @property
    def guest_trace(self) -> str:  # type: ignore[override]
        kept = self.__dict__.get("_oscil_trace")
        return kept if kept is not None else self._oscil_bridge.exceptions.text(self, "StackTrace")

    @property
    def hint(self) -> str:  # type: ignore[override]
        return ""

    @property
    def __notes__(self) -> list[str]:
        trace = self.guest_trace
        return [*([trace] if trace else []), *self.__dict__.get("_oscil_notes", ())]

    @__notes__.setter
    def __notes__(self, notes: list[str]) -> None:
        self.__dict__["_oscil_notes"] = notes

    def add_note(self, note: str) -> None:
        """As BaseException.add_note."""
        self.__dict__.setdefault("_oscil_notes", []).append(note)

    def __str__(self) -> str:
        return self.guest_message

    def __repr__(self) -> str:
        return f"<{self.type_name}: {self.guest_message}>"


class Exceptions:
    """The exceptions of one Runtime."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._root = bridge.known.Exception
        self._groups: dict[Any, type] = {}
        self._python: OrderedDict[int, tuple[BaseException, Slot]] = OrderedDict()

    def is_exception(self, type_: Type) -> bool:
        """Whether a type derives from System.Exception."""
        current: Type | None = type_
        while current is not None:
            if current is self._root:
                return True
            current = current.base
        return False

    def bases_of(self, type_: Type) -> tuple[type, ...]:
        """Python bases of an exception's class."""
        base = (
            (GuestException,) if type_ is self._root or type_.base is None else (self._bridge.classes.of(type_.base),)
        )
        extra = _EXTRA_BASES.get(type_.full_name)
        return (*base, extra) if extra is not None and not issubclass(base[0], extra) else base

    def instance(self, cls: type, reference: int) -> Any:
        """The Python exception of a guest object; an AggregateException with inner ones is an ExceptionGroup."""
        bridge = self._bridge
        text = bridge.call(self._getter("Message"), reference, ()) or ""
        inner = self._inner(reference)
        if inner:
            made: Any = ExceptionGroup.__new__(self._group_class(cls), text or "aggregate", inner)
        else:
            made = cls.__new__(cls)  # type: ignore[call-overload]
        made.__dict__["_oscil_message"] = text
        return made

    def _getter(self, name: str) -> Method:
        return self._root.find_methods(f"get_{name}")[0]

    def _inner(self, reference: int) -> list[Exception]:
        aggregate = self._bridge.known.get("AggregateException")
        if aggregate is None or not is_assignable(self._bridge.vm.type_of(reference), aggregate):
            return []
        found = self._bridge.call(aggregate.find_methods("get_InnerExceptions")[0], reference, ())
        return [error for error in found or () if isinstance(error, Exception)]

    def _group_class(self, cls: Any) -> type:
        found = self._groups.get(cls)
        if found is None:
            body = {"__slots__": (), "__module__": cls.__module__, "_oscil_type": cls._oscil_type}
            found = self._groups[cls] = type(cls)(cls.__name__, (cls, ExceptionGroup), body)
        return found

    def keep_texts(self, errors: Iterable[Any]) -> None:
        """The runtime is about to close: exceptions that Python still holds keep their traces."""
        for error in errors:
            if isinstance(error, GuestException):
                error.__dict__["_oscil_trace"] = error.guest_trace

    def text(self, error: GuestException, name: str) -> str:
        """A text property of the guest object; empty where the guest gives none."""
        bridge = self._bridge
        if bridge.closed:
            return ""
        try:
            return getattr(error, name) or ""
        except OscilError:
            return ""

    def outcome(self, error: BaseException) -> BaseException:
        """What Python raises for what ended an entry into the guest."""
        if isinstance(error, GuestThrowObject):
            return self.raised(error.reference)
        if isinstance(error, GuestExit):
            return SystemExit(error.code)
        if isinstance(error, StackOverflow):
            return RecursionError("the guest's stack is full")
        return error

    def raised(self, reference: int) -> BaseException:
        """What Python raises for an exception that left the guest."""
        with self._bridge:
            slot = self._bridge.vm.roots.hold(reference)
            try:
                found = self._python.pop(reference, None)
                if found is not None:
                    error, held = found
                    self._note(error, reference)
                    self._bridge.vm.roots.release(held)
                    return error
                made: BaseException = self._bridge.proxy(reference)
                made.__traceback__ = None
                return made
            finally:
                self._bridge.vm.roots.release(slot)

    def _note(self, error: BaseException, reference: int) -> None:
        """The guest frames that a Python exception went through, below its own traceback."""
        trace = self._bridge.call(self._getter("StackTrace"), reference, ())
        note = f"through guest code:\n{trace}"
        if trace and note not in getattr(error, "__notes__", ()):
            error.add_note(note)

    def thrown(self, error: BaseException) -> GuestThrowObject:
        """What guest code sees of an exception that Python code raised."""
        bridge = self._bridge
        if isinstance(error, GuestException) and error._oscil_bridge is bridge:
            return GuestThrowObject(error._oscil_address)
        vm = bridge.vm
        message = vm.new_string(f"{type(error).__name__}: {error}")
        trace = vm.new_string("".join(traceback.format_tb(error.__traceback__, _TRACE_LIMIT)).rstrip())
        reference = vm.exceptions.make_with(_PYTHON_EXCEPTION, 2, [message, trace])
        self._python[reference] = (error, vm.roots.hold(reference))
        while len(self._python) > _REMEMBERED:
            _, (_, held) = self._python.popitem(last=False)
            vm.roots.release(held)
        return GuestThrowObject(reference)
