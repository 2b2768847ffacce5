from System import *
from System.Collections.Generic import *

class InsufficientFunds(Exception):
    Missing: Auto[ReadOnly[decimal]]

    def __init__(self, missing: decimal) -> None:
        super().__init__(f"missing {missing}")
        self.Missing = missing

@abstract
class Account:
    Owner: Auto[ReadOnly[str]]
    _balance: Protected[decimal] = decimal(0)
    Changed: Event[Action[decimal]]

    def __init__(self, owner: str) -> None:
        self.Owner = owner

    @property
    def Balance(self) -> decimal:
        return self._balance

    @abstract
    def MonthEnd(self) -> None: ...

    def Deposit(self, amount: decimal) -> None:
        if amount <= 0:
            raise ArgumentOutOfRangeException(nameof(amount), "must be positive")
        self._balance += amount
        if self.Changed is not None:
            self.Changed(self._balance)

    @virtual
    def Withdraw(self, amount: decimal) -> None:
        if amount > self._balance:
            raise InsufficientFunds(amount - self._balance)
        self._balance -= amount

    @override
    def ToString(self) -> str:
        return f"{self.Owner}: {self._balance:F2}"

class Savings(Account):
    Rate: decimal

    def __init__(self, owner: str, rate: decimal) -> None:
        super().__init__(owner)
        self.Rate = rate

    @override
    def MonthEnd(self) -> None:
        self.Deposit(self.Balance * self.Rate / 12)

class Checking(Account):
    Limit: decimal = decimal(100)

    def __init__(self, owner: str) -> None:
        super().__init__(owner)

    @override
    def Withdraw(self, amount: decimal) -> None:
        if amount > self.Balance + self.Limit:
            raise InsufficientFunds(amount - self.Balance - self.Limit)
        self._balance -= amount

    @override
    def MonthEnd(self) -> None:
        pass

def transfer(a: Account, b: Account, amount: decimal) -> bool:
    try:
        a.Withdraw(amount)
    except InsufficientFunds as e:
        print("refused:", e.Message, e.Missing)
        return False
    b.Deposit(amount)
    return True

def main() -> None:
    ada = Savings("Ada", decimal(0.05))
    bob = Checking("Bob")
    ada.Changed += lambda b: print(f"  ada now {b:F2}")
    ada.Deposit(decimal(100.50))
    print(transfer(ada, bob, decimal(50)), transfer(bob, ada, decimal(200)))
    print(transfer(bob, ada, decimal(140)))
    accounts: List[Account] = [ada, bob]
    for account in accounts:
        account.MonthEnd()
        print(account)
    try:
        bob.Deposit(decimal(-1))
    except ArgumentException as e:
        print(e.GetType().Name, e.ParamName)
