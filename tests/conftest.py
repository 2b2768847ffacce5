"""What all tests share: options, the class library compiled once."""

from __future__ import annotations

import fcntl
import os
import time
from pathlib import Path

import pytest

os.environ["TZ"] = "UTC"  # as where the outcomes were recorded
time.tzset()


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--full`: the whole matrix instead of everyday samples."""
    parser.addoption("--full", action="store_true", help="the whole matrix: every program in every stress mode")


@pytest.fixture(scope="session")
def class_library() -> str:
    """Path of the compiled class library. One test process compiles what is not in the cache; the others wait."""
    from corpus_kit import library
    from oscil.settings import Settings
    from oscil.store import cache_folder
    from oscil.vm.shared_code import NativeCode

    folder = Path(cache_folder())
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "tests.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        path = library()
        NativeCode.get(Settings())
    return path
