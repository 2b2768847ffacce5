from System.Collections.Generic import IEnumerable

@static
class More:
    @extension
    def Shout(self: str, times: i32 = 1) -> str:
        text = self.ToUpper()
        for i in range(times):
            text += "!"
        return text

    @extension
    @generic(T)
    def Second(self: IEnumerable[T]) -> T:
        first = True
        for item in self:
            if not first:
                return item
            first = False
        return default(T)

def main() -> None:
    print("hi".Shout(), "hi".Shout(3), More.Shout("x"))
    numbers: Array[i32] = [4, 5, 6]
    print(numbers.Second())
