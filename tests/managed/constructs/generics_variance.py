@interface
@generic(covariant(T))
class ISource:
    def Get(self) -> T: ...

@interface
@generic(contravariant(T))
class ISink:
    def Put(self, item: T) -> None: ...

class Words(ISource[str]):
    def Get(self) -> str:
        return "word"

class Printer(ISink[object]):
    def Put(self, item: object) -> None:
        print("put", item)

@delegate
@generic(contravariant(A), covariant(R))
def Turn(a: A) -> R: ...

def length(o: object) -> str:
    return f"<{o}>"

def main() -> None:
    source: ISource[object] = Words()
    print(source.Get())
    sink: ISink[str] = Printer()
    sink.Put("x")
    turn: Turn[object, str] = length
    wider: Turn[str, object] = turn
    print(wider("y"))
