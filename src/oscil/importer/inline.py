"""Small callees are imported straight into their caller: arguments stay symbolic, so getters and operators leave
no trace.
"""

from __future__ import annotations

from heapq import heappush
from typing import TYPE_CHECKING

from oscil.errors import BadImageError
from oscil.importer.body import BYREF, I4, MAYBE_ADDRESSED, STORED, VT, Body, reads_addressed
from oscil.importer.entry import BOX, LOCAL_ADDR, NONNULL, VALUE, Entry
from oscil.importer.fields import ensure_initialised
from oscil.importer.typeinfo import TypeInfo
from oscil.ir.model import LOCAL, Block, Const, Instr, Kind, Var
from oscil.types.kinds import ImplFlags
from oscil.types.members import ArrayMethod

if TYPE_CHECKING:
    from oscil.importer.code import Code
    from oscil.importer.session import Session
    from oscil.types.members import Method

MAX_DEPTH = 6
AGGRESSIVE_LIMIT = 200
STRUCT_LIMIT = 80
_FORBIDDEN = (
    ImplFlags.NO_INLINING | ImplFlags.SYNCHRONIZED | ImplFlags.INTERNAL_CALL | ImplFlags.ASYNC | ImplFlags.CODE_TYPE
)


class Return:
    """Where an inlined body's `ret` goes: the one value, or a variable and a join block."""

    __slots__ = ("end", "entry", "info", "join", "var")

    def __init__(self, info: TypeInfo, join: Block | None, var: Var | None) -> None:
        self.info, self.join, self.var = info, join, var
        self.entry: Entry | None = None
        self.end: list[Instr] | None = None


def candidate(body: Body, method: Method, args: list[Entry]) -> Code | None:
    """The callee's IL if it is small and plain enough to be inlined here."""
    builder = body.builder
    session = builder.session
    limit = session.inline_limit
    if not limit or method.impl_flags & _FORBIDDEN or isinstance(method, ArrayMethod) or method.variant:
        return None
    il = method.body
    if il is None or il.clauses or method.is_static == method.has_this:
        return None
    size = len(il.code)
    if method.impl_flags & ImplFlags.AGGRESSIVE_INLINING:
        limit = max(limit, AGGRESSIVE_LIMIT)
    elif args and args[0].mode == LOCAL_ADDR:
        # a method of a struct variable: inlined, the variable needs no address
        limit = max(limit, STRUCT_LIMIT)
    if size > limit or size > builder.budget:
        return None
    if body.frame is not None:
        return None
    code = session.code(method)
    if not code.inlinable or code.has_loop or not code.ret_count:
        return None
    depth, at = 0, body
    while at is not None:
        if at.method.definition is method.definition:
            return None
        depth, at = depth + 1, at.parent  # type: ignore[assignment]
    return code if depth < MAX_DEPTH else None


def try_inline(body: Body, method: Method, args: list[Entry], check_this: bool) -> bool:
    """Import the callee in place of a call; pushes its result. False: nothing has changed, call it."""
    code = candidate(body, method, args)
    if code is None:
        return False
    builder = body.builder
    mark = _Mark(body)
    builder.floor = len(builder.instrs)
    try:
        if check_this and args[0].kind is Kind.REF:
            this = body.settle(args[0])
            if not starts_with_this_access(code):
                body.emit("null_check", None, (this.op,))
                body.is_not_null(this)
                this = Entry(Kind.REF, this.op, this.type, VALUE, this.offset | NONNULL)
            args[0] = this
        inlined_entry = import_inline(body, method, code, args)
    except BadImageError:
        mark.restore(body)
        return False
    builder.budget -= len(code.instrs)
    builder.floor = mark.floor if builder.instrs is mark.instrs else 0
    if inlined_entry is not None:
        body.stack.append(inlined_entry)
    return True


def starts_with_this_access(code: Code) -> bool:
    """ldarg.0; ldfld: the access itself throws on a null `this`, before anything else happens."""
    return len(code.instrs) > 1 and code.instrs[0].opcode.name == "ldarg.0" and code.instrs[1].opcode.name == "ldfld"


class _Mark:
    """What must be put back when an inlining is given up."""

    __slots__ = ("blocks", "count", "facts", "floor", "inits", "instrs", "regions", "stacks", "variables")

    def __init__(self, body: Body) -> None:
        builder = body.builder
        self.instrs, self.count, self.floor = builder.instrs, len(builder.instrs), builder.floor
        self.blocks, self.variables = len(builder.keyed), len(body.function.vars)
        self.regions = len(body.function.regions)
        self.inits, self.facts = set(builder.inits), dict(builder.facts)
        self.stacks: list[list[Entry]] = []
        at: Body | None = body
        while at is not None:
            self.stacks.append(list(at.stack))
            at = at.parent

    def restore(self, body: Body) -> None:
        builder = body.builder
        builder.instrs, builder.floor = self.instrs, self.floor
        builder.inits, builder.facts = self.inits, self.facts
        del builder.instrs[self.count :]
        del builder.keyed[self.blocks :]
        del body.function.vars[self.variables :]
        del body.function.regions[self.regions :]
        at: Body | None = body
        for stack in self.stacks:
            assert at is not None
            at.stack = stack
            at = at.parent


