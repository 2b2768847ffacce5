from oscil.lang import *
import System.IO
from System.IO import TextReader, TextWriter


@static
class Console:
    s_out: Static[Private[TextWriter]]
    s_error: Static[Private[TextWriter]]
    s_in: Static[Private[TextReader]]

    @static
    @property
    def Out() -> TextWriter:
        if Console.s_out is None:
            Console.s_out = System.IO.ConsoleWriter(1)
        return Console.s_out

    @static
    @property
    def Error() -> TextWriter:
        if Console.s_error is None:
            Console.s_error = System.IO.ConsoleWriter(2)
        return Console.s_error

    @static
    @property
    def In() -> TextReader:
        if Console.s_in is None:
            Console.s_in = System.IO.ConsoleReader()
        return Console.s_in

    @static
    def SetOut(newOut: TextWriter) -> None:
        if newOut is None:
            raise ArgumentNullException("newOut")
        Console.s_out = newOut

    @static
    def SetError(newError: TextWriter) -> None:
        if newError is None:
            raise ArgumentNullException("newError")
        Console.s_error = newError

    @static
    def SetIn(newIn: TextReader) -> None:
        if newIn is None:
            raise ArgumentNullException("newIn")
        Console.s_in = newIn

    @static
    def Read() -> i32:
        return Console.In.Read()

    @static
    def ReadLine() -> str:
        return Console.In.ReadLine()

    @static
    def WriteLine() -> None:
        Console.Out.WriteLine()

    @static
    def WriteLine(value: bool) -> None:
        Console.Out.WriteLine(value)

    @static
    def Write(value: bool) -> None:
        Console.Out.Write(value)

    @static
    def WriteLine(value: char) -> None:
        Console.Out.WriteLine(value)

    @static
    def Write(value: char) -> None:
        Console.Out.Write(value)

    @static
    def WriteLine(buffer: Array[char]) -> None:
        Console.Out.WriteLine(buffer)

    @static
    def Write(buffer: Array[char]) -> None:
        Console.Out.Write(buffer)

    @static
    def WriteLine(value: decimal) -> None:
        Console.Out.WriteLine(value)

    @static
    def Write(value: decimal) -> None:
        Console.Out.Write(value)

    @static
    def WriteLine(value: f64) -> None:
        Console.Out.WriteLine(value)

    @static
    def Write(value: f64) -> None:
        Console.Out.Write(value)

    @static
    def WriteLine(value: f32) -> None:
        Console.Out.WriteLine(value)

    @static
    def Write(value: f32) -> None:
        Console.Out.Write(value)

    @static
    def WriteLine(value: i32) -> None:
        Console.Out.WriteLine(value)

    @static
    def Write(value: i32) -> None:
        Console.Out.Write(value)

    @static
    def WriteLine(value: u32) -> None:
        Console.Out.WriteLine(value)

    @static
    def Write(value: u32) -> None:
        Console.Out.Write(value)

    @static
    def WriteLine(value: i64) -> None:
        Console.Out.WriteLine(value)

    @static
    def Write(value: i64) -> None:
        Console.Out.Write(value)

    @static
    def WriteLine(value: u64) -> None:
        Console.Out.WriteLine(value)

    @static
    def Write(value: u64) -> None:
        Console.Out.Write(value)

    @static
    def WriteLine(value: object) -> None:
        Console.Out.WriteLine(value)

    @static
    def Write(value: object) -> None:
        Console.Out.Write(value)

    @static
    def WriteLine(value: str) -> None:
        Console.Out.WriteLine(value)

    @static
    def Write(value: str) -> None:
        Console.Out.Write(value)

    @static
    def WriteLine(buffer: Array[char], index: i32, count: i32) -> None:
        Console.Out.WriteLine(buffer, index, count)

    @static
    def Write(buffer: Array[char], index: i32, count: i32) -> None:
        Console.Out.Write(buffer, index, count)

    @static
    def WriteLine(format: str, arg0: object) -> None:
        Console.Out.WriteLine(String.Format(format, arg0))

    @static
    def WriteLine(format: str, arg0: object, arg1: object) -> None:
        Console.Out.WriteLine(String.Format(format, arg0, arg1))

    @static
    def WriteLine(format: str, arg0: object, arg1: object, arg2: object) -> None:
        Console.Out.WriteLine(String.Format(format, arg0, arg1, arg2))

    @static
    def WriteLine(format: str, *arg: ReadOnlySpan[object]) -> None:
        Console.Out.WriteLine(String.Format(format, arg))

    @static
    def Write(format: str, *arg: ReadOnlySpan[object]) -> None:
        Console.Out.Write(String.Format(format, arg))

    @static
    def WriteLine(value: ReadOnlySpan[char]) -> None:
        Console.Out.WriteLine(value)

    @static
    def Write(value: ReadOnlySpan[char]) -> None:
        Console.Out.Write(value)

    @static
    def WriteLine(format: str, *arg: object) -> None:
        Console.Out.WriteLine(String.Format(format, arg))

    @static
    def Write(format: str, arg0: object) -> None:
        Console.Out.Write(String.Format(format, arg0))

    @static
    def Write(format: str, arg0: object, arg1: object) -> None:
        Console.Out.Write(String.Format(format, arg0, arg1))

    @static
    def Write(format: str, arg0: object, arg1: object, arg2: object) -> None:
        Console.Out.Write(String.Format(format, arg0, arg1, arg2))

    @static
    def Write(format: str, *arg: object) -> None:
        Console.Out.Write(String.Format(format, arg))

    @static
    @property
    def IsOutputRedirected() -> bool:
        return True

    @static
    @property
    def IsInputRedirected() -> bool:
        return True

    @static
    @property
    def IsErrorRedirected() -> bool:
        return True
