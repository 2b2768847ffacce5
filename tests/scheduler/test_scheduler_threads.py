"""Real threads, and the same programs under seeds: outcomes recorded on .NET 10."""

from __future__ import annotations

import json
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from corpus_kit import Outcome, difference, limited, run_image
from oscil.host import CapturedHost
from oscil.metadata.image import open_image
from oscil.settings import Settings
from oscil.vm.entry import run_main
from oscil.vm.runtime import Runtime

PROGRAMS = Path(__file__).parent / "programs"
RECORDED = ("interrupts", "pool", "virtual_time")


def run(name: str, *arguments: str, **settings: Any) -> Outcome:
    """One of the programs, in this process."""
    return run_image(PROGRAMS / f"{name}.dll", list(arguments), "", **settings)


def record_of(name: str) -> dict[str, Any]:
    """What .NET did."""
    found: dict[str, Any] = json.loads((PROGRAMS / f"{name}.json").read_text(encoding="utf-8"))["runs"][0]
    return found


@pytest.mark.parametrize(
    ("name", "seed"),
    [(name, seed) for name in RECORDED for seed in (None, 1, 2, 3) if seed is not None or name != "virtual_time"],
)
def test_outcome_is_dotnets(name: str, seed: int | None, class_library: str) -> None:
    record = record_of(name)
    assert not difference(run(name, *record["args"], seed=seed), record)


def test_virtual_time_takes_none(class_library: str) -> None:
    """Three minutes of delays, with the exact outcome of two seconds of them."""
    started = time.monotonic()
    assert not difference(run("virtual_time", "10000", seed=5), record_of("virtual_time"))
    assert time.monotonic() - started < 150


def test_idle_threads_do_not_poll(class_library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A thread that waits sleeps until it is woken."""
    host = CapturedHost()
    runtime = Runtime(host, settings=Settings({}, framework=class_library), folder=str(PROGRAMS))
    parks: list[Any] = []
    park = runtime.scheduler.park

    def counted(parker: Any, until: int | None) -> None:
        if not parks:
            threading.Timer(1.0, lambda: runtime.stop(KeyboardInterrupt())).start()
        parks.append(parker)
        park(parker, until)

    monkeypatch.setattr(runtime.scheduler, "park", counted)
    image = open_image(PROGRAMS / "deadlocks.dll")
    with limited(runtime, 60), pytest.raises(KeyboardInterrupt):
        run_main(runtime, image, ["task"])
    assert 1 <= len(parks) <= 2
