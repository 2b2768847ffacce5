"""call, callvirt, calli, newobj, ldftn, ldvirtftn (ECMA-335 III.3.19, III.3.20, III.4.2, III.4.21)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.errors import UnsupportedError
from oscil.importer import arrays, inline, intrinsics, jumps
from oscil.importer.body import BYREF, I8, REF, VT
from oscil.importer.entry import EXACT, FTN, LOCAL_ADDR, NONNULL, VALUE, Entry
from oscil.importer.fields import load_at
from oscil.importer.objects import box_as
from oscil.importer.receivers import as_instance, struct_address
from oscil.ir.model import Const, Kind, MethodSym, NativeCallSym, NativeEntrySym, TypeSym, UnboxingSym
from oscil.types.constrained import resolve_constrained, resolve_virtual
from oscil.types.members import ArrayMethod, Method

if TYPE_CHECKING:
    from oscil.il.decoder import ILInstr
    from oscil.importer.body import Body
    from oscil.ir.model import Instr, Operand
    from oscil.types.model import Type


def method_of(body: Body, instr: ILInstr) -> Method:
    """The method that the operand names, on this instantiation."""
    method = body.builder.session.universe.resolve_method(body.image, instr.operand, body.ctx)  # type: ignore[arg-type]
    if method.is_vararg:
        raise UnsupportedError(
            f"call of {method.full_name}: variable argument lists",
            file=body.image.path,
            token=body.method.token,
            offset=body.il,
            il=True,
        )
    return method


def prefix_operand(instr: ILInstr, name: str) -> object:
    """The operand of a prefix, or None."""
    for prefix in instr.prefixes:
        if prefix.opcode.name == name:
            return prefix.operand
    return None


def has_prefix(instr: ILInstr, name: str) -> bool:
    """Whether a prefix is there."""
    return any(prefix.opcode.name == name for prefix in instr.prefixes)


def call(body: Body, instr: ILInstr) -> None:
    """call"""
    method = method_of(body, instr)
    if instr.prefixes:
        token = prefix_operand(instr, "constrained.")
        if token is not None:
            constraint = body.builder.session.universe.resolve_type(body.image, token, body.ctx)  # type: ignore[arg-type]
            method, _ = resolve_constrained(constraint, method)
    if method.is_abstract and not method.is_static:
        body.bad(f"call of abstract {method.full_name}")
    dispatch(body, instr, method, False)


def call_virtual(body: Body, instr: ILInstr) -> None:
    """callvirt"""
    method = method_of(body, instr)
    if method.is_static:
        body.bad(f"callvirt of static {method.full_name}")
    if instr.prefixes:
        token = prefix_operand(instr, "constrained.")
        if token is not None:
            constraint = body.builder.session.universe.resolve_type(body.image, token, body.ctx)  # type: ignore[arg-type]
            call_constrained(body, instr, method, constraint)
            return
    dispatch(body, instr, method, True)


def call_constrained(body: Body, instr: ILInstr, method: Method, type_: Type) -> None:
    """constrained. callvirt: the receiver is an address of a `type_` (III.2.1)."""
    depth = len(method.params)
    position = len(body.stack) - depth - 1
    if position < 0:
        body.bad("stack underflow")
    receiver = body.stack[position]
    info = body.builder.session.info(type_)
    if info.kind is REF:
        replace_receiver(body, position, lambda: load_at(body, receiver, 0, info))
        dispatch(body, instr, method, True)
        return
    if not method.owner.is_interface and not has_method(type_, method):
        body.bad(f"{method.full_name} is no method of {type_.short_name}")
    target, needs_box = resolve_constrained(type_, method)
    if needs_box:

        def boxed() -> None:
            load_at(body, receiver, 0, info)
            box_as(body, body.pop(), type_)

        replace_receiver(body, position, boxed)
        dispatch(body, instr, target, False)
        return
    dispatch(body, instr, target, False, constrained=True)


def replace_receiver(body: Body, position: int, make: object) -> None:
    """Run `make` with the arguments above the receiver set aside; what it pushes becomes the receiver.

    The arguments are values already: nothing that `make` does (a load, a box) can change them.
    """
    above = body.stack[position + 1 :]
    del body.stack[position:]
    make()  # type: ignore[operator]
    entry = body.pop()
    if entry.kind is VT or (
        entry.mode == VALUE and entry.kind is REF and not isinstance(entry.op, Const) and entry.op.flags
    ):
        entry = body.copied(entry)
    body.stack.append(entry)
    body.stack += above


def dispatch(body: Body, instr: ILInstr, method: Method, virtual: bool, constrained: bool = False) -> None:
    """Call a method whose arguments are on the stack; `virtual`: as callvirt."""
    if isinstance(method, ArrayMethod):
        arrays.call_array_method(body, method)
        return
    if body.async_mode:
        from oscil.importer import async_calls

        if async_calls.try_await(body, instr, method, virtual):
            return
    if intrinsics.try_expand(body, method, virtual):
        return
    if method.owner.is_delegate and method.name == "Invoke":
        call_delegate(body, instr, method)
        return
    args = pop_arguments(body, method)
    needs_check = False
    if virtual:
        method, virtual = devirtualise(method, args[0])
        needs_check = not virtual and not (args[0].mode != VALUE or args[0].offset & NONNULL)
    if not virtual and inline.try_inline(body, method, args, needs_check):
        return
    if needs_check and args[0].kind is REF:
        body.emit("null_check", None, (body.use(args[0]),))
        body.is_not_null(args[0])
    if instr is not None and instr.prefixes and jumps.tail_call(body, instr, method, args, virtual):
        return
    emit_call(body, instr, method, args, virtual)


def devirtualise(method: Method, receiver: Entry) -> tuple[Method, bool]:
    """The exact method and False when it is known, else the method and True."""
    if not method.is_virtual:
        return method, False
    type_ = receiver.type
    if type_ is not None and receiver.kind is REF and receiver.mode == VALUE:
        exact = receiver.offset & EXACT or (type_.is_sealed and not type_.is_array and not type_.is_interface)
        if exact and type_.kind.name == "CLASS" and has_method(type_, method):
            return resolve_virtual(type_, method), False
    if (method.is_final or method.owner.is_sealed) and not method.owner.is_interface:
        return method, False
    return method, True


def has_method(type_: Type, method: Method) -> bool:
    """Whether the class derives from, or implements, the method's owner (unverifiable code may say otherwise)."""
    owner = method.owner
    if owner.is_interface:
        return owner in type_.interfaces
    at: Type | None = type_
    while at is not None and at is not owner:
        at = at.base
    return at is not None


