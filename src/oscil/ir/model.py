"""The typed three-address IR: functions, blocks, instructions, variables, operands (docs/contracts/ir.md).

Both levels use these classes: *guest* IR (ops of `ir/ops`, made by the importer) and *machine* IR (ops of
`ir/ops/machine.py`, made from
system Python). Ops are named by interned strings; what an op means is in `ir.ops.table`.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Any, TypeAlias


class Kind(IntEnum):
    """Kind of a value in a variable. Small integers, bool and char are I4; native int is I8; raw addresses are
    BYREF.
    """

    VOID = 0
    I4 = 1
    I8 = 2
    F4 = 3
    F8 = 4
    REF = 5
    BYREF = 6
    VT = 7


KIND_NAMES: tuple[str, ...] = ("void", "i4", "i8", "f4", "f8", "ref", "byref", "vt")
KIND_OF_NAME: dict[str, Kind] = {name: Kind(number) for number, name in enumerate(KIND_NAMES)}

# Var.flags
PARAM = 1
LOCAL = 2  # an IL local
ADDRESS_TAKEN = 4
PINNED = 8
FILTER_SHARED = 16  # also used by a filter function, through the frame's address


class RegionKind(IntEnum):
    """Kind of an exception handling clause (ECMA-335 I.12.4.2)."""

    CATCH = 0
    FILTER = 1
    FINALLY = 2
    FAULT = 4


class Var:
    """A mutable variable (not SSA). `layout` is the types.Layout of a VT variable, or None."""

    __slots__ = ("flags", "index", "kind", "layout", "name")

    def __init__(self, index: int, kind: Kind, layout: Any = None, name: str = "", flags: int = 0) -> None:
        self.index, self.kind, self.layout, self.name, self.flags = index, kind, layout, name, flags

    def __repr__(self) -> str:
        return f"%{self.index}:{KIND_NAMES[self.kind]}"


class Const:
    """A constant: int for I4 (signed 32 bits), I8 (signed 64 bits), REF/BYREF (0 is null); float for F4 and F8."""

    __slots__ = ("kind", "value")

    def __init__(self, kind: Kind, value: int | float) -> None:
        self.kind, self.value = kind, value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Const) and self.kind == other.kind and repr(self.value) == repr(other.value)

    def __hash__(self) -> int:
        return hash((self.kind, self.value))

    def __repr__(self) -> str:
        return f"{self.value!r}:{KIND_NAMES[self.kind]}"


class Sym:
    """Symbolic data, never an address (design principle 4). `target` is what it names; equality is by class and
    target.
    """

    __slots__ = ("target",)

    def __init__(self, target: Any) -> None:
        self.target = target

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.target == other.target

    def __hash__(self) -> int:
        return hash((type(self), self.target))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.target!r})"


class TypeSym(Sym):
    """The method table of a types.Type."""

    __slots__ = ()


class MethodSym(Sym):
    """The method cell of a types.Method."""

    __slots__ = ()


class UnboxingSym(Sym):
    """The cell of the stub through which a value type's method (types.Method) runs on a box: what delegates hold."""

    __slots__ = ()


class NativeCallSym(Sym):
    """A cell that calls native code of a signature (types.FnPtrType): its arguments, then the native address."""

    __slots__ = ()


class NativeEntrySym(Sym):
    """The address at which native code calls a types.Method (UnmanagedCallersOnly)."""

    __slots__ = ()


class FailureSym(Sym):
    """A cell whose call raises `target`, an OscilError: what an instruction becomes that cannot be imported."""

    __slots__ = ()


class FieldSym(Sym):
    """The address of a static types.Field."""

    __slots__ = ()


class FieldHandleSym(FieldSym):
    """The handle of a types.Field: what `ldtoken` gives and reflection passes on."""

    __slots__ = ()


class StringSym(Sym):
    """A string literal (`target`: str, UTF-16 units as surrogates where unpaired)."""

    __slots__ = ()


