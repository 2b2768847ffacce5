from System.Collections.Generic import Dictionary

def main() -> None:
    outer: Label
    for i in range(3):
        for j in range(3):
            if j == 2:
                continue_(outer)
            if i == 2:
                break_(outer)
            print(i, j, sep="-", end=";")
    print()
    for i in range(10, 0, -4):
        print(i, end=" ")
    else:
        print("else")
    n = 5
    while n > 0:
        n -= 2
        if n == 1:
            break
    else:
        print("never")
    m = Array[i32, 2](2, 2)
    for x in m:
        n += x
    for k, v in {"a": 1}:
        print(k, v, n)
