"""Machine IR of the ops that can be folded, as plain tuples in the cache: folding must not wait for the front end."""

from __future__ import annotations

import marshal
from typing import TYPE_CHECKING, Any

from oscil.ir.model import Block, Const, Function, Instr, Kind, NativeSym, Operand, Var
from oscil.store import Store

if TYPE_CHECKING:
    from oscil.ir.system.program import Program


def encode(function: Function) -> tuple[Any, ...]:
    """A function as a tuple of numbers, strings and tuples."""
    blocks = {block: index for index, block in enumerate(function.blocks)}

    def operand(value: Operand) -> Any:
        if isinstance(value, Var):
            return value.index
        if isinstance(value, Const):
            return (int(value.kind), value.value)
        if isinstance(value, Block):
            return (blocks[value],)
        return str(value.target)

    instructions = tuple(
        tuple((i.op, -1 if i.dst is None else i.dst.index, tuple(map(operand, i.args))) for i in block.instrs)
        for block in function.blocks
    )
    variables = tuple((int(var.kind), var.flags) for var in function.vars)
    return (function.name, int(function.ret), variables, instructions)


def decode(data: tuple[Any, ...]) -> Function:
    """The function again."""
    name, ret, variables, instructions = data
    function = Function(name, None, Kind(ret))
    for kind, flags in variables:
        function.new_var(Kind(kind), None, "", flags)
    blocks = [function.new_block() for _ in instructions]

    def operand(value: Any) -> Operand:
        if isinstance(value, int):
            return function.vars[value]
        if isinstance(value, str):
            return NativeSym(value)
        return blocks[value[0]] if len(value) == 1 else Const(Kind(value[0]), value[1])

    for block, instrs in zip(blocks, instructions, strict=True):
        block.instrs = [
            Instr(op, None if dst < 0 else function.vars[dst], tuple(map(operand, args))) for op, dst, args in instrs
        ]
    return function


def foldable(program: Program) -> dict[str, tuple[Any, ...]]:
    """Ops without memory and safepoints, and the functions that they call, encoded, by symbol."""
    work = [d for d in program.ops.values() if not (d.safepoint or d.reads or d.writes)]
    found: dict[str, tuple[Any, ...]] = {}
    while work:
        decl = work.pop()
        if decl.symbol not in found and decl.function is not None:
            found[decl.symbol] = encode(decl.function)
            work += [program.functions[symbol.removeprefix("?")] for symbol in decl.calls]
    return found


class Bodies:
    """Functions by symbol, decoded when asked for."""

    def __init__(self, encoded: dict[str, tuple[Any, ...]]) -> None:
        self._encoded = encoded
        self._decoded: dict[str, Function] = {}

    def find(self, symbol: str) -> Function | None:
        """The function of a symbol, or None."""
        function = self._decoded.get(symbol)
        if function is None and symbol in self._encoded:
            function = self._decoded[symbol] = decode(self._encoded[symbol])
        return function


def load_bodies(store: Store, key: str, program: Any) -> Bodies:
    """From the cache, else from `program()` (and then into the cache)."""
    data = store.get("bodies", key)
    if data is not None:
        return Bodies(marshal.loads(data))
    encoded = foldable(program())
    store.put("bodies", key, marshal.dumps(encoded))
    store.prune("bodies", 8)
    return Bodies(encoded)
