from oscil.lang import *


@static
@internal
class Latin1BestFit:
    """The Latin-1 character that .NET writes for one that Latin-1 lacks."""

    # Each row: the first character, then what stands for it and for those behind it.
    Rows: Static[ReadOnly[Array[str]]] = [
        "\u0100AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi",
        "\u0134JjKk",
        "\u0139LlLlLl",
        "\u0141LlNnNnNn",
        "\u014COoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZz",
        "\u0180b",
        "\u0189D",
        "\u0191Ff",
        "\u0197I",
        "\u019Al",
        "\u019FOOo",
        "\u01ABt",
        "\u01AETUu",
        "\u01B6z",
        "\u01CDAaIiOoUuUuUuUuUu",
        "\u01DEAa",
        "\u01E4GgGgKkOoOo",
        "\u01F0j",
        "\u0261g",
        "\u02B9'\x22",
        "\u02BC'",
        "\u02C4^",
        "\u02C6^",
        "\u02C8'",
        "\u02CB`",
        "\u02CD_",
        "\u02DC~",
        "\u0300`",
        "\u0302^~",
        "\u030E\x22",
        "\u0331__",
        "\u2000       ",
        "\u2010--",
        "\u2013--",
        "\u2018'',",
        "\u201C\x22\x22\x22",
        "\u2022.",
        "\u2026.",
        "\u2032'",
        "\u2035`",
        "\u2039<>",
        "\u2122T",
        "\uFF01!\x22#$%&'()*+,-./0123456789:;<=>",
        "\uFF20@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\x5c]^_`abcdefghijklmnopqrstuvwxyz{|}~",
    ]

    @static
    def Find(c: char) -> u8:
        for row in Latin1BestFit.Rows:
            at = c - row[0]
            if at >= 0 and at < row.Length - 1:
                return u8(row[at + 1])
        return u8(63)
