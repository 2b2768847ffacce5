"""`oscil stubs`: the text for the corpus's Shop.cs, and what a type checker makes of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from oscil.settings import Settings
from oscil.tools.program import open_program
from oscil.tools.stubs import stubs

DATA = Path(__file__).parent / "data"
SHOP = Path(__file__).parents[1] / "corpus" / "embed" / "Shop.dll"
USE = """
import typing
from decimal import Decimal

if typing.TYPE_CHECKING:
    import Shop


class Stock(Shop.IWarehouse):
    async def StockAsync(self, name: str, cancellation: object = None) -> int:
        return len(name)

    async def ReserveAsync(self, name: str, quantity: int) -> None:
        pass


async def discount(item: Shop.Item) -> Decimal:
    return item.Price


async def main() -> None:
    order = Shop.Order(Stock()).Add("lamp", Decimal(3), quantity=2)
    reveal_type(await order.TotalAsync(discount))
    reveal_type(order.Items[0].Name)
    reveal_type(order.Status | Shop.Status.Placed)
    reveal_type(order.Summary())
    reveal_type(order.Fold("", lambda text, item: text + item.Name))
    async for step in order.TrackAsync(3):
        reveal_type(step)
    Shop.Order(Shop.MemoryWarehouse())["lamp"]
    order.Add(3, Decimal(1))
    try:
        await order.PlaceAsync()
    except Shop.OutOfStockException as error:
        reveal_type(error.Missing)
"""


def texts() -> dict[str, str]:
    universe, image = open_program(str(SHOP), Settings(quiet=True))
    return stubs([universe.assembly(image)])


def test_the_text_of_a_namespace() -> None:
    golden = DATA / "Shop.pyi.txt"
    assert texts() == {"Shop/__init__.pyi": golden.read_text(encoding="utf-8")}


def test_a_type_checker_takes_them(tmp_path: Path) -> None:
    for path, text in texts().items():
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    (tmp_path / "use.py").write_text(USE, encoding="utf-8")
    line = [sys.executable, "-m", "mypy", "--strict", "--follow-imports=silent", "--cache-dir", str(tmp_path / "c")]
    done = subprocess.run(
        [*line, "use.py", "Shop"], check=False, capture_output=True, text=True, timeout=120, cwd=tmp_path
    )
    start = USE.splitlines().index("async def main() -> None:") + 1
    found = [text.removeprefix("use.py:") for text in done.stdout.splitlines()]
    shown = {int(text.partition(":")[0]) - start: text.partition(" ")[2] for text in found if text[:1].isdigit()}
    assert shown == {
        2: 'note: Revealed type is "decimal.Decimal"',
        3: 'note: Revealed type is "str"',
        4: 'note: Revealed type is "Shop.Status"',
        5: 'note: Revealed type is "tuple[int, decimal.Decimal]"',
        6: 'note: Revealed type is "str"',
        8: 'note: Revealed type is "str"',
        9: 'error: Value of type "Order" is not indexable  [index]',
        10: 'error: Argument 1 to "Add" of "Order" has incompatible type "int"; expected "str | None"  [arg-type]',
        14: 'note: Revealed type is "int"',
    }, done.stdout
