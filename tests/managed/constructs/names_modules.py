from __future__ import annotations

from typing import TYPE_CHECKING

import System.Text
from System.Collections.Generic import List as Items
from System import Math, Console

if TYPE_CHECKING:
    from System import Version

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
    print(Version(1, 2), items[0], None_().is_(5), typeof(None_).Name, nameof(None_))

if __name__ == "__main__":
    main()
