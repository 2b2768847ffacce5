from System import *
from System.IO import *
from System.Collections.Generic import *

class HttpError(Exception):
    Code: Auto[ReadOnly[i32]]
    def __init__(self, code: i32, inner: Exception = None) -> None:
        super().__init__(f"http {code}", inner)
        self.Code = code

def fetch(n: i32) -> str:
    match n:
        case 0:
            return "ok"
        case 1:
            raise HttpError(404)
        case 2:
            raise HttpError(503)
        case 3:
            try:
                return str(i32.Parse("x"))
            except FormatException as e:
                raise HttpError(400, e)
        case _:
            raise NotSupportedException(f"n={n}")

def attempt(n: i32) -> str:
    try:
        try:
            return fetch(n)
        except when(HttpError, lambda e: e.Code >= 500) as e:
            return f"retry {e.Code}"
        finally:
            print("  finally", n)
    except HttpError as e:
        inner = e.InnerException.GetType().Name if e.InnerException is not None else "none"
        return f"failed {e.Code}, inner {inner}"
    except (NotSupportedException, InvalidOperationException) as e:
        return e.GetType().Name

class Resource(IDisposable):
    Name: str
    def __init__(self, name: str) -> None:
        self.Name = name
        print("open", name)
    def Dispose(self) -> None:
        print("close", self.Name)

def use() -> i32:
    with Resource("a") as a, Resource("b") as b:
        for i in range(10):
            if i == 3:
                return i
    return -1

def main() -> i32:
    for n in range(5):
        print(attempt(n))
    print(use())
    total: u8 = 250
    try:
        for i in range(10):
            total += 1
    except OverflowException:
        print("overflow at", total)
    with unchecked:
        total += 10
    print(total)
    reader = StringReader("one\ntwo")
    while (line := reader.ReadLine()) is not None:
        print(line.ToUpper())
    return 3
