from oscil.lang import *
from System.Text import StringBuilder


@abstract
class TextReader(IDisposable):
    @protected
    def __init__(self) -> None:
        pass

    @virtual
    def Close(self) -> None:
        self.Dispose(True)

    def Dispose(self) -> None:
        self.Dispose(True)

    @virtual
    @protected
    def Dispose(self, disposing: bool) -> None:
        pass

    @virtual
    def Peek(self) -> i32:
        return -1

    @virtual
    def Read(self) -> i32:
        return -1

    @virtual
    def Read(self, buffer: Array[char], index: i32, count: i32) -> i32:
        n = 0
        while n < count:
            c = self.Read()
            if c == -1:
                break
            buffer[index + n] = char(c)
            n += 1
        return n

    @virtual
    def ReadToEnd(self) -> str:
        builder = StringBuilder()
        c = self.Read()
        while c != -1:
            builder.Append(char(c))
            c = self.Read()
        return builder.ToString()

    @virtual
    def ReadLine(self) -> str:
        c = self.Read()
        if c == -1:
            return None
        builder = StringBuilder()
        while c != -1 and c != 10:
            if c == 13:
                if self.Peek() == 10:
                    self.Read()
                break
            builder.Append(char(c))
            c = self.Read()
        return builder.ToString()
