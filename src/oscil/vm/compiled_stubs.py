"""The mixed-call stubs of one Runtime, in modules of their own: no method's text depends on which stubs there are
(docs/contracts/jit.md, Mixed calls).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.engines.jit.stubs import (
    LEAVING_IMPORTS,
    enter_name,
    entering_module,
    leave_name,
    leaving_module,
    resume_name,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from oscil.engines.jit.shape import Shape
    from oscil.vm.compiled_objects import Objects

_OPT = 1


class Stubs:
    """Entries by name. Two threads may make the same one: either serves."""

    def __init__(self, objects: Objects, triple: str, runtime_symbols: Mapping[str, int]) -> None:
        self._objects, self._triple, self._symbols = objects, triple, runtime_symbols
        self._linked: dict[str, int] = {}

    def entering(self, shape: Shape) -> int:
        """The stub through which the interpreter enters compiled methods of a shape."""
        return self._entry(shape, enter_name(shape))

    def resuming(self, shape: Shape) -> int:
        """The resume entry of such methods."""
        return self._entry(shape, resume_name(shape))

    def _entry(self, shape: Shape, name: str) -> int:
        if name not in self._linked:
            image = self._objects.object_of(entering_module(shape, self._triple), _OPT)
            names = [enter_name(shape)] + ([resume_name(shape)] if shape.is_async else [])
            self._linked.update(self._objects.link(image, {}, names))
        return self._linked[name]

    def leaving(self, shape: Shape) -> int:
        """The stub through which compiled code enters the interpreter."""
        name = leave_name(shape)
        if name not in self._linked:
            image = self._objects.object_of(leaving_module(shape, self._triple), _OPT)
            imports = {symbol: self._symbols[symbol] for symbol in LEAVING_IMPORTS}
            self._linked.update(self._objects.link(image, imports, [name]))
        return self._linked[name]
