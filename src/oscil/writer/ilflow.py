"""Walk of a recorded body: what can be reached, how deep the evaluation stack gets (ECMA-335 III.1.7.4, III.1.7.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.il.opcodes import VARIES, Flow, ILOpcode, OperandKind
from oscil.metadata.signatures import ElementType, MethodSig, Modified, Prim, Sig
from oscil.writer.ilbuilder import CATCH, FILTER, ILBuilder, Label, Region

if TYPE_CHECKING:
    from oscil.writer.assembly import AssemblyBuilder

_ASYNC = 0x2000  # MethodImplAttributes.Async
_NOT_REACHED = -1


def analyse(builder: ILBuilder) -> tuple[list[int], int]:
    """(stack depth before each instruction, -1 where control never comes; the deepest the stack gets)."""
    builder.require_closed()
    return _Walk(builder).run()


def stack_effect(assembly: AssemblyBuilder, op: ILOpcode, token: int) -> tuple[int, int]:
    """(pops, pushes) of a call, calli or newobj."""
    key = (op.value, token)
    found = assembly.effects.get(key)
    if found is None:
        found = assembly.effects[key] = _effect_of(op, assembly.signatures.get(token))
    return found


def _effect_of(op: ILOpcode, sig: MethodSig | Sig | None) -> tuple[int, int]:
    if not isinstance(sig, MethodSig):
        raise ValueError("the operand is no method made by this builder")
    count = len(sig.params)
    if op.name == "newobj":
        return count, 1
    count += sig.has_this and not sig.explicit_this
    return count + (op.name == "calli"), 0 if is_void(sig.ret) else 1


def is_void(sig: Sig) -> bool:
    """Whether a return type is void, with or without modifiers."""
    while isinstance(sig, Modified):
        sig = sig.inner
    return isinstance(sig, Prim) and sig.kind is ElementType.VOID


class _Walk:
    """A worklist over basic blocks; each instruction is visited once."""

    def __init__(self, builder: ILBuilder) -> None:
        self.builder = builder
        self.depths = [_NOT_REACHED] * len(builder.ops)
        self.work: list[tuple[int, int]] = [(0, 0)]
        self.deepest = 0
        self.tries: dict[int, list[Region]] = {}
        for region in builder.regions:
            if region.try_start != region.try_end:
                self.tries.setdefault(region.try_start, []).append(region)
        method = builder.method
        self.result_depth = None if method.impl_flags & _ASYNC else 0 if is_void(method.sig.ret) else 1

    def run(self) -> tuple[list[int], int]:
        while self.work:
            self._block(*self.work.pop())
        return self.depths, self.deepest

    def _block(self, index: int, depth: int) -> None:
        """Follow straight-line code from `index` until it ends or meets code seen before."""
        builder, depths = self.builder, self.depths
        ops, operands, assembly = builder.ops, builder.operands, builder._assembly
        while True:
            if index == len(ops):
                raise builder.error("control falls off the end of the body", index - 1 if index else None)
            seen = depths[index]
            if seen != _NOT_REACHED:
                if seen != depth:
                    raise builder.error(f"the stack holds {seen} values on one way here and {depth} on another", index)
                return
            depths[index] = depth
            if index in self.tries:
                self._enter(index, depth)
            op = ops[index]
            pops, pushes = op.pops, op.pushes
            if pops == VARIES:
                if op.name == "ret":
                    self._check_return(index, depth)
                    return
                try:
                    pops, pushes = stack_effect(assembly, op, operands[index])
                except ValueError as fault:
                    raise builder.error(str(fault), index) from None
            depth -= pops
            if depth < 0:
                raise builder.error(f"needs {pops} values, the stack holds {depth + pops}", index)
            depth += pushes
            if depth > self.deepest:
                self.deepest = depth
            flow = op.flow
            if flow is Flow.BRANCH or flow is Flow.COND_BRANCH:
                self._branch(index, depth)
            if flow in _ENDS or op.name == "jmp":
                return
            index += 1

    def _enter(self, index: int, depth: int) -> None:
        if depth:
            raise self.builder.error(f"a try block begins with {depth} values on the stack", index)
        for region in self.tries[index]:
            for handler in region.handlers:
                with_exception = 1 if handler.kind in (CATCH, FILTER) else 0
                self.deepest = max(self.deepest, with_exception)
                self.work.append((handler.start, with_exception))
                if handler.kind == FILTER:
                    self.work.append((handler.filter_start, 1))

    def _branch(self, index: int, depth: int) -> None:
        op, operand = self.builder.ops[index], self.builder.operands[index]
        if op.name == "leave":
            depth = 0
        for label in operand if op.operand is OperandKind.SWITCH else (operand,):
            self.work.append((self._target(label, index), depth))

    def _target(self, label: Label, index: int) -> int:
        if label.index < 0:
            raise self.builder.error("a branch to a label that was never marked", index)
        return label.index

    def _check_return(self, index: int, depth: int) -> None:
        expected = self.result_depth
        if depth != expected if expected is not None else depth > 1:
            raise self.builder.error(f"the stack holds {depth} values, the result needs {expected or 0}", index)


_ENDS = frozenset((Flow.RETURN, Flow.THROW, Flow.BRANCH))
