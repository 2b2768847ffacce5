from System import GC

class Log:
    Lines: Static[i32]

    @static
    def __init__() -> None:
        Log.Lines = 100
        print("static constructor")

class Base:
    tag: str = "field"

    def __init__(self, tag: str) -> None:
        print("base", self.tag, tag)
        self.tag = tag

class Derived(Base):
    n: i32 = 5

    def __init__(self, n: i32) -> None:
        super().__init__(f"derived {self.n}")
        self.n += n

    def __init__(self) -> None:
        self.__init__(1)
        self.n += 100

    def __del__(self) -> None:
        print("finalized")

def main() -> None:
    print(Log.Lines)
    d = Derived()
    print(d.tag, d.n)
    GC.SuppressFinalize(d)
