from System.Collections.Generic import List

def main() -> None:
    n = i32(5)
    b = n > 3 and not n > 9 or False
    print(b, 1 < n < 9, (n == 5) != False, "yes" if b else "no")
    words: List[str] = ["a"]
    print("a" in words, "b" not in words, words is not None)
    if n < 0:
        print("negative")
    elif n == 5:
        print("five")
    else:
        print("other")
    flag = True
    flag &= False
    print(flag, flag or n == 5, True ^ flag)
