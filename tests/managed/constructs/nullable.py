@struct
class P:
    x: i32

@generic(T)
@where(T, value_type)
def first(items: Array[T]) -> T | None:
    return items[0] if len(items) > 0 else None

def main() -> None:
    n: i32 | None = None
    print(n is None, n == 3, coalesce(n, -1))
    n = 4
    m = n + 3
    print(m, n > 3, n == 4, m.Value)
    text: str | None = None
    print(opt(text).Length is None, coalesce(opt(text).Trim(), "none"))
    text = " x "
    print(opt(text).Length, opt(text).Trim().Length)
    numbers: Array[i32] = []
    print(first(numbers) is None)
    p: P | None = P()
    print(p is not None, p.Value.x)
