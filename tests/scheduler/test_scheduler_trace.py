"""`oscil trace`: what is in a trace, and that nothing is asked without one."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from oscil.cli.trace import run_trace
from oscil.engines.interpreter.table import TRACED
from oscil.errors import UsageError
from oscil.host import CapturedHost
from oscil.settings import Settings
from oscil.vm.runtime import Runtime

PROGRAMS = Path(__file__).parent / "programs"


def trace(
    output: Path, library: str, name: str, argument: str, limit: int = 100_000, **settings: Any
) -> tuple[int, bytes]:
    """Exit code and the file."""
    chosen = Settings({}, framework=library, **settings)
    code = run_trace(str(PROGRAMS / f"{name}.dll"), [argument], chosen, str(output), limit)
    return code, output.read_bytes()


def items_of(data: bytes) -> list[dict[str, Any]]:
    """The events of a trace."""
    found: list[dict[str, Any]] = json.loads(data)["traceEvents"]
    return found


def test_same_seed_is_the_same_trace(tmp_path: Path, class_library: str) -> None:
    first = trace(tmp_path / "a.json", class_library, "races", "await", seed=3)
    assert first == trace(tmp_path / "b.json", class_library, "races", "await", seed=3)
    assert first != trace(tmp_path / "c.json", class_library, "races", "await", seed=4)


@pytest.mark.parametrize("seed", [None, 5])
def test_every_suspension_ends_in_a_resumption(seed: int | None, tmp_path: Path, class_library: str) -> None:
    code, data = trace(tmp_path / "a.json", class_library, "races", "await", seed=seed)
    assert code in (0, 3)
    items = items_of(data)
    kinds = Counter(item["ph"] for item in items)
    assert kinds["b"] == kinds["e"] == kinds["s"] == kinds["f"] >= 6
    assert kinds["B"] == kinds["E"]
    depth: Counter[int] = Counter()
    for item in items:
        depth[item.get("tid", 0)] += {"B": 1, "E": -1}.get(item["ph"], 0)
        assert min(depth.values()) >= 0
    suspended = [item for item in items if item["ph"] == "b" and item["name"] == "Program.AddAround"]
    assert {(item["args"]["file"].rpartition("/")[2], item["args"]["line"]) for item in suspended} == {("races.cs", 16)}
    assert all(item["args"]["bytes"] > 0 for item in suspended)
    assert [item["ts"] for item in items if "ts" in item] == sorted(item["ts"] for item in items if "ts" in item)


def test_trace_of_a_deadlock_is_written(tmp_path: Path, class_library: str, capfd: pytest.CaptureFixture[str]) -> None:
    code, data = trace(tmp_path / "a.json", class_library, "deadlocks", "task", seed=1)
    assert code == 124
    items = items_of(data)
    assert [item["name"] for item in items if item["ph"] == "b"] == ["Program.Never"]
    assert not [item for item in items if item["ph"] == "e"]
    assert "a.json: " in capfd.readouterr().err


def test_limit_of_events(tmp_path: Path, class_library: str) -> None:
    _, data = trace(tmp_path / "a.json", class_library, "races", "await", limit=4, seed=3)
    assert json.loads(data)["otherData"]["dropped"] > 0


def test_output_that_cannot_be_written(tmp_path: Path, class_library: str) -> None:
    with pytest.raises(UsageError, match="No such file or directory"):
        trace(tmp_path / "none" / "a.json", class_library, "races", "memory", seed=3)


def test_runs_without_a_trace_link_the_plain_handlers(class_library: str) -> None:
    runtime = Runtime(CapturedHost(), settings=Settings({}, framework=class_library))
    table = runtime.code.table
    assert runtime.preparation._table is table
    traced = table.traced()
    changed = [name for name in table.names if table.address_of(name) != traced.address_of(name)]
    assert sorted(changed) == sorted(TRACED)
    runtime.close()
