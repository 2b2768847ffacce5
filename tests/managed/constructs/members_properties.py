class Person:
    Name: Auto[str] = "?"
    Id: Auto[ReadOnly[i32]]
    Born: Auto[Init[i32]]
    Made: Static[Auto[i32]]
    _age: i32

    def __init__(self, id: i32) -> None:
        self.Id = id
        Person.Made += 1

    @property
    def Age(self) -> i32:
        return self._age

    @Age.setter
    def Age(self, value: i32) -> None:
        self._age = value if value > 0 else 0

    @property
    def Nick(self) -> str:
        return self.Name.ToUpper()

    @Nick.init
    def Nick(self, value: str) -> None:
        self.Name = value

    @static
    @property
    def Species() -> str:
        return "human"

def main() -> None:
    p = Person(7)
    p.Name = "ada"
    p.Age = -3
    p.Age += 40
    print(p.Name, p.Id, p.Age, p.Nick, Person.Made, Person.Species)
