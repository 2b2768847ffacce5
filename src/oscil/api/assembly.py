"""The parts of one Runtime's bridge, in the order in which they build on each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.api.awaiting import Awaiting
from oscil.api.bridge import Bridge
from oscil.api.buffers import Buffers
from oscil.api.classes import Classes
from oscil.api.delegates import Delegates
from oscil.api.exceptions import Exceptions
from oscil.api.flows import Flows
from oscil.api.interfaces import Interfaces
from oscil.api.loops import Loops
from oscil.api.members import Members
from oscil.api.overloads import Overloads
from oscil.api.ranking import Ranking
from oscil.api.streams import Streams
from oscil.api.tasks import Tasks
from oscil.api.values import Values

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime


def make_bridge(vm: Runtime) -> tuple[Bridge, Loops]:
    """The bridge of a Runtime with all its parts, and its event loops."""
    bridge = Bridge(vm)
    loops = bridge.loops = Loops(bridge)
    bridge.flows = Flows(bridge)
    bridge.ranking = Ranking(bridge)
    bridge.values = Values(bridge)
    bridge.buffers = Buffers(bridge)
    bridge.overloads = Overloads(bridge)
    bridge.members = Members(bridge)
    bridge.classes = Classes(bridge)
    bridge.exceptions = Exceptions(bridge)
    bridge.delegates = Delegates(bridge)
    bridge.interfaces = Interfaces(bridge)
    bridge.tasks = Tasks(bridge)
    bridge.streams = Streams(bridge)
    bridge.awaiting = Awaiting(bridge)
    return bridge, loops
