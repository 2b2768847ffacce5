"""Guest methods on threads of the guest's pool, awaited from an event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from contextvars import copy_context
from typing import TYPE_CHECKING, Any

from oscil.api.awaiting import Awaitable
from oscil.errors import MissingMemberError

if TYPE_CHECKING:
    from oscil.api.bridge import Bridge

_POOL = "System.Threading.ThreadPool"
_CALLBACK = "System.Threading.WaitCallback"


async def offload(bridge: Bridge, method: Callable[..., Any], args: Sequence[Any], named: Mapping[str, Any]) -> Any:
    """The method's result; the context of the call is a copy of the caller's."""
    loop = asyncio.get_running_loop()
    future: asyncio.Future[Any] = loop.create_future()
    context = copy_context()

    def finish(result: Any, error: BaseException | None) -> None:
        if future.done():  # cancelled: nobody wants it any more
            return
        if error is None:
            future.set_result(result)
        else:
            future.set_exception(error)

    def work(state: Any) -> None:
        result, failure = None, None
        try:
            result = context.run(method, *args, **named)
        except Exception as error:
            failure = error
        loop.call_soon_threadsafe(finish, result, failure)

    pool, callback = bridge.universe.find_type(_POOL), bridge.universe.find_type(_CALLBACK)
    if pool is None or callback is None:
        raise MissingMemberError(_POOL)
    queue = bridge.classes.of(pool).QueueUserWorkItem
    queue.overload[bridge.classes.of(callback)](work)
    result = await future
    return await result if isinstance(result, Awaitable) else result
