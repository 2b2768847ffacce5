"""Object, Type, String, Array, RuntimeHelpers, Activator, AsyncHelpers, Thread (docs/contracts/corelib.md,
sections 4.1 to 4.9).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from oscil.errors import UnsupportedError
from oscil.importer.body import BYREF, I4, I8, REF
from oscil.importer.entry import LOCAL_ADDR, NONNULL, TOKEN, TYPE, VALUE, Entry, const_entry
from oscil.importer.fields import load_from_object
from oscil.ir.model import Const, FieldSym, Kind, TypeSym
from oscil.metadata.signatures import ElementType
from oscil.types.kinds import Kind as TypeKind
from oscil.types.kinds import MethodFlags
from oscil.types.layout import layout_of
from oscil.types.members import Field

if TYPE_CHECKING:
    from oscil.importer.body import Body
    from oscil.types.members import Method
    from oscil.types.model import Type

Expander = Callable[["Body", "Method"], bool]


def get_type(body: Body, method: Method) -> bool:
    """object.GetType: null check and type object"""
    entry = body.pop()
    type_ = body.builder.session.universe.wellknown.Type
    if entry.kind is REF and entry.mode == VALUE and entry.offset & 2 and entry.type is not None:
        body.stack.append(Entry(REF, None, type_, TYPE, 0, entry.type))
        return True
    if entry.kind is not REF:
        body.bad("GetType of what is no object")
    body.value("object_type", REF, (body.use(entry),), type_, NONNULL)
    return True


def type_from_handle(body: Body, method: Method) -> bool:
    """Type.GetTypeFromHandle(ldtoken T)"""
    if not body.stack or body.stack[-1].mode != TOKEN:
        return False
    entry = body.pop()
    body.stack.append(Entry(REF, None, body.builder.session.universe.wellknown.Type, TYPE, 0, entry.extra))
    return True


def handle_value(body: Body, method: Method) -> bool:
    """typeof(T).TypeHandle.Value: on the handle of a known type"""
    entry = body.stack[-1] if body.stack else None
    if entry is None or entry.mode != LOCAL_ADDR or entry.offset:
        return False
    instrs = body.builder.instrs
    # the handle was just made in a variable: zero_vt, vt_set_i8
    if len(instrs) < 2 or instrs[-1].op != "vt_set_i8" or instrs[-1].args[0] is not entry.op:
        return False
    body.pop()
    body.stack.append(Entry(I8, instrs[-1].args[1]))
    return True


def type_handle(body: Body, method: Method) -> bool:
    """Type.TypeHandle of a known type"""
    entry = body.stack[-1] if body.stack else None
    if entry is None or entry.mode != TYPE:
        return False
    body.pop()
    body.stack.append(
        Entry(Kind.VT, None, body.builder.session.universe.wellknown.RuntimeTypeHandle, TOKEN, 0, entry.extra)
    )
    return True


def _type_equality(equal: bool) -> Expander:
    def expand(body: Body, method: Method) -> bool:
        if len(body.stack) < 2:
            return False
        left, right = body.stack[-2:]
        if left.kind is not REF or right.kind is not REF:
            return False
        del body.stack[-2:]
        if left.mode == TYPE and right.mode == TYPE:
            body.stack.append(const_entry(I4, int((left.extra is right.extra) == equal)))
        else:  # type objects are unique
            body.value("ref_eq" if equal else "ref_ne", I4, (body.use(left), body.use(right)), "bool")
        return True

    return expand


def is_value_type(body: Body, method: Method) -> bool:
    """typeof(T).IsValueType"""
    if not body.stack or body.stack[-1].mode != TYPE:
        return False
    type_: Type = body.pop().extra
    body.stack.append(const_entry(I4, int(type_.is_value_type)))
    return True


def contains_references(body: Body, method: Method) -> bool:
    """RuntimeHelpers.IsReferenceOrContainsReferences<T>"""
    type_ = method.method_args[0]
    body.stack.append(const_entry(I4, int(type_.is_reference or (type_.is_value_type and _has_refs(type_)))))
    return True


def _has_refs(type_: Type) -> bool:
    layout = layout_of(type_)
    return bool(layout.ref_offsets or layout.byref_offsets)


_EQUATABLE = frozenset(
    ElementType[name] for name in ["BOOLEAN", "CHAR", "I1", "U1", "I2", "U2", "I4", "U4", "I8", "U8", "I", "U"]
)


def bitwise_equatable(body: Body, method: Method) -> bool:
    """RuntimeHelpers.IsBitwiseEquatable<T>: integers and enums"""
    type_ = method.method_args[0]
    plain = type_.kind in (TypeKind.PRIMITIVE, TypeKind.ENUM) and type_.element_type in _EQUATABLE
    body.stack.append(const_entry(I4, int(plain)))
    return True


def known_constant(body: Body, method: Method) -> bool:
    """RuntimeHelpers.IsKnownConstant"""
    body.pop()
    body.stack.append(const_entry(I4, 0))
    return True


def get_method_table(body: Body, method: Method) -> bool:
    """RuntimeHelpers.GetMethodTable"""
    body.value("object_mt", I8, (body.use(body.pop_ref()),))
    return True


def raw_data(body: Body, method: Method) -> bool:
    """RuntimeHelpers.GetRawData: the first byte after the method-table word"""
    body.value("ldflda", BYREF, (body.use(body.pop_ref()), Const(I8, 8)))
    return True


def _initial_data(body: Body, field: object) -> Field:
    if not isinstance(field, Field) or not field.rva:
        body.bad("initial data of a field that has none")
    return field


def initialize_array(body: Body, method: Method) -> bool:
    """RuntimeHelpers.InitializeArray(array, ldtoken field): copies the field's initial data"""
    if len(body.stack) < 2 or body.stack[-1].mode != TOKEN:
        raise UnsupportedError(
            "InitializeArray with a handle that is no constant", file=body.image.path, token=body.method.token
        )
    field = _initial_data(body, body.pop().extra)
    array = body.pop_ref()
    op = body.use(array)
    source, target = body.temp(BYREF), body.temp(BYREF)
    body.emit("static_addr", source, (FieldSym(field),))
    body.emit("array_bytes", target, (op,))
    body.emit("copy_block", None, (target, source, Const(I8, body.builder.session.info(field.type).size)))
    return True