def import_inline(caller: Body, method: Method, code: Code, args: list[Entry]) -> Entry | None:
    """Import `method` at the caller's current point; its result, or None for void."""
    from oscil.importer.importer import run

    builder = caller.builder
    session = builder.session
    inner = Body(builder, method, code, caller)
    inner.chain = ((method, caller.il), *caller.chain)
    inner.region = caller.region
    inner.block_key = (*caller.block_key, caller.il, builder.serial)
    ret_info = session.info(method.ret)
    branches = len(code.leaders) > 1 or code.ret_count > 1
    if branches:
        settle_caller(caller, args)
    bind_arguments(inner, args)
    bind_locals(inner, branches)
    join = var = None
    if code.ret_count > 1:
        join = builder.new_block((*inner.block_key, 1 << 30), caller.region)
        var = inner.temp(ret_info.kind, ret_info.layout) if ret_info.kind is not Kind.VOID else None
    inner.ret = Return(ret_info, join, var)
    needs_init(inner, method)
    inner.entry_states[0] = []
    heappush(inner.work, 0)
    run(inner, True)
    if join is not None:
        builder.start(join)
        return Entry(var.kind, var, ret_info.small if var.kind is I4 else ret_info.type) if var is not None else None
    result = inner.ret
    if result.end is None:
        raise BadImageError("an inlined method that never returns")
    if builder.instrs is not result.end:
        builder.instrs = result.end
        builder.inits, builder.facts = set(), {}
    return result.entry  # type: ignore[no-any-return]


def needs_init(body: Body, method: Method) -> None:
    """A precise class constructor runs when a static method or a constructor is entered (II.10.5.3.1)."""
    owner = method.owner
    if (
        (method.is_static or method.name == ".ctor")
        and owner.has_cctor
        and not owner.before_field_init
        and not method.is_class_constructor
    ):
        ensure_initialised(body, owner)


def settle_caller(caller: Body, args: list[Entry]) -> None:
    """Before code with branches: copy what it might change, since a copy made on one path would be missing on the
    other.
    """
    targets = {id(entry.op) for entry in args if entry.mode == LOCAL_ADDR}
    body: Body | None = caller
    while body is not None:
        for position, entry in enumerate(body.stack):
            if reads_addressed(entry) or (entry.mode != LOCAL_ADDR and id(entry.op) in targets):
                body.stack[position] = body.copied(entry)
        body = body.parent


def bind_arguments(inner: Body, args: list[Entry]) -> None:
    """The callee's arguments are the caller's entries; those it stores to or takes the address of become variables."""
    method, code, session = inner.method, inner.code, inner.builder.session
    infos = argument_infos(session, method)
    targets = {id(entry.op) for entry in args if entry.mode == LOCAL_ADDR}
    for number, (entry, info) in enumerate(zip(args, infos, strict=True)):
        stored, addressed = number in code.stored_args, number in code.addressed_args
        if stored or addressed or reads_addressed(entry) or (entry.mode != LOCAL_ADDR and id(entry.op) in targets):
            var = inner.temp(info.kind, info.layout)
            op = inner.coerce(entry, info)
            inner.move(var, op)
            var.flags |= LOCAL | (STORED if stored else 0) | (MAYBE_ADDRESSED if addressed else 0)
            facts = entry.offset if entry.mode == VALUE and entry.kind is Kind.REF and not stored else 0
            entry = inner.entry_of(var, info)
            entry.offset = facts
        elif entry.mode == BOX:
            entry = inner.settle(entry)
        elif entry.kind is I4 and info.small is not None and entry.type is None:
            entry = inner.entry_of(inner.coerce(entry, info), info)  # type: ignore[arg-type]
        inner.args.append(entry)
        inner.arg_infos.append(info)


def argument_infos(session: Session, method: Method) -> list[TypeInfo]:
    """Facts of all arguments, `this` first: an address for value types."""
    infos = []
    if method.has_this:
        owner = method.owner
        infos.append(
            TypeInfo(method.universe.by_ref(owner), BYREF, "byref", 8) if owner.is_value_type else session.info(owner)
        )
    infos += [session.info(param) for param in method.params]
    return infos


def bind_locals(inner: Body, branches: bool) -> None:
    """Variables for the callee's locals, zeroed where it may read one before it writes it."""
    session, code = inner.builder.session, inner.code
    for number, (type_, _) in enumerate(session.local_types(inner.method)):
        info = session.info(type_)
        var = inner.temp(info.kind, info.layout)
        var.flags |= LOCAL | (MAYBE_ADDRESSED if number in code.addressed_locals else 0)
        inner.locals.append(var)
        inner.local_infos.append(info)
        if not first_access_writes(code, number):
            if info.kind is VT:
                inner.emit("zero_vt", var, (Const(Kind.I8, info.size),))
            else:
                inner.move(var, Const(info.kind, 0))


def first_access_writes(code: Code, number: int) -> bool:
    """Whether the first block stores to the local, or initialises it as a whole, before any other use of it."""
    instrs = code.instrs
    for position, instr in enumerate(instrs):
        name = instr.opcode.name
        if position and instr.offset in code.leaders:
            return False
        if name[:4] in ("stlo", "ldlo") and name != "localloc":
            operand = instr.operand if instr.operand is not None else int(name[-1])
            if operand == number:
                if name[0] == "s":
                    return True
                return name[:6] == "ldloca" and instrs[position + 1].opcode.name == "initobj"
    return False


def return_from_inline(body: Body) -> None:
    """ret in an inlined body"""
    result: Return = body.ret
    info = result.info
    entry = None
    if info.kind is not Kind.VOID:
        entry = body.pop()
        if result.var is not None:
            body.assign(result.var, entry, info)
        elif entry.mode == VALUE or entry.kind is not info.kind:
            op = body.coerce(entry, info)
            if op is not entry.op or entry.kind is not info.kind:
                entry = body.entry_of(op, info)  # type: ignore[arg-type]
    if body.stack:
        body.bad("values left on the stack at ret")
    if result.join is not None:
        body.emit("br", None, (result.join,))
        return
    result.entry, result.end = entry, body.builder.instrs
