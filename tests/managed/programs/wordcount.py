"""Counts words of a text, as one would with collections.Counter."""
from System import *
from System.Collections.Generic import *
from System.Linq import *

TEXT: Const[str] = """the quick brown fox jumps over the lazy dog
the dog barks and the fox runs away"""

def tokens(text: str) -> IEnumerable[str]:
    word = ""
    for c in text:
        if Char.IsLetter(c):
            word += str(c)
        elif word != "":
            yield word.ToLower()
            word = ""
    if word != "":
        yield word

def count(words: IEnumerable[str]) -> Dictionary[str, int]:
    counts: Dictionary[str, int] = {}
    for w in words:
        if w in counts:
            counts[w] += 1
        else:
            counts[w] = 1
    return counts

def histogram(counts: Dictionary[str, int]) -> None:
    longest = max(counts.Keys.Max(lambda k: len(k)), 3)
    for pair in counts.OrderByDescending(lambda p: p.Value).ThenBy(lambda p: p.Key).Take(5):
        bar = "".PadLeft(i32(pair.Value), "#")
        print(pair.Key.PadRight(longest), bar, pair.Value)

def main() -> None:
    counts = count(tokens(TEXT))
    histogram(counts)
    total = counts.Values.Sum()
    print(f"{len(counts)} words, {total} in all")
    for key in counts.Keys.OrderBy(lambda k: k):
        print(key, end=" ")
    print()
