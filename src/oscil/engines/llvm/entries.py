"""Functions of shared code that system Python has no words for: the native entry of every new method cell
(docs/contracts/jit.md, Native convention), and the handler of signals (docs/contracts/guard.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.engines.llvm.text import Unit, quoted
from oscil.ir.layout import MethodCell, offset_of

if TYPE_CHECKING:
    from oscil.engines.llvm.target import Target
    from oscil.ir.system.program import Program

UNRESOLVED = "compiled_unresolved"
_COMPILED = offset_of(MethodCell, "compiled")
_RESOLVE = "vm.native.compiled.compiled_resolve"
SIGNAL, GUARD = "guard_signal", "guard_install"
_HANDLE = "vm.native.guard.guard_handle"


def shared_units(program: Program, target: Target) -> list[Unit]:
    """A generator of `engines.native.build`. A program without the runtime has no method cells."""
    units = []
    if _RESOLVE in program.functions:
        units.append(Unit((UNRESOLVED,), unresolved(), (_RESOLVE,)))
    if _HANDLE in program.functions:
        units.append(Unit((SIGNAL, GUARD), signal_entry(), (_HANDLE,)))
    return units


def unresolved() -> str:
    """`compiled` of every new cell: whatever the signature, all argument registers go on to what the host puts into the
    cell. Parameters on the stack stay where they are."""
    params = [f"i64 %a{n}" for n in range(6)] + [f"double %x{n}" for n in range(8)] + ["ptr nest %cell"]
    return "\n".join(
        [
            f"define void @{UNRESOLVED}({', '.join(params)}) #0 {{",
            "  %thread = inttoptr i64 %a0 to ptr",
            f"  call void {quoted(_RESOLVE)}(ptr %thread, ptr %cell)",
            f"  %slot = getelementptr i8, ptr %cell, i64 {_COMPILED}",
            "  %f = load ptr, ptr %slot",
            f"  musttail call void %f({', '.join(params)})",
            "  ret void\n}\n",
        ]
    )


def signal_entry() -> str:
    """The handler of signals, the one function that gets no thread: it finds the process's GuardTable in a variable,
    which the second function sets.
    """
    return "\n".join(
        [
            "@oscil.guard = internal global ptr null",
            f"define void @{SIGNAL}(i32 %signal, ptr %info, ptr %context) #0 {{",
            "  %table = load ptr, ptr @oscil.guard",
            f"  call void {quoted(_HANDLE)}(ptr %table, i32 %signal, ptr %info, ptr %context)",
            "  ret void\n}",
            f"define void @{GUARD}(ptr %table) #0 {{",
            "  store ptr %table, ptr @oscil.guard",
            "  ret void\n}\n",
        ]
    )
