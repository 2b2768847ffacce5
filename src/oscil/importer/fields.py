"""Fields and memory: ldfld stfld ldflda, static fields, ldind stind ldobj stobj cpobj initobj cpblk initblk
(III.3.42, III.4).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.importer.body import BYREF, I4, I8, REF, VT, store_field
from oscil.importer.entry import BYREF_ADDR, FIELD_ADDR, LOCAL_ADDR, NONNULL, VALUE, Entry
from oscil.importer.receivers import as_instance, check_variable
from oscil.importer.variables import load_through, store_through
from oscil.ir.model import Const, FieldSym, TypeSym, Var
from oscil.types.members import Field

if TYPE_CHECKING:
    from oscil.il.decoder import ILInstr
    from oscil.importer.body import Body
    from oscil.importer.typeinfo import TypeInfo
    from oscil.ir.model import Operand
    from oscil.types.model import Type


def field_of(body: Body, instr: ILInstr) -> Field:
    """The field that the operand names."""
    return body.builder.session.universe.resolve_field(body.image, instr.operand, body.ctx)  # type: ignore[arg-type]


# addresses ----------------------------------------------------------------------------------------------------------


def load_at(body: Body, address: Entry, offset: int, info: TypeInfo) -> None:
    """Push what lies at an address (an entry of kind BYREF or I8) plus offset."""
    mode = address.mode
    if mode == LOCAL_ADDR:
        load_from_variable(body, address.op, address.offset + offset, info)
    elif mode == FIELD_ADDR:
        load_from_object(body, address.op, address.offset + offset, info)
    else:
        if mode == BYREF_ADDR:
            offset += address.offset
            base = address.op
        else:
            base = body.use(address)
        load_through(body, base, offset, info)


def load_from_variable(body: Body, var: Var, offset: int, info: TypeInfo) -> None:
    """Push a part of a variable."""
    if var.kind is VT:
        layout = var.layout
        if info.kind is VT:
            if offset == 0 and info.size == layout.size:
                body.stack.append(Entry(VT, var, info.type))
                return
            if offset >= 0 and offset + info.size <= layout.size:
                body.value_of("vt_part", info, (var, Const(I8, offset), Const(I8, info.size)))
                return
        elif offset >= 0 and offset + info.size <= layout.size:
            body.value_of(f"vt_get_{info.mem}", info, (var, Const(I8, offset)))
            return
    elif offset == 0 and var.kind is info.kind and (info.size == 8 or info.mem in ("i4", "f4")):
        body.stack.append(body.entry_of(var, info))
        return
    elif offset == 0 and var.kind is I4 and info.kind is I4 and info.small:
        body.stack.append(Entry(I4, body.narrow(var, info.small), info.small))
        return
    check_variable(body, var, offset, info.size)
    load_through(body, body.use(Entry(BYREF, var, None, LOCAL_ADDR, offset)), 0, info)  # type: ignore[arg-type]


def load_from_object(body: Body, obj: Operand, offset: int, info: TypeInfo) -> None:
    """Push a field of an object."""
    if info.kind is VT:
        body.value_of("ldfld_vt", info, (obj, Const(I8, offset), Const(I8, info.size)))
    else:
        body.value_of(f"ldfld_{info.mem}", info, (obj, Const(I8, offset)))


def store_at(body: Body, address: Entry, offset: int, entry: Entry, info: TypeInfo) -> None:
    """[address + offset] = entry; both were popped."""
    mode = address.mode
    if mode == LOCAL_ADDR:
        store_to_variable(body, address.op, address.offset + offset, entry, info)
        return
    value = body.coerce_memory(entry, info)
    if mode == FIELD_ADDR:
        store_field(body, address.op, address.offset + offset, value, info)
        return
    if mode == BYREF_ADDR:
        offset += address.offset
        base = address.op
    else:
        base = body.use(address)
    body.clobber()
    store_through(body, base, offset, value, info)


def store_to_variable(body: Body, var: Var, offset: int, entry: Entry, info: TypeInfo) -> None:
    """A part of a variable = entry."""
    if var.kind is VT:
        layout = var.layout
        if offset == 0 and info.kind is VT and info.size == layout.size:
            body.assign(var, entry, info)
            return
        if offset >= 0 and offset + info.size <= layout.size:
            value = body.coerce_memory(entry, info)
            body.spill(var)
            if info.kind is VT:
                body.emit("vt_put", None, (var, value, Const(I8, offset), Const(I8, info.size)))
            else:
                body.emit(f"vt_set_{info.mem}", None, (var, value, Const(I8, offset)))
            return
    elif offset == 0 and var.kind is info.kind and (info.size == 8 or info.mem in ("i4", "f4")):
        body.assign(var, entry, info)
        return
    check_variable(body, var, offset, info.size)
    value = body.coerce_memory(entry, info)
    base = body.use(Entry(BYREF, var, None, LOCAL_ADDR, offset))
    body.clobber()
    store_through(body, base, 0, value, info)  # type: ignore[arg-type]


def as_address(body: Body, entry: Entry, what: str) -> Entry:
    """The entry as something to load from or store to: & or native int."""
    if entry.kind is BYREF or entry.kind is I8:
        return entry
    if entry.kind is I4:
        return Entry(BYREF, body.convert_kind(body.use(entry), I4, BYREF))
    if entry.kind is REF and entry.mode == VALUE:  # unverifiable: the address of the object
        address = body.temp(BYREF)
        body.emit("ref_to_byref", address, (entry.op,))
        return Entry(BYREF, address)
    body.bad(f"{what} through a {entry.kind.name}")


# instance fields ----------------------------------------------------------------------------------------------------


def load_field(body: Body, instr: ILInstr) -> None:
    """ldfld"""
    field = field_of(body, instr)
    if field.is_static:
        body.pop()
        load_static_field(body, field)
        return
    info = body.builder.session.info(field.type)
    entry = body.pop()
    kind = entry.kind
    fenced = volatile_after(instr)
    if kind is REF:
        entry = as_instance(body, entry, field.owner)
        op = entry.op if entry.mode == VALUE else body.use(entry)
        load_from_object(body, op, field_offset(field, True, body), info)
        body.is_not_null(entry)
    elif kind is VT:
        load_from_variable(body, body.use(entry), field.offset, info)  # type: ignore[arg-type]
    else:
        load_at(
            body, as_address(body, entry, "ldfld"), field.offset + (8 if not field.owner.is_value_type else 0), info
        )
    if fenced:
        body.emit("fence_acquire", None, ())


def field_offset(field: Field, through_reference: bool, body: Body) -> int:
    """Offset from the reference; a struct's field through a reference is one of its box."""
    return field.offset + 8 if field.owner.is_value_type else field.offset


