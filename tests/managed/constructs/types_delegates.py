from System import Action, Func

@delegate
def Scale(x: f64, by: f64) -> f64: ...

def times(x: f64, by: f64) -> f64:
    return x * by

class Counter:
    n: i32

    def Bump(self, by: i32) -> None:
        self.n += by

def main() -> None:
    s: Scale = times
    print(s(2.0, 4.0), s.Invoke(1.5, 2.0))
    c = Counter()
    bump: Action[i32] = c.Bump
    bump += c.Bump
    bump(3)
    bump -= c.Bump
    bump(1)
    print(c.n)
    text: Func[str] = i32(42).ToString
    print(text())
