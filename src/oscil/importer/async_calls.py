"""Awaits: `call M; call AsyncHelpers.Await` as one async call, and what `ret` means in the async modes (design 3.3 to 3.6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from oscil.il.decoder import ILInstr
    from oscil.importer.body import Body
    from oscil.types.members import Method

# Body.async_mode
PLAIN = 0
ASYNC = 1  # the IL of a runtime-async method, or of a core library helper with the async convention
VERSION = 2  # the IL of an ordinary task-returning method, compiled for its async descriptor


def set_mode(body: Body) -> None:
    """Which mode the method's own body is in."""
    method = body.method
    if not method.uses_async_convention:
        return
    body.async_mode = ASYNC if method.is_runtime_async or method.is_async_helper else VERSION


def saves_contexts(body: Body) -> bool:
    """Whether the body is wrapped in saving and restoring the two contexts: user code of a runtime-async method (section 6.2)."""
    return body.async_mode == ASYNC and not body.method.is_async_helper


def try_await(body: Body, instr: ILInstr, method: Method, virtual: bool) -> bool:
    """An await at this call: emit it and return True."""
    return False


def return_awaited(body: Body) -> bool:
    """`ret` of an async version."""
    return False
