"""Stack traces as text, in .NET's form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.metadata.pdb import load_pdb
from oscil.types.kinds import Variant
from oscil.types.model import Type

if TYPE_CHECKING:
    from oscil.metadata.image import Image
    from oscil.metadata.pdb import Pdb
    from oscil.types.members import Method
    from oscil.vm.runtime import Runtime


def _simple_name(type_: Type) -> str:
    """A parameter's type as traces name it: without namespace; generic arguments left out, arity kept."""
    if type_.is_array or type_.full_name.endswith(("*", "&")):
        element = type_.element
        return _simple_name(element) + type_.full_name[len(element.full_name) :]
    definition = getattr(type_, "definition", None)
    if type_.type_args and definition is not None:
        return f"{definition.full_name.rpartition('.')[2].rpartition('+')[2]}"
    return type_.full_name.rpartition(".")[2].rpartition("+")[2]


def method_text(method: Method) -> str:
    """`Ns.Type`1.Method[T](Int32 count)`."""
    declared = method.definition
    owner = declared.owner.definition.full_name.replace("+", ".")
    image, row = method.image, method.row
    names = {param.sequence: param.name for param in map(image.param, row.params)}
    params = []
    for number, type_ in enumerate(declared.params, 1):
        params.append(f"{_parameter_type(declared, type_)} {names.get(number, '')}".rstrip())
    generic = ""
    if method.generic_params:
        generic = f"[{','.join([param.name for param in method.generic_params])}]"
    return f"{owner}.{method.name}{generic}({', '.join(params)})"


def _parameter_type(method: Method, type_: Type) -> str:
    """Generic parameters by their declared names."""
    index = getattr(type_, "index", None)
    if index is not None and hasattr(type_, "owner_is_method"):
        params = method.generic_params if type_.owner_is_method else method.owner.definition.generic_params
        return params[index].name if index < len(params) else str(type_.full_name)
    if type_.is_array or type_.full_name.endswith(("*", "&")):
        element = type_.element
        return _parameter_type(method, element) + type_.full_name[len(element.full_name) :]
    return _simple_name(type_)


class Traces:
    """Frames of one Runtime as text."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._hidden: dict[tuple[Method, Variant], bool] = {}
        self._pdbs: dict[Image, Pdb | None] = {}

    def frame_text(self, method: Method, il: int) -> str:
        """One line, without its line end."""
        text = f"   at {method_text(method)}"
        place = self._line(method, il)
        return f"{text} in {place[0]}:line {place[1]}" if place is not None else text

    def _is_hidden(self, method: Method) -> bool:
        """Bodies the engine made, and what StackTraceHiddenAttribute hides."""
        definition = method.definition
        found = self._hidden.get((definition, method.variant))
        if found is None:
            made = method.variant is Variant.TASK and not method.owns_il  # the task-returning side of an async body
            found = made or method.variant is Variant.RETURN_DROPPING or self._marked(definition)
            self._hidden[definition, method.variant] = found
        return found

    def _marked(self, method: Method) -> bool:
        owner = method.owner.definition
        tokens = (method.token, owner.token)
        return any(owner.assembly.has_attribute(t, "System.Diagnostics", "StackTraceHiddenAttribute") for t in tokens)

    def _line(self, method: Method, il: int) -> tuple[str, int] | None:
        image = method.image
        if method.owner.assembly.from_framework:
            return None  # as .NET's own frames
        if image not in self._pdbs:
            self._pdbs[image] = load_pdb(image)
        pdb = self._pdbs[image]
        return pdb.line(method.token, max(il, 0)) if pdb is not None else None

    def entries_text(self, entries: list[tuple[int, int]]) -> str:
        """Lines for raw (cell, ip) entries."""
        lines = []
        for cell, ip in entries:
            sites = self._runtime.preparation.sites(cell, ip)
            lines += [self.frame_text(method, il) for method, il in sites if not self._is_hidden(method)]
        return "\n".join(lines)

    def exception_text(self, trace: int) -> str:
        """The text of an exception's `_stackTrace` array."""
        return self.entries_text(self._runtime.preparation.trace_entries(trace)) if trace else ""

    def current_text(self, skip: int) -> str:
        """The calling thread's frames, innermost first."""
        return self.entries_text(self._runtime.preparation.live_frames(self._runtime.thread)[skip:])