def load_field_address(body: Body, instr: ILInstr) -> None:
    """ldflda"""
    field = field_of(body, instr)
    if field.is_static:
        body.pop()
        load_static_address(body, field)
        return
    entry = body.pop()
    kind, type_ = entry.kind, field.type
    if kind is REF:
        entry = as_instance(body, entry, field.owner)
        op = body.use(entry)
        offset = field_offset(field, True, body)
        if entry.mode == VALUE and entry.offset & NONNULL:
            body.stack.append(Entry(BYREF, op, type_, FIELD_ADDR, offset))
        else:
            body.value("ldflda", BYREF, (op, Const(I8, offset)), type_)
            body.is_not_null(entry)
        return
    if kind is VT:
        body.bad("ldflda of a struct value")
    offset = field.offset
    if entry.mode == VALUE:
        entry = as_address(body, entry, "ldflda")
        if entry.kind is I8:
            body.stack.append(Entry(I8, entry.op, type_, BYREF_ADDR, offset))
        else:
            body.stack.append(Entry(BYREF, entry.op, type_, BYREF_ADDR, offset))
    else:
        body.stack.append(Entry(kind, entry.op, type_, entry.mode, entry.offset + offset))


def store_instance_field(body: Body, instr: ILInstr) -> None:
    """stfld"""
    field = field_of(body, instr)
    if field.is_static:
        value = body.pop()
        body.pop()
        store_static(body, field, value)
        return
    info = body.builder.session.info(field.type)
    value, target = body.pop(), body.pop()
    if volatile_after(instr):
        body.emit("fence_release", None, ())
    if target.kind is REF:
        target = as_instance(body, target, field.owner)
        op = body.use(target)
        store_field(body, op, field_offset(field, True, body), body.coerce_memory(value, info), info)
        body.is_not_null(target)
    elif target.kind is VT:
        body.bad("stfld of a struct value")
    else:
        store_at(body, as_address(body, target, "stfld"), field.offset, value, info)


