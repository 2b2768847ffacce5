from oscil.lang import *


@static
class FileSystemName:
    @static
    def MatchesSimpleExpression(expression: ReadOnlySpan[char], name: ReadOnlySpan[char], ignoreCase: bool = True) -> bool:
        """`*` stands for any characters, `?` for one, a backslash makes the next character plain."""
        e = 0
        n = 0
        star = -1
        mark = 0
        while n < name.Length:
            if e < expression.Length and expression[e] == '*':
                star = e
                mark = n
                e += 1
                continue
            escaped = e + 1 < expression.Length and expression[e] == '\\'
            c = expression[e + 1] if escaped else expression[e] if e < expression.Length else char(0)
            if e < expression.Length and ((c == '?' and not escaped) or FileSystemName._Same(c, name[n], ignoreCase)):
                e += 2 if escaped else 1
                n += 1
            elif star >= 0:
                e = star + 1
                mark += 1
                n = mark
            else:
                return False
        while e < expression.Length and expression[e] == '*':
            e += 1
        return e == expression.Length

    @static
    def _Same(a: char, b: char, ignoreCase: bool) -> bool:
        return a == b or (ignoreCase and Char.ToUpperInvariant(a) == Char.ToUpperInvariant(b))
