"""Members that the importer replaces by IR wherever they are called: one table by full name
(docs/contracts/corelib.md, section 4).

An expander gets the body and the method (exact instantiation), with the arguments on the stack. It either replaces
them by the result and
returns True, or touches nothing and returns False: then the member is called like any other.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from oscil.importer.intrinsic_memory import MEMORY
from oscil.importer.intrinsic_numbers import NUMBERS
from oscil.importer.intrinsic_objects import OBJECTS

if TYPE_CHECKING:
    from oscil.importer.body import Body
    from oscil.types.members import Method

Expander = Callable[["Body", "Method"], bool]

TABLE: dict[str, Expander] = {**MEMORY, **NUMBERS, **OBJECTS}
# Owners of intrinsics: most calls are ruled out by one look-up.
_OWNERS = frozenset(name.rpartition("::")[0] for name in TABLE)


def try_expand(body: Body, method: Method, virtual: bool) -> bool:
    """Replace a call by IR, if the method is in the table."""
    session = body.builder.session
    definition = method.definition
    found = session.intrinsics.get(definition, 0)
    if found == 0:
        found = session.intrinsics[definition] = _find(method)
    return found is not None and found(body, method)  # type: ignore[operator]


def _find(method: Method) -> Expander | None:
    owner = method.owner
    if owner.is_array or not owner.assembly.from_framework:
        return None
    name = owner.definition.full_name
    return TABLE.get(f"{name}::{method.name}") if name in _OWNERS else None
