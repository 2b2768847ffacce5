from System import *
from System.Collections.Generic import *
from System.ComponentModel import *

class PriceChanged(EventArgs):
    Old: Auto[ReadOnly[decimal]]
    New: Auto[ReadOnly[decimal]]
    def __init__(self, old: decimal, new: decimal) -> None:
        self.Old = old
        self.New = new

class Stock:
    Symbol: Auto[ReadOnly[str]]
    _price: decimal
    Changed: Event[EventHandler[PriceChanged]]

    def __init__(self, symbol: str, price: decimal) -> None:
        self.Symbol = symbol
        self._price = price

    @property
    def Price(self) -> decimal:
        return self._price

    @Price.setter
    def Price(self, value: decimal) -> None:
        if value == self._price:
            return
        old, self._price = self._price, value
        opt(self.Changed).Invoke(self, PriceChanged(old, value))

class Watcher(IDisposable):
    _stock: Stock
    Seen: List[str] = []

    def __init__(self, stock: Stock) -> None:
        self._stock = stock
        stock.Changed += self.OnChanged

    def OnChanged(self, sender: object, e: PriceChanged) -> None:
        stock = cast(Stock, sender)
        percent = (e.New - e.Old) / e.Old
        self.Seen.Add(f"{stock.Symbol} {e.Old:F2} -> {e.New:F2} ({percent:P1})")

    def Dispose(self) -> None:
        self._stock.Changed -= self.OnChanged

def main() -> None:
    stock = Stock("ACME", decimal(10))
    seen: List[str]
    with Watcher(stock) as w:
        stock.Price = decimal(12.5)
        stock.Price = decimal(12.5)
        stock.Price *= 2
        seen = w.Seen
    stock.Price = decimal(1)
    for line in seen:
        print(line)
    print(len(seen), stock.Price)
