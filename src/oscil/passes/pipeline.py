"""The passes in order. Dumps and checks live between passes, never inside them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from oscil.passes.async_plan import async_plan
from oscil.passes.cleanup import cleanup
from oscil.passes.forward import forward
from oscil.passes.null_checks import drop_null_checks

if TYPE_CHECKING:
    from oscil.ir.model import Function

Observer = Callable[[str, "Function"], None]


def run_passes(function: Function, observe: Observer | None = None) -> Function:
    """Take ideal IR to what engines read. `observe(name, function)` is called after each pass; filters go the
    same way.
    """
    for region in function.regions:
        if region.filter is not None:
            run_passes(region.filter, observe)
    # straight lines first: forwarding works inside blocks
    cleanup(function)
    if observe is not None:
        observe("cleanup", function)
    if forward(function):
        cleanup(function)
    if observe is not None:
        observe("forward", function)
    drop_null_checks(function)
    if observe is not None:
        observe("null_checks", function)
    # last: what is live at a suspension must not change any more
    async_plan(function)
    if observe is not None:
        observe("async_plan", function)
    return function
