from System import ArgumentException, Exception, InvalidOperationException, FormatException

def test(n: i32) -> str:
    try:
        if n == 0:
            raise InvalidOperationException("zero")
        if n == 1:
            raise ArgumentException("one", "n")
        if n == 2:
            i32.Parse("x")
        return "none"
    except when(InvalidOperationException, lambda e: e.Message == "zero") as e:
        return "filter " + e.Message
    except (ArgumentException, FormatException) as e:
        return e.GetType().Name
    finally:
        print("finally", end=" ")

def again() -> None:
    try:
        raise Exception("inner")
    except Exception as e:
        try:
            raise InvalidOperationException("outer", e)
        except InvalidOperationException:
            raise

def bare() -> str:
    try:
        raise Exception("x")
    except:
        return "any"

def main() -> None:
    for n in range(i32(4)):
        print(test(n))
    try:
        again()
    except InvalidOperationException as e:
        print(e.Message, e.InnerException.Message)
    print(bare())
