"""Landings: the instructions that run when a callee has suspended, and the records of suspension points beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from oscil.engines.interpreter.encoded import ContinuationSym, Site
from oscil.errors import InternalError
from oscil.ir.model import Kind, MethodSym
from oscil.passes.async_plan import captured_size

if TYPE_CHECKING:
    from oscil.engines.interpreter.encode import Encoder
    from oscil.engines.interpreter.macros import Call

NONE = 0xFFFFFFFF
# Continuation.flags (docs/contracts/layout.md)
EC_INDEX_SHIFT, EXCEPTION_INDEX_SHIFT, RESULT_INDEX_SHIFT = 4, 8, 11
MAX_EC_INDEX, MAX_EXCEPTION_INDEX = 3, 7
STRESS_WORDS = 3  # of a `stress_await` instruction
# AwaitPoint.result_width (vm/native/continuations.py): ElementType of results smaller than a slot's 4 bytes
_WIDTHS = {"i1": 1, "u1": 2, "i2": 3, "u2": 4}


def emit_landing(encoder: Encoder, call: Call, after: int) -> None:
    """The landing of `call`; `after` is the word where execution goes on."""
    start = len(encoder.words)
    back = (8 * (after - start)) & 0xFFFFFFFFFFFFFFFF
    if call.landing == "plain":
        encoder.emit("landing_plain", [call.base], [back], call.il, call.chain)
    elif call.landing == "tail":
        encoder.emit("landing_tail", [], [], call.il, call.chain)
    elif call.landing == "resume":
        encoder.emit("landing_resume", [], [back], call.il, call.chain)
    elif call.landing == "await":
        encoder.emit("landing_await", [], [0, back], call.il, call.chain)
        _emit_point(encoder, call, start, after)
    else:
        raise InternalError(f"landing {call.landing}")


def _emit_point(encoder: Encoder, call: Call, landing: int, after: int) -> None:
    """An AwaitPoint (vm/native/continuations.py)."""
    words, out, plan, point = encoder.words, encoder.out, encoder.function.plan, call.point
    start = len(words)
    out.points[point.state] = 8 * start
    out.selves.append((landing + 2, 8 * start))
    if encoder.stress_suspend:  # behind the call: the instruction that suspends although nothing is missing
        out.selves.append((after + 2, 8 * start))
    out.starts.append(8 * start)
    out.sites.append(Site(call.il, call.chain))
    block, macro = encoder.place
    encoder.places.append((block, macro, macro))
    resume_at = after + STRESS_WORDS if encoder.stress_suspend else after
    out.selves += [(start + 1, 8 * landing), (start + 4, 8 * start), (start + 6, 8 * resume_at)]
    out.symbols += [
        (start + 2, MethodSym(encoder.function.method)),
        (start + 5, ContinuationSym(_shape(encoder))),
    ]
    contexts = encoder.selected.contexts
    ec_slot, sync_slot = [encoder.slot[var.index] for var in contexts] if contexts else (NONE, NONE)
    copies = [(encoder.slot[var.index], offset, captured_size(var)) for var, offset in point.live]
    words += [0, 0, 0, point.state, 0, 0, 0]
    words += [
        _pair(_flags(point), point.handling),
        _pair(call.base, _or_none(point.result_offset)),
        _pair(captured_size(point.result) if point.result is not None else 0, _width(call)),
        _pair(_or_none(point.exception_offset), _or_none(point.context_offset)),
        _pair(_or_none(point.ec_offset), ec_slot),
        _pair(sync_slot, encoder.allocation.frame_slots),
        _pair(len(copies), plan.layout.size if encoder.stress_suspend else NONE),
    ]
    for slot, offset, size in copies:
        if slot < 0:
            raise InternalError(f"{encoder.function.name}: a captured variable has no slot")
        words += [_pair(slot, offset), size]


def _shape(encoder: Encoder) -> tuple[int, tuple[int, ...]]:
    """Size and reference offsets of the method's continuations; under stress they also keep the synchronisation
    context.
    """
    layout = encoder.function.plan.layout
    size, refs = layout.size, tuple(layout.ref_offsets)
    return (size + 8, (*refs, size)) if encoder.stress_suspend else (size, refs)


def _pair(low: int, high: int) -> int:
    return (low & 0xFFFFFFFF) | (high & 0xFFFFFFFF) << 32


def _or_none(offset: int | None) -> int:
    return NONE if offset is None else offset


def _index(offset: int | None) -> int:
    """Index of a member: 0 is none."""
    return 0 if offset is None else offset // 8 + 1


def _flags(point: Any) -> int:
    """The fixed part of Continuation.flags; where to continue, and the context's index, are decided when it suspends.
    """
    ec, exception = _index(point.ec_offset), _index(point.exception_offset)
    if ec > MAX_EC_INDEX or exception > MAX_EXCEPTION_INDEX:
        raise InternalError(f"suspension point {point.state}: a member's index does not fit")
    return ec << EC_INDEX_SHIFT | exception << EXCEPTION_INDEX_SHIFT | _index(point.result_offset) << RESULT_INDEX_SHIFT


def _width(call: Call) -> int:
    """How a small integer result lies in the continuation: the callee's result type says."""
    if call.dst is None or call.dst.kind != Kind.I4:
        return 0
    sym = next((word for word in call.words if isinstance(word, MethodSym)), None)
    element = getattr(getattr(getattr(sym, "target", None), "ret", None), "element_type", None)
    return _WIDTHS.get(_SMALL.get(getattr(element, "name", ""), ""), 0)


_SMALL = {"BOOLEAN": "u1", "CHAR": "u2", "I1": "i1", "U1": "u1", "I2": "i2", "U2": "u2"}
