from System import *
import Shop

@flags
@enum(u8)
class Kind:
    None_ = 0
    Food = 1
    Drink = Food << 1
    Both = Food | Drink

class Line:
    Name: Auto[ReadOnly[str]]
    Price: Auto[Shop.Money]
    Kind: Auto[Shop.Parts.Kind]
    def __init__(self, name: str, price: Shop.Money, kind: Shop.Parts.Kind = Shop.Parts.Kind.Food) -> None:
        self.Name = name
        self.Price = price
        self.Kind = kind
    @override
    def ToString(self) -> str:
        return f"{self.Name} {self.Price} {self.Kind}"
