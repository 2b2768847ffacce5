from System import *


def guard(f: Func[i32], lock_on: object) -> i32:
    try:
        return f()
    except when(ArgumentException, lambda e: e.Message == "x"):
        return 1
    except InvalidOperationException:
        raise
    finally:
        Console.WriteLine("done")


def using(d: IDisposable) -> None:
    with d:
        Console.WriteLine("inside")
