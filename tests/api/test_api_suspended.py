"""`rt.tasks()` from asyncio: Python coroutines and C# methods that wait for each other, in one tree. C# of the corpus's
Shop.cs, with runtime async and with state machines.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from decimal import Decimal
from typing import Any

import pytest
from api_kit import EMBED

import oscil
from oscil.vm.inspection import SuspendedMethod, tree_text

HERE = __file__
KINDS = {"": "runtime async", ".classic": "state machine"}


@pytest.fixture(scope="module", params=KINDS)
def shop(request: pytest.FixtureRequest) -> Any:
    """A Runtime, the Shop, and what its methods are called in a tree."""
    with oscil.Runtime(quiet=True) as rt:  # its own: nothing else is suspended there
        yield rt, rt.load(EMBED / f"Shop{request.param}.dll").Shop, KINDS[request.param]


def lines(roots: tuple[SuspendedMethod, ...], indent: str = "") -> list[str]:
    """Methods and what they wait for, one a line."""
    found = []
    for node in roots:
        name, awaits = (text.rpartition("<locals>.")[2] for text in (node.method, node.awaits))
        found += [f"{indent}{name} ({node.kind}): {awaits}", *lines(node.waits_for, indent + "  ")]
    return found


def seen(rt: oscil.Runtime, *work: Coroutine[Any, Any, Any]) -> tuple[SuspendedMethod, ...]:
    """The tree while some coroutines wait; then they are cancelled."""

    async def main() -> tuple[SuspendedMethod, ...]:
        tasks = [asyncio.create_task(item) for item in work]
        await asyncio.sleep(0.02)
        roots = rt.tasks()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await asyncio.sleep(0.02)
        assert rt.tasks() == ()
        return roots

    return asyncio.run(main())


def warehouse(shop: Any) -> Any:
    """One that never answers."""

    class Slow(shop.IWarehouse):  # type: ignore[misc]
        async def StockAsync(self, name: str, cancellation: Any) -> int:
            wanted = 5
            await asyncio.sleep(100)
            return wanted

        async def ReserveAsync(self, name: str, quantity: int) -> None:
            pass

    return Slow()


def test_python_awaits_csharp_that_awaits_python(shop: Any) -> None:
    rt, names, kind = shop
    order = names.Order(warehouse(names)).Add("lamp", Decimal(3), 2)

    async def place(customer: str) -> str:
        await order.PlaceAsync()
        return customer

    async def checkout(count: int) -> None:
        await place("ann")

    (root,) = seen(rt, checkout(7))
    assert lines((root,)) == [
        "checkout (Python coroutine): place",
        "  place (Python coroutine): Shop.Order.PlaceAsync",
        f"    Shop.Order.PlaceAsync ({kind}): Slow.StockAsync",
        "      Slow.StockAsync (Python coroutine): asyncio.sleep",
    ]
    captured = {variable.name: (variable.type, variable.kind, str(variable.value)) for variable in root.captured}
    assert captured == {"count": ("int", "argument", "7")}
    (inner,) = root.waits_for
    assert [(variable.name, str(variable.value)) for variable in inner.captured] == [("customer", "'ann'")]
    (csharp,) = inner.waits_for
    assert {"item", "reserved", "cancellation"} <= {variable.name for variable in csharp.captured}
    (stock,) = csharp.waits_for
    assert [(v.name, v.kind) for v in stock.captured if v.name != "self"] == [
        ("name", "argument"),
        ("cancellation", "argument"),
        ("wanted", "local"),
    ]
    assert stock.captured[2].value == "CancellationToken"  # no guest code runs to show it
    with open(HERE, encoding="utf-8") as file:
        source = file.read().splitlines()
    for node, text in (
        (root, 'await place("ann")'),
        (inner, "await order.PlaceAsync()"),
        (stock, "await asyncio.sleep(100)"),
    ):
        assert node.document == HERE and source[node.line - 1].strip() == text


def test_what_asyncio_itself_waits_with(shop: Any) -> None:
    rt, names, kind = shop

    def order() -> Any:
        return names.Order(warehouse(names)).Add("lamp", Decimal(3), 2)

    async def group() -> None:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(order().PlaceAsync())
            tasks.create_task(asyncio.sleep(100))

    async def gathered() -> None:
        await asyncio.gather(order().PlaceAsync(), asyncio.sleep(100))

    async def timed() -> None:
        await asyncio.wait_for(order().PlaceAsync(), 100)

    async def elsewhere() -> None:  # has nothing to do with the guest
        await asyncio.sleep(100)

    below = [
        f"  Shop.Order.PlaceAsync ({kind}): Slow.StockAsync",
        "    Slow.StockAsync (Python coroutine): asyncio.sleep",
    ]
    assert lines(seen(rt, group(), gathered(), timed(), elsewhere())) == [
        "group (Python coroutine): Shop.Order.PlaceAsync by asyncio.TaskGroup",
        *below,
        "gathered (Python coroutine): Shop.Order.PlaceAsync",
        *below,
        "timed (Python coroutine): Shop.Order.PlaceAsync by asyncio.wait_for",
        *below,
    ]


def test_csharp_at_the_root(shop: Any) -> None:
    rt, names, kind = shop

    async def discount(item: Any) -> Decimal:
        rate = Decimal("0.1")
        await asyncio.sleep(100)
        return rate

    async def main() -> tuple[SuspendedMethod, ...]:
        total = names.Order(None).Add("lamp", Decimal(3)).TotalAsync(discount)  # nobody awaits it
        await asyncio.sleep(0.02)
        roots: tuple[SuspendedMethod, ...] = rt.tasks()
        for task in asyncio.all_tasks() - {asyncio.current_task()}:
            task.cancel()
        with pytest.raises(oscil.GuestError):
            await total
        return roots

    roots = asyncio.run(main())
    assert lines(roots) == [
        f"Shop.Order.TotalAsync ({kind}): discount",
        "  discount (Python coroutine): asyncio.sleep",
    ]
    text = str(roots)
    assert text == tree_text(roots) and "      Decimal rate = Decimal('0.1')\n" in text
