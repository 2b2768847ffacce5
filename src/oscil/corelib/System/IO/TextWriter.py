from oscil.lang import *
from System.Text import StringBuilder


@abstract
class TextWriter(IDisposable):
    CoreNewLine: Protected[str] = "\n"

    @protected
    def __init__(self) -> None:
        pass

    @virtual
    @property
    def NewLine(self) -> str:
        return self.CoreNewLine

    @NewLine.setter
    def NewLine(self, value: str) -> None:
        self.CoreNewLine = "\n" if value is None else value

    @virtual
    def Close(self) -> None:
        self.Dispose(True)

    @virtual
    @protected
    def Dispose(self, disposing: bool) -> None:
        pass

    def Dispose(self) -> None:
        self.Dispose(True)

    @virtual
    def Flush(self) -> None:
        pass

    @virtual
    def Write(self, value: char) -> None:
        pass

    @virtual
    def Write(self, buffer: Array[char]) -> None:
        if buffer is not None:
            self.Write(buffer, 0, len(buffer))

    @virtual
    def Write(self, buffer: Array[char], index: i32, count: i32) -> None:
        if buffer is None:
            raise ArgumentNullException("buffer")
        for i in range(index, index + count):
            self.Write(buffer[i])

    @virtual
    def Write(self, value: str) -> None:
        if value is not None:
            for i in range(value.Length):
                self.Write(value[i])

    @virtual
    def Write(self, value: object) -> None:
        if value is not None:
            self.Write(value.ToString())

    @virtual
    def Write(self, value: bool) -> None:
        self.Write(value.ToString())

    @virtual
    def Write(self, value: i32) -> None:
        self.Write(value.ToString())

    @virtual
    def Write(self, value: u32) -> None:
        self.Write(value.ToString())

    @virtual
    def Write(self, value: i64) -> None:
        self.Write(value.ToString())

    @virtual
    def Write(self, value: u64) -> None:
        self.Write(value.ToString())

    @virtual
    def Write(self, value: f32) -> None:
        self.Write(value.ToString())

    @virtual
    def Write(self, value: f64) -> None:
        self.Write(value.ToString())

    @virtual
    def Write(self, value: decimal) -> None:
        self.Write(value.ToString())

    @virtual
    def Write(self, format: str, arg0: object) -> None:
        self.Write(String.Format(format, arg0))

    @virtual
    def Write(self, format: str, arg0: object, arg1: object) -> None:
        self.Write(String.Format(format, arg0, arg1))

    @virtual
    def Write(self, format: str, *arg: object) -> None:
        self.Write(String.Format(format, arg))

    @virtual
    def Write(self, value: StringBuilder) -> None:
        if value is not None:
            self.Write(value.ToString())

    @virtual
    def WriteLine(self) -> None:
        self.Write(self.CoreNewLine)

    @virtual
    def WriteLine(self, value: str) -> None:
        self.Write(value)
        self.Write(self.CoreNewLine)

    @virtual
    def WriteLine(self, value: object) -> None:
        self.WriteLine("" if value is None else value.ToString())

    @virtual
    def WriteLine(self, value: char) -> None:
        self.Write(value)
        self.WriteLine()

    @virtual
    def WriteLine(self, buffer: Array[char]) -> None:
        self.Write(buffer)
        self.WriteLine()

    @virtual
    def WriteLine(self, buffer: Array[char], index: i32, count: i32) -> None:
        self.Write(buffer, index, count)
        self.WriteLine()

    @virtual
    def WriteLine(self, value: bool) -> None:
        self.WriteLine(value.ToString())

    @virtual
    def WriteLine(self, value: i32) -> None:
        self.WriteLine(value.ToString())

    @virtual
    def WriteLine(self, value: u32) -> None:
        self.WriteLine(value.ToString())

    @virtual
    def WriteLine(self, value: i64) -> None:
        self.WriteLine(value.ToString())

    @virtual
    def WriteLine(self, value: u64) -> None:
        self.WriteLine(value.ToString())

    @virtual
    def WriteLine(self, value: f32) -> None:
        self.WriteLine(value.ToString())

    @virtual
    def WriteLine(self, value: f64) -> None:
        self.WriteLine(value.ToString())

    @virtual
    def WriteLine(self, value: decimal) -> None:
        self.WriteLine(value.ToString())

    @virtual
    def WriteLine(self, format: str, arg0: object) -> None:
        self.WriteLine(String.Format(format, arg0))

    @virtual
    def WriteLine(self, format: str, arg0: object, arg1: object) -> None:
        self.WriteLine(String.Format(format, arg0, arg1))

    @virtual
    def WriteLine(self, format: str, *arg: object) -> None:
        self.WriteLine(String.Format(format, arg))
