"""The importer and the passes against golden texts, and the verifier and the text round trip over the same
functions.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from golden_texts import GOLDEN, NAMES, functions_of, golden_text

from oscil.errors import OscilError
from oscil.ir.verify import verify


@pytest.mark.parametrize("name", NAMES)
def test_ir_is_the_golden_text(name: str) -> None:
    assert golden_text(name) == (GOLDEN / f"{name}.ir").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_functions_keep_the_rules_of_the_ir(name: str) -> None:
    for method, made in functions_of(name):
        assert not isinstance(made, OscilError), f"{method.full_name}: {made}"
        assert verify(made) == []
