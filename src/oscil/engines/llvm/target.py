"""What lowering must know of the target: handler convention and attributes."""

from __future__ import annotations

from typing import NamedTuple


class Target(NamedTuple):
    """`triple` of LLVM; `handler_cc`: calling convention of interpreter handlers."""

    triple: str
    handler_cc: str

    @property
    def has_jumps(self) -> bool:
        """Whether the C library has `_setjmp` and `longjmp` of the usual form (not on Windows)."""
        return "windows" not in self.triple

    @property
    def code_section(self) -> str:
        """Where code lies that must not be moved to sections of its own, as LLVM does with what it finds cold."""
        return "__TEXT,__text,regular,pure_instructions" if "apple" in self.triple else ".text"

    @property
    def attributes(self) -> str:
        """Attribute groups: #0 functions, #1 inlined functions, #2 handlers, #3 cold functions,
        #4 never inlined, #5 and #6 the two halves of a function that spills all registers."""
        reserved = ' "frame-pointer"="reserved"' if self.handler_cc == "preserve_nonecc" else ""
        return (
            'attributes #0 = { nounwind "frame-pointer"="all" }\n'
            "attributes #1 = { alwaysinline nounwind }\n"
            f"attributes #2 = {{ nounwind{reserved} }}\n"
            'attributes #3 = { cold noinline nounwind "frame-pointer"="all" }\n'
            'attributes #4 = { noinline nounwind "frame-pointer"="all" }\n'
            f"attributes #5 = {{ noinline nounwind{reserved} }}\n"
            'attributes #6 = { noinline nounwind "frame-pointer"="all" "disable-tail-calls"="true" }\n'
        )


def target_of(triple: str) -> Target:
    """The target of an LLVM triple. `preserve_nonecc` keeps more registers for handlers where LLVM has it."""
    machine = triple.split("-", 1)[0]
    return Target(triple, "preserve_nonecc" if machine in ("x86_64", "aarch64", "arm64") else "tailcc")
