"""Python callables as guest delegates: one entry cell for each delegate type; the target is a box that names the
callable.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from oscil.api.callbacks import make_adapter
from oscil.api.held import key_of
from oscil.errors import MissingMemberError
from oscil.vm.memory import read_u64, write_u64
from oscil.vm.objects import field_offset

if TYPE_CHECKING:
    from oscil.api.bridge import Bridge
    from oscil.types.model import Type


class Delegates:
    """The delegates of one Runtime."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._cells: dict[Type, int] = {}
        delegate = bridge.known.Delegate
        self._target_offset = field_offset(delegate, "_target")
        self._pointer_offset = field_offset(delegate, "_methodPtr")

    def make(self, function: Callable[..., Any], type_: Type) -> int:
        """A new delegate of the type that calls the function."""
        bridge = self._bridge
        box = bridge.held.box(function, key_of(function))
        made = bridge.vm.new_object(type_)
        write_u64(made + self._target_offset, box)
        write_u64(made + self._pointer_offset, self._cell(type_))
        return made

    def _cell(self, type_: Type) -> int:
        cell = self._cells.get(type_)
        if cell is None:
            found = type_.find_methods("Invoke")
            if not found:
                raise MissingMemberError(f"{type_.full_name}::Invoke")
            invoke, held = found[0], self._bridge.held
            adapter = make_adapter(self._bridge, invoke, lambda slots: held.of(read_u64(slots)))
            cell = self._cells[type_] = self._bridge.vm.preparation.host_cell(invoke, adapter)
        return cell
