"""Machine ops: what system Python compiles to. Simple ops have an LLVM template and a meaning on Python numbers side by
side.

Names are `word.kind` or `word.from.to`, kinds as in `ir/model.py` (memory ops end in a memory width). Ops with
structure (memory, calls,
control) are listed in STRUCTURED and handled by name in `engines/llvm/lower.py` and `ir/evaluate.py`.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Callable
from typing import Any, NamedTuple

LLVM_TYPES: dict[str, str] = {
    **{"void": "void", "i4": "i32", "i8": "i64", "f4": "float", "f8": "double"},
    **{"ref": "ptr", "byref": "ptr", "vt": "ptr"},
}


class Simple(NamedTuple):
    """A pure op. `template`: LLVM lines with {d} (result), {0}.. (operands); `declares`: LLVM declarations it needs."""

    template: str
    evaluate: Callable[..., Any]
    args: tuple[str, ...]
    result: str
    declares: tuple[str, ...] = ()


SIMPLE: dict[str, Simple] = {}
STRUCTURED: tuple[str, ...] = (
    *("load", "store", "load_acquire", "load_monotonic", "load_final", "store_release"),
    *("memset", "memcpy", "memmove"),
    *("atomic_add", "atomic_xchg", "atomic_and", "atomic_or", "atomic_cas", "fence", "alloca", "address_of"),
    *("call", "run", "frame_address", "br", "ret", "throw", "dispatch", "jump", "trap", "pause", "mov", "cast"),
    *("set_jump", "jump_to"),
)
INT_BITS = {"i4": 32, "i8": 64}


def wrap(value: int, bits: int) -> int:
    """Two's complement wrap to signed."""
    value &= (1 << bits) - 1
    return value - (1 << bits) if value >> (bits - 1) else value


def round_f32(value: float) -> float:
    """Round to single precision; too large becomes infinity."""
    try:
        return float(struct.unpack("<f", struct.pack("<f", value))[0])
    except OverflowError:
        return math.copysign(math.inf, value)


