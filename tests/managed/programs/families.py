"""Families: one text for several types and methods."""
from System import *


@family(Box=("Narrow", "Wide"), T=("i32", "i64"), LIMIT=("100", "-1"), BITS=(32, 64))
@struct
class Box:
    value: T

    def __init__(self, value: T) -> None:
        self.value = value

    @static
    def Of(value: T) -> Box:
        return Box(value)

    def Width(self) -> i32:
        if BITS < 64:
            return BITS
        else:
            return BITS + LIMIT

    def Describe(self) -> str:
        sign = "+" if self.value > T(0) else "-"
        return f"{Box} of {BITS} bits: " + sign + str(self.value)


@static
class Twice:
    @family(T=("i32", "f64", "str"))
    @family(Name=("Left", "Right"), FIRST=(True, False))
    @static
    def Name(text: str, value: T) -> str:
        return text + str(value) if FIRST else str(value) + text


def main() -> None:
    Console.WriteLine(Narrow(5).Describe())
    Console.WriteLine(Wide.Of(-7).Describe())
    Console.WriteLine(Narrow(1).Width())
    Console.WriteLine(Wide(1).Width())
    Console.WriteLine(Twice.Left("a", 1) + Twice.Right("b", 2.5) + Twice.Left("c", "d"))
