"""Bodies that the engine makes: Task-returning wrappers of async methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.errors import UnsupportedError

if TYPE_CHECKING:
    from oscil.importer.session import Session
    from oscil.ir.model import Function
    from oscil.types.members import Method


def import_synthesised(session: Session, method: Method) -> Function | None:
    """The body of a descriptor that does not own its IL; None when it is the IL compiled in another mode."""
    raise UnsupportedError(f"{method.full_name} as {method.variant.name}", file=method.image.path, token=method.token)
