"""`System.GC`: finalizers. The rest is native (`vm/native/collector.py`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.vm.natives.binding import native

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime


@native("System.GC::WaitForPendingFinalizersCore()")
def wait_for_pending_finalizers(vm: Runtime) -> None:
    """Until every finalizer that is due has run."""
    vm.finalizers.wait()
