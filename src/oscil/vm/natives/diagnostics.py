"""Stack traces of exceptions; class constructors run on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.ir.layout import CLASS_DONE, REPORT_FIRST_CHANCE
from oscil.vm.method_tables import class_state
from oscil.vm.natives.binding import native

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime


@native("System.Exception::GetStackTraceText(System.Object)")
def get_stack_trace_text(vm: Runtime, trace: int) -> str:
    """Text of a raw trace."""
    return vm.traces.exception_text(trace)


@native("System.Runtime.CompilerServices.RuntimeHelpers::RunClassConstructorCore(System.IntPtr)")
def run_class_constructor(vm: Runtime, mt: int) -> None:
    """If it has not run yet."""
    if class_state(mt) != CLASS_DONE:
        vm.class_init.run(mt)


@native("System.AppDomain::EnableFirstChanceCore()")
def enable_first_chance(vm: Runtime) -> None:
    """From now on every throw calls `AppDomain.OnFirstChanceException`."""
    vm.native.flags |= REPORT_FIRST_CHANCE
