"""IL to IR. `import_method(universe, method) -> Function`; `session_of(universe)` holds its settings and caches."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from oscil.ir.model import Function
    from oscil.types.members import Method
    from oscil.types.universe import Universe


def import_method(universe: Universe, method: Method) -> Function:
    """The body of a closed method as ideal IR; invalid IL is a BadImageError."""
    from oscil.importer.importer import import_method as run

    return run(universe, method)
