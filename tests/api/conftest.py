"""One Runtime for the tests of the embedding API: they only read what others leave alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from api_kit import DATA, EMBED

import oscil


@pytest.fixture(scope="session")
def rt() -> Iterator[oscil.Runtime]:
    """A Runtime over the embedded class library."""
    with oscil.Runtime(quiet=True) as runtime:
        yield runtime


@pytest.fixture(scope="session")
def border(rt: oscil.Runtime) -> Any:
    """The namespace of data/Border.cs."""
    return rt.load(DATA / "Border.dll").Border


@pytest.fixture(scope="session")
def asyncs(rt: oscil.Runtime) -> Any:
    """The namespace of data/Asyncs.cs."""
    return rt.load(DATA / "Asyncs.dll").Asyncs


@pytest.fixture(scope="session")
def work(asyncs: Any) -> Any:
    """`Work` of data/Asyncs.cs."""
    return asyncs.Work


@pytest.fixture
def log(work: Any) -> Any:
    """Where the guest says what it did."""
    work.Log.Clear()
    return work.Log


@pytest.fixture(scope="session")
def shop(rt: oscil.Runtime) -> Any:
    """The namespace of the corpus's Shop.cs."""
    return rt.load(EMBED / "Shop.dll").Shop


@pytest.fixture(scope="session")
def system(rt: oscil.Runtime) -> Any:
    """The class library's System."""
    return rt.framework.System
