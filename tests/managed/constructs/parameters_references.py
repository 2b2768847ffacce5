from System.Collections.Generic import Dictionary

@struct
class Big:
    a: i64
    b: i64

def divide(n: i32, by: i32, rest: Out[i32]) -> i32:
    rest = n % by
    return n // by

def twice(n: Ref[i32]) -> None:
    n *= 2

def read(big: In[Big]) -> i64:
    return big.a + big.b

def both(a: Out[i32], b: Out[str]) -> None:
    a = 1
    b = "two"

def main() -> None:
    q = divide(17, 5, out(r))
    print(q, r)
    q, r = divide(19, 4)
    print(q, r)
    twice(ref(q))
    big = Big()
    big.a = 3
    print(q, read(big), read(ref(big)))
    a, b = both()
    print(a, b)
    d: Dictionary[str, i32] = {"k": 4}
    found, value = d.TryGetValue("k")
    print(found, value)
