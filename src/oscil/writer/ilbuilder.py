"""Recording of one method body: instructions, labels, locals, protected regions, sequence points.

Nothing is encoded here; `ilflow` and `ilencode` finish the body when the image is written.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from oscil.errors import InternalError
from oscil.il.opcodes import BY_NAME, Flow, ILOpcode, OperandKind
from oscil.metadata.signatures import MethodSig, Sig
from oscil.writer.tokens import TypeLike, token_of

if TYPE_CHECKING:
    from oscil.writer.assembly import AssemblyBuilder
    from oscil.writer.members import MethodBuilder
    from oscil.writer.pdb import Document

CATCH, FILTER, FINALLY, FAULT = 0, 1, 2, 4  # CorILExceptionClause kinds (ECMA-335 II.25.4.6)

# Line of a hidden sequence point (portable PDB, SequencePoints blob).
HIDDEN_LINE = 0xFEEFEE
Point = tuple["Document | None", int, int, int, int]

_ENDS_FLOW = frozenset(
    op.name for op in BY_NAME.values() if op.flow in (Flow.RETURN, Flow.THROW, Flow.BRANCH) or op.name == "jmp"
)
_LONG_BRANCH = {name: name.removesuffix(".s") for name, op in BY_NAME.items() if op.operand is OperandKind.BRANCH1}
_CONSTANTS = [BY_NAME[f"ldc.i4.{n}"] for n in range(9)]
_NO_OPERAND = {name: op for name, op in BY_NAME.items() if op.operand is OperandKind.NONE}


class Label:
    """A place in a body. `index` is the number of the instruction it stands before, -1 until it is marked."""

    __slots__ = ("index",)

    def __init__(self) -> None:
        self.index = -1


class Handler:
    """One handler of a protected region, as instruction numbers; `filter_start` is -1 when there is no filter."""

    __slots__ = ("end", "filter_start", "kind", "start", "type_token")

    def __init__(self, kind: int, start: int, type_token: int = 0, filter_start: int = -1) -> None:
        self.kind, self.start, self.type_token, self.filter_start, self.end = kind, start, type_token, filter_start, -1


class Region:
    """A try block with its handlers. `try_end` is -1 while the try block is open."""

    __slots__ = ("end_label", "handlers", "in_filter", "try_end", "try_start")

    def __init__(self, try_start: int) -> None:
        self.try_start, self.try_end, self.end_label = try_start, -1, Label()
        self.handlers: list[Handler] = []
        self.in_filter = False


class Scope:
    """A lexical scope of named locals, as instruction numbers."""

    __slots__ = ("end", "locals", "parent", "start")

    def __init__(self, parent: Scope | None, start: int) -> None:
        self.parent, self.start, self.end = parent, start, -1
        self.locals: list[tuple[int, str, bool]] = []


class ILBuilder:
    """The body of a method under construction; see docs/contracts/writer.md."""

    def __init__(self, assembly: AssemblyBuilder, method: MethodBuilder) -> None:
        self._assembly, self.method = assembly, method
        self.ops: list[ILOpcode] = []
        self.operands: list[Any] = []
        self.locals: list[Sig] = []
        self.regions: list[Region] = []  # in the order in which they ended: inner ones first
        self.points: list[tuple[int, Point]] = []
        self.scopes: list[Scope] = [Scope(None, 0)]
        self.reachable = True
        self._scope = self.scopes[0]
        self._open: list[Region] = []

    # --- instructions

    def emit(self, name: str, operand: Any = None) -> None:
        """Append an instruction; for operands see the contract page."""
        op = _NO_OPERAND.get(name)
        if op is not None:
            if operand is not None:
                raise self.error(f"{name} takes no operand, got {operand!r}")
        else:
            op, operand = self._with_operand(name, operand)
        self.ops.append(op)
        self.operands.append(operand)
        if op.name in _ENDS_FLOW:
            self.reachable = False

    def _with_operand(self, name: str, operand: Any) -> tuple[ILOpcode, Any]:
        op = BY_NAME.get(_LONG_BRANCH.get(name, name))
        if op is None:
            raise self.error(f"there is no instruction {name!r}")
        kind = op.operand
        if kind is OperandKind.VAR1 or kind is OperandKind.VAR2:
            return _variable(self, op, operand)
        if kind is OperandKind.BRANCH4:
            if not isinstance(operand, Label):
                raise self.error(f"{name} needs a label, got {operand!r}")
            return op, operand
        if kind is OperandKind.I1 or kind is OperandKind.I4:
            return _constant(self, operand)
        convert = _OPERANDS.get(kind)
        try:
            return op, convert(self._assembly, operand) if convert else operand
        except (AttributeError, TypeError, ValueError) as fault:
            raise self.error(f"{name}: {operand!r} is no operand for it ({fault})") from fault

    def new_label(self) -> Label:
        """A label to branch to; `mark` places it."""
        return Label()

    def mark(self, label: Label) -> None:
        """Place a label before the next instruction."""
        if label.index >= 0:
            raise self.error("a label is marked twice")
        label.index = len(self.ops)
        self.reachable = True

    # --- locals and debug information

    def local(self, sig: Sig, name: str = "", *, hidden: bool = False) -> int:
        """A new local variable's index. A name is recorded for the scope that is open now."""
        index = len(self.locals)
        self.locals.append(sig)
        if name:
            self._scope.locals.append((index, name, hidden))
        return index

    def begin_scope(self) -> None:
        """Open a scope of local names, inside the current one."""
        self._scope = Scope(self._scope, len(self.ops))
        self.scopes.append(self._scope)

    def end_scope(self) -> None:
        """Close the innermost scope."""
        if self._scope.parent is None:
            raise self.error("end_scope without begin_scope")
        self._scope.end = len(self.ops)
        self._scope = self._scope.parent

    def sequence_point(self, document: Document, line: int, column: int, end_line: int, end_column: int) -> None:
        """The next instruction begins the code of this stretch of source; lines and columns count from 1."""
        self.points.append((len(self.ops), (document, line, column, end_line, end_column)))

    def hidden_point(self) -> None:
        """The next instruction begins code without source."""
        self.points.append((len(self.ops), (None, HIDDEN_LINE, 0, HIDDEN_LINE, 0)))

    # --- protected regions

    def begin_try(self) -> Label:
        """Open a protected region; the label stands after the whole construct."""
        region = Region(len(self.ops))
        self._open.append(region)
        return region.end_label

    def begin_catch(self, type: TypeLike) -> None:
        """Close the block before; a handler for exceptions of `type`, which is on the stack."""
        self._begin_handler(CATCH, self._assembly.type_token(type))

    def begin_filter(self) -> None:
        """Close the block before; a filter, with the exception on the stack: it leaves 1 to handle it, 0 not to."""
        region = self._close_block("begin_filter")
        self._check_mixture(region, FILTER)
        region.handlers.append(Handler(FILTER, -1, filter_start=len(self.ops)))
        region.in_filter = True
        self.reachable = True

    def begin_filter_handler(self) -> None:
        """Close the filter; its handler, with the exception on the stack."""
        region = self._innermost("begin_filter_handler")
        if not region.in_filter:
            raise self.error("begin_filter_handler without begin_filter")
        if self.reachable:
            self.emit("endfilter")
        region.in_filter = False
        region.handlers[-1].start = len(self.ops)
        self.reachable = True

    def begin_finally(self) -> None:
        """Close the try block; a handler that runs however it is left."""
        self._begin_handler(FINALLY, 0)

    def begin_fault(self) -> None:
        """Close the try block; a handler that runs when an exception leaves it."""
        self._begin_handler(FAULT, 0)

    def end_try(self) -> None:
        """Close the last handler and mark the label that `begin_try` gave."""
        region = self._close_block("end_try")
        if not region.handlers:
            raise self.error("end_try: a try block without a handler")
        self._open.pop()
        self.regions.append(region)
        self.mark(region.end_label)

    def _begin_handler(self, kind: int, type_token: int) -> None:
        region = self._close_block("begin of a handler")
        self._check_mixture(region, kind)
        region.handlers.append(Handler(kind, len(self.ops), type_token))
        self.reachable = True

    def _close_block(self, what: str) -> Region:
        """End the try block or handler that is open, leaving it when control can fall through."""
        region = self._innermost(what)
        if region.in_filter:
            raise self.error(f"{what} inside a filter: begin_filter_handler is missing")
        last = region.handlers[-1] if region.handlers else None
        if self.reachable:
            if last is not None and last.kind in (FINALLY, FAULT):
                self.emit("endfinally")
            else:
                self.emit("leave", region.end_label)
        if last is None:
            region.try_end = len(self.ops)
        else:
            last.end = len(self.ops)
        return region

    def _check_mixture(self, region: Region, kind: int) -> None:
        alone = kind in (FINALLY, FAULT)
        if region.handlers and (alone or region.handlers[0].kind in (FINALLY, FAULT)):
            raise self.error("a finally or fault handler stands alone in its try: nest two regions")

    def _innermost(self, what: str) -> Region:
        if not self._open:
            raise self.error(f"{what} without begin_try")
        return self._open[-1]

    # --- finishing

    def check(self) -> None:
        """Check labels, regions and the stack now, as writing the image will."""
        from oscil.writer.ilflow import analyse

        analyse(self)

    def require_closed(self) -> None:
        """Raise when a region or a scope is still open."""
        if self._open:
            raise self.error("begin_try without end_try")
        if self._scope.parent is not None:
            raise self.error("begin_scope without end_scope")

    def error(self, message: str, index: int | None = None) -> InternalError:
        """The error to raise for a defect in this body, at instruction `index` (default: the next one)."""
        at = len(self.ops) if index is None else index
        name = f" {self.ops[at].name}" if at < len(self.ops) else ""
        line = next((f", line {p[1]}" for i, p in reversed(self.points) if i <= at and p[1] != HIDDEN_LINE), "")
        return InternalError(f"{self.method.full_name}, instruction {at}{name}{line}: {message}")


