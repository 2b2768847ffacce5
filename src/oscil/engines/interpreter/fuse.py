"""Which pairs (and triples) of ops have a fused handler. Every entry is derived from table entries by name; the
generator does the rest.

Chosen by measurement: the pairs that the corpus executes most. An intermediate result that dies inside the pair is
never stored.
"""

from __future__ import annotations

from collections.abc import Iterator

from oscil.engines.interpreter.names import CALL_SHAPES, INVERSE, parse
from oscil.engines.interpreter.shapes import VALUE, operand_class
from oscil.ir.model import KIND_OF_NAME, Kind
from oscil.ir.ops.table import OPS

CONTROL = ("br", "br_if", "br_ifn", *CALL_SHAPES)
BRANCHES = ("br_if._b", "br_if._p")


def _comparison_shapes(op: str) -> tuple[str, ...]:
    if op.startswith(("i4", "i8")):
        return ("ss", "si", "sw")
    if op.startswith(("f4", "f8")):
        return ("ss", "sw", "ws")
    return ("ss", "si")


def compare_and_branch() -> Iterator[str]:
    """A comparison whose result only a branch reads."""
    for op in (*INVERSE, "f4_eq_un", "f8_eq_un"):
        for shape in _comparison_shapes(op):
            for branch in BRANCHES:
                yield f"{op}.{shape}+{branch}"


def loop_ends() -> Iterator[str]:
    """`i += c; if (i < n) goto`, with n a variable, a constant or the length of an array."""
    for kind in ("i4", "i8"):
        for step in (f"{kind}_add.=Di", f"{kind}_add.=Ds", f"{kind}_sub.=Di"):
            for word in ("lt", "le", "gt", "ge", "ne", "lt_un"):
                for shape in ("_s", "_i"):
                    yield f"{step}+{kind}_{word}.{shape}+br_if._p"
    for step in ("i4_add.=Di",):
        yield f"{step}+br.p"
        yield f"{step}+br.b"
    for word in ("lt", "ge", "gt", "le"):
        for branch in BRANCHES:
            yield f"ldlen.s+i4_{word}._s+{branch}"
        yield f"i4_add.=Di+ldlen.s+i4_{word}._s+br_if._p"
    for word in ("lt_un", "ge_un", "le_un", "gt_un", "eq", "ne"):
        for branch in BRANCHES:
            yield f"ldlen.s+i4_{word}._s+{branch}"
            yield f"ldlen.s+i4_{word}._i+{branch}"


def tests() -> Iterator[str]:
    """Masks, remainders, loaded flags: tested against a constant or zero."""
    for branch in (*BRANCHES, "br_ifn._b", "br_ifn._p"):
        for load in (
            "ldelem_u1.ss",
            "ldelem_u1.si",
            "ldfld_u1.si",
            "ldsfld_u1.w",
            "vt_get_u1.si",
            "load_u1.si",
            "i4_and.ss",
            "i4_and.si",
        ):
            yield f"{load}+{branch}"
    for kind in ("i4", "i8"):
        for branch in BRANCHES:
            for word in ("eq", "ne"):
                yield f"isinst.=sw+ref_{word}._i+{branch}"
                yield f"isinst_exact.=sw+ref_{word}._i+{branch}"
                yield f"ldfld_ref.=si+ref_{word}._i+{branch}"
                yield f"vt_get_ref.=si+ref_{word}._i+{branch}"
                yield f"{kind}_and.si+{kind}_{word}._i+{branch}"
                yield f"{kind}_rem.si+{kind}_{word}._i+{branch}"
                yield f"{kind}_rem.ss+{kind}_{word}._i+{branch}"
                yield f"isinst.sw+ref_{word}._i+{branch}"
                yield f"isinst_exact.sw+ref_{word}._i+{branch}"
                yield f"ldfld_ref.si+ref_{word}._i+{branch}"
            for width in ("i4", "i8", "u2", "u1"):
                for word in ("eq", "ne", "lt", "ge", "gt", "le", "lt_un", "ge_un", "le_un", "gt_un"):
                    for operand in ("s", "i"):
                        yield f"vt_get_{width}.si+{'i8' if width == 'i8' else 'i4'}_{word}._{operand}+{branch}"
            for width in ("u1", "i4"):
                for shape in ("ss", "si"):
                    for word in ("eq", "ne"):
                        yield f"ldelem_{width}.{shape}+i4_{word}._i+{branch}"
                for word in ("eq", "ne", "lt", "ge", "gt", "le"):
                    yield f"ldfld_{width}.si+i4_{word}._i+{branch}"
                    yield f"ldfld_{width}.si+i4_{word}._s+{branch}"


