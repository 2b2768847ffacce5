from System import *
from Shop.Parts import Line

class Cart:
    @static
    def Of(*lines: Line) -> Cart:
        c = Cart()
        for l in lines:
            c.Add(l)
        return c

    class Nested:
        owner: Cart
        def __init__(self, owner: Cart) -> None:
            self.owner = owner
        def Peek(self) -> i32:
            return self.owner._lines.Count
