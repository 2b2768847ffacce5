"""docs/conformance.md against the records of the programs and the table of expected failures."""

from __future__ import annotations

import pytest
from conformance_table import Row, recorded_cases, rows, status_of

CASES = {
    "A": 7, "B": 6, "C": 6, "D": 7, "E": 9, "F": 11, "G": 5, "H": 5, "I": 8, "J": 13, "K": 2, "L": 7, "M": 8, "N": 4,
    "O": 3, "P": 7, "Q": 8, "R": 6, "S": 6, "T": 4, "U": 5, "V": 3, "W": 4, "X": 5, "Y": 2,
}  # fmt: skip


def test_every_case_has_one_row() -> None:
    expected = [f"{letter}{number}" for letter, count in CASES.items() for number in range(1, count + 1)]
    assert [row.case for row in rows()] == expected


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.case)
def test_row_says_what_the_records_say(row: Row) -> None:
    """A wrong status is put right by `python tests/conformance/conformance_table.py`."""
    assert all(row.case in recorded_cases(program) for program in row.programs)
    if row.programs:
        assert row.status == status_of(row.programs)
    else:
        assert row.status.startswith("not shown: ")
        assert "DIVERGENCES.md" in row.status
