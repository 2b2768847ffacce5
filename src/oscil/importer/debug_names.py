"""A function's variables by the program's own names: parameters from metadata, locals from the PDB."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from oscil.errors import BadImageError
from oscil.ir.model import KIND_NAMES, LOCAL, PARAM, Function, Kind, Var
from oscil.metadata.signatures import Pinned, decode_locals
from oscil.types.spelling import ALIASES, friendly_name

if TYPE_CHECKING:
    from oscil.metadata.pdb import Pdb
    from oscil.types.members import Method
    from oscil.types.model import Type


class NamedVariable(NamedTuple):
    """A variable. `kind`: "argument", "local", or "temporary" (a value that the compiler keeps, without a name);
    `type`: None for one that only the importer knows.
    """

    name: str
    type: Type | None
    spelled: str
    kind: str


class VariableNames:
    """Names and types of a function's variables. The importer numbers arguments first, then the IL's locals."""

    def __init__(self, function: Function, method: Method, pdb: Pdb | None) -> None:
        self._known: dict[Var, NamedVariable] = {}
        image = method.image
        rows = {row.sequence: row.name for row in map(image.param, method.row.params)}
        owner = [("this", method.owner)] if method.has_this else []
        params = [(rows.get(number) or f"argument {number}", type_) for number, type_ in enumerate(method.params, 1)]
        for var, (name, type_) in zip(function.params, [*owner, *params], strict=False):
            self._known[var] = NamedVariable(name, type_, friendly_name(type_), "argument")
        names = _local_names(pdb, method)
        own = [var for var in function.vars if var.flags & LOCAL and not var.flags & PARAM]
        for slot, (var, type_) in enumerate(zip(own, _local_types(method), strict=False)):
            kind = "local" if slot in names else "temporary"
            self._known[var] = NamedVariable(names.get(slot, f"V_{slot}"), type_, friendly_name(type_), kind)

    def of(self, var: Var) -> NamedVariable:
        """What a variable is called."""
        known = self._known.get(var)
        if known is not None:
            return known
        return NamedVariable(f"t{var.index}", None, _KIND_TYPES.get(var.kind, KIND_NAMES[var.kind]), "temporary")


_KIND_TYPES = {
    Kind.I4: ALIASES["System.Int32"],
    Kind.I8: ALIASES["System.Int64"],
    Kind.F4: ALIASES["System.Single"],
    Kind.F8: ALIASES["System.Double"],
    Kind.REF: "reference",
    Kind.VT: "struct",
}


def _local_names(pdb: Pdb | None, method: Method) -> dict[int, str]:
    try:
        return pdb.local_names(method.token) if pdb is not None else {}
    except BadImageError:
        return {}


def _local_types(method: Method) -> list[Type]:
    body, image = method.body, method.image
    if body is None or not body.local_sig_token:
        return []
    types: list[Type] = []
    for sig in decode_locals(image, image.stand_alone_sig(body.local_sig_token)):
        inner = sig.inner if isinstance(sig, Pinned) else sig
        types.append(method.universe.resolve_sig(image, inner, method.ctx))
    return types
