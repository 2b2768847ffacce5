from System import IParsable

@interface
@generic(TSelf)
@where(TSelf, IShape[TSelf])
class IShape:
    @static
    @abstract
    def Make(side: f64) -> TSelf: ...

    @static
    @virtual
    def Kind() -> str:
        return "shape"

    @static
    @abstract
    def op_Addition(a: TSelf, b: TSelf) -> TSelf: ...

    @property
    def Area(self) -> f64: ...

    def Describe(self) -> str:
        return f"area {self.Area:F1}"

@struct
class Square(IShape[Square]):
    side: f64

    @static
    def Make(side: f64) -> Square:
        made = Square()
        made.side = side
        return made

    def __add__(a: Square, b: Square) -> Square:
        return Square.Make(a.side + b.side)

    @property
    def Area(self) -> f64:
        return self.side * self.side

@generic(T)
@where(T, IShape[T])
def grow(by: f64) -> str:
    both = T.Make(by) + T.Make(1.0)
    return f"{T.Kind()} {both.Describe()}"

@generic(T)
@where(T, IParsable[T])
def parse(text: str) -> T:
    return T.Parse(text, None)

def main() -> None:
    print(grow[Square](2.0))
    print(parse[i32]("12") + 1)
