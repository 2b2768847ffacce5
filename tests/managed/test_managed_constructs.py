"""Each construct of the language page: `constructs/NAME.py`, its CIL in NAME.il, in NAME.out what real .NET printed.

python tests/managed/test_managed_constructs.py [NAME...]                 writes the CIL anew; read the difference
python tests/managed/test_managed_constructs.py --run COMMAND [NAME...]   also records the output of COMMAND's .NET

The program is the same for both: it is compiled against the class library, and names the assemblies of .NET.
"""

from __future__ import annotations

import argparse
import re
import shlex
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from harness import build, execute
from kit import il_of
from test_diagnostics import CASES

from oscil.managed.class_library import class_library_path
from oscil.metadata.image import Image, open_image

FOLDER = Path(__file__).parent / "constructs"
PAGE = Path(__file__).parents[2] / "docs" / "managed-python.md"
NAMES = sorted(p.stem for p in FOLDER.glob("*.py"))
ROW = re.compile(r"^\| `(\w+)` \| .* \| (.*) \|$", re.M)


@cache
def library() -> Image:
    """The class library, for all of them."""
    return open_image(class_library_path(quiet=True))


def made(name: str) -> Image:
    """The assembly of a construct."""
    return open_image(build(FOLDER / f"{name}.py", [library()]), name)


@pytest.mark.parametrize("name", NAMES)
def test_cil_is_the_golden_text(name: str) -> None:
    assert il_of(made(name)) == (FOLDER / f"{name}.il").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_outcome_is_that_of_net(name: str) -> None:
    out, err, code = execute(made(name), library().path)
    assert f"{out}exit {code}\n" == (FOLDER / f"{name}.out").read_text(encoding="utf-8"), err


def test_each_row_of_the_page_has_its_program() -> None:
    assert [name for name, _ in ROW.findall(PAGE.read_text(encoding="utf-8"))] == NAMES


def test_each_message_of_the_page_has_its_case() -> None:
    shown = {m for _, cell in ROW.findall(PAGE.read_text(encoding="utf-8")) for m in re.findall(r"`([^`]+)`", cell)}
    assert shown - {message for _, _, message in CASES} == set()


def record(name: str, command: list[str]) -> None:
    """The output of real .NET."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{name}.dll"
        path.write_bytes(build(FOLDER / f"{name}.py", [library()]))
        done = subprocess.run([*command, str(path)], capture_output=True, text=True, check=False)
    if done.stderr:
        sys.exit(f"{name}: exit {done.returncode}\n{done.stderr}")
    (FOLDER / f"{name}.out").write_text(f"{done.stdout}exit {done.returncode}\n", encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--run", default="")
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    for wanted in options.names or NAMES:
        (FOLDER / f"{wanted}.il").write_text(il_of(made(wanted)), encoding="utf-8")
        if options.run:
            record(wanted, shlex.split(options.run))
