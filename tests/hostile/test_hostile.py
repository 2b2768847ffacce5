"""Damaged images end in a clear error, a guest exception or a result: no crash, no hang, no exception from the inside.

Each runs in a worker process with a time and a memory limit: every forty-fifth image, with `--full` all of them.
"""

from __future__ import annotations

import os
import re
import struct
from collections.abc import Callable
from contextlib import suppress
from itertools import product
from pathlib import Path

import pytest
from mutants import COUNT, FLIPPED, damaged_pdb

from corpus_kit import CORPUS, run_image
from oscil.errors import BadImageError
from oscil.metadata.image import open_image
from oscil.metadata.pdb import Pdb
from oscil.metadata.tables import Table
from worker_pool import run_jobs

DATA = Path(__file__).parent / "data"
INVALID = "System.InvalidProgramException: Common Language Runtime detected an invalid program."
STEP, GROUPS = 45, 4
PATIENCE = 60.0  # seconds until a run that does not obey its limit counts as hanging


@pytest.mark.parametrize("group", range(GROUPS))
def test_damaged_images(group: int, class_library: str, request: pytest.FixtureRequest) -> None:
    full = request.config.getoption("--full")
    end = COUNT + FLIPPED
    numbers = range(group, end, GROUPS) if full else range(group * STEP + group, end, GROUPS * STEP + 1)
    workers = 1 if os.environ.get("PYTEST_XDIST_WORKER") else 2
    faults = []
    for answer in run_jobs("run_mutant:run_job", numbers, processes=workers, timeout=PATIENCE):
        trouble = answer.trouble or answer.result["fault"]
        if trouble:
            faults.append(f"image {answer.job}: {trouble}")
    assert not faults, f"{len(faults)} of {len(numbers)}:\n" + "\n".join(faults)


def test_damaged_debug_information() -> None:
    """A PDB says what it says, or is a bad image; nothing else comes from the inside."""
    for number in range(100):
        data, methods = damaged_pdb(number)
        try:
            pdb = Pdb(data, "damaged.pdb")
        except BadImageError:
            continue
        for method, query in product(methods, (pdb.sequence_points, pdb.local_scopes, pdb.yield_offsets)):
            with suppress(BadImageError):
                query(method)


@pytest.mark.parametrize("cut", [0.0, 0.3, 0.6, 0.9])
def test_a_trace_does_without_damaged_debug_information(cut: float, tmp_path: Path, class_library: str) -> None:
    source = CORPUS / "async" / "z_main_unhandled_exception.dll"
    whole = source.with_suffix(".pdb").read_bytes()
    path = tmp_path / source.name
    path.write_bytes(source.read_bytes())
    path.with_suffix(".pdb").write_bytes(whole[: int(cut * len(whole))])
    outcome, expected = run_image(path, [], ""), run_image(source, [], "")
    assert (outcome.stdout, outcome.exit) == (expected.stdout, expected.exit)
    lines = [re.sub(r" in .*:line \d+", "", line) for line in expected.stderr.splitlines()]
    assert [re.sub(r" in .*:line \d+", "", line) for line in outcome.stderr.splitlines()] == lines


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


def changed(data: bytes, before: bytes, after: bytes) -> bytes:
    """A part that is there once, replaced by one of its length."""
    assert data.count(before) == 1 and len(before) == len(after)
    return data.replace(before, after)


def with_other_flags(data: bytes, name: str, difference: int) -> bytes:
    """Another MethodDef.Flags."""
    image = open_image(data)
    rows = [image.method(Table.METHOD_DEF << 24 | rid) for rid in range(1, image.count(Table.METHOD_DEF) + 1)]
    row = next(row for row in rows if row.name == name)
    before = struct.pack("<IHH", row.rva, row.impl_flags, row.flags)
    return changed(data, before, struct.pack("<IHH", row.rva, row.impl_flags, row.flags ^ difference))


STATIC, OWN = bytes([5, 0x00, 2, 8, 8, 6]), bytes([5, 0x20, 2, 8, 8, 7])  # of C.S and C.I of data/signatures.il
STATIC_FLAG = 0x10


@pytest.mark.parametrize(
    ("method", "change"),
    [
        ("One", lambda data: changed(data, STATIC, bytes([5, 0x20, 2, 8, 8, 6]))),  # a `this` for a static method
        ("Two", lambda data: changed(data, OWN, bytes([5, 0x00, 2, 8, 8, 7]))),
        ("One", lambda data: changed(data, STATIC, bytes([5, 0x02, 2, 8, 8, 6]))),  # stdcall
        ("Two", lambda data: changed(data, OWN, bytes([5, 0x22, 2, 8, 8, 7]))),
        ("One", lambda data: changed(data, STATIC, bytes([5, 0x09, 2, 8, 8, 6]))),  # unmanaged
        ("Two", lambda data: changed(data, OWN, bytes([5, 0x60, 2, 8, 8, 7]))),  # explicit this
        ("One", lambda data: with_other_flags(data, "S", STATIC_FLAG)),
        ("Two", lambda data: with_other_flags(data, "I", STATIC_FLAG)),
    ],
)
def test_the_signature_of_a_definition_fits(
    method: str, change: Callable[[bytes], bytes], tmp_path: Path, class_library: str
) -> None:
    """As .NET 10 says it, though .NET refuses the whole type: here the method cannot be used."""
    path = tmp_path / "signatures.dll"
    path.write_bytes(change((DATA / "signatures.dll").read_bytes()))
    outcome = run_image(path, [], "")
    assert f"System.TypeLoadException: The signature is incorrect.\n   at P.{method}()\n" in outcome.stdout
    assert outcome.exit == 0


@pytest.mark.parametrize("how", ["call", "store", "load"])
def test_more_of_a_variable_than_there_is(how: str, class_library: str) -> None:
    """DIVERGENCES.md: .NET goes on behind the variable."""
    outcome = run_image(DATA / "variables.dll", [how], "")
    assert outcome.stderr.startswith(f"Unhandled exception. {INVALID}\n   at Program.{how.title()}()\n")
    assert outcome.exit == 134


def test_instructions_that_are_never_reached_may_do_so(class_library: str) -> None:
    assert run_image(DATA / "variables.dll", ["nothing"], "").exit == 3
