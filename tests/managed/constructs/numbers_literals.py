def main() -> None:
    big = u64(0xFFFF_FFFF_FFFF_FFFF)
    half = f32(1.5)
    print(big, half, decimal(1.10), 0x80000000)
    a = 7
    b: i16 = -3
    print(a + b, 2_000_000_000 + 2_000_000_000, 1e3, 5 * 0.5)
    for i in range(b, 0):
        print(i, end=" ")
    print()
