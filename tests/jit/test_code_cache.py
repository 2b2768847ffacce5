"""Objects of compiled methods are kept: a second run compiles nothing; entries that are damaged are made again."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from corpus_kit import CORPUS, library
from oscil.engines.native.machine import binding
from oscil.host import CapturedHost
from oscil.metadata.image import open_image
from oscil.settings import Settings
from oscil.vm.compiled_objects import Objects
from oscil.vm.entry import run_main
from oscil.vm.perf_map import lines_of_map, path_of_map
from oscil.vm.runtime import Runtime

TEXT = """target triple = "{}"
define i64 @six() {{
  ret i64 6
}}
"""


def _text() -> str:
    return TEXT.format(binding().get_default_triple())


def _objects(folder: Path) -> Objects:
    return Objects(Settings({}, cache_dir=str(folder)))


def _run(program: str, argument: str, **settings: Any) -> Runtime:
    runtime = Runtime(CapturedHost(b""), settings=Settings({}, framework=library(), **settings))
    assert run_main(runtime, open_image(CORPUS / "bench" / f"{program}.dll"), [argument]) == 0
    runtime.close()
    return runtime


def test_a_second_run_compiles_nothing(class_library: str) -> None:
    _run("fib", "15", engine="jit")
    again = _run("fib", "15", engine="jit")
    assert again.tiers.code.methods > 5
    assert again.tiers.code.translated == 0


@pytest.mark.parametrize("damage", [b"", b"\0" * 40, None])
def test_a_damaged_object_is_made_again(tmp_path: Path, damage: bytes | None) -> None:
    """Emptied, replaced, or cut off by half."""
    image = _objects(tmp_path).object_of(_text(), 1)
    kept = _objects(tmp_path)
    assert (kept.object_of(_text(), 1), kept.compiled) == (image, 0)
    (entry,) = tmp_path.glob("method-*.bin")
    entry.write_bytes(entry.read_bytes()[:-100] if damage is None else damage)
    mended = _objects(tmp_path)
    assert (mended.object_of(_text(), 1), mended.compiled) == (image, 1)
    assert _objects(tmp_path).object_of(_text(), 1) == image
    address = mended.link(image, {}, ["six"])["six"]
    assert address


def test_two_processes_fill_one_cache(tmp_path: Path) -> None:
    program = (
        "import sys; from oscil.vm.compiled_objects import Objects; from oscil.settings import Settings\n"
        "o = Objects(Settings({}, cache_dir=sys.argv[1])); t = sys.stdin.read()\n"
        "print(*[len(o.object_of(t.replace('6', str(n)), 1)) for n in range(20)])\n"
    )
    words = [sys.executable, "-c", program, str(tmp_path)]
    both = [subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    answers = {process.communicate(_text())[0] for process in both}
    assert len(answers) == 1
    assert len(answers.pop().split()) == 20
    reader = _objects(tmp_path)
    for number in range(20):
        reader.object_of(_text().replace("6", str(number)), 1)
    assert reader.compiled == 0
    assert not list(tmp_path.glob(".new-*"))


def test_perf_map(class_library: str) -> None:
    path = Path(path_of_map())
    try:
        _run("fib", "15", engine="jit", perf_map=True)
        rows = path.read_text(encoding="utf-8").splitlines()
    finally:
        path.unlink(missing_ok=True)
    assert all(re.fullmatch(r"[0-9a-f]{6,} [0-9a-f]+ \S.*", row) for row in rows)
    assert any("Main" in row for row in rows)


def test_sizes_in_a_perf_map() -> None:
    assert lines_of_map([0x2000, 0x1000], ["late", "early"], 0x2010) == "1000 1000 early\n2000 10 late\n"