def arithmetic() -> Iterator[str]:
    """Chains of arithmetic."""
    for kind in ("f4", "f8"):
        words: tuple[str, ...] = ("add", "sub", "mul")
        for first in words:
            for second in words:
                yield f"{kind}_{first}.ss+{kind}_{second}.=_s"
                yield (
                    f"{kind}_{first}.ss+{kind}_{second}.=D_"
                    if second == "sub"
                    else f"{kind}_{first}.ss+{kind}_{second}.=_D"
                )
                if second == "sub":
                    yield f"{kind}_{first}.ss+{kind}_{second}.=s_"
            yield f"{kind}_{first}.ss+{kind}_div.=_s"
            yield f"{kind}_{first}.ss+{kind}_div.=s_"
            yield f"{kind}_mul.ss+{kind}_{first}.=_s"
            yield f"{kind}_mul.sw+{kind}_{first}.=_s"
    for kind in ("i4", "i8"):
        shapes = ("ss", "si")
        words = ("add", "sub", "mul", "and", "or", "xor", "shl", "shr", "shr_un")
        for first in words:
            for second in words:
                for one in shapes:
                    yield f"{kind}_{first}.{one}+{kind}_{second}.=_i"
                    if not second.startswith("sh"):
                        yield f"{kind}_{first}.{one}+{kind}_{second}.=_s"
                    if second == "sub":
                        yield f"{kind}_{first}.{one}+{kind}_{second}.=s_"
        yield f"{kind}_mul.sw+{kind}_add.=_i"
        yield f"{kind}_mul.sw+{kind}_add.=_s"
    for word in ("i4_to_u1", "i4_to_u2", "i4_to_i1", "i4_to_i2", "i4_to_i8", "u4_to_i8", "i4_to_f8"):
        for first in ("i4_add", "i4_sub", "i4_and", "i4_mul", "i4_xor", "i4_shr_un", "i4_shr"):
            for one in ("ss", "si"):
                yield f"{first}.{one}+{word}.=_"


