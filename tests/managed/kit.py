"""Small sources against the test core library: their diagnostics, their image, their IL."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from oscil.il.printer import format_method
from oscil.managed.compile import compile_assembly
from oscil.managed.diagnostics import CompileError, Diagnostic
from oscil.metadata.image import Image, open_image
from oscil.metadata.tables import Table

MINICORE = Path(__file__).parents[1] / "fixtures" / "minicore.dll"


@lru_cache
def core() -> Image:
    """The reference of every snippet."""
    return open_image(MINICORE)


def compile_text(text: str, *, corelib: bool = False, path: str = "Snippet.py") -> Image:
    """The image of one source."""
    made = compile_assembly({path: text}, assembly_name="Snippet", references=[core()], corelib=corelib)
    return open_image(made.image, "Snippet")


def complaints(text: str, **options: bool) -> list[Diagnostic]:
    """The diagnostics of one source; empty when it compiles."""
    try:
        compile_text(text, **options)  # type: ignore[arg-type]
    except CompileError as error:
        return error.diagnostics
    return []


def il_of(image: Image) -> str:
    """All methods as IL text."""
    return "\n".join(format_method(image, row.token) for row in image.rows(Table.METHOD_DEF)) + "\n"
