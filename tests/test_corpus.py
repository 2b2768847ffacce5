"""Real programs against the outcomes recorded on .NET (tests/corpus): one Runtime per run, in this process.

`OSCIL_STRESS` applies. A program that is not expected to pass stands in `corpus_failures.txt` with a reason; passing is then an error.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from oscil.host import CapturedHost
from oscil.managed.class_library import with_class_library
from oscil.metadata.image import open_image
from oscil.settings import Settings
from oscil.vm.entry import run_main
from oscil.vm.runtime import Runtime

CORPUS = Path(__file__).parent / "corpus"
FOLDERS = ("language", "async")


def _failures() -> dict[str, str]:
    """`folder/name[.classic]: reason`, one a line."""
    path = Path(__file__).with_name("corpus_failures.txt")
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    pairs = [line.partition(": ") for line in lines if line and not line.startswith("#")]
    return {name: reason for name, _, reason in pairs}


FAILURES = _failures()


def _programs() -> list[Any]:
    found = []
    for folder in FOLDERS:
        for record in sorted((CORPUS / folder).glob("*.json")):
            for suffix in (".dll", ".classic.dll"):
                image = record.with_suffix(suffix)
                if image.exists():
                    name = f"{folder}/{image.name.removesuffix('.dll')}"
                    marks = [pytest.mark.xfail(reason=FAILURES[name])] if name in FAILURES else []
                    found.append(pytest.param(image, record, id=name, marks=marks))
    return found


def run_program(image: Path, arguments: list[str], stdin: str, **settings: Any) -> tuple[bytes, bytes, int]:
    """Standard output, standard error and exit code of a program."""
    host = CapturedHost(stdin.encode())
    chosen = with_class_library(Settings(**settings))
    runtime = Runtime(host, settings=chosen, folder=str(image.parent))
    runtime.program_path = str(image)
    code = run_main(runtime, open_image(image), arguments)
    runtime.close()
    return host.stdout, host.stderr, code


@pytest.mark.parametrize(("image", "record"), _programs())
def test_program(image: Path, record: Path) -> None:
    for run in json.loads(record.read_text(encoding="utf-8"))["runs"]:
        out, err, code = run_program(image, run["args"], run["stdin"])
        shown = err.decode("utf-8", "replace")
        assert out.decode("utf-8", "replace") == run["stdout"], shown
        assert code == run["exit"], shown
        if run["unhandled"]:
            assert f"Unhandled exception. {run['unhandled']}" in shown
