@abstract
class Animal:
    Name: str

    def __init__(self, name: str) -> None:
        self.Name = name

    @abstract
    def Sound(self) -> str: ...

    @virtual
    def Legs(self) -> i32:
        return 4

    @override
    def ToString(self) -> str:
        return f"{self.Name} says {self.Sound()} on {self.Legs()}"

class Dog(Animal):
    def __init__(self) -> None:
        super().__init__("dog")

    @override
    def Sound(self) -> str:
        return "woof"

@sealed
class Bird(Animal):
    def __init__(self, name: str) -> None:
        super().__init__(name)

    def __init__(self) -> None:
        self.__init__("bird")

    @override
    def Sound(self) -> str:
        return "tweet"

    @override
    @final
    def Legs(self) -> i32:
        return super().Legs() - 2

    @new
    def GetType(self) -> str:
        return "Bird!"

@static
class Tools:
    def Twice(n: i32) -> i32:
        return n * 2

def main() -> None:
    print(Dog())
    print(Bird())
    print(Bird("hen").GetType(), Tools.Twice(4))
