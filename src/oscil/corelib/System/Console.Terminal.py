from oscil.lang import *
from Oscil.Host import Host
from System.IO import Stream
from System.Text import Encoding


@static
class Console:
    """Colours and cursor: escape sequences where standard output is a terminal, nothing where it is not.

    Keys, sizes and positions are what .NET says of a console that is redirected.
    """

    CancelKeyPress: Static[Event[ConsoleCancelEventHandler]]

    # One more than the colour; 0 is the terminal's own, which .NET on Unix calls -1. (No initialisers: every program starts here.)
    s_foreground: Static[Private[i32]]
    s_background: Static[Private[i32]]
    s_inputEncoding: Static[Private[Encoding]]
    s_outputEncoding: Static[Private[Encoding]]

    @family(Name=("ForegroundColor", "BackgroundColor"), FIELD=("s_foreground", "s_background"))
    @static
    @property
    def Name() -> ConsoleColor:
        return ConsoleColor(Console.FIELD - 1)

    @family(Name=("ForegroundColor", "BackgroundColor"), FIELD=("s_foreground", "s_background"), BASE=(30, 40))
    @static
    @Name.setter
    def Name(value: ConsoleColor) -> None:
        color = i32(value)
        if (color & ~15) != 0:
            raise ArgumentException("The ConsoleColor enum value was not defined on that enum. Please use a defined color from the enum.")
        Console.FIELD = color + 1
        # ConsoleColor has blue in bit 0 and red in bit 2; the terminal has them the other way round.
        code = BASE + ((color & 1) << 2 | color & 2 | color >> 2 & 1) + (60 if color >= 8 else 0)
        Console._Control("\x1b[" + code.ToString() + "m")

    @static
    def ResetColor() -> None:
        Console.s_foreground = 0
        Console.s_background = 0
        Console._Control("\x1b[39;49m")

    @static
    def _Control(sequence: str) -> None:
        if not Host.ConsoleIsRedirected(1):
            Console.Out.Write(sequence)

    @static
    def Clear() -> None:
        Console._Control("\x1b[H\x1b[2J")

    @static
    def Beep() -> None:
        Console._Control("\x07")

    @static
    def Beep(frequency: i32, duration: i32) -> None:
        raise PlatformNotSupportedException()

    @static
    def GetCursorPosition() -> ValueTuple[i32, i32]:
        return (0, 0)

    @static
    def SetCursorPosition(left: i32, top: i32) -> None:
        if left < 0 or left >= 0x7FFF:
            raise Console._OutsideBuffer("left", left)
        if top < 0 or top >= 0x7FFF:
            raise Console._OutsideBuffer("top", top)
        Console._Control("\x1b[" + (top + 1).ToString() + ";" + (left + 1).ToString() + "H")

    @static
    def _OutsideBuffer(name: str, value: i32) -> ArgumentOutOfRangeException:
        return ArgumentOutOfRangeException(name, value, "The value must be greater than or equal to zero and less than the console's buffer size in that dimension.")

    @family(Name=("CursorLeft", "CursorTop", "WindowLeft", "WindowTop"))
    @static
    @property
    def Name() -> i32:
        return 0

    @static
    @CursorLeft.setter
    def CursorLeft(value: i32) -> None:
        Console.SetCursorPosition(value, 0)

    @static
    @CursorTop.setter
    def CursorTop(value: i32) -> None:
        Console.SetCursorPosition(0, value)

    @family(
        Name=("WindowWidth", "BufferWidth", "LargestWindowWidth", "WindowHeight", "BufferHeight", "LargestWindowHeight"),
        VARIABLE=("'COLUMNS'", "'COLUMNS'", "'COLUMNS'", "'LINES'", "'LINES'", "'LINES'"),
        USUAL=(80, 80, 80, 25, 25, 25),
    )
    @static
    @property
    def Name() -> i32:
        size: i32 = 0
        given = Environment.GetEnvironmentVariable(VARIABLE)
        return size if given is not None and Int32.TryParse(given, out(size)) and size > 0 else USUAL

    @family(Name=("WindowWidth", "BufferWidth", "WindowHeight", "BufferHeight", "WindowLeft", "WindowTop", "CursorSize"))
    @static
    @Name.setter
    def Name(value: i32) -> None:
        raise PlatformNotSupportedException()

    @static
    @property
    def CursorSize() -> i32:
        return 100

    @static
    @property
    def CursorVisible() -> bool:
        raise PlatformNotSupportedException()

    @static
    @CursorVisible.setter
    def CursorVisible(value: bool) -> None:
        Console._Control("\x1b[?25h" if value else "\x1b[?25l")

    @static
    @property
    def Title() -> str:
        raise PlatformNotSupportedException()

    @static
    @Title.setter
    def Title(value: str) -> None:
        if value is None:
            raise ArgumentNullException("value")
        Console._Control("\x1b]0;" + value + "\x07")

    @family(Name=("CapsLock", "NumberLock"))
    @static
    @property
    def Name() -> bool:
        raise PlatformNotSupportedException()

    @static
    @property
    def TreatControlCAsInput() -> bool:
        return False

    @static
    @TreatControlCAsInput.setter
    def TreatControlCAsInput(value: bool) -> None:
        pass

    @static
    @property
    def KeyAvailable() -> bool:
        raise InvalidOperationException("Cannot see if a key has been pressed when either application does not have a console or when console input has been redirected from a file. Try Console.In.Peek.")

    @static
    def ReadKey() -> ConsoleKeyInfo:
        return Console.ReadKey(False)

    @static
    def ReadKey(intercept: bool) -> ConsoleKeyInfo:
        raise InvalidOperationException("Cannot read keys when either application does not have a console or when console input has been redirected. Try Console.Read.")

    @family(Name=("SetBufferSize", "SetWindowSize", "SetWindowPosition"))
    @static
    def Name(width: i32, height: i32) -> None:
        raise PlatformNotSupportedException()

    @static
    def MoveBufferArea(sourceLeft: i32, sourceTop: i32, sourceWidth: i32, sourceHeight: i32, targetLeft: i32, targetTop: i32) -> None:
        raise PlatformNotSupportedException()

    @static
    def MoveBufferArea(
        sourceLeft: i32, sourceTop: i32, sourceWidth: i32, sourceHeight: i32, targetLeft: i32, targetTop: i32, sourceChar: char, sourceForeColor: ConsoleColor, sourceBackColor: ConsoleColor
    ) -> None:
        raise PlatformNotSupportedException()

    @family(Name=("InputEncoding", "OutputEncoding"), FIELD=("s_inputEncoding", "s_outputEncoding"))
    @static
    @property
    def Name() -> Encoding:
        return coalesce(Console.FIELD, Encoding.Default)

    @family(Name=("InputEncoding", "OutputEncoding"), FIELD=("s_inputEncoding", "s_outputEncoding"))
    @static
    @Name.setter
    def Name(value: Encoding) -> None:
        """The console speaks UTF-8, whatever is asked for, unless it is refused."""
        if value is None:
            raise ArgumentNullException("value")
        if value.CodePage != 65001 and value.CodePage != 20127:
            raise PlatformNotSupportedException("The console's encoding is UTF-8.")
        Console.FIELD = value

    @family(Name=("OpenStandardOutput", "OpenStandardError", "OpenStandardInput"), FD=(1, 2, 0))
    @static
    def Name() -> Stream:
        return System.IO.ConsoleStream(FD)

    @family(Name=("OpenStandardOutput", "OpenStandardError", "OpenStandardInput"))
    @static
    def Name(bufferSize: i32) -> Stream:
        if bufferSize < 0:
            raise ArgumentOutOfRangeException("bufferSize", bufferSize, "Non-negative number required.")
        return Console.Name()
