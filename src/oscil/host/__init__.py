"""The outside world behind one object: console, clock, environment, files, entropy (design principle 5)."""

from __future__ import annotations

from oscil.host.base import Host
from oscil.host.captured import CapturedHost
from oscil.host.machine import MachineHost
from oscil.host.sealed import SealedHost

__all__ = ["CapturedHost", "Host", "MachineHost", "SealedHost"]
