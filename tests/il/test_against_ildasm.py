"""Our IL text, instruction by instruction and clause by clause, against Microsoft's disassembler."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from disassembly import RECORDED, normal, recorded

from oscil.il.printer import format_method
from oscil.il.spelling import Speller
from oscil.metadata.image import Image, open_image
from oscil.metadata.tables import Table

CORPUS = Path(__file__).parents[1] / "corpus"
NAMES = sorted(path.name.removesuffix(".txt.gz") for path in RECORDED.glob("*.txt.gz"))


def ours(image: Image, token: int) -> list[str]:
    lines = [line.strip() for line in format_method(image, token).splitlines()]
    return [normal(line) for line in lines if line.startswith(("IL_", ".try "))]


def by_number(image: Image, token: int, line: str) -> str:
    """Generic parameters by number: ildasm spells them by name or by number from case to case, we by name."""
    context = Speller(image).context(token)
    for mark, names in (("!!", context.method), ("!", context.type)):
        for index, name in enumerate(names):
            line = re.sub(rf"(?<!!){mark}{re.escape(name)}(?![\w'])", f"{mark}{index}", line)
    return line


@pytest.mark.parametrize("name", NAMES)
def test_same_il_as_ildasm(name: str) -> None:
    [path] = CORPUS.glob(f"*/{name}.dll")
    image = open_image(path)
    expected = recorded(name)
    assert sorted(expected) == [Table.METHOD_DEF << 24 | rid + 1 for rid in range(image.count(Table.METHOD_DEF))]
    for token, lines in expected.items():
        assert [by_number(image, token, line) for line in ours(image, token)] == [
            by_number(image, token, line) for line in lines
        ], f"0x{token:08X}"