def volatile_after(instr: ILInstr) -> bool:
    """Whether the instruction has the volatile. prefix."""
    return bool(instr.prefixes) and any(prefix.opcode.name == "volatile." for prefix in instr.prefixes)


# static fields ------------------------------------------------------------------------------------------------------


def ensure_initialised(body: Body, type_: Type) -> None:
    """`class_init` before the first access from here to a type with a class constructor (II.10.5.3)."""
    if not type_.has_cctor:
        return
    builder = body.builder
    if type_ in builder.inits or builder.session.is_initialised(type_):
        return
    builder.inits.add(type_)
    if not in_own_constructor(body, type_):
        body.emit("class_init", None, (TypeSym(type_),))


def in_own_constructor(body: Body | None, type_: Type) -> bool:
    """Whether the code stands in the class constructor of the type: it runs already."""
    while body is not None:
        if body.method.owner is type_ and body.method.is_class_constructor:
            return True
        body = body.parent
    return False


def check_storage(body: Body, field: Field) -> None:
    """Static, with storage."""
    if not field.is_static:
        body.bad(f"{field.full_name} is not static")
    if field.is_literal:
        body.bad(f"{field.full_name} is a constant: it has no storage")


def load_static(body: Body, instr: ILInstr) -> None:
    """ldsfld"""
    load_static_field(body, field_of(body, instr))
    if volatile_after(instr):
        body.emit("fence_acquire", None, ())


def load_static_field(body: Body, field: Field) -> None:
    """Push a static field."""
    check_storage(body, field)
    session = body.builder.session
    known = session.known_static(field)
    if known is not None:
        body.stack.append(Entry(known.kind, known, None))
        return
    ensure_initialised(body, field.owner)
    info = session.info(field.type)
    if field.is_thread_static:
        address = body.temp(BYREF)
        body.emit("thread_static_addr", address, (FieldSym(field),))
        load_through(body, address, 0, info)
    elif info.kind is VT:
        body.value_of("ldsfld_vt", info, (FieldSym(field), Const(I8, info.size)))
    else:
        body.value_of(f"ldsfld_{info.mem}", info, (FieldSym(field),))


def load_static_field_address(body: Body, instr: ILInstr) -> None:
    """ldsflda"""
    load_static_address(body, field_of(body, instr))


def load_static_address(body: Body, field: Field) -> None:
    """Push the address of a static field."""
    check_storage(body, field)
    ensure_initialised(body, field.owner)
    op = "thread_static_addr" if field.is_thread_static else "static_addr"
    body.value(op, BYREF, (FieldSym(field),), field.type)


def store_static_field(body: Body, instr: ILInstr) -> None:
    """stsfld"""
    value = body.pop()
    if volatile_after(instr):
        body.emit("fence_release", None, ())
    store_static(body, field_of(body, instr), value)


def store_static(body: Body, field: Field, entry: Entry) -> None:
    """field = entry"""
    check_storage(body, field)
    info = body.builder.session.info(field.type)
    value = body.coerce_memory(entry, info)
    ensure_initialised(body, field.owner)
    if field.is_thread_static:
        address = body.temp(BYREF)
        body.emit("thread_static_addr", address, (FieldSym(field),))
        store_through(body, address, 0, value, info)
    elif info.kind is VT:
        body.emit("stsfld_vt", None, (value, FieldSym(field), Const(I8, info.size)))
    else:
        body.emit(f"stsfld_{info.mem}", None, (value, FieldSym(field)))


# indirect -----------------------------------------------------------------------------------------------------------


def load_indirect(body: Body, instr: ILInstr) -> None:
    """ldind.*"""
    address = as_address(body, body.pop(), "ldind")
    load_at(body, address, 0, indirect_info(body, instr.opcode.name[6:], address))
    if volatile_after(instr):
        body.emit("fence_acquire", None, ())


