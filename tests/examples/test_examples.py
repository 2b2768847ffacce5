"""The programs of `examples/`. Their outputs beside them are what real .NET printed; data/Program.dll is what the C#
compiler made of examples/library/Program.cs and the Shapes.dll that `oscil build` makes.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples"
PROGRAM = Path(__file__).parent / "data" / "Program.dll"


def run(*words: object, cwd: Path = EXAMPLES) -> str:
    """What a command prints; it ends well and says nothing else."""
    variables = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "OSCIL_QUIET": "1"}
    line = [sys.executable, *map(str, words)]
    done = subprocess.run(line, capture_output=True, text=True, env=variables, timeout=120, check=False, cwd=cwd)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_kernel() -> None:
    compiled, plain = run("kernel.py").splitlines()
    assert compiled.split()[1:3] == plain.split()[1:3] == ["30585", "points"]


def test_pipeline() -> None:
    expected = (EXAMPLES / "pipeline.out").read_text(encoding="utf-8")
    assert run("-m", "oscil", "run", "pipeline.py") == expected


def test_library_that_csharp_calls(tmp_path: Path) -> None:
    shutil.copy(PROGRAM, tmp_path)
    run("-m", "oscil", "build", EXAMPLES / "library" / "Shapes.py", "-o", tmp_path / "Shapes.dll")
    expected = (EXAMPLES / "library" / "Program.out").read_text(encoding="utf-8")
    assert run("-m", "oscil", "run", "Program.dll", cwd=tmp_path) == expected
