from oscil.lang import *


@struct
@readonly
class Money:
    """Conversions to several types differ in their result only: the exact one is taken."""

    _cents: i64

    def __init__(self, cents: i64) -> None:
        self._cents = cents

    @static
    def op_Explicit(value: Money) -> i8:
        return i8(1)

    @static
    def op_Explicit(value: Money) -> i64:
        return value._cents

    @static
    def op_Explicit(value: Money) -> f64:
        return f64(value._cents) / 100.0


def main() -> None:
    money = Money(30050)
    print(f64(money), i64(money), i8(money))
    large = 1.0e19
    with unchecked:
        print(u64(large), u64(-0.0), u64(1.5))
