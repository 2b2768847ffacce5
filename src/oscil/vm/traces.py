"""Stack traces as text, in .NET's form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.errors import BadImageError
from oscil.metadata.pdb import load_pdb
from oscil.types.kinds import Variant
from oscil.types.model import Type
from oscil.vm.frames import live_frames, suspended_frames
from oscil.vm.state_machines import source_method

if TYPE_CHECKING:
    from oscil.metadata.image import Image
    from oscil.metadata.pdb import Pdb, SequencePoint
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

    def frame_text(self, method: Method, il: int, with_position: bool = True) -> str:
        """One line, without its line end."""
        source, iterates = source_method(method)
        text = f"   at {method_text(source)}" + ("+MoveNext()" if iterates else "")
        place = self.position(method, il) if with_position else None
        return f"{text} in {place.document}:line {place.start_line}" if place is not None else text

    @staticmethod
    def _is_made(method: Method) -> bool:
        """The task-returning side of an async body, and what drops a result."""
        made = method.variant is Variant.TASK and not method.owns_il
        return made or method.variant is Variant.RETURN_DROPPING

    def is_hidden(self, method: Method) -> bool:
        """Bodies the engine made, and what StackTraceHiddenAttribute hides."""
        definition = method.definition
        found = self._hidden.get((definition, method.variant))
        if found is None:
            found = self._is_made(method) or self._marked(definition)
            self._hidden[definition, method.variant] = found
        return found

    def _marked(self, method: Method) -> bool:
        owner = method.owner.definition
        tokens = (method.token, owner.token)
        return any(owner.assembly.has_attribute(t, "System.Diagnostics", "StackTraceHiddenAttribute") for t in tokens)

    def position(self, method: Method, il: int) -> SequencePoint | None:
        """Where in the source; None without debug information."""
        if method.owner.assembly.from_framework:
            return None  # as .NET's own frames
        pdb = self.debug_information(method.image)
        try:
            return pdb.point(method.token, max(il, 0)) if pdb is not None else None
        except BadImageError:
            return None

    def debug_information(self, image: Image) -> Pdb | None:
        """What an image's PDB says, if it has one. A damaged one says nothing, here and for each method: a trace is
        more than its lines.
        """
        if image not in self._pdbs:
            try:
                self._pdbs[image] = load_pdb(image)
            except BadImageError:
                self._pdbs[image] = None
        return self._pdbs[image]

    def entries_text(self, entries: list[tuple[int, int]]) -> str:
        """Lines for raw (cell, ip) entries."""
        lines = []
        for cell, ip in entries:
            sites = self._runtime.preparation.sites(cell, ip)
            lines += [self.frame_text(method, il) for method, il in sites if not self.is_hidden(method)]
        return "\n".join(lines)

    def exception_text(self, trace: int) -> str:
        """The text of an exception's `_stackTrace` array. A pair of zeros stands where ExceptionDispatchInfo threw it
        again; .NET shows that place, but not where an await did so."""
        if not trace:
            return ""
        parts: list[list[tuple[int, int]]] = [[]]
        for entry in self._runtime.preparation.trace_entries(trace):
            if entry == (0, 0):
                parts.append([])
            else:
                parts[-1].append(entry)
        lines = []
        for number, part in enumerate(parts):
            lines += [text] if (text := self.entries_text(part)) else []
            if number + 1 < len(parts) and not self._ends_async(part):
                lines.append("--- End of stack trace from previous location ---")
        return "\n".join(lines)

    def _ends_async(self, entries: list[tuple[int, int]]) -> bool:
        """Whether the outermost frame that is shown belongs to an async method."""
        for cell, ip in reversed(entries):
            for method, _ in reversed(self._runtime.preparation.sites(cell, ip)):
                if not self.is_hidden(method):
                    return method.variant is Variant.ASYNC or source_method(method)[0] is not method
        return True

    def current_text(self) -> str:
        """The calling thread's interpreted frames, innermost first, as lines."""
        return self.entries_text(live_frames(self._runtime.thread))

    def live_sites(self, frames: int, following: int, logical: bool) -> list[tuple[Method, int]]:
        """A thread's frames as (method, IL offset), innermost first, inlined callees as frames of their own. Without
        the bodies that the engine made.

        frames     an array of (cell, position) pairs
        following  the continuation that waits for what the innermost dispatcher runs
        logical    the dispatcher and what lies below it are replaced by what `following` leads to
        """
        sites: list[tuple[Method, int]] = []
        for entry in self._runtime.preparation.pairs(frames, 0):
            found = self.written_sites([entry])
            if logical and any(_is_dispatcher(method) for method, _ in found):
                return sites + self.written_sites(suspended_frames(following))
            sites += found
        return sites

    def exception_sites(self, trace: int) -> list[tuple[Method, int]]:
        """The same for the `_stackTrace` array of an exception."""
        entries = self._runtime.preparation.trace_entries(trace) if trace else []
        return self.written_sites([entry for entry in entries if entry != (0, 0)])

    def written_sites(self, entries: list[tuple[int, int]]) -> list[tuple[Method, int]]:
        """Raw (cell, ip) entries as (method, IL offset), without the bodies that the engine made."""
        sites = [site for entry in entries for site in self._runtime.preparation.sites(*entry)]
        return [site for site in sites if not self._is_made(site[0])]


def _is_dispatcher(method: Method) -> bool:
    return method.name == "_Loop" and method.owner.full_name == "System.Runtime.CompilerServices.AsyncDispatcher"