def create_span(body: Body, method: Method) -> bool:
    """RuntimeHelpers.CreateSpan<T>(ldtoken field): a span over the field's initial data"""
    if not body.stack or body.stack[-1].mode != TOKEN:
        raise UnsupportedError(
            "CreateSpan with a handle that is no constant", file=body.image.path, token=body.method.token
        )
    session = body.builder.session
    field = _initial_data(body, body.pop().extra)
    element = session.info(method.method_args[0])
    span = session.info(method.ret)
    source = body.temp(BYREF)
    body.emit("static_addr", source, (FieldSym(field),))
    var = body.temp(Kind.VT, span.layout)
    body.emit("zero_vt", var, (Const(I8, span.size),))
    body.emit("vt_set_byref", None, (var, source, Const(I8, session.field(method.ret, "_reference").offset)))
    length = session.info(field.type).size // max(element.size, 1)
    body.emit("vt_set_i4", None, (var, Const(I4, length), Const(I8, session.field(method.ret, "_length").offset)))
    body.stack.append(Entry(Kind.VT, var, method.ret))
    return True


def array_length(body: Body, method: Method) -> bool:
    """Array.Length: the total length of any array"""
    body.value("ldlen", I4, (body.use(body.pop_ref()),))
    return True


def string_length(body: Body, method: Method) -> bool:
    """String.Length"""
    body.value("string_length", I4, (body.use(body.pop_ref()),))
    return True


def string_char(body: Body, method: Method) -> bool:
    """String.get_Chars"""
    kind, index = body.pop_value()
    if kind is not I4:
        index = body.convert_kind(index, kind, I4)
    body.value("string_char", I4, (body.use(body.pop_ref()), index), "u2")
    return True


