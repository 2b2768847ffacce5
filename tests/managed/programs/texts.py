from System import *
from System.Collections.Generic import *
from System.Globalization import *
from System.Linq import *
from System.Text import *
from System.Text.RegularExpressions import *

def caesar(text: str, shift: i32) -> str:
    out_ = StringBuilder(len(text))
    for c in text:
        if 'a' <= c <= 'z':
            out_.Append(char((c - 'a' + shift) % 26 + i32(char('a'))))
        elif Char.IsUpper(c):
            out_.Append(char((c - char('A') + shift) % 26 + i32(char('A'))))
        else:
            out_.Append(c)
    return out_.ToString()

def is_palindrome(s: str) -> bool:
    letters = [c for c in s.ToLower() if Char.IsLetter(c)]
    i, j = 0, len(letters) - 1
    while i < j:
        if letters[i] != letters[j]:
            return False
        i += 1
        j -= 1
    return True

def wrap(text: str, width: i32) -> List[str]:
    lines: List[str] = []
    line = ""
    for word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries):
        if line != "" and len(line) + 1 + len(word) > width:
            lines.Add(line)
            line = word
        else:
            line = word if line == "" else f"{line} {word}"
    if line != "":
        lines.Add(line)
    return lines

def roman(n: i32) -> str:
    table = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
             (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    result = ""
    for value, digits in table:
        while n >= value:
            result += digits
            n -= i32(value)
    return result

def parse_csv(line: str) -> Array[str]:
    return [part.Trim().Trim('"') for part in line.Split(',')].ToArray()

def main() -> None:
    print(caesar("Hello, World", 3), caesar(caesar("abcxyz", 5), 21))
    print(is_palindrome("A man, a plan, a canal: Panama"), is_palindrome("python"))
    for line in wrap("the quick brown fox jumps over the lazy dog", 15):
        print("|" + line.PadRight(15) + "|")
    print(roman(1994), roman(2024))
    print(String.Join("/", parse_csv('a, "b c" ,d')))
    match = Regex.Match("order 66 at 12:30", r"(\d+):(\d+)")
    print(match.Success, match.Groups[1].Value, i32.Parse(match.Groups[2].Value) + 1)
    print("ß".ToUpperInvariant(), "naïve".Length, "x".CompareTo("y") < 0)
    counts = "mississippi".GroupBy(lambda c: c).ToDictionary(lambda g: g.Key, lambda g: g.Count())
    print(String.Join(" ", counts.OrderBy(lambda p: p.Key).Select(lambda p: f"{p.Key}{p.Value}")))
    print("abc"[1:], "abc"[-1], "b" in "abc", "a,b".Split(',').Length)