def memory() -> Iterator[str]:
    """Array elements and fields with the arithmetic around them."""
    for width, kind in (("u1", "i4"), ("u2", "i4"), ("i4", "i4"), ("i8", "i8"), ("f8", "f8"), ("f4", "f4")):
        words = ("add", "sub", "mul") if kind[0] == "f" else ("add", "sub", "mul", "and", "or", "xor")
        for word in words:
            for load in (f"ldelem_{width}.ss", f"ldfld_{width}.si"):
                yield f"{load}+{kind}_{word}.=_s"
                yield f"{load}+{kind}_{word}.=s_" if word == "sub" else f"{load}+{kind}_{word}.=_D"
                if kind[0] != "f":
                    yield f"{load}+{kind}_{word}.=_i"
            yield f"{kind}_{word}.ss+stfld_{width}.s_i"
            yield f"{kind}_{word}.ss+stelem_{width}.ss_"
            if kind[0] != "f":
                yield f"{kind}_{word}.si+stfld_{width}.s_i"
                yield f"{kind}_{word}.si+stelem_{width}.ss_"
        yield f"ldfld_ref.si+ldelem_{width}.=_s"
        yield f"ldfld_ref.si+ldfld_{width}.=_i"
        yield f"ldelem_ref.ss+ldelem_{width}.=_s"
        yield f"ldelem_ref.ss+ldfld_{width}.=_i"
        yield f"ldelem_{width}.ss+stelem_{width}.ss_"
        yield f"ldfld_{width}.si+stfld_{width}.s_i"
        if kind == "i4":
            yield f"i4_add.si+ldelem_{width}.=s_"
            yield f"i4_add.ss+ldelem_{width}.=s_"
            yield f"i4_sub.si+ldelem_{width}.=s_"
        for word in words:
            yield f"{kind}_mul.ss+{kind}_{word}._s+stfld_{width}.s_i"
            yield f"{kind}_mul.ss+{kind}_{word}._s+store_{width}.s_i"
            yield f"{kind}_mul.ss+{kind}_{word}._s+stelem_{width}.ss_"
            yield f"{kind}_{word}.ss+store_{width}.s_i"
            yield f"{kind}_{word}.si+store_{width}.s_i"
            yield f"ldelem_{width}.ss+{kind}_mul._s+{kind}_{word}.=_s"
            yield f"ldfld_{width}.si+{kind}_mul._s+{kind}_{word}.=_s"
            yield f"load_{width}.si+{kind}_{word}.=_s"
        yield f"ldfld_{width}.si+{kind}_add._i+stfld_{width}.s_i"
        yield f"ldfld_{width}.si+{kind}_add._s+stfld_{width}.s_i"
        yield f"vt_get_{width}.si+{kind}_add._i+vt_set_{width}.s_i"
        yield f"ldelema.=ssi+load_{width}.=_i"
        yield f"ldelema.ssi+store_{width}._si"
        yield f"md_addr_2.=sssi+load_{width}.=_i"
        yield f"vt_get_byref.si+byref_index._si+load_{width}.=_i"
        yield f"vt_get_byref.si+byref_index._si+store_{width}._si"
        yield f"byref_index.ssi+load_{width}.=_i"
        yield f"byref_index.ssi+store_{width}._si"
        yield f"byref_add.ss+load_{width}.=_i"
        yield f"byref_add.ss+store_{width}._si"
        yield f"vt_get_{width}.si+{kind}_add.=_s"
        yield f"vt_get_{width}.si+{kind}_sub.=s_"
        yield f"vt_get_{width}.si+{kind}_sub.=_s"
        yield f"vt_get_{width}.si+{kind}_add.=_i"
        yield f"vt_get_ref.si+ldfld_{width}.=_i"
        yield f"vt_get_ref.si+ldelem_{width}.=_s"
        yield f"vt_get_byref.si+load_{width}.=_i"
        yield f"ldelema.ssi+load_{width}.=_i"
        yield f"md_addr_2.sssi+load_{width}.=_i"
        yield f"md_addr_2.sssi+store_{width}._si"
    for width in ("ref", "byref"):
        yield f"vt_get_byref.si+byref_index._si+load_{width}.=_i"
        yield f"vt_get_byref.si+byref_index._si+store_{width}._si"
        yield f"byref_index.ssi+load_{width}.=_i"
    yield "vt_get_byref.si+byref_index.=_si"
    yield "vt_get_byref.si+byref_add.=_s"
    yield "u4_to_i8.s+i8_mul._i+byref_add.=s_"
    yield "i4_to_i8.s+i8_mul._i+byref_add.=s_"
    yield "i8_mul.si+byref_add.=s_"
    for op in ("add", "sub", "mul"):
        yield f"i4_to_i8.s+i8_{op}.=_s"
        yield f"u4_to_i8.s+i8_{op}.=_s"
        yield f"i4_to_f8.s+f8_{op}.=_s"
        yield f"i4_to_f8.s+f8_{op}.=_w"
        yield f"i4_to_f8.s+f8_{op}.=s_"
    yield "i4_to_f8.s+f8_div.=_s"
    yield "i4_to_f8.s+f8_div.=_w"
    yield "ldfld_ref.si+ldelem_ref.=_s"
    yield "ldfld_ref.si+ldfld_ref.=_i"
    yield "ldfld_ref.si+ldlen.=_"
    yield "ldelem_ref.ss+ldfld_ref.=_i"
    yield "ldelem_ref.ss+ldelem_ref.=_s"


