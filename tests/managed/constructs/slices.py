from System import Span
from System.Collections.Generic import List

def main() -> None:
    a: Array[i32] = [1, 2, 3, 4, 5]
    print(a[-1], str.Join(",", a[1:3]), len(a[2:]), len(a[:-1]))
    s = "hello"
    print(s[1:3], s[-1], s[2:], s[:2])
    span: Span[i32] = a
    print(len(span[1:4]), span[1:][0])
    words: List[str] = ["x", "y", "z"]
    print(words[-1])
