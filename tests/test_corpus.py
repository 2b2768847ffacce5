"""Real programs against the outcomes recorded on .NET (tests/corpus), each in a process of its own.

Every day: all of `language`, `conformance`, `async/a_*` to `c_*` and `bench`, plain; a fixed sample also in each stress
mode, compiled, and of `async` under seeds. With `--full` (`.ci/full`) every program in every mode. What is not expected
to pass stands in `corpus_expected.toml` with a reason; passing is then an error. `refresh_corpus.py` proposes that
table anew.
"""

from __future__ import annotations

from typing import Any

import pytest

from corpus_kit import (
    ENGINES,
    PLAIN,
    SEEDS,
    STRESSES,
    Program,
    expected_failure,
    in_sample,
    is_racy,
    limit_of,
    patience_for,
    programs,
    unsafe_to_run,
)
from worker_pool import run_jobs

SHARE_UNDER_STRESS = 12
SHARE_UNDER_SEEDS = 50
SHARE_OF_ENGINES = 60
ATTEMPTS_OF_RACY = 5  # the recorded outcome must be among those of a program that may rightly end in several ways
STRESSED = ("language/", "async/a_", "async/b_", "async/c_")
TWINS_SELDOM = ("bench/", "surface/")  # every day without their state-machine twins
SHARE_OF_BENCH = 3
EVERY_DAY = ("language/", "async/a_", "async/b_", "async/c_", "bench/", "conformance/", "surface/")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every program plain; under stress a sample, or all."""
    full = metafunc.config.getoption("--full")
    chosen = [p for p in programs() if full or (p.name.startswith(EVERY_DAY) and not _is_seldom(p.name))]
    cases = [_case(program, PLAIN) for program in chosen]
    for mode in (*STRESSES, *ENGINES):
        share = SHARE_OF_ENGINES if mode in ENGINES else SHARE_UNDER_STRESS
        sample = [p for p in programs() if p.name.startswith(STRESSED) and in_sample(f"{mode} {p.name}", share)]
        cases += [_case(program, mode) for program in (programs() if full else sample)]
    for seed in SEEDS:
        sample = [p for p in programs() if full or in_sample(f"{seed} {p.name}", SHARE_UNDER_SEEDS)]
        cases += [_case(program, seed) for program in sample if program.is_async]
    metafunc.parametrize(("program", "stress"), cases)


def _is_seldom(name: str) -> bool:
    """Whether a program is left to the full run, though others of its folder run every day."""
    if name.startswith("bench/") and not in_sample(name, SHARE_OF_BENCH):
        return True
    return name.endswith(".classic") and name.startswith(TWINS_SELDOM)


def _case(program: Program, stress: str) -> Any:
    marks = []
    unsafe, failure = unsafe_to_run(program.name, stress), expected_failure(program.name, stress)
    if unsafe:
        marks.append(pytest.mark.skip(reason=unsafe))
    elif failure:
        marks.append(pytest.mark.xfail(reason=failure, strict=True))
    return pytest.param(program, stress, id=f"{program.name}-{stress}" if stress else program.name, marks=marks)


def test_program(program: Program, stress: str, class_library: str) -> None:
    job = {"program": program.name, "stress": stress}
    patience = patience_for(limit_of(stress))
    for _ in range(ATTEMPTS_OF_RACY if is_racy(program.name) else 1):
        (answer,) = run_jobs("corpus_kit:judge_job", [job], processes=1, timeout=patience, lifetime=1)
        found = answer.trouble or answer.result
        if not found:
            break
    assert not found, found
