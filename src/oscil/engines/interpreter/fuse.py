"""Which pairs (and triples) of ops have a fused handler. Every entry is derived from table entries by name; the generator does the rest.

Chosen by measurement: the pairs that the corpus executes most. An intermediate result that dies inside the pair is never stored.
"""

from __future__ import annotations

from collections.abc import Iterator

from oscil.engines.interpreter.names import INVERSE
from oscil.ir.model import Kind
from oscil.ir.ops.table import OPS

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


def tests() -> Iterator[str]:
    """Masks, remainders, loaded flags: tested against a constant or zero."""
    for kind in ("i4", "i8"):
        for branch in BRANCHES:
            for word in ("eq", "ne"):
                yield f"{kind}_and.si+{kind}_{word}._i+{branch}"
                yield f"{kind}_rem.si+{kind}_{word}._i+{branch}"
                yield f"{kind}_rem.ss+{kind}_{word}._i+{branch}"
                yield f"isinst.sw+ref_{word}._i+{branch}"
                yield f"isinst_exact.sw+ref_{word}._i+{branch}"
                yield f"ldfld_ref.si+ref_{word}._i+{branch}"
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
        words = ("add", "sub", "mul")
        for first in words:
            for second in words:
                yield f"{kind}_{first}.ss+{kind}_{second}.=_s"
                yield f"{kind}_{first}.ss+{kind}_{second}.=D_" if second == "sub" else f"{kind}_{first}.ss+{kind}_{second}.=_D"
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
        yield f"ldelema.ssi+load_{width}.=_i"
        yield f"md_addr_2.sssi+load_{width}.=_i"
        yield f"md_addr_2.sssi+store_{width}._si"
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
        yield f"{first}+call.sww"
        yield f"{first}+call_checked.sww"
    for producer in (
        *("i4_add.=si", "i4_sub.=si", "i4_add.=ss", "i4_sub.=ss", "i4_mul.=ss", "i8_add.=si", "i8_sub.=si"),
        *("ldfld_i4.=si", "ldfld_ref.=si", "ldfld_i8.=si", "ldfld_f8.=si", "ldelem_ref.=ss", "ldelem_i4.=ss"),
    ):
        yield f"{producer}+call.sww"
        shape = producer.replace(".=", ".")
        kind = producer.split("_")[1].split(".")[0] if producer.startswith("ld") else producer.split("_")[0]
        yield f"{shape}+ret_{kind}._"
    for kind in ("f4", "f8"):
        for word in ("add", "sub", "mul"):
            yield f"{kind}_{word}.ss+ret_{kind}._"


def control_handlers() -> Iterator[str]:
    """The control steps by themselves."""
    yield from ("br.b", "br.p", "br_if.sb", "br_if.sp", "br_ifn.sb", "br_ifn.sp", "call.sww", "call_checked.sww", "ret_void.")
    for kind in ("i4", "i8", "f4", "f8", "ref", "byref"):
        yield f"ret_{kind}.s"
        yield f"ret_{kind}.{'w' if kind[0] == 'f' else 'i'}"
        if kind in ("i4", "i8"):
            yield f"ret_{kind}.w"


def fused_names() -> Iterator[str]:
    """All fused handlers."""
    for family in (compare_and_branch, loop_ends, tests, arithmetic, memory, calls_and_returns):
        for name in family():
            if all(_exists(part) for part in name.split("+")):
                yield name


def _exists(step: str) -> bool:
    """Whether a step's op is a control step or in the table (not every memory width has every op)."""
    op = step.partition(".")[0]
    return op.startswith(("br", "ret_", "call")) or (op in OPS and OPS[op].result != Kind.VT)
