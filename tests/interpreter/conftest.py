"""A fresh machine per test; the native code is linked once."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from machine import Machine


@pytest.fixture
def machine() -> Machine:
    """An empty machine."""
    return Machine()
