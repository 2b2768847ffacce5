"""IL opcode to handler: (function of body and instruction, whether it ends the block)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from oscil.il.opcodes import OPCODES, Flow
from oscil.importer import arith, arrays, calls, eh, fields, flow, jumps, objects, prologue, typed_references, variables

if TYPE_CHECKING:
    from oscil.il.decoder import ILInstr
    from oscil.importer.body import Body

Handler = Callable[["Body", "ILInstr"], None]

_BY_PREFIX: dict[str, Handler] = {
    "ldind": fields.load_indirect,
    "stind": fields.store_indirect,
    "ldelem": arrays.load_element,
    "stelem": arrays.store_element,
    "ldc.i4": variables.constant_i4,
    "ldloc": variables.load_local,
    "stloc": variables.store_local,
    "ldloca": variables.load_local_address,
    "ldarg": variables.load_argument,
    "starg": variables.store_argument,
    "ldarga": variables.load_argument_address,
    "conv.ovf": arith.convert_checked,
    "conv": arith.convert,
}
_BY_NAME: dict[str, Handler] = {
    **dict.fromkeys(["add", "sub", "mul", "div", "div.un", "rem", "rem.un", "and", "or", "xor"], arith.binary),
    **dict.fromkeys(["add.ovf", "add.ovf.un", "sub.ovf", "sub.ovf.un", "mul.ovf", "mul.ovf.un"], arith.checked),
    **dict.fromkeys(["shl", "shr", "shr.un"], arith.shift),
    **dict.fromkeys(["neg", "not"], arith.unary),
    **dict.fromkeys(["ceq", "cgt", "cgt.un", "clt", "clt.un"], flow.set_compare),
    **dict.fromkeys(
        ["beq", "bge", "bgt", "ble", "blt", "bne.un", "bge.un", "bgt.un", "ble.un", "blt.un"], flow.branch_compare
    ),
    "arglist": objects.refuse,
    "mkrefany": typed_references.make,
    "refanyval": typed_references.value,
    "refanytype": typed_references.type_handle,
    **dict.fromkeys(["nop", "break"], variables.nothing),
    "conv.r.un": arith.convert_float_unsigned,
    "ckfinite": arith.check_finite,
    "br": flow.branch,
    "brtrue": flow.branch_true,
    "brfalse": flow.branch_false,
    "switch": flow.switch,
    "throw": flow.throw,
    "ret": prologue.return_,
    "leave": eh.leave,
    "endfinally": eh.end_finally,
    "endfilter": eh.end_filter,
    "rethrow": eh.rethrow,
    "jmp": jumps.jump,
    "ldc.i8": variables.constant_i8,
    "ldc.r4": variables.constant_r4,
    "ldc.r8": variables.constant_r8,
    "ldnull": variables.null,
    "ldstr": variables.load_string,
    "dup": variables.duplicate,
    "pop": variables.discard,
    "ldfld": fields.load_field,
    "ldflda": fields.load_field_address,
    "stfld": fields.store_instance_field,
    "ldsfld": fields.load_static,
    "ldsflda": fields.load_static_field_address,
    "stsfld": fields.store_static_field,
    "ldobj": fields.load_object,
    "stobj": fields.store_object,
    "cpobj": fields.copy_object,
    "initobj": fields.init_object,
    "cpblk": fields.copy_block,
    "initblk": fields.init_block,
    "newarr": arrays.new_array,
    "ldlen": arrays.load_length,
    "ldelema": arrays.load_element_address,
    "box": objects.box,
    "unbox": objects.unbox,
    "unbox.any": objects.unbox_any,
    "castclass": objects.cast_class,
    "isinst": objects.is_instance,
    "ldtoken": objects.load_token,
    "sizeof": objects.size_of,
    "localloc": objects.local_allocate,
    "call": calls.call,
    "callvirt": calls.call_virtual,
    "calli": calls.call_indirect,
    "newobj": calls.new_object,
    "ldftn": calls.load_function,
    "ldvirtftn": calls.load_virtual_function,
}


def _find(name: str) -> Handler | None:
    short = name.removesuffix(".s")
    if short in _BY_NAME:
        return _BY_NAME[short]
    best = max(
        (prefix for prefix in _BY_PREFIX if short == prefix or short.startswith(prefix + ".")), key=len, default=None
    )
    return _BY_PREFIX[best] if best is not None else None


def _table() -> dict[int, tuple[Handler, bool]]:
    table = {}
    for opcode in OPCODES:
        if opcode.flow is Flow.META:
            continue
        handler = _find(opcode.name)
        assert handler is not None, opcode.name
        ends = opcode.flow in (Flow.BRANCH, Flow.COND_BRANCH, Flow.RETURN, Flow.THROW) or opcode.name == "jmp"
        table[opcode.value] = (handler, ends)
    return table


HANDLERS: dict[int, tuple[Handler, bool]] = _table()
