from System import *


def count(n: i32) -> i32:
    total = 0
    for i in range(n):
        if i == 5:
            continue
        total += i
    return total


def each(xs: Array[i64]) -> i64:
    best: i64 = 0
    for x in xs:
        best = x if x > best else best
    return best


def search(text: str, c: char) -> i32:
    i = 0
    while i < len(text):
        if text[i] == c:
            break
        i += 1
    else:
        return -1
    return i