def _variable(builder: ILBuilder, op: ILOpcode, operand: Any) -> tuple[ILOpcode, Any]:
    """The shortest form of an instruction that names a local or an argument."""
    name = op.name.removesuffix(".s")
    if not isinstance(operand, int) or not 0 <= operand < 0xFFFF:
        raise builder.error(f"{name} needs an index, got {operand!r}")
    if operand < 4 and (short := BY_NAME.get(f"{name}.{operand}")):
        return short, None
    return BY_NAME[f"{name}.s" if operand < 256 else name], operand


def _constant(builder: ILBuilder, operand: Any) -> tuple[ILOpcode, Any]:
    """The shortest form of ldc.i4."""
    if not isinstance(operand, int) or not -(2**31) <= operand < 2**32:
        raise builder.error(f"ldc.i4 needs a 32-bit integer, got {operand!r}")
    value = (operand + 2**31) % 2**32 - 2**31
    if 0 <= value <= 8:
        return _CONSTANTS[value], None
    if value == -1:
        return BY_NAME["ldc.i4.m1"], None
    return BY_NAME["ldc.i4.s" if -128 <= value < 128 else "ldc.i4"], value


def _labels(_: AssemblyBuilder, operand: Sequence[Label]) -> tuple[Label, ...]:
    if not all(isinstance(label, Label) for label in operand):
        raise TypeError("a sequence of labels is needed")
    return tuple(operand)


def _calli(assembly: AssemblyBuilder, operand: Any) -> int:
    return assembly.stand_alone_sig(operand) if isinstance(operand, MethodSig) else token_of(operand)


def _wide(_: AssemblyBuilder, operand: int) -> int:
    return (int(operand) + 2**63) % 2**64 - 2**63


def _token(assembly: AssemblyBuilder, operand: Any) -> int:
    return assembly.type_token(operand) if isinstance(operand, Sig) else token_of(operand)


_OPERANDS: dict[OperandKind, Any] = {
    OperandKind.U1: lambda _, operand: int(operand),
    OperandKind.I8: _wide,
    OperandKind.R4: lambda _, operand: float(operand),
    OperandKind.R8: lambda _, operand: float(operand),
    OperandKind.SWITCH: _labels,
    OperandKind.METHOD: lambda _, operand: token_of(operand),
    OperandKind.FIELD: lambda _, operand: token_of(operand),
    OperandKind.TYPE: _token,
    OperandKind.TOKEN: _token,
    OperandKind.SIGNATURE: _calli,
    OperandKind.STRING: lambda assembly, operand: assembly.user_string(operand),
}
