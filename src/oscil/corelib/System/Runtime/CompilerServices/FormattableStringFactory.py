from oscil.lang import *


@static
class FormattableStringFactory:
    @static
    def Create(format: str, *arguments: object) -> FormattableString:
        if format is None:
            raise ArgumentNullException("format")
        if arguments is None:
            raise ArgumentNullException("arguments")
        return ConcreteFormattableString(format, arguments)


@internal
@sealed
class ConcreteFormattableString(FormattableString):
    _format: str
    _arguments: Array[object]

    def __init__(self, format: str, arguments: Array[object]) -> None:
        self._format = format
        self._arguments = arguments

    @override
    @property
    def Format(self) -> str:
        return self._format

    @override
    def GetArguments(self) -> Array[object]:
        return self._arguments

    @override
    @property
    def ArgumentCount(self) -> i32:
        return len(self._arguments)

    @override
    def GetArgument(self, index: i32) -> object:
        return self._arguments[index]

    @override
    def ToString(self, formatProvider: IFormatProvider) -> str:
        return String.Format(formatProvider, self._format, self._arguments)
