"""Arithmetic, shifts and conversions (ECMA-335 III.1.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.importer.body import BYREF, F4, F8, I4, I8, REF
from oscil.importer.entry import BYREF_ADDR, FIELD_ADDR, LOCAL_ADDR, VALUE, Entry
from oscil.importer.flow import unify
from oscil.ir.folding import fold, wrap
from oscil.ir.model import Const, Kind

if TYPE_CHECKING:
    from oscil.il.decoder import ILInstr
    from oscil.importer.body import Body
    from oscil.ir.model import Operand

PREFIX = {I4: "i4", I8: "i8", F4: "f4", F8: "f8"}
_INTEGER_ONLY = frozenset(["div.un", "rem.un", "and", "or", "xor"])


def binary(body: Body, instr: ILInstr) -> None:
    """add sub mul div div.un rem rem.un and or xor"""
    right, left = body.pop(), body.pop()
    name = instr.opcode.name
    kind = left.kind
    if kind is not right.kind or kind is BYREF:
        if BYREF in (kind, right.kind):
            address_arithmetic(body, name, left, right)
            return
        kind, a, b = unify(body, kind, body.use(left), right.kind, body.use(right))
    else:
        a = left.op if left.mode == VALUE else body.use(left)
        b = right.op if right.mode == VALUE else body.use(right)
    prefix = PREFIX.get(kind)
    if prefix is None or (name in _INTEGER_ONLY and kind in (F4, F8)):
        body.bad(f"{name} on {kind.name}")
    op = f"{prefix}_{name.replace('.', '_')}"
    if isinstance(b, Const) and kind in (I4, I8):
        if isinstance(a, Const):
            known = fold(op, (a, b))
            if known is not None:
                body.stack.append(Entry(kind, known))
                return
        elif kind is I8 and name == "add" and -4096 < b.value < 4096:
            # a pointer plus a constant: the offset of the load or store to come
            offset = left.offset if left.mode == BYREF_ADDR else 0
            base = left.op if left.mode == BYREF_ADDR else a
            body.stack.append(Entry(I8, base, None, BYREF_ADDR, offset + int(b.value)))
            return
    body.value(op, kind, (a, b))


def address_arithmetic(body: Body, name: str, left: Entry, right: Entry) -> None:
    """& + int, int + &, & - int, & - & (III.1.5 table III.2)."""
    if name == "add" and left.kind is not BYREF:
        left, right = right, left
    if left.kind is BYREF and right.kind is BYREF and name == "sub":
        body.value("byref_sub", I8, (body.use(left), body.use(right)))
        return
    if left.kind is not BYREF or right.kind not in (I4, I8) or name not in ("add", "sub"):
        if left.kind in (BYREF, I8, I4) and right.kind in (BYREF, I8, I4):  # unverifiable, works on the bits
            a, b = (
                body.convert_kind(body.use(e), e.kind, I8) if e.kind is not I8 else body.use(e) for e in (left, right)
            )
            body.value(f"i8_{name.replace('.', '_')}", I8, (a, b))
            return
        body.bad(f"{name} on {left.kind.name} and {right.kind.name}")
    amount = right.op if right.mode == VALUE else body.use(right)
    if isinstance(amount, Const):
        distance = int(amount.value) if name == "add" else -int(amount.value)
        mode = BYREF_ADDR if left.mode == VALUE else left.mode
        if mode in (BYREF_ADDR, LOCAL_ADDR, FIELD_ADDR) and mode != LOCAL_ADDR:
            body.stack.append(Entry(BYREF, left.op, None, mode, left.offset + distance))
            return
    if right.kind is I4:
        amount = body.convert_kind(amount, I4, I8)
    if name == "sub":
        negated = body.temp(I8)
        body.emit("i8_neg", negated, (amount,))
        amount = negated
    body.value("byref_add", BYREF, (body.use(left), amount), left.type)


def checked(body: Body, instr: ILInstr) -> None:
    """add.ovf add.ovf.un mul.ovf ..."""
    right, left = body.pop(), body.pop()
    kind, a, b = left.kind, body.use(left), body.use(right)
    name = instr.opcode.name
    if kind is not right.kind or kind is BYREF:
        if BYREF in (kind, right.kind):  # unverifiable; no range is known for addresses, so unchecked
            address_arithmetic(body, name.split(".")[0], left, right)
            return
        if name.endswith(".un") and {kind, right.kind} == {I4, I8}:
            a, b = (_widen_unsigned(body, op) if have is I4 else op for op, have in ((a, kind), (b, right.kind)))
            kind = I8
        else:
            kind, a, b = unify(body, kind, a, right.kind, b)
    if kind not in (I4, I8):
        body.bad(f"{name} on {kind.name}")
    body.value(f"{PREFIX[kind]}_{name.replace('.', '_')}", kind, (a, b))


def _widen_unsigned(body: Body, op: Operand) -> Operand:
    var = body.temp(I8)
    body.emit("u4_to_i8", var, (op,))
    return var


def shift(body: Body, instr: ILInstr) -> None:
    """shl shr shr.un"""
    amount_kind, amount = body.pop_value()
    kind, value = body.pop_value()
    if kind not in (I4, I8) or amount_kind not in (I4, I8):
        body.bad(f"{instr.opcode.name} on {kind.name} by {amount_kind.name}")
    if amount_kind is I8:
        amount = (
            body.convert_kind(amount, I8, I4) if not isinstance(amount, Const) else Const(I4, int(amount.value) & 63)
        )
    op = f"{PREFIX[kind]}_{instr.opcode.name.replace('.', '_')}"
    known = fold(op, (value, amount))
    if known is not None:
        body.stack.append(Entry(kind, known))
    else:
        body.value(op, kind, (value, amount))


def unary(body: Body, instr: ILInstr) -> None:
    """neg not"""
    kind, value = body.pop_value()
    name = instr.opcode.name
    if kind not in PREFIX or (name == "not" and kind in (F4, F8)):
        body.bad(f"{name} on {kind.name}")
    op = f"{PREFIX[kind]}_{name}"
    known = fold(op, (value,))
    if known is not None:
        body.stack.append(Entry(kind, known))
    else:
        body.value(op, kind, (value,))


def check_finite(body: Body, instr: ILInstr) -> None:
    """ckfinite"""
    kind, value = body.pop_value()
    if kind not in (F4, F8):
        body.bad(f"ckfinite on {kind.name}")
    body.value(f"ckfinite_{PREFIX[kind]}", kind, (value,))


# conversions --------------------------------------------------------------------------------------------------------

_TARGETS = {"i": "i8", "u": "u8", "r4": "f4", "r8": "f8"}
_SMALL = ("i1", "u1", "i2", "u2")


def convert(body: Body, instr: ILInstr) -> None:
    """conv.i1 ... conv.u8, conv.r4, conv.r8, conv.i, conv.u"""
    name = instr.opcode.name[5:]
    target = _TARGETS.get(name, name)
    entry = body.pop()
    kind = entry.kind
    if target in ("i8", "u8") and kind is I8:
        body.stack.append(entry)
        return
    if kind is I4 and entry.mode == VALUE and entry.type is not None and target in _SMALL and _fits(entry.type, target):
        body.stack.append(entry)
        return
    convert_operand(body, body.use(entry), kind, target)


def _fits(small: str, target: str) -> bool:
    from oscil.importer.typeinfo import FITS

    return (small, target) in FITS


def convert_operand(body: Body, op: Operand, kind: Kind, target: str) -> None:
    """Push `op` converted without check to i1 .. u8, f4 or f8."""
    if kind in (BYREF, REF):
        # conv.u of an address: the bits (III.3.27); of a reference: unverifiable, the address
        if kind is REF:
            address = body.temp(BYREF)
            body.emit("ref_to_byref", address, (op,))
            op = address
        op, kind = body.convert_kind(op, BYREF, I8), I8
        if target in ("i8", "u8"):
            body.stack.append(Entry(I8, op))
            return
    if kind not in PREFIX:
        body.bad(f"conversion of {kind.name}")
    if isinstance(op, Const) and kind in (I4, I8) and target[0] != "f":
        bits = int(target[1]) * 8
        number = int(op.value) & 0xFFFFFFFF if kind is I4 and target == "u8" else int(op.value)
        number &= (1 << bits) - 1
        to = I8 if bits == 64 else I4
        number = wrap(number, bits) if target[0] == "i" else wrap(number, 64 if to is I8 else 32)
        body.stack.append(Entry(to, Const(to, number), target if bits < 32 else None))
        return
    source = PREFIX[kind]
    if target in ("f4", "f8"):
        if source == target:
            body.stack.append(Entry(kind, op))
        else:
            body.value(f"{source}_to_{target}", F4 if target == "f4" else F8, (op,))
        return
    if kind is I4:
        if target in ("i4", "u4"):
            body.stack.append(Entry(I4, op))
            return
        if target in ("i8", "u8"):
            body.value("i4_to_i8" if target == "i8" else "u4_to_i8", I8, (op,))
            return
    elif kind is I8 and target in ("i4", "u4"):
        body.value("i8_to_i4", I4, (op,))
        return
    to = I8 if target in ("i8", "u8") else I4
    body.value(f"{source}_to_{target}", to, (op,), target if target in _SMALL else None)


def convert_float_unsigned(body: Body, instr: ILInstr) -> None:
    """conv.r.un: an unsigned integer to floating point"""
    kind, op = body.pop_value()
    if kind in (F4, F8):
        body.stack.append(Entry(kind, op))
    elif kind in (I4, I8):
        instrs, at = body.code.instrs, body.next
        if at < len(instrs) and instrs[at].opcode.name == "conv.r4" and instrs[at].offset not in body.code.leaders:
            body.next += 1  # the two together round once, as .NET does
            body.value(f"u{PREFIX[kind][1]}_to_f4", F4, (op,))
            return
        body.value(f"u{PREFIX[kind][1]}_to_f8", F8, (op,))
    else:
        body.bad(f"conv.r.un on {kind.name}")


def convert_checked(body: Body, instr: ILInstr) -> None:
    """conv.ovf.i1 ... and their .un forms"""
    name = instr.opcode.name[9:]
    unsigned = name.endswith(".un")
    name = name.removesuffix(".un")
    target = _TARGETS.get(name, name)
    kind, op = body.pop_value()
    if kind is BYREF:
        op, kind = body.convert_kind(op, BYREF, I8), I8
    if kind not in PREFIX:
        body.bad(f"{instr.opcode.name} on {kind.name}")
    source = PREFIX[kind]
    if unsigned and kind in (I4, I8):
        source = "u" + source[1]
    if source == target:
        body.stack.append(Entry(kind, op))
        return
    to = I8 if target in ("i8", "u8") else I4
    body.value(f"{source}_to_{target}_ovf", to, (op,), target if target in _SMALL else None)
