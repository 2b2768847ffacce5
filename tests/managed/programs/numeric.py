from System import *

def trapezoid(f: Func[float, float], a: float, b: float, n: int = 1000) -> float:
    h = (b - a) / n
    total = (f(a) + f(b)) / 2
    for i in range(1, n):
        total += f(a + i * h)
    return total * h

def newton(f: Func[float, float], x: float) -> float:
    for _ in range(50):
        slope = (f(x + 1e-6) - f(x - 1e-6)) / 2e-6
        step = f(x) / slope
        x -= step
        if abs(step) < 1e-12:
            break
    return x

def is_prime(n: int) -> bool:
    if n < 2:
        return False
    i = 2
    while i * i <= n:
        if n % i == 0:
            return False
        i += 1
    else:
        return True

def bits_of(n: u32) -> i32:
    count = 0
    while n != 0:
        n &= n - 1
        count += 1
    return count

def isqrt(n: int) -> int:
    x = n
    y = (x + 1) // 2
    while y < x:
        x, y = y, (y + n // y) // 2
    return x

def main() -> None:
    print(f"{trapezoid(lambda x: x * x, 0, 3):F4} {trapezoid(Math.Sin, 0, Math.PI):F4}")
    print(f"{newton(lambda x: x * x - 2, 1):F10}")
    print([n for n in range(30) if is_prime(n)].Count)
    print(bits_of(0xFF00FF), isqrt(1_000_000), -7 // 2, -7 % 3, div(-7, 2), rem(-7, 2))
    print(1 / 3.0, f32(1) / 3, decimal(1) / 3, 0.1 + 0.2, 1e21, f64.NaN, -0.0)
    print(7 >> 1, 1 << 10, ~5, 0b1010 ^ 0o17, 5 & 3 | 8)
    x: i64 = i64.MaxValue
    try:
        x += 1
    except OverflowException as e:
        print(e.GetType())
    print(min(3, 2, 5), max(2.5, 1.0), abs(-4), i32(3.99), u8(200) + u8(100))
