from System import DateTime

def main() -> None:
    name = "ada"
    n = 255
    print(f"{name} {n:X4} {1.5:F2} {{}} {n + 1}")
    print(f"{DateTime(2020, 1, 2):yyyy-MM-dd} {n:D6}|")
    print("tab\tquote\"", 'single', """several
lines""")
    print(char('a'), len(name), name[1], 'd' in name)
    for c in "xy":
        print(c, i32(c), end=" ")
    print(name + str(n) + "!", str(1.0), str(True))
