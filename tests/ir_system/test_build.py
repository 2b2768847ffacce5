"""Builds and the cache: warm start, damage, other content, parallel compilation."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import oscil
from oscil.engines.native.build import compile_parallel
from oscil.engines.native.shared import load_shared
from oscil.errors import InternalError, UsageError
from oscil.settings import Settings
from oscil.store import Store

SOURCE = "from oscil.ir.system.lang import *\n\n@export\ndef answer(a: i32) -> i32:\n    return a + 40\n"
PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(oscil.__file__)))
CALL = """
import ctypes, sys
from oscil.engines.native.shared import load_shared
from oscil.settings import Settings
code = load_shared(Settings(cache_dir=sys.argv[1]), [sys.argv[2]])
print(code.function("answer", ctypes.c_int32, ctypes.c_int32)(2), "oscil.ir.system.program" in sys.modules)
"""


@pytest.fixture
def module(tmp_path: Path) -> Path:
    path = tmp_path / "native" / "sample.py"
    path.parent.mkdir()
    path.write_text(SOURCE)
    return path


def run(tmp_path: Path, module: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", CALL, str(tmp_path / "cache"), str(module)],
        env={**os.environ, "PYTHONPATH": PACKAGE},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_second_process_compiles_nothing(tmp_path: Path, module: Path) -> None:
    assert run(tmp_path, module) == "42 True"
    assert run(tmp_path, module) == "42 False"
    module.write_text(SOURCE.replace("40", "41"))
    assert run(tmp_path, module) == "43 True"


@pytest.mark.parametrize(
    "damage", [lambda data: data[:-5], lambda data: data[:100] + b"X" + data[101:], lambda data: b""]
)
def test_damaged_entry_is_rebuilt(tmp_path: Path, module: Path, damage: object) -> None:
    settings = Settings(cache_dir=str(tmp_path / "cache"))
    load_shared(settings, [str(module)])
    (entry,) = (tmp_path / "cache").glob("shared-*.bin")
    good = entry.read_bytes()
    entry.write_bytes(damage(good))  # type: ignore[operator]
    assert list(load_shared(settings, [str(module)]).exports) == ["answer"]
    assert entry.read_bytes()[32:] == good[32:]


def test_cache_folder_that_cannot_be_written(tmp_path: Path, module: Path) -> None:
    (tmp_path / "file").write_text("")
    code = load_shared(Settings(cache_dir=str(tmp_path / "file" / "cache")), [str(module)])
    assert "answer" in code.exports


def test_store_verifies(tmp_path: Path) -> None:
    store = Store(str(tmp_path))
    assert store.get("a", "k") is None
    assert store.put("a", "k", b"content")
    assert store.get("a", "k") == b"content"
    os.rename(store.path("a", "k"), store.path("a", "other"))
    assert store.get("a", "other") is None
    assert not list(tmp_path.glob(".new-*"))


def test_workers_compile_and_report() -> None:
    texts = [f"define i32 @f{i}() {{ ret i32 {i} }}" for i in range(2)]
    assert all(image[:4] == b"\x7fELF" or len(image) > 100 for image in compile_parallel(texts, 2, quiet=True))
    with pytest.raises(InternalError, match="native compilation failed"):
        compile_parallel([texts[0], "define nonsense"], 2, quiet=True)


def test_without_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "")
    assert len(compile_parallel([f"define i32 @f{i}() {{ ret i32 {i} }}" for i in range(2)], 2, quiet=True)) == 2


def test_old_entries_go(tmp_path: Path) -> None:
    store = Store(str(tmp_path))
    for number in range(5):
        store.put("a", str(number), b"x")
        os.utime(store.path("a", str(number)), (number, number))
    store.put("b", "k", b"y")
    store.prune("a", 2)
    assert [store.get("a", str(number)) is not None for number in range(5)] == [False, False, False, True, True]
    assert store.get("b", "k") == b"y"


def test_settings() -> None:
    settings = Settings({"OSCIL_SEED": "7", "OSCIL_CACHE": "0"}, engine="jit")
    assert (settings["seed"], settings["cache"], settings["engine"], settings["stress"]) == (7, False, "jit", "")
    assert Settings({}, opt_level=1).code_key() != Settings({}).code_key() == Settings({}, fuel=5).code_key()
    for bad in ({"engine": "fast"}, {"nothing": 1}, {"seed": "x"}, {"cache": 3}, {"opt_level": True}):
        with pytest.raises(UsageError):
            Settings({}, **bad)  # type: ignore[arg-type]
    with pytest.raises(UsageError):
        Settings({"OSCIL_CACHE": "maybe"})