def pop_arguments(body: Body, method: Method) -> list[Entry]:
    """The arguments, `this` first, coerced to the parameters' types."""
    session = body.builder.session
    params = method.params
    count = len(params) + method.has_this
    stack = body.stack
    if len(stack) < count:
        body.bad("stack underflow")
    args = stack[len(stack) - count :] if count else []
    del stack[len(stack) - count :]
    first = 0
    if method.has_this:
        first = 1
        args[0] = receiver_entry(body, method, args[0])
    for position, param in enumerate(params, first):
        args[position] = argument(body, args[position], session.info(param))
    return args


def receiver_entry(body: Body, method: Method, entry: Entry) -> Entry:
    """`this`: a reference, or the address of a value type's value."""
    if method.owner.is_value_type:
        if entry.kind is REF:
            # the unboxed entry called on a box: unverifiable, works on the value inside
            body.value("ldflda", BYREF, (body.use(entry), Const(I8, 8)), method.owner)
            return body.pop()
        if entry.kind is VT:
            body.bad(f"{method.full_name} needs an address as receiver")
        if entry.kind is BYREF:
            return struct_address(body, entry, method.owner)
        return Entry(BYREF, body.convert_kind(body.use(entry), entry.kind, BYREF), method.owner)
    if entry.kind is not REF:
        if (
            entry.kind is BYREF
            and entry.mode == VALUE
            and method.owner.definition is body.builder.session.universe.wellknown.Object
        ):
            body.bad(f"{method.full_name} on an address")
        if entry.kind is VT:
            body.bad(f"{method.full_name} on a struct")
        var = body.temp(REF)
        body.emit(
            "byref_to_ref",
            var,
            (body.convert_kind(body.use(entry), entry.kind, BYREF) if entry.kind is not BYREF else body.use(entry),),
        )
        return Entry(REF, var)
    return as_instance(body, entry, method.owner)


def argument(body: Body, entry: Entry, info: object) -> Entry:
    """An argument in the parameter's kind and range; still symbolic where it fits."""
    want = info.kind  # type: ignore[attr-defined]
    if entry.kind is want and (entry.mode != VALUE or want not in (Kind.I4, VT)):
        return entry
    op = body.coerce(entry, info)  # type: ignore[arg-type]
    if op is entry.op and entry.kind is want:
        return entry
    return body.entry_of(op, info)  # type: ignore[arg-type]


def emit_call(body: Body, instr: ILInstr | None, method: Method, args: list[Entry], virtual: bool) -> Instr:
    """The call itself; pushes the result."""
    op = "call"
    if virtual:
        if method.owner.is_interface:
            op = "call_gvm" if method.method_args else "call_iface"
        else:
            op = "call_gvm" if method.method_args else "call_virt"
    return finish_call(body, op, (MethodSym(method), *[body.use(entry) for entry in args]), method.ret)


