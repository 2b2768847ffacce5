"""Constants, arguments and locals: ldc, ldarg, starg, ldarga, ldloc, stloc, ldloca, dup, pop, ldnull."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.importer.body import BYREF, F4, F8, I4, I8, REF, reads_addressed
from oscil.importer.entry import LOCAL_ADDR, NONNULL, VALUE, Entry, const_entry, null_entry
from oscil.ir.model import ADDRESS_TAKEN, FILTER_SHARED, Const, Instr, Var

if TYPE_CHECKING:
    from oscil.il.decoder import ILInstr
    from oscil.importer.body import Body
    from oscil.importer.typeinfo import TypeInfo


def number_of(body: Body, instr: ILInstr, count: int) -> int:
    """The variable number of ldloc, stloc.3 and so on, checked."""
    operand = instr.operand
    number = operand if operand.__class__ is int else int(instr.opcode.name[-1])
    if number >= count:
        body.bad(f"{instr.opcode.name} {number}: there are {count}")
    return number


def load_local(body: Body, instr: ILInstr) -> None:
    """ldloc"""
    operand = instr.operand
    number = operand if operand is not None else int(instr.opcode.name[-1])
    if number >= len(body.locals):  # type: ignore[operator]
        body.bad(f"local {number} of {len(body.locals)}")
    if body.frame is not None:
        load_shared(body, body.locals[number], body.local_infos[number])  # type: ignore[index]
        return
    entry = body.entry_of(body.locals[number], body.local_infos[number])  # type: ignore[index]
    body.stack.append(body.known(entry) if body.builder.facts and entry.kind is REF else entry)


def store_local(body: Body, instr: ILInstr) -> None:
    """stloc"""
    number = number_of(body, instr, len(body.locals))
    entry = body.pop()
    if body.frame is not None:
        store_shared(body, body.locals[number], body.local_infos[number], entry)
        return
    body.assign(body.locals[number], entry, body.local_infos[number])


def load_local_address(body: Body, instr: ILInstr) -> None:
    """ldloca"""
    number = number_of(body, instr, len(body.locals))
    push_address(body, body.locals[number], body.local_infos[number])


def push_address(body: Body, var: Var, info: TypeInfo) -> None:
    """The address of a variable, symbolic as long as it can be."""
    if body.frame is not None:
        body.stack.append(Entry(BYREF, shared_address(body, var), info.type))
        return
    body.stack.append(Entry(BYREF, var, info.type, LOCAL_ADDR))


def load_argument(body: Body, instr: ILInstr) -> None:
    """ldarg"""
    number = number_of(body, instr, len(body.args))
    entry = body.args[number]
    if body.frame is not None:
        load_shared(body, entry.op, body.arg_infos[number])
        return
    body.stack.append(body.known(entry) if body.builder.facts and entry.kind is REF else entry)


def store_argument(body: Body, instr: ILInstr) -> None:
    """starg"""
    number = number_of(body, instr, len(body.args))
    entry, var = body.pop(), body.args[number].op
    if body.frame is not None:
        store_shared(body, var, body.arg_infos[number], entry)
        return
    body.assign(var, entry, body.arg_infos[number])


def load_argument_address(body: Body, instr: ILInstr) -> None:
    """ldarga"""
    number = number_of(body, instr, len(body.args))
    push_address(body, body.args[number].op, body.arg_infos[number])


# variables of the method that a filter belongs to ------------------------------------------------------------------


def shared_address(body: Body, var: Var) -> Var:
    """The address of the method's variable, from its filter."""
    var.flags |= FILTER_SHARED | ADDRESS_TAKEN
    address = body.temp(BYREF)
    body.emit("frame_addr", address, (body.frame, var))  # type: ignore[arg-type]
    return address


def load_shared(body: Body, var: Var, info: TypeInfo) -> None:
    """Push the method's variable, from its filter."""
    load_through(body, shared_address(body, var), 0, info)


def store_shared(body: Body, var: Var, info: TypeInfo, entry: Entry) -> None:
    """Store to the method's variable, from its filter."""
    value = body.coerce(entry, info)
    store_through(body, shared_address(body, var), 0, value, info)


def load_through(body: Body, address: Var, offset: int, info: TypeInfo) -> None:
    """Push what is at address + offset."""
    if info.mem == "vt":
        body.value_of("load_vt", info, (address, Const(I8, offset), Const(I8, info.size)))
    else:
        body.value_of(f"load_{info.mem}", info, (address, Const(I8, offset)))


def store_through(body: Body, address: Var, offset: int, value: object, info: TypeInfo) -> None:
    """[address + offset] = value"""
    if info.mem == "vt":
        body.emit("store_vt", None, (address, value, Const(I8, offset), Const(I8, info.size)))  # type: ignore[arg-type]
    else:
        body.emit(f"store_{info.mem}", None, (address, value, Const(I8, offset)))  # type: ignore[arg-type]


# constants, dup, pop ------------------------------------------------------------------------------------------------


def constant_i4(body: Body, instr: ILInstr) -> None:
    """ldc.i4, its short forms included"""
    operand = instr.operand
    if operand is None:
        last = instr.opcode.name[-1]
        operand = -1 if instr.opcode.name[-2] == "m" else int(last)
    body.stack.append(const_entry(I4, operand))  # type: ignore[arg-type]


def constant_i8(body: Body, instr: ILInstr) -> None:
    """ldc.i8"""
    body.stack.append(const_entry(I8, instr.operand))  # type: ignore[arg-type]


def constant_r4(body: Body, instr: ILInstr) -> None:
    """ldc.r4"""
    body.stack.append(const_entry(F4, instr.operand))  # type: ignore[arg-type]


def constant_r8(body: Body, instr: ILInstr) -> None:
    """ldc.r8"""
    body.stack.append(const_entry(F8, instr.operand))  # type: ignore[arg-type]


def null(body: Body, instr: ILInstr) -> None:
    """ldnull"""
    body.stack.append(null_entry())


def duplicate(body: Body, instr: ILInstr) -> None:
    """dup"""
    entry = body.pop()
    if entry.mode > 3:  # handles and boxes are made once: a box has an identity
        entry = body.settle(entry)
    elif entry.mode == VALUE and reads_addressed(entry) and entry.op.kind is not REF:
        entry = body.copied(entry)
    body.stack += (entry, entry)


def discard(body: Body, instr: ILInstr) -> None:
    """pop"""
    entry = body.pop()
    if entry.mode == VALUE and entry.op.__class__ is Var and not entry.op.flags:
        instrs = body.builder.instrs
        if len(instrs) > body.builder.floor and instrs[-1].dst is entry.op and instrs[-1].op in _PURE_LOADS:
            instrs.pop()


_PURE_LOADS = frozenset(["mov_i4", "mov_i8", "mov_f4", "mov_f8", "mov_ref", "mov_byref", "mov_vt"])


def load_string(body: Body, instr: ILInstr) -> None:
    """ldstr"""
    from oscil.ir.model import StringSym

    var = body.temp(REF)
    text = body.image.user_string(instr.operand)  # type: ignore[arg-type]
    body.builder.instrs.append(Instr("ldstr", var, (StringSym(text),), body.il, None, body.chain))
    body.stack.append(Entry(REF, var, body.builder.session.universe.wellknown.String, VALUE, NONNULL))


def nothing(body: Body, instr: ILInstr) -> None:
    """nop, break"""
