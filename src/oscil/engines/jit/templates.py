"""Text of every op's one body, expanded once and kept in the cache; lowering fills in names (docs/contracts/ir.md).

Placeholders: `§T§` makes names unique, `§L§` is the label of the block that is open, `§F§` the label that faults go to,
`§D§` the debug location of calls, `§n§` argument n.
"""

from __future__ import annotations

import marshal
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from oscil.errors import InternalError
from oscil.store import Store, digest_of_files

if TYPE_CHECKING:
    from oscil.engines.llvm.target import Target
    from oscil.ir.system.program import Program

_CALL = re.compile(r"^(.*\bcall [^@]*@\"(?!llvm).*)$", re.MULTILINE)


class Template(NamedTuple):
    """An op's text. `entries`: (fault operand, label) for the phi at the fault label; `end`: the label then open."""

    text: str
    value: str
    end: str
    entries: tuple[tuple[str, str], ...]
    allocas: tuple[str, ...]
    uses: tuple[str, ...]
    declares: tuple[str, ...]


class NativeInfo(NamedTuple):
    """A system Python function that guest code calls directly. `params`: (thread, value, struct or out; LLVM type)."""

    symbol: str
    params: tuple[tuple[str, str], ...]
    result: str
    throws: bool


class Templates:
    """Templates of all ops, natives by member, and result types of what templates call, by symbol."""

    def __init__(self, rows: Any) -> None:
        ops, natives, self.declarations = rows
        self.ops = {name: Template(*row) for name, row in ops.items()}
        self.natives = {name: NativeInfo(*row) for name, row in natives.items()}


def load_templates(key: str, sources: list[str], target: Target, use_cache: bool) -> Templates:
    """From the cache, or made (half a second)."""
    store = Store()
    key = f"{key} {digest_of_files([__file__])}"
    data = store.get("templates", key) if use_cache else None
    if data is not None:
        return Templates(marshal.loads(data))
    rows = _make(sources, target)
    if use_cache:
        store.put("templates", key, marshal.dumps(rows))
        store.prune("templates", 8)
    return Templates(rows)


def _make(sources: list[str], target: Target) -> Any:
    from oscil.engines.llvm.lower import is_defined, result_type
    from oscil.engines.llvm.text import KIND_LLVM
    from oscil.ir.system.program import compile_modules

    program = compile_modules(sources)
    ops = {}
    for name, decl in program.ops.items():
        if decl.function is not None:
            ops[name] = tuple(_template(program, target, decl))
    natives = {}
    for member, decl in program.natives.items():
        if decl.inline:
            continue
        params = tuple((_word(p), KIND_LLVM[p.type.kind]) for p in decl.params)
        natives[member] = (decl.symbol, params, KIND_LLVM[decl.result.kind], decl.throws)
    declarations = {}
    for symbol, decl in program.functions.items():
        if is_defined(decl) and decl.kind != "handler":
            params_text = ", ".join(KIND_LLVM[p.type.kind] for p in decl.params)
            declarations[symbol] = (result_type(decl), params_text)
    return ops, natives, declarations


def _word(param: Any) -> str:
    if param.name == "thread":
        return "thread"
    if param.annotation == "vt_out":
        return "out"
    return "struct" if param.size else "value"


def _template(program: Program, target: Target, decl: Any) -> Template:
    from oscil.engines.llvm.lower import Emitter, FaultTarget

    emitter = Emitter(program, target)
    faults = FaultTarget("§F§")
    args = [f"§{number}§" for number in range(len(decl.params))]
    text, value, end = emitter.inline(decl.symbol, args, "§T§", "§L§", faults)
    text, end, entries = _straighten(text, end, faults.entries)
    text = _CALL.sub(r"\1 #3§D§", text)
    allocas = tuple(emitter.allocas)
    return Template(text, value, end, tuple(entries), allocas, tuple(emitter.used), tuple(emitter.declares))


def _straighten(text: str, end: str, entries: list[tuple[str, str]]) -> tuple[str, str, list[tuple[str, str]]]:
    """Join a block with the one that alone leads to it, where they stand one behind the other."""
    lines = text.rstrip("\n").split("\n")
    while True:
        for at in range(len(lines) - 1):
            label = lines[at + 1][:-1]
            if lines[at] == f"  br label %{label}" and lines[at + 1] == f"{label}:":
                mentions = sum(_mentions(line, label) for line in lines)
                if mentions == 1:
                    break
        else:
            return "\n".join(lines) + "\n", end, entries
        before = next((line[:-1] for line in reversed(lines[:at]) if line.endswith(":")), "§L§")
        del lines[at : at + 2]
        if end == label:
            end = before
        entries = [(fault, before if source == label else source) for fault, source in entries]


def _mentions(line: str, label: str) -> int:
    """Uses of a label, phi operands among them (a phi keeps the block apart)."""
    return len(re.findall(rf"%{re.escape(label)}(?![\w.])", line))


def need(templates: Templates, op: str) -> Template:
    """The template of an op with a body."""
    found = templates.ops.get(op)
    if found is None:
        raise InternalError(f"no body for the op {op}")
    return found
