"""Real programs against the outcomes recorded on .NET (tests/corpus): one Runtime per run, in this process.

Every program runs plain; a fixed sample (all with `--full`) also in each stress mode. What is not expected to pass
stands in `corpus_expected.toml` with a reason; passing is then an error. `refresh_corpus.py` proposes that table anew.
"""

from __future__ import annotations

from typing import Any

import pytest

from corpus_kit import PLAIN, STRESSES, Program, expected_failure, in_sample, judge, programs, unsafe_to_run

SHARE_UNDER_STRESS = 12


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every program plain; under stress a sample, or all."""
    full = metafunc.config.getoption("--full")
    cases = [_case(program, PLAIN) for program in programs()]
    for stress in STRESSES:
        chosen = [p for p in programs() if full or in_sample(f"{stress} {p.name}", SHARE_UNDER_STRESS)]
        cases += [_case(program, stress) for program in chosen]
    metafunc.parametrize(("program", "stress"), cases)


def _case(program: Program, stress: str) -> Any:
    marks = []
    unsafe, failure = unsafe_to_run(program.name, stress), expected_failure(program.name, stress)
    if unsafe:
        marks.append(pytest.mark.skip(reason=unsafe))
    elif failure:
        marks.append(pytest.mark.xfail(reason=failure, strict=True))
    return pytest.param(program, stress, id=f"{program.name}-{stress}" if stress else program.name, marks=marks)


def test_program(program: Program, stress: str, class_library: str) -> None:
    found = judge(program, stress)
    assert not found, found