def calls_and_returns() -> Iterator[str]:
    """The last argument and the call; a value and its return; arguments two at a time."""
    moves = ("mov_i8.=s", "mov_i4.=s", "mov_i8.=i")
    for first in moves:
        for second in moves:
            yield f"{first}+{second}"
            yield f"{first}+{second}+call.sww"
        for call in ("call.sww", "call_checked.sww", "call_virt.siww", "call_cached.swww", "call_delegate.siww"):
            yield f"{first}+{call}"
            if call != "call.sww":
                yield f"{moves[0]}+{first}+{call}"
    for producer in (
        *("i4_add.=si", "i4_sub.=si", "i4_add.=ss", "i4_sub.=ss", "i4_mul.=ss", "i8_add.=si", "i8_sub.=si"),
        *("ldfld_i4.=si", "ldfld_ref.=si", "ldfld_i8.=si", "ldfld_f8.=si", "ldelem_ref.=ss", "ldelem_i4.=ss"),
    ):
        for call in ("call.sww", "call_checked.sww", "call_virt.siww", "call_cached.swww"):
            yield f"{producer}+{call}"
        shape = producer.replace(".=", ".")
        kind = producer.split("_")[1].split(".")[0] if producer.startswith("ld") else producer.split("_")[0]
        yield f"{shape}+ret_{kind}._"
    for kind in ("f4", "f8"):
        for word in ("add", "sub", "mul"):
            yield f"{kind}_{word}.ss+ret_{kind}._"
    for producer in ("addr_of.=s", "ldflda.=si", "ldsfld_ref.=w", "ldstr.=w", "new.=w"):
        yield f"{producer}+call.sww"
    for width in ("i4", "i8", "ref", "u1", "f8"):
        yield f"class_init.w+ldsfld_{width}.=w"
    yield "class_init.w+call.sww"
    for step in (
        "mov_i8.=i",
        "mov_i4.=s",
        "mov_i8.=s",
        "i4_add.=si",
        "i4_add.=ss",
        "stfld_i4.ssi",
        "stelem_i4.sss",
        "store_i4.ssi",
    ):
        yield f"{step}+br.b"
        yield f"{step}+br.p"


def control_handlers() -> Iterator[str]:
    """The control steps by themselves."""
    yield from ("br.b", "br.p", "br_if.sb", "br_if.sp", "br_ifn.sb", "br_ifn.sp", "addr_of.=s")
    for op, shape in CALL_SHAPES.items():
        yield f"{op}.{shape}"
    returns = ["ret_void."]
    for kind in ("i4", "i8", "f4", "f8", "ref", "byref"):
        returns += [f"ret_{kind}.s", f"ret_{kind}.{'w' if kind[0] == 'f' else 'i'}"]
        if kind in ("i4", "i8"):
            returns.append(f"ret_{kind}.w")
    yield from returns
    yield "async_leave.ss"
    yield from (f"async_leave.ss+{name}" for name in returns)


def fused_names() -> Iterator[str]:
    """All fused handlers: the combinations above that make sense (not every memory width has every op, no float is an
    immediate).
    """
    for family in (compare_and_branch, loop_ends, tests, arithmetic, memory, calls_and_returns):
        for name in family():
            if _makes_sense(name):
                yield name


def _makes_sense(name: str) -> bool:
    kind = Kind.VOID  # of the value that the next step gets
    steps = parse(name)
    for number, step in enumerate(steps):
        if step.op in CONTROL or step.op.startswith("ret_"):
            return number == len(steps) - 1 and ("_" not in step.operands or kind == _taken(step.op))
        if step.op == "addr_of":
            continue
        op = OPS.get(step.op)
        if op is None or op.control or op.result == Kind.VT or (step.stores and op.result == Kind.VOID):
            return False
        if len(step.operands) != len(op.operands):
            return False
        for letter, spec in zip(step.operands, op.operands, strict=True):
            class_, operand = operand_class(spec.kind)
            if letter == "_" and operand != kind:
                return False
            if letter == "i" and class_ == VALUE and operand in (Kind.F4, Kind.F8):
                return False
        kind = op.result
    return True


def _taken(op: str) -> Kind:
    """Kind of the value that a control step takes."""
    return KIND_OF_NAME[op[4:]] if op.startswith("ret_") else Kind.I4
