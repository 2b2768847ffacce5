"""Tables of thousands of small evaluations, row by row against what .NET 10 printed (README.md).

Every day one row in a few; all of them with `--full`.
"""

from __future__ import annotations

import lzma
from pathlib import Path

import pytest

from corpus_kit import patience_for
from differential_kit import LIMIT, OUTCOMES, SHARE
from worker_pool import run_jobs

EXPECTED_FAILURES = {"collections": "109 rows of 1,365: most are immutable collections as IList and IDictionary"}
TABLES = [
    pytest.param(name, marks=pytest.mark.xfail(reason=EXPECTED_FAILURES[name], strict=True), id=name)
    if name in EXPECTED_FAILURES
    else name
    for name in sorted(path.name.partition(".")[0] for path in OUTCOMES.glob("*.txt.xz"))
]


def _rows(name: str) -> list[str]:
    return lzma.decompress((OUTCOMES / f"{name}.txt.xz").read_bytes()).decode("utf-8").split("\n")[:-1]


@pytest.mark.parametrize("name", TABLES)
def test_table(name: str, class_library: str, request: pytest.FixtureRequest) -> None:
    share = 1 if request.config.getoption("--full") else SHARE
    want = _rows(name)[::share]
    job = {"program": name, "share": str(share)}
    (answer,) = run_jobs("differential_kit:run_job", [job], processes=1, timeout=patience_for(LIMIT), lifetime=1)
    assert not answer.trouble, answer.trouble
    got = answer.result.split("\n")
    wrong = [f"{mine}\n  .NET: {theirs}" for mine, theirs in zip(got, want, strict=False) if mine != theirs]
    assert not wrong, f"{len(wrong)} rows of {len(want)} differ:\n" + "\n".join(wrong[:10])
    assert len(got) - 1 == len(want), f"{len(got) - 1} rows, not {len(want)}: {got[-2:]}"


def test_tables_are_small() -> None:
    """The repository stays small."""
    assert sum(path.stat().st_size for path in Path(__file__).parent.rglob("*") if path.is_file()) < 2 << 20
