"""Vectors: newarr ldlen ldelem stelem ldelema (III.4); the methods of general arrays (II.14.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.importer.body import BYREF, I4, I8, REF, VT
from oscil.importer.entry import NONNULL, VALUE, Entry
from oscil.importer.fields import type_of
from oscil.importer.receivers import pop_array
from oscil.importer.variables import load_through, store_through
from oscil.ir.model import Const, TypeSym
from oscil.types.layout import Layout

if TYPE_CHECKING:
    from oscil.il.decoder import ILInstr
    from oscil.importer.body import Body
    from oscil.importer.typeinfo import TypeInfo
    from oscil.ir.model import Operand
    from oscil.types.members import ArrayMethod
    from oscil.types.model import Type


def pop_index(body: Body) -> Operand:
    """An array index: int32 or native int."""
    kind, op = body.pop_value()
    if kind is I4:
        return op
    if kind is not I8:
        body.bad(f"an array index of kind {kind.name}")
    if isinstance(op, Const):
        return Const(I4, op.value if 0 <= op.value < 1 << 31 else -1)
    var = body.temp(I4)
    body.emit("clamp_index", var, (op,))
    return var


def new_array(body: Body, instr: ILInstr) -> None:
    """newarr"""
    element = type_of(body, instr)
    kind, count = body.pop_value()
    if kind is not I8:
        if kind is not I4:
            body.bad(f"newarr with a length of kind {kind.name}")
        count = body.convert_kind(count, I4, I8)
    array = body.builder.session.universe.sz_array(element)
    body.value("newarr", REF, (TypeSym(array), count), array, NONNULL)


def load_length(body: Body, instr: ILInstr) -> None:
    """ldlen: a native unsigned int; almost always followed by conv.i4"""
    entry = pop_array(body)
    following = body.code.instrs[body.next] if body.next < len(body.code.instrs) else None
    if (
        following is not None
        and following.opcode.name in ("conv.i4", "conv.u4")
        and following.offset not in body.code.leaders
    ):
        body.next += 1
        body.value("ldlen", I4, (body.use(entry),))
        return
    length = body.temp(I4)
    body.emit("ldlen", length, (body.use(entry),))
    body.value("i4_to_i8", I8, (length,))


def element_type(entry: Entry) -> Type | None:
    """The static element type of an array on the stack."""
    type_ = entry.type
    return type_.element if type_ is not None and type_.is_array else None


def load_element(body: Body, instr: ILInstr) -> None:
    """ldelem, ldelem.*"""
    index = pop_index(body)
    array = pop_array(body)
    info = element_info(body, instr, array)
    op = array.op if array.mode == VALUE else body.use(array)
    if info.kind is VT:
        body.value_of("ldelem_vt", info, (op, index, Const(I8, info.size)))
    else:
        body.value_of(f"ldelem_{info.mem}", info, (op, index))


def element_info(body: Body, instr: ILInstr, array: Entry) -> TypeInfo:
    """Kind and width of the elements that ldelem.X or stelem.X means."""
    session = body.builder.session
    if instr.operand is not None:
        return session.info(type_of(body, instr))
    suffix = instr.opcode.name[7:]
    if suffix == "ref":
        element = element_type(array)
        return session.info(element) if element is not None and element.is_reference else session.object
    return session.widths[suffix]


def store_element(body: Body, instr: ILInstr) -> None:
    """stelem, stelem.*"""
    value = body.pop()
    index = pop_index(body)
    array = pop_array(body)
    info = element_info(body, instr, array)
    op = body.use(array)
    if info.kind is REF:
        if value.kind is not REF:
            body.bad(f"stelem.ref of a {value.kind.name}")
        name = "stelem_ref" if store_is_safe(array, value) else "stelem_ref_checked"
        body.emit(name, None, (op, index, body.use(value)))
        return
    operand = body.coerce_memory(value, info)
    if info.kind is VT:
        body.emit("stelem_vt", None, (op, index, operand, Const(I8, info.size)))
    else:
        body.emit(f"stelem_{info.mem}", None, (op, index, operand))


def store_is_safe(array: Entry, value: Entry) -> bool:
    """Whether no array covariance check is needed: null, or an element type that has no subtypes."""
    if value.mode == VALUE and isinstance(value.op, Const):
        return True
    element = element_type(array)
    return element is not None and element is value.type and is_exact_type(element)


def is_exact_type(type_: Type) -> bool:
    """Whether every object that may be cast to the type is exactly of it."""
    if type_.is_array:
        element = type_.element
        return type_.rank == 1 and (element.is_value_type and element.kind.name == "STRUCT")
    return type_.is_value_type or (
        type_.is_sealed and not type_.is_interface and not any(p.variance for p in type_.generic_params)
    )


def load_element_address(body: Body, instr: ILInstr) -> None:
    """ldelema"""
    type_ = type_of(body, instr)
    index = pop_index(body)
    array = pop_array(body)
    op = body.use(array)
    info = body.builder.session.info(type_)
    readonly = any(prefix.opcode.name == "readonly." for prefix in instr.prefixes)
    if info.kind is not REF or readonly or is_exact_type(type_):
        body.value("ldelema", BYREF, (op, index, Const(I8, info.size)), type_)
    else:
        body.value("ldelema_checked", BYREF, (op, index, TypeSym(type_)), type_)


# general arrays -----------------------------------------------------------------------------------------------------


def pop_indices(body: Body, count: int) -> list[Operand]:
    """Pop `count` int32 values, the first one first."""
    values = []
    for entry in reversed([body.pop() for _ in range(count)]):
        op = body.use(entry)
        values.append(op if entry.kind is I4 else body.convert_kind(op, entry.kind, I4))
    return values


def index_block(body: Body, indices: list[Operand]) -> Operand:
    """int32 values in a block of memory."""
    block = body.temp(VT, Layout(4 * len(indices), 4))
    body.emit("zero_vt", block, (Const(I8, 4 * len(indices)),))
    for position, op in enumerate(indices):
        body.emit("vt_set_i4", None, (block, op, Const(I8, 4 * position)))
    return block


def call_array_method(body: Body, method: ArrayMethod) -> None:
    """Get, Set, Address; the constructor is `new_general`."""
    array_type = method.array
    rank, element = array_type.rank, array_type.element
    info = body.builder.session.info(element)
    value = body.pop() if method.name == "Set" else None
    indices = pop_indices(body, rank)
    array = pop_array(body)
    op = body.use(array)
    if value is not None and info.kind is REF:
        body.emit("array_store_check", None, (op, body.coerce(value, info)))
    if method.name == "Address" and info.kind is REF and not is_exact_type(element):
        body.emit("array_address_check", None, (op, TypeSym(element)))
    address = body.temp(BYREF)
    if array_type.element_type.name == "SZARRAY":
        body.emit("ldelema", address, (op, indices[0], Const(I8, info.size)))
    elif rank == 2:
        body.emit("md_addr_2", address, (op, *indices, Const(I8, info.size)))
    else:
        body.emit("md_addr", address, (op, index_block(body, indices), Const(I8, rank), Const(I8, info.size)))
    if value is not None:
        store_through(body, address, 0, body.coerce_memory(value, info), info)
    elif method.name == "Address":
        body.stack.append(Entry(BYREF, address, element))
    else:
        load_through(body, address, 0, info)


def new_general(body: Body, method: ArrayMethod) -> None:
    """newobj of an array constructor."""
    count = len(method.params)
    array_type = method.array
    if array_type.element_type.name == "SZARRAY":
        kind, length = body.pop_value()
        body.value("newarr", REF, (TypeSym(array_type), body.convert_kind(length, kind, I8)), array_type, NONNULL)
        return
    dims = index_block(body, pop_indices(body, count))
    body.value("new_md", REF, (TypeSym(array_type), dims, Const(I8, count)), array_type, NONNULL)
