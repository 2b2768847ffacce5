"""`oscil dis`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from oscil.errors import UsageError
from oscil.metadata.image import open_image

if TYPE_CHECKING:
    from oscil.settings import Settings


def run_dis(path: str, member: str, form: str, after: str, settings: Settings) -> int:
    """Print one form of the members that a name means."""
    text = _text(path, member, form, after, settings)
    if not text:
        raise UsageError(f"{path} has no member {member!r}", hint="a name is part of `Namespace.Type.Method`")
    sys.stdout.write(text)
    return 0


def _text(path: str, member: str, form: str, after: str, settings: Settings) -> str:
    if form == "il":
        from oscil.tools.dis import disassemble

        image = open_image(path)
        return disassemble(image, member) or disassemble(image, _as_printed(member))
    from oscil.tools.forms import encoded_text, ir_text
    from oscil.tools.program import open_program

    universe, image = open_program(path, settings)
    if form == "ir":
        return ir_text(universe, image, member, after)
    if form in ("llvm", "asm"):
        from oscil.tools.compiled_forms import compiled_text

        return compiled_text(universe, image, member, form, settings)
    return encoded_text(universe, image, member, settings)


def _as_printed(member: str) -> str:
    """`Ns.Type.Method` as the disassembler has it: `Ns.Type::Method`."""
    owner, dot, name = member.rpartition(".")
    if owner.endswith("."):  # Type..ctor
        owner, name = owner[:-1], "." + name
    return f"{owner}::{name}" if dot else member