def store_indirect(body: Body, instr: ILInstr) -> None:
    """stind.*"""
    value = body.pop()
    address = as_address(body, body.pop(), "stind")
    if volatile_after(instr):
        body.emit("fence_release", None, ())
    store_at(body, address, 0, value, indirect_info(body, instr.opcode.name[6:], address))


def indirect_info(body: Body, suffix: str, address: Entry) -> TypeInfo:
    """Kind and width of ldind.<suffix>; a reference keeps the type that its address has."""
    session = body.builder.session
    if suffix == "ref":
        pointee = address.type
        if pointee is not None and pointee.is_reference:
            return session.info(pointee)
        return session.object
    return session.widths[suffix]


def load_object(body: Body, instr: ILInstr) -> None:
    """ldobj"""
    info = type_info(body, instr)
    load_at(body, as_address(body, body.pop(), "ldobj"), 0, info)
    if volatile_after(instr):
        body.emit("fence_acquire", None, ())


def store_object(body: Body, instr: ILInstr) -> None:
    """stobj"""
    info = type_info(body, instr)
    value = body.pop()
    address = as_address(body, body.pop(), "stobj")
    if volatile_after(instr):
        body.emit("fence_release", None, ())
    store_at(body, address, 0, value, info)


def copy_object(body: Body, instr: ILInstr) -> None:
    """cpobj"""
    info = type_info(body, instr)
    source = as_address(body, body.pop(), "cpobj")
    target = as_address(body, body.pop(), "cpobj")
    load_at(body, source, 0, info)
    store_at(body, target, 0, body.pop(), info)


def init_object(body: Body, instr: ILInstr) -> None:
    """initobj"""
    info = type_info(body, instr)
    address = as_address(body, body.pop(), "initobj")
    if info.kind is not VT:
        store_at(body, address, 0, Entry(info.kind, Const(info.kind, 0)), info)
        return
    if address.mode == LOCAL_ADDR and address.op.kind is VT:
        var, offset = address.op, address.offset
        body.spill(var)
        if offset == 0 and info.size == var.layout.size:
            body.emit("zero_vt", var, (Const(I8, info.size),))
            return
        if offset + info.size <= var.layout.size:
            body.emit("vt_clear", None, (var, Const(I8, offset), Const(I8, info.size)))
            return
    base = body.use(address)
    body.clobber()
    body.emit("zero_block", None, (base, Const(I8, 0), Const(I8, info.size)))


def type_info(body: Body, instr: ILInstr) -> TypeInfo:
    """The facts of the type that the operand names."""
    return body.builder.session.info(type_of(body, instr))


def type_of(body: Body, instr: ILInstr) -> Type:
    """The type that the operand names, on this instantiation."""
    session = body.builder.session
    found: Type = session.universe.resolve_type(body.image, instr.operand, body.ctx)  # type: ignore[arg-type]
    return found


def copy_block(body: Body, instr: ILInstr) -> None:
    """cpblk"""
    size, source, target = body.pop(), body.pop(), body.pop()
    body.clobber()
    count = unsigned_size(body, size)
    operands = [body.use(as_address(body, entry, "cpblk")) for entry in (target, source)]
    body.emit("copy_block", None, (*operands, count))


def init_block(body: Body, instr: ILInstr) -> None:
    """initblk"""
    size, value, target = body.pop(), body.pop(), body.pop()
    body.clobber()
    count = unsigned_size(body, size)
    if value.kind is not I4:
        body.bad("initblk with a value that is no int32")
    body.emit("init_block", None, (body.use(as_address(body, target, "initblk")), body.use(value), count))


def unsigned_size(body: Body, entry: Entry) -> Operand:
    """A uint32 count as I8."""
    op = body.use(entry)
    if entry.kind is I8:
        return op
    if entry.kind is not I4:
        body.bad("a size that is no integer")
    if isinstance(op, Const):
        return Const(I8, int(op.value) & 0xFFFFFFFF)
    var = body.temp(I8)
    body.emit("u4_to_i8", var, (op,))
    return var