def create_instance(body: Body, method: Method) -> bool:
    """Activator.CreateInstance<T>()"""
    from oscil.importer.calls import construct

    if not method.method_args or method.params:
        return False
    type_ = method.method_args[0]
    constructor = next((found for found in type_.find_methods(".ctor") if not found.sig.params), None)
    if constructor is not None and constructor.flags & MethodFlags.ACCESS != MethodFlags.PUBLIC:
        return False
    if constructor is not None and not type_.is_abstract:
        construct(body, None, constructor)
        return True
    if not type_.is_value_type:
        return False
    info = body.builder.session.info(type_)
    var = body.temp(info.kind, info.layout)
    if info.kind is Kind.VT:
        body.emit("zero_vt", var, (Const(I8, info.size),))
        body.stack.append(Entry(Kind.VT, var, type_))
    else:
        body.stack.append(body.entry_of(Const(info.kind, 0), info))
    return True


def call_continuation(body: Body, method: Method) -> bool:
    """AsyncHelpers.AsyncCallContinuation"""
    body.value("call_continuation", REF, (), method.ret)
    return True


def resume(body: Body, method: Method) -> bool:
    """AsyncHelpers.ResumeContinuation(continuation, ref byte result)"""
    result, continuation = body.pop(), body.pop_ref()
    body.clobber()
    body.value("resume", REF, (body.use(continuation), body.use(result)), method.ret)
    return True


def thread_slot(field: str, store: bool) -> Expander:
    """One of the thread record's references."""

    def expand(body: Body, method: Method) -> bool:
        from oscil.ir.layout import Thread, offset_of

        offset = Const(I8, offset_of(Thread, field))
        if store:
            body.emit("store_thread_ref", None, (body.use(body.pop_ref()), offset))
        else:
            body.value("load_thread_ref", REF, (offset,), method.ret)
        return True

    return expand


_HELPERS = "System.Runtime.CompilerServices.RuntimeHelpers::"
_ASYNC = "System.Runtime.CompilerServices.AsyncHelpers::"
_THREAD = "System.Threading.Thread::"
OBJECTS: dict[str, Expander] = {
    "System.Object::GetType": get_type,
    "System.Type::GetTypeFromHandle": type_from_handle,
    "System.Type::get_TypeHandle": type_handle,
    "System.Type::op_Equality": _type_equality(True),
    "System.Type::op_Inequality": _type_equality(False),
    "System.Type::get_IsValueType": is_value_type,
    "System.RuntimeTypeHandle::get_Value": handle_value,
    "System.Array::get_Length": array_length,
    "System.String::get_Length": string_length,
    "System.String::get_Chars": string_char,
    "System.Activator::CreateInstance": create_instance,
    _HELPERS + "IsReferenceOrContainsReferences": contains_references,
    _HELPERS + "IsBitwiseEquatable": bitwise_equatable,
    _HELPERS + "IsKnownConstant": known_constant,
    _HELPERS + "GetMethodTable": get_method_table,
    _HELPERS + "GetRawData": raw_data,
    _HELPERS + "InitializeArray": initialize_array,
    _HELPERS + "CreateSpan": create_span,
    _ASYNC + "AsyncCallContinuation": call_continuation,
    _ASYNC + "ResumeContinuation": resume,
    _THREAD + "get_ExecutionContextSlot": thread_slot("execution_context", False),
    _THREAD + "set_ExecutionContextSlot": thread_slot("execution_context", True),
    _THREAD + "get_SynchronizationContextSlot": thread_slot("sync_context", False),
    _THREAD + "set_SynchronizationContextSlot": thread_slot("sync_context", True),
    _THREAD + "get_TaskSchedulerSlot": thread_slot("task_scheduler", False),
    _THREAD + "set_TaskSchedulerSlot": thread_slot("task_scheduler", True),
    _THREAD + "CurrentCore": thread_slot("thread_object", False),
}

__all__ = ["OBJECTS", "TypeSym", "load_from_object"]
