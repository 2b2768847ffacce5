"""Facts about one IL body that do not depend on generic arguments: instructions, block starts, uses of variables;
cached per body.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.il.decoder import decode
from oscil.il.opcodes import Flow

if TYPE_CHECKING:
    from oscil.il.decoder import ILInstr
    from oscil.metadata.bodies import Clause, MethodBody
    from oscil.metadata.image import Image

# Names of opcodes that make a body unfit for inlining, besides exception handlers and backward branches.
_NEVER_INLINE = frozenset(
    [
        "jmp",
        "localloc",
        "arglist",
        "mkrefany",
        "refanyval",
        "endfinally",
        "endfilter",
        "leave",
        "leave.s",
        "rethrow",
        "calli",
    ]
)


class Code:
    """Decoded IL with its control flow.

    instrs      in order; `index` maps an offset to its position
    leaders     offsets where a block starts; `preds` counts the edges into each (fall through, branch; 2 for handlers
        and leave targets)
    stored_args, addressed_args, stored_locals, addressed_locals   variable numbers with starg/stloc, and with
        ldarga/ldloca
    has_loop    some branch goes backwards
    """

    __slots__ = (
        "addressed_args",
        "addressed_locals",
        "clauses",
        "has_loop",
        "index",
        "inlinable",
        "instrs",
        "leaders",
        "preds",
        "ret_count",
        "size",
        "stored_args",
        "stored_locals",
    )

    def __init__(self, image: Image, token: int, body: MethodBody) -> None:
        self.clauses: tuple[Clause, ...] = body.clauses
        self.instrs: list[ILInstr] = decode(image, body.code, body.clauses, token)
        self.size = len(body.code)
        self.index = {instr.offset: i for i, instr in enumerate(self.instrs)}
        self.leaders: set[int] = set()
        self.preds: dict[int, int] = {}
        self.stored_args: set[int] = set()
        self.addressed_args: set[int] = set()
        self.stored_locals: set[int] = set()
        self.addressed_locals: set[int] = set()
        self.has_loop = False
        self.ret_count = 0
        self.inlinable = not body.clauses
        self._scan()
        for clause in body.clauses:
            for offset in (clause.try_start, clause.handler_start, clause.try_end, clause.handler_end):
                self.leaders.add(offset)
            self.preds[clause.handler_start] = 2
            if clause.filter_start:
                self.leaders.add(clause.filter_start)
                self.preds[clause.filter_start] = 2

    def _edge(self, source: int, target: int, weight: int = 1) -> None:
        self.leaders.add(target)
        self.preds[target] = self.preds.get(target, 0) + weight
        if target <= source:
            self.has_loop = True

    def _scan(self) -> None:
        self.preds[0] = 1
        for instr in self.instrs:
            opcode = instr.opcode
            flow = opcode.flow
            if flow is Flow.NEXT:
                self._variable(opcode.name, instr.operand)
                continue
            offset, operand = instr.offset, instr.operand
            after = offset + instr.size
            name = opcode.name
            if name in _NEVER_INLINE or (instr.prefixes and any(p.opcode.name == "tail." for p in instr.prefixes)):
                self.inlinable = False
            if flow is Flow.COND_BRANCH:
                for target in operand if isinstance(operand, tuple) else (operand,):
                    self._edge(offset, target)  # type: ignore[arg-type]
                self._edge(offset, after)
            elif flow is Flow.BRANCH:
                self._edge(offset, operand, 2 if name[0] == "l" else 1)  # type: ignore[arg-type]
                self.leaders.add(after)
            elif flow in (Flow.RETURN, Flow.THROW):
                self.leaders.add(after)
                if name == "ret":
                    self.ret_count += 1
        # Fall through from the block before into a block that is also branched to.
        starts = sorted(self.leaders)
        falls = {i.offset + i.size for i in self.instrs if i.opcode.flow in (Flow.NEXT, Flow.CALL, Flow.BREAK)}
        for offset in starts:
            if offset in falls:
                self.preds[offset] = self.preds.get(offset, 0) + 1

    def _variable(self, name: str, operand: object) -> None:
        if name in _NEVER_INLINE:
            self.inlinable = False
            return
        head = name[:4]
        if head == "stlo":
            self.stored_locals.add(_number(name, operand))
        elif head == "star":
            self.stored_args.add(operand)  # type: ignore[arg-type]
        elif name.startswith("ldloca"):
            self.addressed_locals.add(operand)  # type: ignore[arg-type]
        elif name.startswith("ldarga"):
            self.addressed_args.add(operand)  # type: ignore[arg-type]


def _number(name: str, operand: object) -> int:
    return operand if isinstance(operand, int) else int(name[-1])
