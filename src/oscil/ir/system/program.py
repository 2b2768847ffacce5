"""Whole programs in system Python: load modules, compile every function, derive effects."""

from __future__ import annotations

from collections.abc import Iterable

from oscil.ir.system.compile import FunctionCompiler
from oscil.ir.system.errors import SystemPythonError, combined
from oscil.ir.system.modules import Loader, SystemFunction


class Program:
    """Compiled modules. `functions` by symbol; `ops`, `handlers` by name; `natives` by member; `exports` by symbol."""

    def __init__(self) -> None:
        self.functions: dict[str, SystemFunction] = {}
        self.ops: dict[str, SystemFunction] = {}
        self.controls: dict[str, SystemFunction] = {}
        self.handlers: dict[str, SystemFunction] = {}
        self.natives: dict[str, SystemFunction] = {}
        self.exports: dict[str, SystemFunction] = {}
        self.paths: list[str] = []

    def add(self, decl: SystemFunction) -> None:
        """Enter a declaration; two of one symbol are an error."""
        known = self.functions.get(decl.symbol)
        if known is not None and "declare" in (known.kind, decl.kind):
            if known.kind == "declare":
                self.functions[decl.symbol] = decl
            return
        if known is not None and known.kind == decl.kind == "external" and same_shape(known, decl):
            return  # each module declares the callbacks that it calls
        if decl.symbol in self.functions:
            raise decl.module.error(f"{decl.symbol} is defined twice", decl.node)
        self.functions[decl.symbol] = decl
        tables = {"op": self.ops, "handler": self.handlers, "control": self.controls}
        if decl.kind in tables:
            tables[decl.kind][decl.name] = decl
        if decl.kind == "guest_native":
            self.natives[decl.member] = decl
        if "export" in decl.flags:
            self.exports[decl.symbol] = decl


def compile_modules(paths: Iterable[str]) -> Program:
    """Compile source files and what they import. Errors are SystemPythonError: file, line, column, construct."""
    loader = Loader()
    for path in paths:
        loader.load(path)
    loader.finish()
    program = Program()
    program.paths = sorted(loader.modules)
    _link_declared(loader)
    for module in loader.modules.values():
        for decl in module.functions:
            program.add(decl)
    errors: list[SystemPythonError] = []
    for decl in list(program.functions.values()):
        if decl.kind not in ("control", "declare", "external"):
            try:
                FunctionCompiler(decl).compile()
            except SystemPythonError as error:
                errors.append(error)
    if errors:
        raise combined(errors)
    derive_effects(program)
    return program


def same_shape(a: SystemFunction, b: SystemFunction) -> bool:
    """Whether two declarations have parameters and results of the same kinds."""
    return [p.type.kind for p in a.params] == [p.type.kind for p in b.params] and a.result.kind == b.result.kind


def _link_declared(loader: Loader) -> None:
    """Give each @declare the symbol of the function of its name; both then agree on whether it throws."""
    declared, defined = [], {}
    for module in loader.modules.values():
        for decl in module.functions:
            if decl.kind == "declare":
                declared.append(decl)
                decl.throws = decl.asserted.get("throws", False)
                decl.safepoint = decl.asserted.get("safepoint", True)
                decl.reads = decl.writes = True
            elif decl.kind == "external":
                decl.safepoint = decl.reads = decl.writes = True
            elif decl.kind == "function":
                defined[decl.name] = decl
    for decl in declared:
        target = defined.get(decl.name)
        if target is None:
            continue
        if not same_shape(decl, target):
            raise decl.module.error(f"{decl.name} has another signature in {target.module.name}", decl.node)
        decl.symbol = target.symbol
        target.asserted["throws"] = target.throws = decl.throws


def derive_effects(program: Program) -> None:
    """Fixpoint over calls: throws, safepoint, reads, writes; then check what definitions assert."""
    functions = [decl for decl in program.functions.values() if decl.function is not None]
    for decl in functions:
        _own_effects(decl)
    changed = True
    while changed:
        changed = False
        for decl in functions:
            before = (decl.throws, decl.safepoint, decl.reads, decl.writes)
            for symbol in decl.calls:
                callee = program.functions[symbol.removeprefix("?")]
                if callee.kind == "handler":
                    decl.safepoint = True
                elif not symbol.startswith("?"):
                    decl.throws |= callee.throws and decl.kind != "handler"
                decl.safepoint |= callee.safepoint
                decl.reads |= callee.reads
                decl.writes |= callee.writes
            changed |= before != (decl.throws, decl.safepoint, decl.reads, decl.writes)
    for decl in program.functions.values():
        _check(decl)


def _own_effects(decl: SystemFunction) -> None:
    assert decl.function is not None
    for block in decl.function.blocks:
        for instr in block.instrs:
            word = instr.op.split(".", 1)[0]
            if word.startswith(("load", "memcpy", "memmove", "atomic")):
                decl.reads = True
            if word.startswith(("store", "mem", "atomic", "fence")):
                decl.writes = True
    if decl.safepoint:
        decl.reads = decl.writes = True
    if decl.kind == "handler":
        decl.throws = False


def _check(decl: SystemFunction) -> None:
    for name, expected in decl.asserted.items():
        if decl.kind == "external" and name == "outside":
            continue
        if name not in ("pure", "throws", "safepoint", "reads", "writes"):
            raise decl.module.error(f"{decl.name}: unknown effect {name}", decl.node)
        if decl.kind in ("control", "declare"):
            if name != "pure":
                setattr(decl, name, expected)
        elif getattr(decl, name) != expected:
            raise decl.module.error(f"{decl.name}: {name} is {getattr(decl, name)}, asserted {expected}", decl.node)
    if decl.throws and "export" in decl.flags:
        raise decl.module.error(f"{decl.name}: an @export does not throw; use attempt", decl.node)
