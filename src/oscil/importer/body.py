"""The state of one IL body on its way to IR: stack, variables, current block; and the moves between entries and
instructions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

from oscil.errors import BadImageError
from oscil.importer.entry import (
    BOX,
    BYREF_ADDR,
    FIELD_ADDR,
    FTN,
    LOCAL_ADDR,
    NONNULL,
    TOKEN,
    TYPE,
    VALUE,
    Entry,
)
from oscil.importer.typeinfo import FITS, NARROW, RANGES
from oscil.ir.model import ADDRESS_TAKEN, KIND_NAMES, Block, Const, FieldHandleSym, Instr, Kind, MethodSym, TypeSym, Var
from oscil.types.members import Field, Method
from oscil.types.model import Type

if TYPE_CHECKING:
    from oscil.importer.code import Code
    from oscil.importer.session import Builder
    from oscil.importer.typeinfo import TypeInfo
    from oscil.ir.model import Function, Operand, Region

# Importer's own flags of a variable, cleared at the end: its address is taken, or it is stored to, somewhere in the IL.
MAYBE_ADDRESSED = 1 << 16
STORED = 1 << 17

MOV: dict[Kind, str] = {kind: f"mov_{KIND_NAMES[kind]}" for kind in Kind if kind is not Kind.VOID}
I4, I8, F4, F8, REF, BYREF, VT = Kind.I4, Kind.I8, Kind.F4, Kind.F8, Kind.REF, Kind.BYREF, Kind.VT


class Body:
    """One activation of the importer over one IL body: the method itself, or an inlined callee (`parent` is then
    its caller's Body).
    """

    __slots__ = (
        "arg_infos",
        "args",
        "async_mode",
        "block_key",
        "blocks",
        "builder",
        "chain",
        "code",
        "ctx",
        "eh",
        "ended",
        "entry_states",
        "frame",
        "function",
        "il",
        "image",
        "init_locals",
        "local_infos",
        "locals",
        "method",
        "next",
        "parent",
        "region",
        "ret",
        "stack",
        "work",
    )

    def __init__(self, builder: Builder, method: Method, code: Code, parent: Body | None = None) -> None:
        self.builder, self.method, self.code, self.parent = builder, method, code, parent
        self.function: Function = builder.function
        self.image, self.ctx = method.image, method.ctx
        self.chain: tuple[tuple[Method, int], ...] = ()
        self.stack: list[Entry] = []
        self.args: list[Entry] = []
        self.arg_infos: list[TypeInfo] = []
        self.locals: list[Var] = []
        self.local_infos: list[TypeInfo] = []
        self.blocks: dict[int, Block] = {}
        self.entry_states: dict[int, list[Entry]] = {}
        self.work: list[int] = []
        self.init_locals = True
        self.block_key: tuple[int, ...] = ()
        self.il = 0
        # Position in code.instrs of the instruction after the current one; handlers that consume more move it.
        self.next = 0
        # Protected region of the current block; exception clauses of this body (None in an inlined one); frame
        # address in a filter.
        self.region: Region | None = None
        self.eh: Any = None
        self.frame: Var | None = None
        # Where `ret` goes: a Return (importer.returns).
        self.ret: Any = None
        self.async_mode = 0
        # A handler ended the block before the IL does.
        self.ended = False

    def region_at(self, offset: int) -> Region | None:
        """The innermost protected region at an IL offset."""
        return self.eh.region_at(offset) if self.eh is not None else self.region

    # errors ---------------------------------------------------------------------------------------------------------

    def bad(self, message: str) -> NoReturn:
        """Invalid IL here."""
        raise BadImageError(message, file=self.image.path, token=self.method.token, offset=self.il, il=True)

    # emitting -------------------------------------------------------------------------------------------------------

    def emit(self, op: str, dst: Var | None, args: tuple[Operand, ...]) -> Instr:
        """Append an instruction to the current block."""
        instr = Instr(op, dst, args, self.il, None, self.chain)
        self.builder.instrs.append(instr)
        return instr

    def temp(self, kind: Kind, layout: Any = None) -> Var:
        """A fresh temporary."""
        variables = self.function.vars
        var = Var(len(variables), kind, layout)
        variables.append(var)
        return var

    def value(self, op: str, kind: Kind, args: tuple[Operand, ...], type_: Any = None, facts: int = 0) -> None:
        """Emit an instruction with a result and push that."""
        variables = self.function.vars
        var = Var(len(variables), kind)
        variables.append(var)
        self.builder.instrs.append(Instr(op, var, args, self.il, None, self.chain))
        self.stack.append(Entry(kind, var, type_, VALUE, facts))

    def value_of(self, op: str, info: TypeInfo, args: tuple[Operand, ...]) -> Instr:
        """As `value`, with kind, layout and facts of a type."""
        var = self.temp(info.kind, info.layout)
        instr = self.emit(op, var, args)
        self.stack.append(self.entry_of(var, info))
        return instr

    def entry_of(self, op: Var | Const, info: TypeInfo) -> Entry:
        """A value of a declared type."""
        kind = info.kind
        if kind is I4:
            return Entry(I4, op, info.small)
        if kind is BYREF:
            return Entry(BYREF, op, info.type.element if info.type is not None else None)
        return Entry(kind, op, info.type)

    # stack ----------------------------------------------------------------------------------------------------------

    def pop(self) -> Entry:
        """The top entry."""
        if not self.stack:
            self.bad("stack underflow")
        return self.stack.pop()

    def pop_value(self) -> tuple[Kind, Operand]:
        """The top entry as kind and operand."""
        entry = self.pop()
        return entry.kind, entry.op if entry.mode == VALUE else self.use(entry)

    def pop_ref(self) -> Entry:
        """The top entry, which must be an object reference."""
        entry = self.pop()
        if entry.kind is not REF:
            self.bad(f"expected an object reference, found {KIND_NAMES[entry.kind]}")
        return entry

    def use(self, entry: Entry) -> Operand:
        """The operand that stands for an entry; computes addresses, boxes and handles."""
        mode = entry.mode
        if mode == VALUE:
            return entry.op  # type: ignore[no-any-return]
        return _MATERIALISE[mode](self, entry)

    def settle(self, entry: Entry) -> Entry:
        """The entry as a VALUE."""
        if entry.mode == VALUE:
            return entry
        facts = NONNULL if entry.kind is REF else 0
        return Entry(entry.kind, self.use(entry), entry.type, VALUE, facts)

    def spill(self, var: Var) -> None:
        """`var` is about to change: entries that mean its present value get a copy."""
        body: Body | None = self
        while body is not None:
            if body.stack:
                self._spill(body.stack, var)
            body = body.parent

    def _spill(self, stack: list[Entry], var: Var) -> None:
        for position, entry in enumerate(stack):
            if reads(entry, var):
                stack[position] = self.copied(entry)

    def copied(self, entry: Entry) -> Entry:
        """The entry over a private copy of the variable that it reads."""
        if entry.mode == BOX:
            inner, type_ = entry.extra
            return Entry(entry.kind, None, entry.type, BOX, 0, (self.copied(inner), type_))
        copy = self.temp(entry.op.kind, entry.op.layout)
        self.move(copy, entry.op)
        return Entry(entry.kind, copy, entry.type, entry.mode, entry.offset, entry.extra)

    def clobber(self) -> None:
        """Memory is about to change: entries that read variables whose address is taken get a copy."""
        body: Body | None = self
        while body is not None:
            for position, entry in enumerate(body.stack):
                if reads_addressed(entry):
                    body.stack[position] = self.copied(entry)
            body = body.parent

    # variables ------------------------------------------------------------------------------------------------------

    def move(self, dst: Var, op: Operand) -> None:
        """dst = op"""
        if dst.kind is VT:
            self.emit("mov_vt", dst, (op, Const(I8, dst.layout.size)))
        else:
            self.emit(MOV[dst.kind], dst, (op,))

    def assign(self, dst: Var, entry: Entry, info: TypeInfo) -> None:
        """Store an entry that was just popped into a variable of a declared type; the defining instruction is
        redirected if it can be.
        """
        op = self.coerce(entry, info)
        self.spill(dst)
        if dst.kind is REF:
            self.learn(dst, entry)
        instrs = self.builder.instrs
        if op.__class__ is Var and len(instrs) > self.builder.floor:
            last = instrs[-1]
            if last.dst is op and not op.flags and op.kind is dst.kind and op is not dst and not op.name:
                last.dst = dst
                self._rename(op, dst, entry)
                return
        if op is not dst:
            self.move(dst, op)

    def learn(self, dst: Var, entry: Entry) -> None:
        """What is known of a reference variable from now on, in this block."""
        builder = self.builder
        facts = entry.offset if entry.mode == VALUE else NONNULL
        if facts and not dst.flags & (ADDRESS_TAKEN | MAYBE_ADDRESSED):
            builder.facts[dst] = (facts, entry.type)
        elif builder.facts:
            builder.facts.pop(dst, None)

    def known(self, entry: Entry) -> Entry:
        """A reference entry with what is known of its variable here."""
        found = self.builder.facts.get(entry.op)
        if found is None or entry.mode != VALUE:
            return entry
        return Entry(REF, entry.op, found[1] or entry.type, VALUE, entry.offset | found[0])

    def is_not_null(self, entry: Entry) -> None:
        """The entry was just dereferenced: its variable is not null in the rest of the block."""
        op = entry.op
        if entry.mode == VALUE and op.__class__ is Var and not op.flags & (ADDRESS_TAKEN | MAYBE_ADDRESSED):
            facts = self.builder.facts
            known = facts.get(op)
            facts[op] = (NONNULL | (known[0] if known else 0), known[1] if known else None)

    def _rename(self, old: Operand, new: Var, entry: Entry) -> None:
        """Entries made by `dup` that share the redirected temporary now read the variable."""
        body: Body | None = self
        while body is not None:
            stack = body.stack
            for position, other in enumerate(stack):
                if reads(other, old):
                    stack[position] = renamed(other, old, new)
            body = body.parent

    # coercion -------------------------------------------------------------------------------------------------------

    def coerce(self, entry: Entry, info: TypeInfo) -> Operand:
        """The operand for a place of a declared type (ECMA-335 III.1.6, III.1.8.1.2.3)."""
        have, want = entry.kind, info.kind
        op = entry.op if entry.mode == VALUE else self.use(entry)
        if have is want:
            if want is I4 and info.small is not None and (entry.type, info.small) not in FITS:
                return self.narrow(op, info.small)
            if want is VT and entry.type is not info.type and entry.type is not None and op.layout.size != info.size:  # type: ignore[union-attr]
                self.bad(f"expected {info.type.short_name}, found {entry.type.short_name}")  # type: ignore[union-attr]
            return op
        return self.convert_kind(op, have, want, info)

    def coerce_memory(self, entry: Entry, info: TypeInfo) -> Operand:
        """As `coerce`, for a place in memory: the store itself cuts small integers."""
        if entry.kind is I4 and info.kind is I4:
            return entry.op  # type: ignore[no-any-return]
        return self.coerce(entry, info)

    def narrow(self, op: Operand, small: str) -> Operand:
        """An I4 cut to the range of a small type."""
        if isinstance(op, Const):
            low, high = RANGES[small]
            value = int(op.value)
            if low <= value <= high:
                return op
            value &= high if low == 0 else (high << 1 | 1)
            return Const(I4, value if value <= high else value - ((high + 1) << 1))
        var = self.temp(I4)
        self.emit(f"i4_to_{NARROW[small]}", var, (op,))
        return var

    def convert_kind(self, op: Operand, have: Kind, want: Kind, info: TypeInfo | None = None) -> Operand:
        """Implicit conversions between kinds (III.1.6); anything else is invalid IL."""
        if want is I8 and have is I4:
            if isinstance(op, Const):
                return Const(I8, op.value)
            return self._convert("i4_to_i8", I8, op)
        if want is I4 and have is I8:
            narrowed = self._convert("i8_to_i4", I4, op)
            return self.narrow(narrowed, info.small) if info is not None and info.small else narrowed
        if want is F8 and have is F4:
            return self._convert("f4_to_f8", F8, op)
        if want is F4 and have is F8:
            return self._convert("f8_to_f4", F4, op)
        if want is I8 and have is BYREF:
            return self._convert("byref_to_i8", I8, op)
        if want is BYREF and have in (I8, I4):
            if isinstance(op, Const):
                return Const(BYREF, op.value)
            return op if have is I8 else self._convert("i8_to_byref", BYREF, self.convert_kind(op, I4, I8))
        name = info.type.short_name if info is not None and info.type is not None else KIND_NAMES[want]
        self.bad(f"expected {name}, found {KIND_NAMES[have]}")

    def _convert(self, op_name: str, kind: Kind, op: Operand) -> Var:
        var = self.temp(kind)
        self.emit(op_name, var, (op,))
        return var


# entries and variables ----------------------------------------------------------------------------------------------


def reads(entry: Entry, var: Any) -> bool:
    """Whether the entry means the present value of `var` (the address of a variable does not)."""
    mode = entry.mode
    if mode == BOX:
        return reads(entry.extra[0], var)
    return entry.op is var and mode != LOCAL_ADDR


def reads_addressed(entry: Entry) -> bool:
    """Whether the entry reads a variable that memory writes may change."""
    mode = entry.mode
    if mode == BOX:
        return reads_addressed(entry.extra[0])
    op = entry.op
    return mode != LOCAL_ADDR and op.__class__ is Var and op.flags & (ADDRESS_TAKEN | MAYBE_ADDRESSED) != 0


def renamed(entry: Entry, old: Any, new: Var) -> Entry:
    """The entry with one variable in place of another."""
    if entry.mode == BOX:
        inner, type_ = entry.extra
        return Entry(entry.kind, None, entry.type, BOX, 0, (renamed(inner, old, new), type_))
    return Entry(entry.kind, new, entry.type, entry.mode, entry.offset, entry.extra)


# making values of symbolic entries ----------------------------------------------------------------------------------


def _local_address(body: Body, entry: Entry) -> Operand:
    var = entry.op
    var.flags |= ADDRESS_TAKEN
    address = body.temp(BYREF)
    body.emit("addr_of", address, (var,))
    if not entry.offset:
        return address
    moved = body.temp(BYREF)
    body.emit("byref_add_imm", moved, (address, Const(I8, entry.offset)))
    return moved


def _field_address(body: Body, entry: Entry) -> Operand:
    address = body.temp(BYREF)
    body.emit("ldflda", address, (entry.op, Const(I8, entry.offset)))
    return address


def _byref_address(body: Body, entry: Entry) -> Operand:
    if not entry.offset:
        return entry.op  # type: ignore[no-any-return]
    address = body.temp(entry.kind)
    if entry.kind is I8:
        body.emit("i8_add", address, (entry.op, Const(I8, entry.offset)))
    else:
        body.emit("byref_add_imm", address, (entry.op, Const(I8, entry.offset)))
    return address


def _function_pointer(body: Body, entry: Entry) -> Operand:
    cell = body.temp(I8)
    body.emit("method_cell", cell, (MethodSym(entry.extra),))
    return cell


def _handle(body: Body, entry: Entry) -> Operand:
    """A RuntimeTypeHandle, RuntimeMethodHandle or RuntimeFieldHandle: a struct that holds one native word, or for
    types the object.
    """
    info = body.builder.session.info(entry.type)
    target = entry.extra
    handle = body.temp(VT, info.layout)
    if isinstance(target, Type):
        fields = [field for field in entry.type.fields if not field.is_static]
        if len(fields) == 1 and fields[0].type.is_reference:
            word: Var = body.temp(REF)
            body.emit("type_object", word, (TypeSym(target),))
            body.emit("zero_vt", handle, (Const(I8, info.size),))
            body.emit("vt_set_ref", None, (handle, word, Const(I8, 0)))
            return handle
        word = body.temp(I8)
        body.emit("method_table", word, (TypeSym(target),))
    elif isinstance(target, Method):
        word = body.temp(I8)
        body.emit("method_cell", word, (MethodSym(target),))
    else:
        assert isinstance(target, Field)
        word = body.temp(I8)
        body.emit("field_cell", word, (FieldHandleSym(target),))
    body.emit("zero_vt", handle, (Const(I8, info.size),))
    body.emit("vt_set_i8", None, (handle, word, Const(I8, 0)))
    return handle


def _type_object(body: Body, entry: Entry) -> Operand:
    var = body.temp(REF)
    body.emit("type_object", var, (TypeSym(entry.extra),))
    return var


def _box(body: Body, entry: Entry) -> Operand:
    inner, type_ = entry.extra
    info = body.builder.session.info(type_)
    value = body.use(inner)
    box = body.temp(REF)
    body.emit("new", box, (TypeSym(type_),))
    store_field(body, box, 8, value, info)
    return box


_MATERIALISE = {
    LOCAL_ADDR: _local_address,
    FIELD_ADDR: _field_address,
    BYREF_ADDR: _byref_address,
    FTN: _function_pointer,
    TOKEN: _handle,
    TYPE: _type_object,
    BOX: _box,
}


def store_field(body: Body, obj: Operand, offset: int, value: Operand, info: TypeInfo) -> None:
    """obj.[offset] = value, of a type's width."""
    if info.kind is VT:
        body.emit("stfld_vt", None, (obj, value, Const(I8, offset), Const(I8, info.size)))
    else:
        body.emit(f"stfld_{info.mem}", None, (obj, value, Const(I8, offset)))
