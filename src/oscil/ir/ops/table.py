"""The op table: `OPS`, every guest op by name, with what its definition says and what was derived from its body.

Reading the definitions takes a tenth of a second, so the table is kept in the cache, keyed by the sources' content.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from oscil.ir.model import Function, Kind
from oscil.store import Store, digest_of_files

if TYPE_CHECKING:
    from oscil.ir.ops.bodies import Bodies
    from oscil.ir.system.modules import SystemFunction
    from oscil.ir.system.program import Program

FOLDER = os.path.dirname(os.path.abspath(__file__))
NOT_DEFINITIONS = ("__init__.py", "table.py", "machine.py", "bodies.py")
TERMINATORS = ("branch", "ret", "throw")
SYMBOLS = ("sym", "TypeSym", "MethodSym", "FieldSym", "StringSym")


class OperandSpec:
    """An operand. `kind`: a kind name (i4 i8 f4 f8 ref byref vt), `imm`, `vt_var`, one of SYMBOLS, or, for ops without
    a body,
    `Block AddressedVar OutI8 OutRef Any`."""

    __slots__ = ("kind", "name")

    def __init__(self, name: str, kind: str) -> None:
        self.name, self.kind = name, kind

    def __repr__(self) -> str:
        return f"{self.name}: {self.kind}"


class Op:
    """One op.

    operands  in the order of Instr.args; `variadic`: the last repeats (`rest` is its kind)
    result    Kind.VT where the body writes its result through a `vt_out` parameter
    params    of the body: operand names, with `thread` and the `vt_out` name where they stand
    control   "" or branch, ret, throw, call, eh, async, frame (no body)
    throws    the body returns a fault beside its value; safepoint: it may reach the host or the collector
    pure      no fault, no memory, no safepoint
    """

    __slots__ = (
        *("control", "name", "operands", "params", "pure", "reads", "rest", "result", "result_any"),
        *("safepoint", "symbol", "throws", "variadic", "vt_out", "writes"),
    )

    def __init__(self, row: tuple[Any, ...]) -> None:
        self.name, params, self.result, self.control, effects, self.rest = row
        self.result = Kind(self.result)
        self.throws, self.safepoint, self.reads, self.writes, self.result_any = effects
        self.pure = not (self.throws or self.safepoint or self.reads or self.writes or self.control)
        self.params: tuple[tuple[str, str], ...] = params
        self.vt_out = next((name for name, kind in params if kind == "vt_out"), "")
        self.operands = tuple(OperandSpec(n, k) for n, k in params if k not in ("vt_out", "thread"))
        self.variadic = bool(self.rest)
        self.symbol = "op." + self.name

    @property
    def is_terminator(self) -> bool:
        return self.control in TERMINATORS

    def __repr__(self) -> str:
        return f"op {self.name}({', '.join(map(repr, self.operands))}) -> {self.result.name}"


def definition_files() -> list[str]:
    """The op definition files."""
    return [
        os.path.join(FOLDER, n) for n in sorted(os.listdir(FOLDER)) if n.endswith(".py") and n not in NOT_DEFINITIONS
    ]


def _source_files() -> list[str]:
    system = os.path.join(os.path.dirname(FOLDER), "system")
    shared = [os.path.join(os.path.dirname(FOLDER), name) for name in ("layout.py", "faults.py", "structs.py")]
    return (
        definition_files()
        + shared
        + [os.path.join(system, n) for n in os.listdir(system) if n.endswith(".py")]
        + [__file__]
    )


def compile_ops() -> Program:
    """All op definitions as machine IR (a tenth of a second)."""
    from oscil.ir.system.program import compile_modules

    return compile_modules(definition_files())


def _row(decl: SystemFunction) -> tuple[Any, ...]:
    params = tuple((p.name, "thread" if p.name == "thread" else p.annotation) for p in decl.params)
    result = Kind.VT if any(kind == "vt_out" for _, kind in params) else decl.result.kind
    rest = ""
    vararg = decl.node.args.vararg
    if vararg is not None:
        rest = getattr(vararg.annotation, "id", "Any")
    result_any = decl.kind == "control" and getattr(decl.node.returns, "id", "") == "Any"
    effects = (decl.throws, decl.safepoint, decl.reads, decl.writes, result_any)
    return (decl.name, params, int(result), decl.control, effects, rest)


class OpTable(Mapping[str, Op]):
    """Loaded on first use, from the cache where possible."""

    def __init__(self) -> None:
        self._ops: dict[str, Op] | None = None
        self._program: Program | None = None
        self._bodies: Bodies | None = None
        self._key = ""

    def _load(self) -> dict[str, Op]:
        store, key = Store(), self._cache_key()
        data = store.get("ops", key)
        if data is None:
            program = self.program()
            rows = [_row(decl) for decl in program.functions.values() if decl.kind in ("op", "control")]
            store.put("ops", key, marshal.dumps(rows))
            store.prune("ops", 8)
        else:
            rows = marshal.loads(data)
        self._ops = {row[0]: Op(row) for row in rows}
        return self._ops

    def program(self) -> Program:
        """The bodies, compiled once."""
        if self._program is None:
            self._program = compile_ops()
        return self._program

    def _cache_key(self) -> str:
        if not self._key:
            self._key = f"{sys.version_info[:2]} {digest_of_files(_source_files())}"
        return self._key

    def find_body(self, symbol: str) -> Function | None:
        """Machine IR of a function by symbol (`op.NAME`), if it can be folded."""
        if self._bodies is None:
            from oscil.ir.ops.bodies import load_bodies

            self._bodies = load_bodies(Store(), self._cache_key(), self.program)
        return self._bodies.find(symbol)

    def __getitem__(self, name: str) -> Op:
        return (self._ops or self._load())[name]

    def get(self, name: str, default: Any = None) -> Any:
        return (self._ops or self._load()).get(name, default)

    def __iter__(self) -> Iterator[str]:
        return iter(self._ops or self._load())

    def __len__(self) -> int:
        return len(self._ops or self._load())

    def __contains__(self, name: object) -> bool:
        return name in (self._ops or self._load())


OPS: OpTable = OpTable()
