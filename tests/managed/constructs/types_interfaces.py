@interface
class INamed:
    @property
    def Name(self) -> str: ...

    def Greet(self) -> str:
        return "hello " + self.Name

@interface
class ICount:
    def Next(self) -> i32: ...

class Both(INamed, ICount):
    _n: i32

    @implements(INamed.Name)
    @property
    def Name(self) -> str:
        return "explicit"

    @property
    def Name(self) -> str:
        return "own"

    @implements(ICount.Next)
    def Next(self) -> i32:
        self._n += 1
        return self._n

def main() -> None:
    b = Both()
    n: INamed = b
    print(b.Name, n.Name, n.Greet(), cast(ICount, b).Next())