def finish_call(body: Body, op: str, operands: tuple[Operand, ...], ret: Type) -> Instr:
    """Emit a call op with its operands and push the result of type `ret`."""
    body.clobber()
    info = body.builder.session.info(ret)
    if info.kind is Kind.VOID:
        return body.emit(op, None, operands)
    return body.value_of(op, info, operands)


def call_delegate(body: Body, instr: ILInstr | None, method: Method) -> None:
    """Invoke of a delegate type."""
    args = pop_arguments(body, method)
    finish_call(body, "call_delegate", (MethodSym(method), *[body.use(entry) for entry in args]), method.ret)


def call_indirect(body: Body, instr: ILInstr) -> None:
    """calli"""
    from oscil.metadata.signatures import Convention
    from oscil.types.resolve import resolve_call_site

    session = body.builder.session
    site = resolve_call_site(session.universe, body.image, instr.operand, body.ctx)  # type: ignore[arg-type]
    unmanaged = site.convention is Convention.UNMANAGED or Convention.C <= site.convention <= Convention.FASTCALL
    if not unmanaged and site.convention is not Convention.DEFAULT:
        raise UnsupportedError(
            f"calli with convention {site.convention.name}",
            file=body.image.path,
            token=body.method.token,
            offset=body.il,
            il=True,
        )
    cell_kind, cell = body.pop_value()
    if cell_kind is not I8:
        cell = body.convert_kind(cell, cell_kind, I8)
    infos = [session.info(param) for param in site.params]
    args = [body.pop() for _ in range(len(infos) + site.has_this)][::-1]
    operands = [body.use(args[0])] if site.has_this else []
    operands += [body.coerce(entry, info) for entry, info in zip(args[site.has_this :], infos, strict=True)]
    if unmanaged:
        address, cell = cell, body.temp(I8)
        body.emit("method_cell", cell, (NativeCallSym(site),))
        finish_call(body, "call_indirect", (cell, *operands, address), site.ret)
        return
    if instr.prefixes and jumps.may_leave(body, instr, args, site.ret):
        jumps.leave_for(body, "jmp_indirect", (cell, *operands))
        return
    finish_call(body, "call_indirect", (cell, *operands), site.ret)


# newobj -------------------------------------------------------------------------------------------------------------


def new_object(body: Body, instr: ILInstr) -> None:
    """newobj"""
    method = method_of(body, instr)
    if method.name != ".ctor" or method.is_static or not method.has_this:
        body.bad(f"newobj of {method.full_name}, which is no constructor")
    construct(body, instr, method)


def construct(body: Body, instr: ILInstr | None, method: Method) -> None:
    """Make an object of the constructor's type from the arguments on the stack."""
    if isinstance(method, ArrayMethod):
        arrays.new_general(body, method)
        return
    owner = method.owner
    session = body.builder.session
    if owner.is_abstract or owner.is_interface:
        body.bad(f"newobj of abstract {owner.short_name}")
    if owner is session.universe.wellknown.String:
        new_string(body, method)
        return
    if owner.is_delegate:
        new_delegate(body, method)
        return
    args = [
        argument(body, entry, session.info(param))
        for entry, param in zip(take(body, len(method.params)), method.params, strict=True)
    ]
    info = session.info(owner)
    if info.kind is not REF:
        new_value(body, instr, method, args, info)
        return
    # the object is allocated after the arguments are computed (III.4.21) and before the constructor's class is
    # initialised
    args = [body.settle(entry) if entry.mode != VALUE and entry.mode > 3 else entry for entry in args]
    obj = body.temp(REF)
    body.emit("new", obj, (TypeSym(owner),))
    this = Entry(REF, obj, owner, VALUE, NONNULL | EXACT)
    run_constructor(body, instr, method, [this, *args])
    body.stack.append(this)


def run_constructor(body: Body, instr: ILInstr | None, method: Method, args: list[Entry]) -> None:
    if not inline.try_inline(body, method, args, False):
        emit_call(body, instr, method, args, False)


def take(body: Body, count: int) -> list[Entry]:
    """The top `count` entries, in order."""
    if len(body.stack) < count:
        body.bad("stack underflow")
    if not count:
        return []
    taken = body.stack[-count:]
    del body.stack[-count:]
    return taken


