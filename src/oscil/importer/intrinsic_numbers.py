"""Math, MathF, BitConverter, BitOperations."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from oscil.importer.body import F4, F8, I4, I8
from oscil.ir.model import Kind

if TYPE_CHECKING:
    from oscil.importer.body import Body
    from oscil.types.members import Method

Expander = Callable[["Body", "Method"], bool]
_PREFIX = {I4: "i4", I8: "i8", F4: "f4", F8: "f8"}


def _float_op(name: str, count: int = 1) -> Expander:
    """All parameters are float or double: the op of that kind."""

    def expand(body: Body, method: Method) -> bool:
        infos = [body.builder.session.info(param) for param in method.params]
        kind = infos[0].kind if infos else Kind.VOID
        if len(infos) != count or kind not in (F4, F8) or any(info.kind is not kind for info in infos):
            return False
        entries = [body.pop() for _ in infos][::-1]
        operands = tuple([body.coerce(entry, info) for entry, info in zip(entries, infos, strict=True)])
        body.value(f"{_PREFIX[kind]}_{name}", kind, operands)
        return True

    return expand


def _bits(op: str, source: Kind, target: Kind) -> Expander:
    def expand(body: Body, method: Method) -> bool:
        kind, operand = body.pop_value()
        if kind is not source:
            operand = body.convert_kind(operand, kind, source)
        body.value(op, target, (operand,))
        return True

    return expand


def _count(name: str) -> Expander:
    """BitOperations on uint, ulong, int, long; native sizes are eight bytes."""

    def expand(body: Body, method: Method) -> bool:
        info = body.builder.session.info(method.params[0])
        if info.kind not in (I4, I8) or info.small:
            return False
        operand = body.coerce(body.pop(), info)
        body.value(f"{_PREFIX[info.kind]}_{name}", I4, (operand,))
        return True

    return expand


def _rotate(left: bool) -> Expander:
    def expand(body: Body, method: Method) -> bool:
        info = body.builder.session.info(method.params[0])
        if info.kind not in (I4, I8) or info.small:
            return False
        amount_kind, amount = body.pop_value()
        if amount_kind is not I4:
            amount = body.convert_kind(amount, amount_kind, I4)
        operand = body.coerce(body.pop(), info)
        if not left:
            negated = body.temp(I4)
            body.emit("i4_neg", negated, (amount,))
            amount = negated
        body.value(f"{_PREFIX[info.kind]}_rotl", info.kind, (operand, amount))
        return True

    return expand


def _swap(body: Body, method: Method) -> bool:
    info = body.builder.session.info(method.params[0])
    if info.kind not in (I4, I8) or info.small:
        return False
    operand = body.coerce(body.pop(), info)
    body.value(f"{_PREFIX[info.kind]}_bswap", info.kind, (operand,))
    return True


NUMBERS: dict[str, Expander] = {
    **{
        f"System.{owner}::{name}": _float_op(op)
        for owner in ("Math", "MathF")
        for name, op in (
            ("Sqrt", "sqrt"),
            ("Abs", "abs"),
            ("Floor", "floor"),
            ("Ceiling", "ceil"),
            ("Truncate", "trunc"),
            ("Round", "round_even"),
        )
    },
    **{f"System.{owner}::Max": _float_op("max", 2) for owner in ("Math", "MathF")},
    **{f"System.{owner}::Min": _float_op("min", 2) for owner in ("Math", "MathF")},
    **{f"System.{owner}::FusedMultiplyAdd": _float_op("fma", 3) for owner in ("Math", "MathF")},
    "System.BitConverter::DoubleToInt64Bits": _bits("f8_bits_i8", F8, I8),
    "System.BitConverter::DoubleToUInt64Bits": _bits("f8_bits_i8", F8, I8),
    "System.BitConverter::Int64BitsToDouble": _bits("i8_bits_f8", I8, F8),
    "System.BitConverter::UInt64BitsToDouble": _bits("i8_bits_f8", I8, F8),
    "System.BitConverter::SingleToInt32Bits": _bits("f4_bits_i4", F4, I4),
    "System.BitConverter::SingleToUInt32Bits": _bits("f4_bits_i4", F4, I4),
    "System.BitConverter::Int32BitsToSingle": _bits("i4_bits_f4", I4, F4),
    "System.BitConverter::UInt32BitsToSingle": _bits("i4_bits_f4", I4, F4),
    "System.Numerics.BitOperations::PopCount": _count("popcount"),
    "System.Numerics.BitOperations::LeadingZeroCount": _count("clz"),
    "System.Numerics.BitOperations::TrailingZeroCount": _count("ctz"),
    "System.Numerics.BitOperations::RotateLeft": _rotate(True),
    "System.Numerics.BitOperations::RotateRight": _rotate(False),
    "System.Buffers.Binary.BinaryPrimitives::ReverseEndianness": _swap,
}
