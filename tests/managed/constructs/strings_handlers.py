from System import *
from System.Text import StringBuilder
from System.Runtime.CompilerServices import *
from System.Collections.Generic import *

@ref_struct
@InterpolatedStringHandler
class Quiet:
    _text: StringBuilder
    def __init__(self, literalLength: i32, formattedCount: i32, wanted: bool, proceed: Out[bool]) -> None:
        self._text = StringBuilder()
        proceed = wanted
    def AppendLiteral(self, s: str) -> bool:
        self._text.Append(s)
        return True
    @generic(T)
    def AppendFormatted(self, value: T) -> bool:
        self._text.Append(f"<{value}>")
        return self._text.Length < 12
    def Get(self) -> str:
        return "nothing" if self._text is None else self._text.ToString()

def log(wanted: bool, text: Annotated[Quiet, InterpolatedStringHandlerArgument("wanted")]) -> None:
    print(text.Get())

def noisy(x: i32) -> i32:
    print("evaluated", x)
    return x

def words() -> IEnumerable[str]:
    for i in range(3):
        yield f"{i}:{i * i,4}"

async def later(x: i32) -> i32:
    await System.Threading.Tasks.Task.Yield()
    return x

async def main() -> None:
    x = 1234.5
    n = 7
    name = "ada"
    print(f"{x:N2}|{x,12:N2}|{x,-12:N2}|{n,5}|{name,-6}|{name}")
    print(f"{(n, name)} {n:D3} {x:F1} {True} {'q'}")
    sb = StringBuilder()
    sb.Append(f"n={n} ").AppendLine(f"x={x:F3}!")
    sb.Append(f"plain {name}")
    print(sb.ToString())
    log(True, f"a{noisy(1)}b{noisy(2)}c{noisy(30)}d{noisy(4)}")
    log(False, f"a{noisy(1)}b")
    for w in words():
        print(w)
    print(f"{await later(3)} and {await later(4):D3} {n,4}")
    print(f"{String.Join(',', [f'{i:D2}' for i in range(3)])} {n}")
    fmt = "D5"
    print(f"{n:{fmt}}", f"{n}" + "x", "a" + f"{name}b")
    h: System.Runtime.CompilerServices.DefaultInterpolatedStringHandler = f"{n}{n}"
    print(h.ToStringAndClear())
    d: object = None
    z: i32 | None = None
    print(f"[{d}] [{z}] [{z,3}]")
