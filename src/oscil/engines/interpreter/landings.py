"""Landings: the instructions that run when a callee has suspended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.errors import InternalError

if TYPE_CHECKING:
    from oscil.engines.interpreter.encode import Encoder
    from oscil.engines.interpreter.macros import Call


def emit_landing(encoder: Encoder, call: Call, after: int) -> None:
    """The landing of `call`; `after` is the word where execution goes on."""
    start = len(encoder.words)
    back = 8 * (after - start)
    if call.landing == "plain":
        encoder._emit("landing_plain", [], [back & 0xFFFFFFFFFFFFFFFF], call.il, call.chain)
    elif call.landing == "tail":
        encoder._emit("landing_tail", [], [], call.il, call.chain)
    elif call.landing == "resume":
        # the handler finds the destination in the `resume_return` there, and goes on after it
        encoder._emit("landing_resume", [], [back & 0xFFFFFFFFFFFFFFFF], call.il, call.chain)
    else:
        raise InternalError(f"landing {call.landing}")