def _integer_ops(kind: str) -> None:
    bits, type_ = INT_BITS[kind], LLVM_TYPES[kind]
    mask = (1 << bits) - 1

    def binary(word: str, function: Callable[[int, int], int], llvm: str = "") -> None:
        template = f"{{d}} = {llvm or word} {type_} {{0}}, {{1}}"
        SIMPLE[f"{word}.{kind}"] = Simple(template, lambda a, b: wrap(function(a, b), bits), (kind, kind), kind)

    def divide(a: int, b: int) -> int:
        quotient = abs(a) // abs(b)
        return quotient if (a < 0) == (b < 0) else -quotient

    binary("add", lambda a, b: a + b)
    binary("sub", lambda a, b: a - b)
    binary("mul", lambda a, b: a * b)
    binary("and", lambda a, b: a & b)
    binary("or", lambda a, b: a | b)
    binary("xor", lambda a, b: a ^ b)
    binary("shl", lambda a, b: a << (b & (bits - 1)))
    binary("ashr", lambda a, b: a >> (b & (bits - 1)))
    binary("lshr", lambda a, b: (a & mask) >> (b & (bits - 1)))
    binary("sdiv", divide)
    binary("srem", lambda a, b: a - b * divide(a, b))
    binary("udiv", lambda a, b: (a & mask) // (b & mask))
    binary("urem", lambda a, b: (a & mask) % (b & mask))
    for word, sign in (("smulh", "sext"), ("umulh", "zext")):
        wide = f"i{2 * bits}"
        template = (
            f"{{d}}.a = {sign} {type_} {{0}} to {wide}\n{{d}}.b = {sign} {type_} {{1}} to {wide}\n"
            f"{{d}}.p = mul {wide} {{d}}.a, {{d}}.b\n{{d}}.h = lshr {wide} {{d}}.p, {bits}\n"
            f"{{d}} = trunc {wide} {{d}}.h to {type_}"
        )
        unsigned = sign == "zext"
        SIMPLE[f"{word}.{kind}"] = Simple(
            template,
            lambda a, b, u=unsigned: wrap(((a & mask) * (b & mask) if u else a * b) >> bits, bits),
            (kind, kind),
            kind,
        )
    for word, operation, signed in (
        *(("saddo", "sadd", True), ("ssubo", "ssub", True), ("smulo", "smul", True)),
        *(("uaddo", "uadd", False), ("usubo", "usub", False), ("umulo", "umul", False)),
    ):
        pair = f"{{{{{type_}, i1}}}}"
        name = f"@llvm.{operation}.with.overflow.{type_}"
        template = (
            f"{{d}}.p = call {pair} {name}({type_} {{0}}, {type_} {{1}})\n"
            f"{{d}}.o = extractvalue {pair} {{d}}.p, 1\n{{d}} = zext i1 {{d}}.o to i32"
        )
        declare = f"declare {{{type_}, i1}} {name}({type_}, {type_})"
        SIMPLE[f"{word}.{kind}"] = Simple(
            template, _overflow(operation[1:], signed, bits), (kind, kind), "i4", (declare,)
        )
    for word, template, function in (
        ("ctz", f"{{d}} = call {type_} @llvm.cttz.{type_}({type_} {{0}}, i1 false)", _ctz(bits)),
        ("clz", f"{{d}} = call {type_} @llvm.ctlz.{type_}({type_} {{0}}, i1 false)", _clz(bits)),
        ("popcount", f"{{d}} = call {type_} @llvm.ctpop.{type_}({type_} {{0}})", lambda a: (a & mask).bit_count()),
        ("bswap", f"{{d}} = call {type_} @llvm.bswap.{type_}({type_} {{0}})", _bswap(bits)),
    ):
        extra = ", i1" if word in ("ctz", "clz") else ""
        name = template.split("@", 1)[1].split("(", 1)[0]
        declare = f"declare {type_} @{name}({type_}{extra})"
        SIMPLE[f"{word}.{kind}"] = Simple(template, function, (kind,), kind, (declare,))


def _overflow(word: str, signed: bool, bits: int) -> Callable[[int, int], int]:
    mask = (1 << bits) - 1
    low, high = (-(1 << (bits - 1)), (1 << (bits - 1)) - 1) if signed else (0, mask)

    def evaluate(a: int, b: int) -> int:
        if not signed:
            a, b = a & mask, b & mask
        exact = a + b if word == "add" else a - b if word == "sub" else a * b
        return int(not low <= exact <= high)

    return evaluate


def _ctz(bits: int) -> Callable[[int], int]:
    return lambda a: bits if a == 0 else (a & -a).bit_length() - 1


def _clz(bits: int) -> Callable[[int], int]:
    return lambda a: bits - (a & ((1 << bits) - 1)).bit_length()


def _bswap(bits: int) -> Callable[[int], int]:
    return lambda a: int.from_bytes((a & ((1 << bits) - 1)).to_bytes(bits // 8, "little"), "big", signed=True)


def _comparisons() -> None:
    words: dict[str, Callable[[Any, Any], bool]] = {
        "eq": lambda a, b: a == b,
        "ne": lambda a, b: a != b,
        "lt": lambda a, b: a < b,
        "le": lambda a, b: a <= b,
        "gt": lambda a, b: a > b,
        "ge": lambda a, b: a >= b,
    }
    for word, function in words.items():
        for sign in ("",) if word in ("eq", "ne") else ("s", "u"):
            for kind in ("i4", "i8", "ref", "byref"):
                type_, mask = LLVM_TYPES[kind], (1 << INT_BITS.get(kind, 64)) - 1
                template = f"{{d}}.c = icmp {sign}{word} {type_} {{0}}, {{1}}\n{{d}} = zext i1 {{d}}.c to i32"
                evaluate = _integer_compare(function, mask if sign == "u" or kind not in INT_BITS else 0)
                SIMPLE[f"icmp.{sign}{word}.{kind}"] = Simple(template, evaluate, (kind, kind), "i4")
        for kind in ("f4", "f8"):
            for order in "ou":
                template = (
                    f"{{d}}.c = fcmp {order}{word} {LLVM_TYPES[kind]} {{0}}, {{1}}\n{{d}} = zext i1 {{d}}.c to i32"
                )
                evaluate = _float_compare(function, order == "u")
                SIMPLE[f"fcmp.{order}{word}.{kind}"] = Simple(template, evaluate, (kind, kind), "i4")


def _integer_compare(function: Callable[[Any, Any], bool], mask: int) -> Callable[[int, int], int]:
    if mask:
        return lambda a, b: int(function(a & mask, b & mask))
    return lambda a, b: int(function(a, b))


def _float_compare(function: Callable[[Any, Any], bool], unordered: bool) -> Callable[[float, float], int]:
    return lambda a, b: int(unordered if math.isnan(a) or math.isnan(b) else function(a, b))


def _fdiv(a: float, b: float) -> float:
    if b:
        return a / b
    if a == 0 or math.isnan(a):
        return math.nan
    return math.copysign(math.inf, a) * math.copysign(1.0, b)


def _frem(a: float, b: float) -> float:
    try:
        return math.fmod(a, b)
    except ValueError:
        return math.nan


def _guarded(function: Callable[[float], Any]) -> Callable[[float], float]:
    """A rounding function of `math`, which refuses infinities and NaN and loses the sign of zero."""
    return lambda a: math.copysign(float(function(a)), a) if math.isfinite(a) else a


def _float_ops(kind: str) -> None:
    type_ = LLVM_TYPES[kind]
    rounding: Callable[[float], float] = round_f32 if kind == "f4" else float
    suffix = "f32" if kind == "f4" else "f64"
    for word, binary in (
        ("fadd", lambda a, b: a + b),
        ("fsub", lambda a, b: a - b),
        ("fmul", lambda a, b: a * b),
        ("fdiv", _fdiv),
        ("frem", _frem),
    ):
        template = f"{{d}} = {word} {type_} {{0}}, {{1}}"
        SIMPLE[f"{word}.{kind}"] = Simple(template, _rounded(binary, rounding), (kind, kind), kind)
    SIMPLE[f"fneg.{kind}"] = Simple(f"{{d}} = fneg {type_} {{0}}", lambda a: -a, (kind,), kind)
    for word, name, unary in (
        ("sqrt", "sqrt", lambda a: math.sqrt(a) if a >= 0 else a if a == 0 else math.nan),
        ("floor", "floor", _guarded(math.floor)),
        ("ceil", "ceil", _guarded(math.ceil)),
        ("ftrunc", "trunc", _guarded(math.trunc)),
        ("rint", "rint", _guarded(round)),
        ("fabs", "fabs", math.fabs),
    ):
        symbol = f"@llvm.{name}.{suffix}"
        template = f"{{d}} = call {type_} {symbol}({type_} {{0}})"
        SIMPLE[f"{word}.{kind}"] = Simple(
            template, _rounded(unary, rounding), (kind,), kind, (f"declare {type_} {symbol}({type_})",)
        )
    symbol = f"@llvm.copysign.{suffix}"
    SIMPLE[f"copysign.{kind}"] = Simple(
        f"{{d}} = call {type_} {symbol}({type_} {{0}}, {type_} {{1}})",
        math.copysign,
        (kind, kind),
        kind,
        (f"declare {type_} {symbol}({type_}, {type_})",),
    )
    symbol = f"@llvm.fma.{suffix}"
    SIMPLE[f"fma.{kind}"] = Simple(
        f"{{d}} = call {type_} {symbol}({type_} {{0}}, {type_} {{1}}, {type_} {{2}})",
        lambda a, b, c: rounding(_exact_fma(a, b, c)),
        (kind, kind, kind),
        kind,
        (f"declare {type_} {symbol}({type_}, {type_}, {type_})",),
    )


def _exact_fma(a: float, b: float, c: float) -> float:
    if not (math.isfinite(a) and math.isfinite(b) and math.isfinite(c)):
        return a * b + c
    from fractions import Fraction

    exact = Fraction(a) * Fraction(b) + Fraction(c)
    if exact == 0:
        return a * b + c
    try:
        return float(exact)
    except OverflowError:
        return math.copysign(math.inf, 1 if exact > 0 else -1)


def _rounded(function: Callable[..., float], rounding: Callable[[float], float]) -> Callable[..., float]:
    def evaluate(*args: float) -> float:
        try:
            return rounding(function(*args))
        except OverflowError:
            return math.inf

    return evaluate


def saturate(value: float, bits: int, signed: bool) -> int:
    """Float to integer as LLVM's fptosi.sat and .NET 9: truncated, clamped, NaN is 0."""
    if math.isnan(value):
        return 0
    low, high = (-(1 << (bits - 1)), (1 << (bits - 1)) - 1) if signed else (0, (1 << bits) - 1)
    if math.isinf(value):
        return wrap(high if value > 0 else low, bits)
    return wrap(min(max(math.trunc(value), low), high), bits)


def _bits(source: str, target: str) -> Callable[[Any], Any]:
    codes = {"i4": "<i", "i8": "<q", "f4": "<f", "f8": "<d"}
    return lambda a: struct.unpack(codes[target], struct.pack(codes[source], a))[0]


def _conversions() -> None:
    def conversion(word: str, source: str, target: str, function: Callable[[Any], Any]) -> None:
        template = f"{{d}} = {word} {LLVM_TYPES[source]} {{0}} to {LLVM_TYPES[target]}"
        SIMPLE[f"{word}.{source}.{target}"] = Simple(template, function, (source,), target)

    conversion("sext", "i4", "i8", lambda a: a)
    conversion("zext", "i4", "i8", lambda a: a & 0xFFFFFFFF)
    conversion("trunc", "i8", "i4", lambda a: wrap(a, 32))
    conversion("fpext", "f4", "f8", lambda a: a)
    conversion("fptrunc", "f8", "f4", round_f32)
    for source, target in (("i4", "f4"), ("f4", "i4"), ("i8", "f8"), ("f8", "i8")):
        conversion("bitcast", source, target, _bits(source, target))
    for pointer in ("ref", "byref"):
        conversion("ptrtoint", pointer, "i8", lambda a: wrap(a, 64))
        conversion("inttoptr", "i8", pointer, lambda a: wrap(a, 64))
    for integer, bits in INT_BITS.items():
        for real in ("f4", "f8"):
            rounding: Callable[[int], float] = _int_to_f32 if real == "f4" else float
            mask = (1 << bits) - 1
            conversion("sitofp", integer, real, rounding)
            conversion("uitofp", integer, real, _masked(rounding, mask))
            for word, signed in (("fptosi", True), ("fptoui", False)):
                name = f"@llvm.{word}.sat.{LLVM_TYPES[integer]}.{'f32' if real == 'f4' else 'f64'}"
                template = f"{{d}} = call {LLVM_TYPES[integer]} {name}({LLVM_TYPES[real]} {{0}})"
                declare = f"declare {LLVM_TYPES[integer]} {name}({LLVM_TYPES[real]})"
                SIMPLE[f"{word}.{real}.{integer}"] = Simple(
                    template, lambda a, b=bits, s=signed: saturate(a, b, s), (real,), integer, (declare,)
                )
    for word, width in (("sext8", 8), ("sext16", 16), ("zext8", 8), ("zext16", 16)):
        template = f"{{d}}.n = trunc i32 {{0}} to i{width}\n{{d}} = {word[:4]} i{width} {{d}}.n to i32"
        signed = word.startswith("sext")
        SIMPLE[f"{word}.i4"] = Simple(
            template, lambda a, w=width, s=signed: wrap(a, w) if s else a & ((1 << w) - 1), ("i4",), "i4"
        )
    SIMPLE["add.byref"] = Simple(
        "{d} = getelementptr i8, ptr {0}, i64 {1}", lambda a, b: wrap(a + b, 64), ("byref", "i8"), "byref"
    )
    SIMPLE["sub.byref"] = Simple(
        "{d}.a = ptrtoint ptr {0} to i64\n{d}.b = ptrtoint ptr {1} to i64\n{d} = sub i64 {d}.a, {d}.b",
        lambda a, b: wrap(a - b, 64),
        ("byref", "byref"),
        "i8",
    )


def _masked(function: Callable[[int], float], mask: int) -> Callable[[int], float]:
    return lambda a: function(a & mask)


def _int_to_f32(value: int) -> float:
    """Correctly rounded (once) conversion of an integer to single precision."""
    magnitude = abs(value)
    excess = magnitude.bit_length() - 24
    if excess > 0:
        half, rest = 1 << (excess - 1), magnitude & ((1 << excess) - 1)
        magnitude >>= excess
        magnitude += rest > half or (rest == half and magnitude & 1)
        magnitude <<= excess
    return math.copysign(float(magnitude), value) if value else 0.0


for _kind in ("i4", "i8"):
    _integer_ops(_kind)
_comparisons()
for _kind in ("f4", "f8"):
    _float_ops(_kind)
_conversions()