class NativeSym(Sym):
    """A native (system Python) function or a data symbol of shared code, by name."""

    __slots__ = ()


class Block:
    """A basic block: the last instruction is a terminator; `region` is the innermost protected region that covers
    it.
    """

    __slots__ = ("instrs", "label", "region")

    def __init__(self, label: str, region: Region | None = None) -> None:
        self.label = label
        self.instrs: list[Instr] = []
        self.region = region

    def __repr__(self) -> str:
        return f"block {self.label}"


Operand: TypeAlias = Var | Const | Sym | Block


class Await:
    """What is special at an awaited call. `handling`: where the caller resumes; `tail`: the caller returns the result
    at once.
    """

    NONE, CAPTURED, THREAD_POOL = 0, 1, 2
    __slots__ = ("handling", "il", "tail")

    def __init__(self, il: int, handling: int = 0, tail: bool = False) -> None:
        self.il, self.handling, self.tail = il, handling, tail


class Instr:
    """One instruction. `il` is the IL offset it stands for (-1: none) in `chain[0]`'s method, or in the function's when
    `chain` is empty.

    `chain`: the inlined frames, innermost first: (inlined method, IL offset of its call in the next method of the chain
    or in the function's).
    """

    __slots__ = ("args", "await_", "chain", "dst", "il", "op")

    def __init__(
        self,
        op: str,
        dst: Var | None = None,
        args: tuple[Operand, ...] = (),
        il: int = -1,
        await_: Await | None = None,
        chain: tuple[tuple[Any, int], ...] = (),
    ) -> None:
        self.op, self.dst, self.args, self.il, self.await_, self.chain = op, dst, args, il, await_, chain

    def __repr__(self) -> str:
        left = f"{self.dst!r} = " if self.dst is not None else ""
        return f"{left}{self.op} {', '.join(map(repr, self.args))}"


class Region:
    """A protected region and its handler; blocks of the handler belong to the region that encloses the try.

    `var`: the variable that unwinding sets when it enters the handler: the exception (CATCH, FILTER) or, for FINALLY
    and FAULT, the one that
    `end_finally` reads (set to 0). `is_context`: the FAULT region that restores an async body's contexts: no try block
    of the program.
    """

    __slots__ = ("catch_type", "filter", "handler", "is_context", "kind", "parent", "var")

    def __init__(
        self,
        kind: RegionKind,
        parent: Region | None,
        handler: Block,
        catch_type: Any = None,
        filter: Function | None = None,
        var: Var | None = None,
        is_context: bool = False,
    ) -> None:
        self.kind, self.parent, self.handler, self.catch_type, self.filter = kind, parent, handler, catch_type, filter
        self.var, self.is_context = var, is_context


class Function:
    """A body in IR: guest (`method` set) or machine level. `blocks[0]` is the entry; `regions` innermost first, in
    search order.
    """

    __slots__ = ("blocks", "method", "name", "params", "plan", "regions", "ret", "ret_layout", "vars")

    def __init__(self, name: str, method: Any = None, ret: Kind = Kind.VOID, ret_layout: Any = None) -> None:
        self.name, self.method, self.ret, self.ret_layout = name, method, ret, ret_layout
        self.params: list[Var] = []
        self.vars: list[Var] = []
        self.blocks: list[Block] = []
        self.regions: list[Region] = []
        self.plan: Any = None

    def new_var(self, kind: Kind, layout: Any = None, name: str = "", flags: int = 0) -> Var:
        """A fresh variable; with flag PARAM it is also appended to `params`."""
        var = Var(len(self.vars), kind, layout, name, flags)
        self.vars.append(var)
        if flags & PARAM:
            self.params.append(var)
        return var

    def new_block(self, label: str = "", region: Region | None = None) -> Block:
        """A fresh block appended to `blocks`; an empty label becomes `bN`."""
        block = Block(label or f"b{len(self.blocks)}", region)
        self.blocks.append(block)
        return block

    def __repr__(self) -> str:
        return f"function {self.name}"
