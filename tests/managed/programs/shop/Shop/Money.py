from System import *
from System.Numerics import IAdditionOperators

@struct
@readonly
class Money(IEquatable[Money], IComparable[Money], IAdditionOperators[Money, Money, Money]):
    Cents: i64

    Zero: Static[ReadOnly[Money]] = default(Money)

    def __init__(self, cents: i64) -> None:
        self.Cents = cents

    def __add__(a: Money, b: Money) -> Money:
        return Money(a.Cents + b.Cents)

    def op_CheckedAddition(a: Money, b: Money) -> Money:
        return Money(checked(a.Cents + b.Cents))

    def __sub__(a: Money, b: Money) -> Money:
        return Money(a.Cents - b.Cents)

    def __mul__(a: Money, n: i32) -> Money:
        return Money(a.Cents * n)

    def __neg__(a: Money) -> Money:
        return Money(-a.Cents)

    def __eq__(a: Money, b: Money) -> bool:
        return a.Cents == b.Cents

    def __ne__(a: Money, b: Money) -> bool:
        return not (a == b)

    def __lt__(a: Money, b: Money) -> bool:
        return a.Cents < b.Cents

    def __gt__(a: Money, b: Money) -> bool:
        return b < a

    def op_Implicit(cents: i64) -> Money:
        return Money(cents)

    def op_Explicit(m: Money) -> f64:
        return f64(m.Cents) / 100.0

    def op_True(m: Money) -> bool:
        return m.Cents != 0

    def op_False(m: Money) -> bool:
        return m.Cents == 0

    def Equals(self, other: Money) -> bool:
        return self == other

    @override
    def Equals(self, o: object) -> bool:
        return isinstance(o, Money) and self.Equals(cast(Money, o))

    @override
    def GetHashCode(self) -> i32:
        return self.Cents.GetHashCode()

    def CompareTo(self, other: Money) -> i32:
        return self.Cents.CompareTo(other.Cents)

    @override
    def ToString(self) -> str:
        return f"{self.Cents // 100}.{self.Cents % 100:D2}"
