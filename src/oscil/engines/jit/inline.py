"""Calls of small methods, and self-recursive ones a few levels deep, are expanded on IR: LLVM keeps guest functions
apart, since each frame of the program must be found when the stack is walked (docs/contracts/jit.md, Walking).

An expanded call's instructions carry the frames they stand for in `chain`, as those that the importer inlines do.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from oscil.engines.jit.copying import copy_function
from oscil.ir.model import (
    ADDRESS_TAKEN,
    FILTER_SHARED,
    PINNED,
    Block,
    Const,
    Function,
    Instr,
    Kind,
    MethodSym,
    Operand,
    Var,
)
from oscil.passes.cleanup import successors
from oscil.passes.liveness import Liveness
from oscil.types.kinds import ImplFlags
from oscil.types.members import Method

FunctionOf = Callable[[Any], Function | None]  # of a method that has been prepared

LEVELS = 3
LARGEST = 40  # instructions of a method that is expanded
MOST = 400  # instructions that the expanded method may have
SMALL = 30  # instructions of another method that is expanded
ROUNDS = 3  # how deep
_AWKWARD = ("localloc", "jmp", "jmp_indirect", "switch")
_NEVER = ImplFlags.NO_INLINING | ImplFlags.SYNCHRONIZED | ImplFlags.INTERNAL_CALL | ImplFlags.CODE_TYPE


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


def expand_calls(function: Function, function_of: FunctionOf) -> tuple[Function, dict[Block, Block]]:
    """The function with calls of small, plain methods expanded, and where its blocks went; itself without such ones."""
    plain: dict[Any, Function | None] = {}

    def callee(instr: Instr) -> Function | None:
        method = instr.args[0].target if instr.op == "call" and isinstance(instr.args[0], MethodSym) else None
        if not isinstance(method, Method) or instr.await_ is not None or method is function.method:
            return None
        if any(inlined is method for inlined, _ in instr.chain):
            return None
        if method not in plain:
            plain[method] = _small(method, function_of)
        return plain[method]

    if not any(callee(instr) is not None for block in function.blocks for instr in block.instrs):
        return function, {}
    copy, place = copy_function(function)
    size = sum(len(block.instrs) for block in copy.blocks)
    for _ in range(ROUNDS):
        blocks: list[Block] = []
        before = size
        for block in copy.blocks:
            blocks.append(block)
            at = 0
            while at < len(block.instrs):
                found = callee(block.instrs[at])
                growth = 0 if found is None else sum(len(other.instrs) for other in found.blocks)
                if found is None or size + growth > MOST:
                    at += 1
                    continue
                size += growth
                block, at = _expand(found, copy, block, at, blocks), 0
        copy.blocks = blocks
        if size == before:
            break
    return copy, place


def _small(method: Method, function_of: FunctionOf) -> Function | None:
    """The body of a method that is expanded where it is called: it returns, without loops or suspension."""
    if method.impl_flags & _NEVER or method.uses_async_convention or method.variant:
        return None
    found = function_of(method)
    if found is None or found.method is not method or sum(len(block.instrs) for block in found.blocks) > SMALL:
        return None
    position = {block: number for number, block in enumerate(found.blocks)}
    for block in found.blocks:
        if any(position[target] <= position[block] for target in successors(block)):
            return None
    returns = any(block.instrs[-1].op.startswith("ret_") for block in found.blocks)
    return found if returns and _is_plain(found) else None


def _is_suitable(function: Function) -> bool:
    """Small and plain; calls itself."""
    instrs = [instr for block in function.blocks for instr in block.instrs]
    return len(instrs) <= LARGEST and any(_calls_itself(function, instr) for instr in instrs) and _is_plain(function)


def _is_plain(function: Function) -> bool:
    """Without handlers, suspension or variables with an address."""
    method = function.method
    if method is None or function.regions or function.plan is not None or method.uses_async_convention:
        return False
    if any(var.flags & (ADDRESS_TAKEN | FILTER_SHARED | PINNED) for var in function.vars):
        return False
    if any(instr.op in _AWKWARD for block in function.blocks for instr in block.instrs):
        return False
    first = function.blocks[0]
    if any(first in block.instrs[-1].args for block in function.blocks):
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
                block, at = _expand(function, copy, block, at, blocks), 0
            else:
                at += 1
    copy.blocks = blocks
    return expanded


def _expand(callee: Function, copy: Function, block: Block, at: int, blocks: list[Block]) -> Block:
    """Put the callee in place of the call at a position; the block that holds what followed. New ones go to
    `blocks`.
    """
    call = block.instrs[at]
    rest = Block(f"{block.label}.{len(blocks)}", block.region)
    rest.instrs = block.instrs[at + 1 :]
    inner, names = _body(callee, copy, call, rest)
    goto = Instr("br", None, (inner[0],), call.il, None, call.chain)
    block.instrs = [*block.instrs[:at], *_arguments(callee, call, names), goto]
    blocks += [*inner, rest]
    return rest


def _body(function: Function, copy: Function, call: Instr, rest: Block) -> tuple[list[Block], dict[Var, Var]]:
    """A fresh copy of the method's blocks, which goes on at `rest`."""
    names = {var: copy.new_var(var.kind, var.layout) for var in function.vars}
    place = {block: Block(f"{block.label}.{len(copy.vars)}", rest.region) for block in function.blocks}
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
