from System import ReadOnlySpan

def area(width: i32, height: i32 = 2, name: str = "box", scale: f64 = default(f64)) -> str:
    return f"{name}:{width * height}:{scale}"

def total(*numbers: i32) -> i32:
    sum = 0
    for n in numbers:
        sum += n
    return sum

def count(*words: ReadOnlySpan[str]) -> i32:
    return len(words)

def pick(x: i32) -> str:
    return "i32"

def pick(x: i64) -> str:
    return "i64"

def pick(x: object) -> str:
    return "object"

def main() -> None:
    print(area(3), area(3, 4), area(height=5, width=1), area(1, name="n", scale=1.5))
    print(total(), total(1), total(1, 2, 3), count("a", "b"))
    given: Array[i32] = [5, 6]
    print(total(*given), total(given))
    print(pick(i32(1)), pick(1), pick(i16(1)), pick(u8(1)), pick("s"), pick(1.5))
