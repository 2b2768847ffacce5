import System.Text
from System.Collections.Generic import List as Items
from System import Math, Console

class None_:
    from_: i32 = 2

    def is_(self, in_: i32) -> i32:
        return in_ + self.from_

def helper(lambda_: i32) -> i32:
    return lambda_ * 2

def main() -> None:
    b = System.Text.StringBuilder()
    b.Append("x").Append(Math.Max(3, 4))
    Console.WriteLine(b.ToString())
    items = Items[i32]()
    items.Add(helper(lambda_=4))
    print(items[0], None_().is_(5), typeof(None_).Name, nameof(None_))
