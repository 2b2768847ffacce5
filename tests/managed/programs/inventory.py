from System import *
from System.Collections.Generic import *
from System.Linq import *

class Item:
    name: str
    price: float
    quantity: int
    tags: List[str]

    def __init__(self, name: str, price: float, quantity: int = 1, tags: List[str] = None) -> None:
        self.name = name
        self.price = price
        self.quantity = quantity
        self.tags = coalesce(tags, List[str]())

def main() -> None:
    items = [Item("pen", 1.5, 10, ["office"]), Item("cup", 4.25, 2, ["kitchen", "office"]), Item("box", 3.0)]
    total = items.Sum(lambda i: i.price * i.quantity)
    print(f"total: {total:F2}")
    by_tag: Dictionary[str, List[str]] = {}
    for item in items:
        for tag in item.tags:
            if tag not in by_tag:
                by_tag[tag] = []
            by_tag[tag].Add(item.name)
    for key, names in by_tag:
        print(key, String.Join("+", names))
    cheap = [i.name for i in items if i.price < 4]
    print(cheap, cheap.Count, items[-1].name)
