from System import *
from System.Collections.Generic import *
from System.Linq import *
from System.Globalization import CultureInfo

@enum
class Status:
    New = 0
    Paid = 1
    Shipped = 2

@struct
class Money(IComparable[Money]):
    Amount: decimal
    Currency: str

    def __init__(self, amount: decimal, currency: str = "EUR") -> None:
        self.Amount = amount
        self.Currency = currency

    def __add__(a: Money, b: Money) -> Money:
        if a.Currency != b.Currency:
            raise InvalidOperationException(f"{a.Currency} + {b.Currency}")
        return Money(a.Amount + b.Amount, a.Currency)

    def __mul__(a: Money, n: i32) -> Money:
        return Money(a.Amount * n, a.Currency)

    def CompareTo(self, other: Money) -> i32:
        return self.Amount.CompareTo(other.Amount)

    def __lt__(a: Money, b: Money) -> bool:
        return a.CompareTo(b) < 0

    def __gt__(a: Money, b: Money) -> bool:
        return a.CompareTo(b) > 0

    @override
    def ToString(self) -> str:
        return String.Format(CultureInfo.InvariantCulture, "{0:N2} {1}", self.Amount, self.Currency)

class Line:
    Product: Auto[Init[str]]
    Price: Auto[Init[Money]]
    Quantity: Auto[i32] = 1

    @property
    def Total(self) -> Money:
        return self.Price * self.Quantity

class Order:
    Id: ReadOnly[i32]
    Status: Auto[Status] = Status.New
    _lines: List[Line] = []
    _next: Static[i32] = 1
    Shipped: DateTime | None

    def __init__(self) -> None:
        self.Id = Order._next
        Order._next += 1

    def Add(self, product: str, price: decimal, quantity: i32 = 1) -> Order:
        line = Line()
        line.Product = product
        line.Price = Money(price)
        line.Quantity = quantity
        self._lines.Add(line)
        return self

    @property
    def Total(self) -> Money:
        total = Money(decimal(0))
        for line in self._lines:
            total = total + line.Total
        return total

    def Ship(self, when_: DateTime) -> None:
        if self.Status != Status.Paid:
            raise InvalidOperationException(f"order {self.Id} is {self.Status}")
        self.Status = Status.Shipped
        self.Shipped = when_

    def __getitem__(self, product: str) -> Line:
        for line in self._lines:
            if line.Product == product:
                return line
        raise KeyNotFoundException(product)

def main() -> None:
    a = Order().Add("pen", decimal(1.20), 10).Add("ink", decimal(7.5))
    b = Order().Add("desk", decimal(249.99))
    a["pen"].Quantity += 5
    for order in [a, b]:
        print(f"#{order.Id} {order.Total,14} {order.Status}")
    print(a.Total < b.Total, a.Total > b.Total, max(a.Total.Amount, b.Total.Amount))
    try:
        a.Ship(DateTime(2024, 5, 6))
    except InvalidOperationException as e:
        print(e.Message)
    a.Status = Status.Paid
    a.Ship(DateTime(2024, 5, 6))
    print(a.Shipped, b.Shipped is None, f"{a.Shipped:yyyy-MM-dd}", opt(b.Shipped).Year is None)
    try:
        print(b["lamp"].Total)
    except KeyNotFoundException as e:
        print("missing:", e.Message)
    print(Money(decimal(1), "USD") + Money(decimal(2), "USD"))
