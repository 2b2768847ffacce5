"""Self-recursive calls are expanded a few levels deep, on IR: LLVM keeps guest functions apart, since each frame of the
program must be found when the stack is walked (docs/contracts/jit.md, Walking).

An expanded call's instructions carry the frames they stand for in `chain`, as those that the importer inlines do.
"""

from __future__ import annotations

from oscil.ir.model import ADDRESS_TAKEN, FILTER_SHARED, Block, Const, Function, Instr, Kind, MethodSym, Operand, Var
from oscil.passes.liveness import Liveness

LEVELS = 3
LARGEST = 40  # instructions of a method that is expanded
MOST = 400  # instructions that the expanded method may have


def expand_recursion(function: Function) -> Function:
    """The function itself, or a copy whose calls of itself are expanded."""
    if not _is_suitable(function):
        return function
    body = [list(block.instrs) for block in function.blocks]
    copy = Function(function.name, function.method, function.ret, function.ret_layout)
    copy.params, copy.vars = function.params, list(function.vars)
    copy.blocks = [Block(block.label) for block in function.blocks]
    place = dict(zip(function.blocks, copy.blocks, strict=True))
    for block, instrs in zip(copy.blocks, body, strict=True):
        block.instrs = [_moved(instr, place) for instr in instrs]
    for _ in range(LEVELS):
        if not _expand_once(function, copy):
            break
    return copy


def _is_suitable(function: Function) -> bool:
    """Small, without handlers, suspension or variables with an address; calls itself."""
    method = function.method
    if method is None or function.regions or function.plan is not None or method.uses_async_convention:
        return False
    if any(var.flags & (ADDRESS_TAKEN | FILTER_SHARED) for var in function.vars):
        return False
    instrs = [instr for block in function.blocks for instr in block.instrs]
    if len(instrs) > LARGEST or any(instr.op in ("localloc", "jmp", "jmp_indirect", "switch") for instr in instrs):
        return False
    first = function.blocks[0]
    if any(first in block.instrs[-1].args for block in function.blocks):
        return False
    if not any(_calls_itself(function, instr) for instr in instrs):
        return False
    given = sum(1 << param.index for param in function.params)
    return not Liveness(function).live_in[first] & ~given  # nothing that must be zero at the beginning


def _calls_itself(function: Function, instr: Instr) -> bool:
    callee = instr.args[0] if instr.op == "call" else None
    return isinstance(callee, MethodSym) and callee.target is function.method


def _moved(instr: Instr, place: dict[Block, Block]) -> Instr:
    args = tuple([place[arg] if isinstance(arg, Block) else arg for arg in instr.args])
    return Instr(instr.op, instr.dst, args, instr.il, instr.await_, instr.chain)


def _expand_once(function: Function, copy: Function) -> bool:
    """Expand every call that is there now; False when there is none, or no room."""
    size = sum(len(block.instrs) for block in copy.blocks)
    callee_size = sum(len(block.instrs) for block in function.blocks)
    blocks: list[Block] = []
    expanded = False
    for block in copy.blocks:
        blocks.append(block)
        at = 0
        while at < len(block.instrs):
            instr = block.instrs[at]
            if _calls_itself(function, instr) and size + callee_size <= MOST:
                size += callee_size
                expanded = True
                rest = Block(f"{block.label}.{len(blocks)}")
                rest.instrs = block.instrs[at + 1 :]
                inner = _body(function, copy, instr, rest)
                goto = Instr("br", None, (inner[0][0],))
                block.instrs = [*block.instrs[:at], *_arguments(function, instr, inner[1]), goto]
                blocks += [*inner[0], rest]
                block, at = rest, 0
            else:
                at += 1
    copy.blocks = blocks
    return expanded


def _body(function: Function, copy: Function, call: Instr, rest: Block) -> tuple[list[Block], dict[Var, Var]]:
    """A fresh copy of the method's blocks, which goes on at `rest`."""
    names = {var: copy.new_var(var.kind, var.layout) for var in function.vars}
    place = {block: Block(f"{block.label}.{len(copy.vars)}") for block in function.blocks}
    for source, target in place.items():
        for instr in source.instrs:
            chain = (*instr.chain, (function.method, call.il), *call.chain)
            args: list[Operand] = []
            for arg in instr.args:
                args.append(names[arg] if isinstance(arg, Var) else place[arg] if isinstance(arg, Block) else arg)
            if instr.op.startswith("ret_"):
                if call.dst is not None and args:
                    target.instrs.append(_move(call.dst, args[0], instr.il, chain))
                target.instrs.append(Instr("br", None, (rest,), instr.il, None, chain))
                continue
            dst = names[instr.dst] if instr.dst is not None else None
            target.instrs.append(Instr(instr.op, dst, tuple(args), instr.il, None, chain))
    return list(place.values()), names


def _arguments(function: Function, call: Instr, names: dict[Var, Var]) -> list[Instr]:
    """The parameters of an expanded call."""
    pairs = zip(function.params, call.args[1:], strict=True)
    return [_move(names[param], arg, call.il, call.chain) for param, arg in pairs]


def _move(dst: Var, source: Operand, il: int, chain: tuple[tuple[object, int], ...]) -> Instr:
    if dst.kind is Kind.VT:
        size = dst.layout.size if dst.layout is not None else 8
        return Instr("mov_vt", dst, (source, Const(Kind.I8, size)), il, None, chain)
    return Instr(f"mov_{dst.kind.name.lower()}", dst, (source,), il, None, chain)
