from System import *
from System.Collections.Generic import *
from System.Linq import *

class Person:
    Name: Auto[str]
    City: Auto[str]
    Age: Auto[i32]
    def __init__(self, name: str, city: str, age: i32) -> None:
        self.Name, self.City, self.Age = name, city, age

def main() -> None:
    people = [Person("Ada", "London", 36), Person("Alan", "London", 41), Person("Grace", "New York", 85),
              Person("Linus", "Helsinki", 54)]
    older = [p.Name for p in people if p.Age > 40]
    print(String.Join(", ", older))
    by_city = people.GroupBy(lambda p: p.City).OrderBy(lambda g: g.Key)
    for group in by_city:
        ages = group.Select(lambda p: p.Age)
        print(f"{group.Key,-10}{group.Count()} {ages.Average():F1} {ages.Max()}")
    lookup = {p.Name: p for p in people}
    print(lookup["Ada"].City, "Bob" in lookup)
    pairs = people.SelectMany(lambda p: p.Name, lambda p, c: (p.Age, c)).Where(lambda t: t.Item2 == 'a').ToList()
    print(pairs.Count, pairs[0])
    print(Enumerable.Range(1, 10).Where(lambda x: x % 2 == 0).Aggregate(1, lambda a, b: a * b))
    first = people.FirstOrDefault(lambda p: p.Age > 100)
    print(first is None, opt(first).Name is None)
    squares = (x * x for x in range(5))
    print(squares.Sum(), String.Join("", squares.Take(2)))
