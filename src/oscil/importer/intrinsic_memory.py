"""Unsafe, Volatile, Interlocked, MemoryMarshal (docs/contracts/corelib.md, section 4.7)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from oscil.importer.arrays import is_exact_type
from oscil.importer.body import BYREF, I4, I8, REF, VT
from oscil.importer.entry import BYREF_ADDR, FIELD_ADDR, LOCAL_ADDR, VALUE, Entry, const_entry
from oscil.importer.fields import as_address, load_at, store_at, unsigned_size
from oscil.ir.model import Const, Kind, TypeSym

if TYPE_CHECKING:
    from oscil.importer.body import Body
    from oscil.importer.typeinfo import TypeInfo
    from oscil.types.members import Method
    from oscil.types.model import Type

Expander = Callable[["Body", "Method"], bool]


def _info(body: Body, method: Method, position: int = 0) -> TypeInfo:
    return body.builder.session.info(method.method_args[position])


def _address(body: Body) -> Entry:
    return as_address(body, body.pop(), "access")


def _retyped(entry: Entry, kind: Kind, type_: Type | None) -> Entry:
    return Entry(kind, entry.op, type_, entry.mode, entry.offset, entry.extra)


def as_(body: Body, method: Method) -> bool:
    """As<T>(object), As<TFrom, TTo>(ref)"""
    entry = body.pop()
    target = method.method_args[-1]
    if len(method.method_args) == 1:
        if entry.kind is not REF:
            body.bad("Unsafe.As of what is no object")
        facts = entry.offset & 1 if entry.mode == VALUE else 1
        body.stack.append(Entry(REF, body.use(entry), target, VALUE, facts))
    else:
        entry = as_address(body, entry, "Unsafe.As")
        body.stack.append(_retyped(entry, entry.kind, target))
    return True


def _moved(body: Body, method: Method, sign: int, scaled: bool) -> bool:
    amount, address = body.pop(), body.pop()
    if amount.kind not in (I4, I8):
        body.bad(f"Unsafe.{method.name} by a {amount.kind.name}")
    size = _info(body, method).size if scaled else 1
    is_pointer = address.kind is I8
    address = as_address(body, address, "Unsafe.Add")
    if amount.mode == VALUE and isinstance(amount.op, Const) and address.mode in (VALUE, BYREF_ADDR, FIELD_ADDR):
        distance = sign * size * int(amount.op.value)
        if address.mode == VALUE:
            body.stack.append(Entry(address.kind, address.op, address.type, BYREF_ADDR, distance))
        else:
            body.stack.append(Entry(address.kind, address.op, address.type, address.mode, address.offset + distance))
        return True
    base = body.use(address)
    op = body.use(amount)
    if amount.kind is I4 and sign > 0:
        body.value("byref_index", BYREF, (base, op, Const(I8, size)), address.type)
    else:
        wide = body.convert_kind(op, I4, I8) if amount.kind is I4 else op
        if size != 1:
            scaled_var = body.temp(I8)
            body.emit("i8_mul", scaled_var, (wide, Const(I8, size)))
            wide = scaled_var
        if sign < 0:
            negated = body.temp(I8)
            body.emit("i8_neg", negated, (wide,))
            wide = negated
        body.value("byref_add", BYREF, (base, wide), address.type)
    if is_pointer:
        body.stack.append(Entry(I8, body.convert_kind(body.use(body.pop()), BYREF, I8)))
    return True


def are_same(body: Body, method: Method) -> bool:
    """AreSame"""
    return _compare(body, "byref_eq")


def _compare(body: Body, op: str) -> bool:
    right, left = body.pop(), body.pop()
    body.value(op, I4, (body.use(as_address(body, left, op)), body.use(as_address(body, right, op))), "bool")
    return True


def as_pointer(body: Body, method: Method) -> bool:
    """AsPointer"""
    entry = _address(body)
    body.stack.append(
        Entry(I8, body.convert_kind(body.use(entry), entry.kind, I8) if entry.kind is not I8 else body.use(entry))
    )
    return True


def as_ref(body: Body, method: Method) -> bool:
    """AsRef"""
    entry = _address(body)
    kind = BYREF if entry.mode in (VALUE, BYREF_ADDR) else entry.kind
    body.stack.append(_retyped(entry, kind, method.method_args[0]))
    return True


def bit_cast(body: Body, method: Method) -> bool:
    """BitCast, between types of one size"""
    source, target = _info(body, method), _info(body, method, 1)
    if source.size != target.size:
        return False
    entry = body.pop()
    op = body.coerce(entry, source)
    casts = {
        (I4, Kind.F4): "i4_bits_f4",
        (Kind.F4, I4): "f4_bits_i4",
        (I8, Kind.F8): "i8_bits_f8",
        (Kind.F8, I8): "f8_bits_i8",
    }
    if source.kind is target.kind and source.kind is not VT:
        body.stack.append(
            Entry(target.kind, body.narrow(op, target.small) if target.small else op, target.small or target.type)
        )
    elif (source.kind, target.kind) in casts:
        body.value(casts[source.kind, target.kind], target.kind, (op,))
    elif source.kind is VT:
        body.value_of(
            "vt_part" if target.kind is VT else f"vt_get_{target.mem}",
            target,
            (op, Const(I8, 0), Const(I8, target.size)) if target.kind is VT else (op, Const(I8, 0)),
        )
    else:
        var = body.temp(VT, target.layout)
        body.emit("zero_vt", var, (Const(I8, target.size),))
        body.emit(f"vt_set_{source.mem}", None, (var, op, Const(I8, 0)))
        body.stack.append(Entry(VT, var, target.type))
    return True


def byte_offset(body: Body, method: Method) -> bool:
    """ByteOffset(origin, target)"""
    target, origin = _address(body), _address(body)
    body.value("byref_sub", I8, (body.use(target), body.use(origin)))
    return True


def copy(body: Body, method: Method) -> bool:
    """Copy<T>(void*, ref T), Copy<T>(ref T, void*)"""
    source, target = _address(body), _address(body)
    info = _info(body, method)
    load_at(body, source, 0, info)
    store_at(body, target, 0, body.pop(), info)
    return True


def copy_block(body: Body, method: Method) -> bool:
    """CopyBlock, CopyBlockUnaligned"""
    size, source, target = body.pop(), _address(body), _address(body)
    body.clobber()
    body.emit("copy_block", None, (body.use(target), body.use(source), unsigned_size(body, size)))
    return True


def init_block(body: Body, method: Method) -> bool:
    """InitBlock, InitBlockUnaligned"""
    size, value, target = body.pop(), body.pop(), _address(body)
    body.clobber()
    body.emit("init_block", None, (body.use(target), body.use(value), unsigned_size(body, size)))
    return True


def is_null_ref(body: Body, method: Method) -> bool:
    """IsNullRef"""
    body.value("byref_eq", I4, (body.use(_address(body)), Const(BYREF, 0)), "bool")
    return True


def null_ref(body: Body, method: Method) -> bool:
    """NullRef"""
    body.stack.append(Entry(BYREF, Const(BYREF, 0), method.method_args[0]))
    return True


def read(body: Body, method: Method) -> bool:
    """Read, ReadUnaligned"""
    load_at(body, _address(body), 0, _info(body, method))
    return True


def write(body: Body, method: Method) -> bool:
    """Write, WriteUnaligned"""
    value = body.pop()
    store_at(body, _address(body), 0, value, _info(body, method))
    return True


def size_of(body: Body, method: Method) -> bool:
    """SizeOf"""
    body.stack.append(const_entry(I4, _info(body, method).size))
    return True


def skip_init(body: Body, method: Method) -> bool:
    """SkipInit"""
    body.pop()
    return True


def unbox(body: Body, method: Method) -> bool:
    """Unbox"""
    type_ = method.method_args[0]
    if type_.is_nullable:
        return False
    entry = body.pop_ref()
    body.value("unbox", BYREF, (body.use(entry), TypeSym(type_)), type_)
    return True


def _volatile_type(method: Method) -> Type:
    return method.method_args[0] if method.method_args else method.params[0].element


def volatile_read(body: Body, method: Method) -> bool:
    """Volatile.Read"""
    info = body.builder.session.info(_volatile_type(method))
    load_at(body, _address(body), 0, info)
    body.emit("fence_acquire", None, ())
    return True


def volatile_write(body: Body, method: Method) -> bool:
    """Volatile.Write"""
    info = body.builder.session.info(_volatile_type(method))
    value = body.pop()
    body.emit("fence_release", None, ())
    store_at(body, _address(body), 0, value, info)
    return True


# Interlocked --------------------------------------------------------------------------------------------------------

_ATOMIC = {I4: "i4", I8: "i8", REF: "ref"}
_CASTS = {Kind.F4: (I4, "f4_bits_i4", "i4_bits_f4"), Kind.F8: (I8, "f8_bits_i8", "i8_bits_f8")}


def _location(method: Method) -> Type:
    element: Type = method.params[0].element
    return element


def _atomic(body: Body, method: Method, operation: str) -> bool:
    """xchg and cas, of four or eight bytes or a reference"""
    info = body.builder.session.info(_location(method))
    count = len(method.params) - 1
    if (info.kind not in _ATOMIC and info.kind not in _CASTS) or (info.kind is I4 and info.size != 4):
        return False
    values = [body.pop() for _ in range(count)][::-1]
    operands = [body.coerce(value, info) for value in values]
    address = body.use(_address(body))
    kind = info.kind
    cast = _CASTS.get(kind)
    if cast is not None:
        kind = cast[0]
        bits = []
        for operand in operands:
            var = body.temp(kind)
            body.emit(cast[1], var, (operand,))
            bits.append(var)
        operands = list(bits)
    body.clobber()
    old = body.temp(kind)
    body.emit(f"atomic_{operation}_{_ATOMIC[kind]}", old, (address, *operands))
    if cast is not None:
        body.value(cast[2], info.kind, (old,))
    else:
        body.stack.append(body.entry_of(old, info))
    return True


def exchange(body: Body, method: Method) -> bool:
    """Exchange"""
    return _atomic(body, method, "xchg")


def compare_exchange(body: Body, method: Method) -> bool:
    """CompareExchange(location, value, comparand)"""
    return _atomic(body, method, "cas")


def _fetch(body: Body, method: Method, operation: str, constant: int | None, again: str | None) -> bool:
    """An atomic read-modify-write; `again`: the op that computes the new value, which is the result."""
    info = body.builder.session.info(_location(method))
    if info.kind not in (I4, I8) or (info.kind is I4 and info.size != 4):
        return False
    kind, prefix = info.kind, _ATOMIC[info.kind]
    operand = Const(kind, constant) if constant is not None else body.coerce(body.pop(), info)
    address = body.use(_address(body))
    body.clobber()
    old = body.temp(kind)
    body.emit(f"atomic_{operation}_{prefix}", old, (address, operand))
    if again is None:
        body.stack.append(Entry(kind, old))
    else:
        body.value(f"{prefix}_{again}", kind, (old, operand))
    return True


def interlocked_read(body: Body, method: Method) -> bool:
    """Interlocked.Read: an aligned eight-byte load is atomic"""
    load_at(body, _address(body), 0, body.builder.session.info(_location(method)))
    body.emit("fence_full", None, ())
    return True


def fence(body: Body, method: Method) -> bool:
    """MemoryBarrier"""
    body.emit("fence_full", None, ())
    return True


def array_data(body: Body, method: Method) -> bool:
    """MemoryMarshal.GetArrayDataReference"""
    if not method.method_args:
        return False
    entry = body.pop_ref()
    body.value("array_data", BYREF, (body.use(entry),), method.method_args[0])
    return True


_UNSAFE = "System.Runtime.CompilerServices.Unsafe::"
_INTERLOCKED = "System.Threading.Interlocked::"
MEMORY: dict[str, Expander] = {
    _UNSAFE + "As": as_,
    _UNSAFE + "Add": lambda body, method: _moved(body, method, 1, True),
    _UNSAFE + "Subtract": lambda body, method: _moved(body, method, -1, True),
    _UNSAFE + "AddByteOffset": lambda body, method: _moved(body, method, 1, False),
    _UNSAFE + "SubtractByteOffset": lambda body, method: _moved(body, method, -1, False),
    _UNSAFE + "AreSame": are_same,
    _UNSAFE + "IsAddressGreaterThan": lambda body, method: _compare(body, "byref_gt"),
    _UNSAFE + "IsAddressLessThan": lambda body, method: _compare(body, "byref_lt"),
    _UNSAFE + "AsPointer": as_pointer,
    _UNSAFE + "AsRef": as_ref,
    _UNSAFE + "BitCast": bit_cast,
    _UNSAFE + "ByteOffset": byte_offset,
    _UNSAFE + "Copy": copy,
    _UNSAFE + "CopyBlock": copy_block,
    _UNSAFE + "CopyBlockUnaligned": copy_block,
    _UNSAFE + "InitBlock": init_block,
    _UNSAFE + "InitBlockUnaligned": init_block,
    _UNSAFE + "IsNullRef": is_null_ref,
    _UNSAFE + "NullRef": null_ref,
    _UNSAFE + "Read": read,
    _UNSAFE + "ReadUnaligned": read,
    _UNSAFE + "Write": write,
    _UNSAFE + "WriteUnaligned": write,
    _UNSAFE + "SizeOf": size_of,
    _UNSAFE + "SkipInit": skip_init,
    _UNSAFE + "Unbox": unbox,
    "System.Threading.Volatile::Read": volatile_read,
    "System.Threading.Volatile::Write": volatile_write,
    _INTERLOCKED + "Exchange": exchange,
    _INTERLOCKED + "CompareExchange": compare_exchange,
    _INTERLOCKED + "Add": lambda body, method: _fetch(body, method, "add", None, "add"),
    _INTERLOCKED + "Increment": lambda body, method: _fetch(body, method, "add", 1, "add"),
    _INTERLOCKED + "Decrement": lambda body, method: _fetch(body, method, "add", -1, "add"),
    _INTERLOCKED + "And": lambda body, method: _fetch(body, method, "and", None, None),
    _INTERLOCKED + "Or": lambda body, method: _fetch(body, method, "or", None, None),
    _INTERLOCKED + "Read": interlocked_read,
    _INTERLOCKED + "MemoryBarrier": fence,
    "System.Threading.Thread::MemoryBarrier": fence,
    "System.Runtime.InteropServices.MemoryMarshal::GetArrayDataReference": array_data,
}

__all__ = ["LOCAL_ADDR", "MEMORY", "is_exact_type"]