def new_value(body: Body, instr: ILInstr | None, method: Method, args: list[Entry], info: object) -> None:
    """newobj of a value type: a zeroed variable whose address is `this`."""
    layout, size, kind = info.layout, info.size, info.kind  # type: ignore[attr-defined]
    var = body.temp(kind, layout)
    if kind is VT:
        body.emit("zero_vt", var, (Const(I8, size),))
    else:
        body.move(var, Const(kind, 0))
    run_constructor(body, instr, method, [Entry(BYREF, var, method.owner, LOCAL_ADDR), *args])
    body.stack.append(body.entry_of(var, info))  # type: ignore[arg-type]


def new_string(body: Body, method: Method) -> None:
    """A String constructor is the static method `Ctor` of the same parameters, supplied by the class library."""
    string = method.owner
    for candidate in string.find_methods("Ctor"):
        if candidate.params == method.params and candidate.is_static:
            dispatch(body, None, candidate, False)  # type: ignore[arg-type]
            facts = body.pop()
            body.stack.append(Entry(REF, facts.op, string, VALUE, NONNULL | EXACT))
            return
    args = pop_static(body, method)
    body.clobber()
    body.value("call", REF, (MethodSym(method), *[body.use(entry) for entry in args]), string, NONNULL | EXACT)


def pop_static(body: Body, method: Method) -> list[Entry]:
    """Arguments without `this`."""
    session = body.builder.session
    return [
        argument(body, entry, session.info(param))
        for entry, param in zip(take(body, len(method.params)), method.params, strict=True)
    ]


def new_delegate(body: Body, method: Method) -> None:
    """newobj of a delegate (II.14.6). Closed: target and cell; open (static): no target, and the cell again in
    _methodPtrAux.
    """
    pointer, target = body.pop(), body.pop()
    if target.kind is not REF or pointer.kind is not I8:
        body.bad("a delegate is made of an object and a function pointer")
    owner = method.owner
    session = body.builder.session
    target_op = body.use(target)
    cell: Operand
    aux: Operand | None = None
    if pointer.mode == FTN:
        callee: Method = pointer.extra
        cell = body.temp(I8)
        boxed = callee.owner.is_value_type and not callee.is_static
        body.emit("method_cell", cell, (UnboxingSym(callee) if boxed else MethodSym(callee),))
        if not callee.is_static:
            if not (target.mode != VALUE or target.offset & NONNULL):
                body.emit("delegate_check", None, (target_op,))
        elif len(callee.params) == len(session.invoke_params(owner)):
            aux = cell
    else:
        cell = body.use(pointer)
        aux = body.temp(I8)
        body.emit("open_cell", aux, (target_op, cell))
    obj = body.temp(REF)
    body.emit("new", obj, (TypeSym(owner),))
    base = session.universe.wellknown.Delegate
    body.emit("stfld_ref", None, (obj, target_op, Const(I8, session.field(base, "_target").offset)))
    body.emit("stfld_i8", None, (obj, cell, Const(I8, session.field(base, "_methodPtr").offset)))
    if aux is not None:
        body.emit("stfld_i8", None, (obj, aux, Const(I8, session.field(base, "_methodPtrAux").offset)))
    body.stack.append(Entry(REF, obj, owner, VALUE, NONNULL | EXACT))


# function pointers --------------------------------------------------------------------------------------------------


def load_function(body: Body, instr: ILInstr) -> None:
    """ldftn"""
    method = method_of(body, instr)
    token = prefix_operand(instr, "constrained.")
    if token is not None:
        method, _ = resolve_constrained(body.builder.session.universe.resolve_type(body.image, token, body.ctx), method)  # type: ignore[arg-type]
    if method.is_abstract:
        body.bad(f"ldftn of abstract {method.full_name}")
    if method.is_static and _is_for_native_callers(method):
        body.value("method_cell", I8, (NativeEntrySym(method),))
        return
    body.stack.append(Entry(I8, None, None, FTN, 0, method))


def _is_for_native_callers(method: Method) -> bool:
    definition = method.definition
    if definition.owner.definition.assembly.from_framework:
        return False
    return definition.owner.assembly.has_attribute(
        definition.token, "System.Runtime.InteropServices", "UnmanagedCallersOnlyAttribute"
    )


def load_virtual_function(body: Body, instr: ILInstr) -> None:
    """ldvirtftn"""
    method = method_of(body, instr)
    entry = body.pop_ref()
    exact, virtual = devirtualise(method, entry)
    if not virtual:
        op = body.use(entry)
        if not entry.offset & NONNULL:
            body.emit("null_check", None, (op,))
        body.stack.append(Entry(I8, None, None, FTN, 0, exact))
        return
    body.value("virtual_cell", I8, (body.use(entry), MethodSym(method)))


__all__ = ["construct", "dispatch", "emit_call", "finish_call"]
