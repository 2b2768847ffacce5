from System import Action

class Bell:
    Rung: Event[Action[i32]]
    _other: Action

    @event
    def Quiet(self, value: Action) -> None:
        print("add")
        self._other += value

    @Quiet.remove
    def Quiet(self, value: Action) -> None:
        print("remove")
        self._other -= value

    def Ring(self, n: i32) -> None:
        handler = self.Rung
        if handler is not None:
            handler(n)

def heard(n: i32) -> None:
    print("heard", n)

def nothing() -> None:
    pass

def main() -> None:
    b = Bell()
    b.Rung += heard
    b.Rung += lambda n: print("also", n)
    b.Ring(3)
    b.Rung -= heard
    b.Ring(4)
    b.Quiet += nothing
    b.Quiet -= nothing
