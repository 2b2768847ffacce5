"""Damaged images end in a clear error, a guest exception or a result: no crash, no hang, no exception from the inside.

Each runs in a worker process with a time and a memory limit: every fifteenth image, with `--full` all of them.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from mutants import COUNT

from corpus_kit import CORPUS, run_image
from worker_pool import run_jobs

STEP, GROUPS = 15, 4
PATIENCE = 60.0  # seconds until a run that does not obey its limit counts as hanging


@pytest.mark.parametrize("group", range(GROUPS))
def test_damaged_images(group: int, class_library: str, request: pytest.FixtureRequest) -> None:
    full = request.config.getoption("--full")
    numbers = range(group, COUNT, GROUPS) if full else range(group * STEP + group, COUNT, GROUPS * STEP + 1)
    workers = 1 if os.environ.get("PYTEST_XDIST_WORKER") else 2
    faults = []
    for answer in run_jobs("run_mutant:run_job", numbers, processes=workers, timeout=PATIENCE):
        trouble = answer.trouble or answer.result["fault"]
        if trouble:
            faults.append(f"image {answer.job}: {trouble}")
    assert not faults, f"{len(faults)} of {len(numbers)}:\n" + "\n".join(faults)


def test_an_array_instruction_on_a_string_is_invalid(tmp_path: Path, class_library: str) -> None:
    """A stelem.ref became a nop: the next one finds a string where its array should be."""
    data = bytearray((CORPUS / "library" / "date_and_time_span.dll").read_bytes())
    assert data[0xEA6] == 0xA2
    data[0xEA6] = 0
    path = tmp_path / "damaged.dll"
    path.write_bytes(data)
    outcome = run_image(path, [], "")
    assert outcome.exit == 134
    assert outcome.stderr.startswith("Unhandled exception. System.InvalidProgramException")
