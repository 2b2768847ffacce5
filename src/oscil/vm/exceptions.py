"""Guest exceptions that the engine raises: made by running the type's own constructor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.errors import BadImageError, MissingMemberError
from oscil.ir.faults import EXCEPTION_TYPES
from oscil.types.load_errors import GuestLoadError
from oscil.vm.guest_errors import GuestThrow

if TYPE_CHECKING:
    from oscil.types.members import Method
    from oscil.types.model import TypeDef
    from oscil.vm.runtime import Runtime

# What the runtime says where the type's own default message differs.
_FAULT_MESSAGES: dict[str, str] = {
    "System.OutOfMemoryException": "Array dimensions exceeded supported range.",
}


class Exceptions:
    """Makes exception objects for one Runtime."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime

    def make(self, type_name: str, message: str | None = None) -> int:
        """An object of the named type, by its constructor `()` or `(String)`."""
        if message is None:
            return self.make_with(type_name, 0, [])
        text = self._runtime.new_string(message)
        with self._runtime.roots.held(text):
            return self.make_with(type_name, 1, [text])

    def make_with(self, type_name: str, count: int, args: list[int], any_type: bool = False) -> int:
        """An object of the named type, by the constructor of that many references (one: a String, or of `any_type`)."""
        runtime = self._runtime
        type_ = self._type(type_name)
        made = runtime.new_object(type_)
        with runtime.roots.held(made):
            runtime.call(self._constructor(type_, count, any_type), made, *args)
        return made

    def of_fault(self, fault: int) -> int:
        """The exception that an op's fault means."""
        name = EXCEPTION_TYPES[fault]
        return self.make(name, _FAULT_MESSAGES.get(name))

    def of_throw(self, throw: GuestThrow) -> int:
        """The exception that a native asked for."""
        return self.make(throw.type_name, throw.message)

    def of_load_error(self, error: GuestLoadError | BadImageError) -> int:
        """What .NET throws when code or a type cannot be loaded."""
        if "invalid" in self._runtime.settings["dump"]:
            self._runtime.host.console_write(2, f"oscil: refused: {error}\n".encode("utf-8", "replace"))
        if isinstance(error, GuestLoadError):
            return self.make(error.exception_type, error.reason)
        return self.make("System.InvalidProgramException", None)

    def _type(self, name: str) -> TypeDef:
        found = self._runtime.universe.find_type(name)
        if found is None:
            raise MissingMemberError(name)
        return found

    def _constructor(self, type_: TypeDef, count: int, any_type: bool) -> Method:
        first = self._runtime.universe.wellknown.String if count == 1 and not any_type else None
        for method in type_.find_methods(".ctor"):
            if len(method.params) == count and (first is None or method.params[0] is first):
                return method
        raise MissingMemberError(f"{type_.full_name}::.ctor with {count} parameters")
