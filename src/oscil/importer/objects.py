"""Boxes, casts, handles: box unbox castclass isinst ldtoken sizeof (III.4), Nullable<T> with its special boxes
(III.4.1, III.4.32).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.errors import UnsupportedError
from oscil.importer.arrays import is_exact_type
from oscil.importer.body import BYREF, I4, I8, REF, VT
from oscil.importer.entry import BOX, BYREF_ADDR, LOCAL_ADDR, NONNULL, TOKEN, VALUE, Entry, const_entry, null_entry
from oscil.importer.fields import load_at, load_from_variable, type_of
from oscil.ir.model import Block, Const, TypeSym
from oscil.types.casting import is_assignable

if TYPE_CHECKING:
    from oscil.il.decoder import ILInstr
    from oscil.importer.body import Body
    from oscil.ir.model import Var
    from oscil.types.members import Field
    from oscil.types.model import Type


def box(body: Body, instr: ILInstr) -> None:
    """box"""
    box_as(body, body.pop(), type_of(body, instr))


def box_as(body: Body, entry: Entry, type_: Type) -> None:
    """Push a value of `type_` as an object."""
    if not type_.is_value_type:
        if entry.kind is not REF:
            body.bad(f"box {type_.short_name} of a {entry.kind.name}")
        body.stack.append(entry)
        return
    if type_.is_byref_like:
        body.bad(f"{type_.short_name} cannot be boxed")
    info = body.builder.session.info(type_)
    if entry.kind is not info.kind or (entry.kind is VT and entry.type is not type_) or entry.mode != VALUE:
        entry = body.entry_of(body.coerce_memory(entry, info), info)  # type: ignore[arg-type]
    if type_.is_nullable:
        box_nullable(body, entry, type_)
    else:
        body.stack.append(Entry(REF, None, type_, BOX, 0, (entry, type_)))


def nullable_fields(type_: Type) -> tuple[Field, Field]:
    """hasValue and value of a Nullable<T>."""
    flag, value = [field for field in type_.fields if not field.is_static]
    return flag, value


def box_nullable(body: Body, entry: Entry, type_: Type) -> None:
    """A null reference, or a box of the value (III.4.1)."""
    session = body.builder.session
    flag_field, value_field = nullable_fields(type_)
    var: Var = body.use(entry)  # type: ignore[assignment]
    load_from_variable(body, var, flag_field.offset, session.info(flag_field.type))
    flag = body.pop()
    result = body.temp(REF)
    some, none, join = inner_blocks(body, 3)
    body.emit("br_if", None, (flag.op, some, none))
    body.builder.start(some)
    load_from_variable(body, var, value_field.offset, session.info(value_field.type))
    boxed = Entry(REF, None, value_field.type, BOX, 0, (body.pop(), value_field.type))
    body.emit("mov_ref", result, (body.use(boxed),))
    body.emit("br", None, (join,))
    body.builder.start(none)
    body.emit("mov_ref", result, (Const(REF, 0),))
    body.emit("br", None, (join,))
    body.builder.start(join)
    body.stack.append(Entry(REF, result, session.universe.wellknown.Object))


def inner_blocks(body: Body, count: int) -> list[Block]:
    """Blocks for control flow inside one IL instruction."""
    builder = body.builder
    return [builder.new_block((*body.block_key, body.il, builder.serial), body.region) for _ in range(count)]


def unbox(body: Body, instr: ILInstr) -> None:
    """unbox: a controlled address of the value in the box"""
    type_ = type_of(body, instr)
    entry = body.pop_ref()
    if type_.is_nullable:
        var: Var = unbox_nullable(body, entry, type_)
        body.stack.append(Entry(BYREF, var, type_, LOCAL_ADDR))
        return
    body.value("unbox", BYREF, (body.use(entry), TypeSym(type_)), type_)


def unbox_any(body: Body, instr: ILInstr) -> None:
    """unbox.any"""
    type_ = type_of(body, instr)
    if not type_.is_value_type:
        cast_to(body, body.pop_ref(), type_)
        return
    entry = body.pop_ref()
    if entry.mode == BOX and entry.extra[1] is type_:
        body.stack.append(entry.extra[0])
        return
    info = body.builder.session.info(type_)
    if type_.is_nullable:
        if entry.mode == BOX and entry.extra[1] is nullable_fields(type_)[1].type:
            body.stack.append(Entry(VT, make_nullable(body, entry.extra[0], type_), type_))
            return
        body.stack.append(Entry(VT, unbox_nullable(body, entry, type_), type_))
        return
    address = body.temp(BYREF)
    body.emit("unbox", address, (body.use(entry), TypeSym(type_)))
    load_at(body, Entry(BYREF, address, type_), 0, info)


def make_nullable(body: Body, value: Entry, type_: Type) -> Var:
    """A Nullable<T> that has the value."""
    session = body.builder.session
    info = session.info(type_)
    flag_field, value_field = nullable_fields(type_)
    value_info = session.info(value_field.type)
    operand = body.coerce_memory(value, value_info)
    var = body.temp(VT, info.layout)
    body.emit("zero_vt", var, (Const(I8, info.size),))
    body.emit("vt_set_u1", None, (var, Const(I4, 1), Const(I8, flag_field.offset)))
    if value_info.kind is VT:
        body.emit("vt_put", None, (var, operand, Const(I8, value_field.offset), Const(I8, value_info.size)))
    else:
        body.emit(f"vt_set_{value_info.mem}", None, (var, operand, Const(I8, value_field.offset)))
    return var


def unbox_nullable(body: Body, entry: Entry, type_: Type) -> Var:
    """Null becomes the empty Nullable<T>; anything else must be a box of T (III.4.32)."""
    session = body.builder.session
    info = session.info(type_)
    value_type = nullable_fields(type_)[1].type
    obj = body.use(entry)
    result = body.temp(VT, info.layout)
    some, none, join = inner_blocks(body, 3)
    test = body.temp(I4)
    body.emit("ref_ne", test, (obj, Const(REF, 0)))
    body.emit("br_if", None, (test, some, none))
    body.builder.start(some)
    exact, address = body.temp(REF), body.temp(BYREF)
    body.emit("castclass_exact", exact, (obj, TypeSym(value_type)))  # an enum's underlying type will not do here
    body.emit("ldflda", address, (exact, Const(I8, 8)))
    load_at(body, Entry(BYREF, address, value_type), 0, session.info(value_type))
    body.move(result, make_nullable(body, body.pop(), type_))
    body.emit("br", None, (join,))
    body.builder.start(none)
    body.emit("zero_vt", result, (Const(I8, info.size),))
    body.emit("br", None, (join,))
    body.builder.start(join)
    return result


# casts --------------------------------------------------------------------------------------------------------------


def cast_class(body: Body, instr: ILInstr) -> None:
    """castclass"""
    cast_to(body, body.pop_ref(), type_of(body, instr))


def cast_target(type_: Type) -> Type:
    """A cast to Nullable<T> is one to T (III.4.6)."""
    return nullable_fields(type_)[1].type if type_.is_nullable else type_


def cast_to(body: Body, entry: Entry, type_: Type) -> None:
    """Push entry cast to `type_`, or throw."""
    target = cast_target(type_)
    if entry.mode == BOX and is_assignable(entry.extra[1], target):
        body.stack.append(entry)
        return
    if is_known_instance(body, entry, target):
        body.stack.append(Entry(REF, body.use(entry), type_, VALUE, entry.offset if entry.mode == VALUE else NONNULL))
        return
    op = "castclass_exact" if is_exact_type(target) else "castclass"
    facts = entry.offset if entry.mode == VALUE else NONNULL
    body.value(op, REF, (body.use(entry), TypeSym(target)), type_, facts)


def is_known_instance(body: Body, entry: Entry, target: Type) -> bool:
    """Whether the cast cannot fail, by the static type."""
    if entry.mode == VALUE and isinstance(entry.op, Const):
        return True
    return entry.type is target or target is body.builder.session.universe.wellknown.Object


def is_instance(body: Body, instr: ILInstr) -> None:
    """isinst"""
    target = cast_target(type_of(body, instr))
    entry = body.pop_ref()
    if entry.mode == BOX:
        body.stack.append(entry if is_assignable(entry.extra[1], target) else null_entry())
        return
    if is_known_instance(body, entry, target):
        body.stack.append(entry)
        return
    op = "isinst_exact" if is_exact_type(target) else "isinst"
    result_type = target if target.is_reference else body.builder.session.universe.wellknown.Object
    body.value(op, REF, (body.use(entry), TypeSym(target)), result_type)


# handles ------------------------------------------------------------------------------------------------------------


def load_token(body: Body, instr: ILInstr) -> None:
    """ldtoken"""
    token: int = instr.operand  # type: ignore[assignment]
    universe = body.builder.session.universe
    wellknown = universe.wellknown
    table = token >> 24
    if table in (0x01, 0x02, 0x1B):
        body.stack.append(Entry(VT, None, wellknown.RuntimeTypeHandle, TOKEN, 0, type_of(body, instr)))
        return
    is_field = table == 0x04
    if table == 0x0A:
        is_field = body.image.member_ref(token).signature[:1] == b"\x06"
    if is_field:
        field = universe.resolve_field(body.image, token, body.ctx)
        body.stack.append(Entry(VT, None, wellknown.RuntimeFieldHandle, TOKEN, 0, field))
    elif table in (0x06, 0x0A, 0x2B):
        method = universe.resolve_method(body.image, token, body.ctx)
        body.stack.append(Entry(VT, None, wellknown.RuntimeMethodHandle, TOKEN, 0, method))
    else:
        body.bad(f"ldtoken of token 0x{token:08X}")


def size_of(body: Body, instr: ILInstr) -> None:
    """sizeof"""
    body.stack.append(const_entry(I4, body.builder.session.info(type_of(body, instr)).size))


def local_allocate(body: Body, instr: ILInstr) -> None:
    """localloc"""
    kind, size = body.pop_value()
    if body.stack:
        body.bad("localloc with other values on the stack")
    if kind is I4:
        if isinstance(size, Const):
            size = Const(I8, int(size.value) & 0xFFFFFFFF)
        else:
            wide = body.temp(I8)
            body.emit("u4_to_i8", wide, (size,))
            size = wide
    elif kind is not I8:
        body.bad(f"localloc of a {kind.name}")
    address = body.temp(BYREF)
    body.emit("localloc", address, (size,))
    body.value("byref_to_i8", I8, (address,))


def refuse(body: Body, instr: ILInstr) -> None:
    """arglist"""
    raise UnsupportedError(
        f"{instr.opcode.name} (variable argument lists)",
        file=body.image.path,
        token=body.method.token,
        offset=body.il,
        il=True,
    )


__all__ = ["BYREF_ADDR", "box_as", "inner_blocks"]
