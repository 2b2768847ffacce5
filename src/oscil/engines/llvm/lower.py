"""Lowering of programs in system Python to LLVM modules, as text."""

from __future__ import annotations

from collections.abc import Iterable

from oscil.engines.llvm.body import FaultTarget
from oscil.engines.llvm.boundary import external_text, outer_text
from oscil.engines.llvm.function import FunctionText
from oscil.engines.llvm.target import Target
from oscil.engines.llvm.text import KIND_LLVM, METADATA, PROF_LIKELY, PROF_UNLIKELY, Emitter, Unit, quoted, result_type
from oscil.errors import InternalError
from oscil.ir.system.modules import SystemFunction
from oscil.ir.system.program import Program

__all__ = [
    "KIND_LLVM",
    "PROF_LIKELY",
    "PROF_UNLIKELY",
    "Emitter",
    "FaultTarget",
    "ModuleText",
    "Unit",
    "definition",
    "is_defined",
]
__all__ += ["lower_program", "quoted", "result_type"]


def definition(module: Emitter, decl: SystemFunction) -> str:
    """Text that defines a function of the program, with the part that spills registers where it has one."""
    if decl.kind == "external":
        return external_text(module, decl)
    text = FunctionText(module, decl).render()
    return text + outer_text(module.target, decl) if "spill" in decl.flags else text


class ModuleText(Emitter):
    """LLVM text under construction: defined functions, and whatever they need (inlined bodies, declarations)."""

    def __init__(self, program: Program, target: Target) -> None:
        super().__init__(program, target)
        self.parts: list[str] = []
        self.defined: set[str] = set()

    def add(self, symbols: Iterable[str]) -> None:
        """Define functions here (for others to link against)."""
        for symbol in symbols:
            if symbol not in self.defined:
                self.defined.add(symbol)
                self.parts.append(definition(self, self.program.functions[symbol]))

    def add_unit(self, unit: Unit) -> None:
        """Add finished text."""
        self.parts.append(unit.text)
        self.used.update(dict.fromkeys(unit.uses))
        self.declares.update(dict.fromkeys(unit.declares))
        self.defined.update(unit.defines)

    def render(self) -> str:
        """The whole module."""
        while True:
            missing = [s for s in self.used if s not in self.defined and self._inline(s)]
            if not missing:
                break
            self.add(missing)
        declares = dict(self.declares)
        for symbol in self.used:
            if symbol not in self.defined:
                declares[self._declaration(symbol)] = None
        header = f'target triple = "{self.target.triple}"\n'
        return header + "\n".join((*declares, *self.parts, self.target.attributes, METADATA))

    def _inline(self, symbol: str) -> bool:
        decl = self.program.functions.get(symbol)
        return decl is not None and decl.inline

    def _declaration(self, symbol: str) -> str:
        decl = self.program.functions.get(symbol)
        if symbol.startswith("h."):
            return f"declare {self.target.handler_cc} void {quoted(symbol)}(ptr, ptr, ptr)"
        if symbol.startswith("adapter."):
            return f"declare i32 {quoted(symbol)}(ptr, ptr)"
        if decl is None or decl.kind == "declare":
            raise InternalError(f"no function {symbol}")
        params = ", ".join(KIND_LLVM[p.type.kind] for p in decl.params)
        return f"declare {result_type(decl)} {quoted(symbol)}({params})"


def is_defined(decl: SystemFunction) -> bool:
    """Whether a function is defined once, for others to link against."""
    return decl.kind == "external" or (decl.function is not None and not decl.inline)


def lower_program(program: Program, symbols: Iterable[str] | None, target: Target) -> str:
    """LLVM text that defines `symbols` (default: every function that is not inlined) and what they inline."""
    module = ModuleText(program, target)
    if symbols is None:
        symbols = [s for s, d in program.functions.items() if is_defined(d)]
    module.add(symbols)
    return module.render()
