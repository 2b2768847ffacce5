"""`System.Delegate`: what Combine needs from the engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.errors import InternalError
from oscil.ir.layout import MethodTable, offset_of
from oscil.vm.memory import read_u64, write_u64
from oscil.vm.natives.binding import native
from oscil.vm.stubs import MulticastStub

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime

_RESERVED = offset_of(MethodTable, "reserved")


@native("System.Delegate::GetMulticastInvoke(System.IntPtr)")
def get_multicast_invoke(vm: Runtime, mt: int) -> int:
    """The cell that calls every delegate of a list; one for each delegate type, kept in its method table."""
    cell = read_u64(mt + _RESERVED)
    if cell == 0:
        with vm.lock:
            cell = read_u64(mt + _RESERVED)
            if cell == 0:
                type_ = vm.types.type_at(mt)
                found = type_.find_methods("Invoke")
                if not found:
                    raise InternalError(f"{type_.full_name} is no delegate")
                cell = vm.cells.stub(found[0], MulticastStub(found[0]))
                write_u64(mt + _RESERVED, cell)
    return cell
