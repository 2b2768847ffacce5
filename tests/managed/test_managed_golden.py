"""The CIL of each construct: `golden/NAME.il` is what `golden/NAME.py` compiles to against the test core library.

`python tests/managed/test_managed_golden.py [NAME...]` writes the texts anew; read the difference before committing it.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from kit import compile_text, il_of

GOLDEN = Path(__file__).parent / "golden"
NAMES = sorted(p.stem for p in GOLDEN.glob("*.py"))


def text_of(name: str) -> str:
    """The IL of a golden source."""
    return il_of(compile_text((GOLDEN / f"{name}.py").read_text(encoding="utf-8"), path=f"{name}.py"))


@pytest.mark.parametrize("name", NAMES)
def test_il_is_the_golden_text(name: str) -> None:
    assert text_of(name) == (GOLDEN / f"{name}.il").read_text(encoding="utf-8")


if __name__ == "__main__":
    for wanted in sys.argv[1:] or NAMES:
        (GOLDEN / f"{wanted}.il").write_text(text_of(wanted), encoding="utf-8")
