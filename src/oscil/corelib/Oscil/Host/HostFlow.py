from oscil.lang import *
from System import *
from System.Threading import *


@static
@internal
class HostFlow:
    """Which flow of control of the embedding program guest code belongs to: it flows with the ExecutionContext."""

    s_flow: Static[Private[ReadOnly[AsyncLocal[object]]]] = AsyncLocal[object]()

    @static
    def Begin(flow: object) -> None:
        HostFlow.s_flow.Value = flow

    @static
    def Current() -> object:
        return HostFlow.s_flow.Value
