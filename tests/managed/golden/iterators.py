from System.Collections.Generic import *


def evens(n: i32) -> IEnumerable[i32]:
    try:
        for i in range(n):
            if i % 2 == 0:
                yield i
    finally:
        print("end")
