"""A .NET library in an asyncio program: its interface implemented in Python, its methods awaited, streamed, cancelled.

    python examples/asyncio/portfolio.py

Quotes.dll is what the C# compiler made of Quotes.cs.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import oscil

PRICES = {"ACME": Decimal("12.50"), "BOLT": Decimal("99.90"), "CORK": Decimal("0.75")}


def price_service(quotes: Any) -> Any:
    """The interface that the library asks its user for, as a Python class."""

    class Service(quotes.IPriceSource):  # type: ignore[misc]
        under_way = most = 0

        async def PriceAsync(self, symbol: str, cancellation: Any) -> Decimal:
            self.under_way += 1
            self.most = max(self.most, self.under_way)
            try:
                await asyncio.sleep(30 if symbol == "SLOW" else 0.01)  # the network
                return PRICES[symbol]
            finally:
                self.under_way -= 1

        async def TicksAsync(self, symbol: str) -> AsyncIterator[Decimal]:
            for change in (0, 1, -1, 4, 0):
                await asyncio.sleep(0.001)
                yield PRICES[symbol] + change

    return Service()


async def main() -> None:
    """Every direction once."""
    async with oscil.Runtime(quiet=True) as rt:
        quotes = rt.load(Path(__file__).with_name("Quotes.dll")).Quotes
        service = price_service(quotes)
        portfolio = quotes.Portfolio(service).Buy("ACME", 10).Buy("BOLT", 2).Buy("CORK", 100)

        print("value", await portfolio.ValueAsync(), "with", service.most, "requests at once")

        portfolio.Alerted += lambda sender, text: print("alert:", text)
        print("averages", [str(average) async for average in portfolio.AverageAsync("ACME", 3)])

        async with asyncio.TaskGroup() as group:  # several portfolios at the same time
            tasks = [group.create_task(quotes.Portfolio(service).Buy("BOLT", n).ValueAsync()) for n in (1, 2, 3)]
        print("together", sum(task.result() for task in tasks))

        try:
            await portfolio.Buy("DUST", 1).ValueAsync()
        except quotes.UnknownSymbolException as error:
            print("failed:", error, "because of", error.InnerException.Message)

        try:
            async with asyncio.timeout(0.05):
                await quotes.Portfolio(service).Buy("SLOW", 1).ValueAsync()
        except TimeoutError:
            print("given up; requests under way:", service.under_way)

        walks = await asyncio.gather(*[rt.offload(quotes.Portfolio.Simulate, 20_000, seed) for seed in (1, 2)])
        print("walks", walks)


if __name__ == "__main__":
    asyncio.run(main())
