"""Python classes that implement guest interfaces."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator
from decimal import Decimal
from typing import Any

import pytest

import oscil


def make_store(asyncs: Any) -> Any:
    class Store(asyncs.IStore):  # type: ignore[misc]
        Changed = oscil.Event()

        def __init__(self, name: str) -> None:
            self.Name, self.values = name, {}

        def __getitem__(self, key: str) -> int:
            return int(self.values[key])

        def __setitem__(self, key: str, value: int) -> None:
            self.values[key] = value

        async def GetAsync(self, key: str, cancellation: Any) -> int:
            await asyncio.sleep(0)
            return self[key]

        async def PutAsync(self, key: str, value: int) -> None:
            await asyncio.sleep(0)
            self[key] = value
            self.Changed(self, key)

        async def FlushAsync(self) -> None:
            self.values["flushed"] = 1

        async def KeysAsync(self) -> AsyncIterator[str]:
            for key in self.values:
                yield key

        def TryGet(self, key: str, value: Any) -> bool:
            value.value = self.values.get(key, 0)
            return key in self.values

    return Store


def test_an_asynchronous_interface(asyncs: Any, work: Any) -> None:
    store = make_store(asyncs)("n")

    async def main() -> str:
        return str(await work.Use(store))

    assert asyncio.run(main()) == "a, 5 6 False True 5, a, b, n+ 2 p 2"
    assert store.Name == "n+" and store.values == {"a": 5, "b": 6, "flushed": 1}


def test_the_object_stays_itself(asyncs: Any, work: Any) -> None:
    store_type = make_store(asyncs)
    store = store_type("n")
    assert isinstance(store, asyncs.IStore) and issubclass(store_type, asyncs.IStore)
    assert work.Same(store) is store
    work.Stores.Add(store)
    key, store = id(store), None
    gc.collect()
    assert id(work.Stores[0]) == key and work.Stores[0].Name == "n"
    work.Stores.Clear()


def test_generic_interfaces_and_bases(asyncs: Any, work: Any, system: Any) -> None:
    class Pair(asyncs.IPair[str]):  # type: ignore[misc]
        First = "f"

        def Second(self, first: str) -> str:
            return 2 * first

    class ByLength(system.Collections.Generic.IComparer[str]):  # type: ignore[misc]
        def Compare(self, x: str, y: str) -> int:
            return len(x) - len(y)

    class Both(Pair, system.IDisposable):  # type: ignore[misc]
        def Dispose(self) -> None:
            self.First = "gone"

    both = Both()
    assert work.UsePair(Pair()) == work.UsePair(both) == "fzz" and work.Sort(ByLength()) == 1
    assert work.Dispose(both) == 3 and both.First == "gone"


def test_what_is_missing_is_named(asyncs: Any) -> None:
    with pytest.raises(oscil.ArgumentsError, match="class Half has no Second, which IPair<string> asks for"):

        class Half(asyncs.IPair[str]):  # type: ignore[misc]
            First = "f"

    with pytest.raises(oscil.ArgumentsError, match="Resource is no interface"):

        class Derived(asyncs.Resource):  # type: ignore[misc]
            pass


def test_exceptions_of_an_implementation(asyncs: Any, work: Any) -> None:
    class Broken(asyncs.IPair[str]):  # type: ignore[misc]
        @property
        def First(self) -> str:
            raise LookupError("no first")

        def Second(self, first: str) -> str:
            return first

    with pytest.raises(LookupError, match="no first"):
        work.UsePair(Broken())


def test_a_warehouse_in_python(shop: Any) -> None:
    class Warehouse(shop.IWarehouse):  # type: ignore[misc]
        def __init__(self) -> None:
            self.stock = {"lamp": 3}

        async def StockAsync(self, name: str, cancellation: Any) -> int:
            await asyncio.sleep(0)
            return self.stock.get(name, 0)

        async def ReserveAsync(self, name: str, quantity: int) -> None:
            self.stock[name] -= quantity

    async def main() -> None:
        warehouse = Warehouse()
        order = shop.Order(warehouse).Add("lamp", Decimal(1), 2)
        await order.PlaceAsync()
        assert warehouse.stock == {"lamp": 1} and order.Status == shop.Status.Placed
        with pytest.raises(shop.OutOfStockException, match="1 of lamp missing"):
            await shop.Order(warehouse).Add("lamp", Decimal(1), 2).PlaceAsync()

    asyncio.run(main())
