"""Programs through importer, passes and interpreter; what they print was recorded on .NET 10.

programs/*.cs are compiled by tests/fixtures/compile.py, programs/random_*.dll are assembled from the output of
random_il.py.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "vm"))
from minicore import minicore_runtime

from oscil.metadata.image import open_image
from oscil.vm.entry import run_main

PROGRAMS = Path(__file__).parent / "programs"


@pytest.mark.parametrize("name", sorted(path.stem for path in PROGRAMS.glob("*.dll")))
def test_program_prints_what_net_prints(name: str) -> None:
    runtime = minicore_runtime()
    code = run_main(runtime, open_image(PROGRAMS / f"{name}.dll"), [])
    runtime.close()
    printed = runtime.host.stdout.decode()
    assert f"{printed}exit {code}\n" == (PROGRAMS / f"{name}.txt").read_text(encoding="utf-8")
