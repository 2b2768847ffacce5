"""Kinds, options and exceptions of JSON."""

from oscil.lang import *
from System.Text.Encodings.Web import JavaScriptEncoder


@enum(u8)
class JsonValueKind:
    Undefined = 0
    Object = 1
    Array = 2
    String = 3
    Number = 4
    True_ = 5
    False_ = 6
    Null = 7


@enum(u8)
class JsonTokenType:
    None_ = 0
    StartObject = 1
    EndObject = 2
    StartArray = 3
    EndArray = 4
    PropertyName = 5
    Comment = 6
    String = 7
    Number = 8
    True_ = 9
    False_ = 10
    Null = 11


@enum(u8)
class JsonCommentHandling:
    Disallow = 0
    Skip = 1
    Allow = 2


@enum
class JsonSerializerDefaults:
    General = 0
    Web = 1
    Strict = 2


@struct
class JsonDocumentOptions:
    AllowTrailingCommas: Auto[bool]
    CommentHandling: Auto[JsonCommentHandling]
    MaxDepth: Auto[i32]
    AllowDuplicateProperties: Auto[bool]

    @internal
    def ForReader(self) -> JsonReaderOptions:
        options = default(JsonReaderOptions)
        options.AllowTrailingCommas = self.AllowTrailingCommas
        options.CommentHandling = self.CommentHandling
        options.MaxDepth = self.MaxDepth
        return options


@struct
class JsonReaderOptions:
    AllowTrailingCommas: Auto[bool]
    CommentHandling: Auto[JsonCommentHandling]
    MaxDepth: Auto[i32]
    AllowMultipleValues: Auto[bool]


@struct
class JsonWriterOptions:
    Encoder: Auto[JavaScriptEncoder]
    Indented: Auto[bool]
    MaxDepth: Auto[i32]
    SkipValidation: Auto[bool]
    _indentCharacter: char
    _indentSize: i32
    _newLine: str

    @property
    def IndentCharacter(self) -> char:
        return " " if i32(self._indentCharacter) == 0 else self._indentCharacter

    @IndentCharacter.setter
    def IndentCharacter(self, value: char) -> None:
        if value != " " and value != "\t":
            raise ArgumentOutOfRangeException("value", "Supported indentation characters are space and horizontal tab.")
        self._indentCharacter = value

    @property
    def IndentSize(self) -> i32:
        return 2 if self._indentSize == 0 else self._indentSize - 1

    @IndentSize.setter
    def IndentSize(self, value: i32) -> None:
        if value < 0 or value > 127:
            raise ArgumentOutOfRangeException("value", "Indentation size must be between 0 and 127.")
        self._indentSize = value + 1

    @property
    def NewLine(self) -> str:
        return Environment.NewLine if self._newLine is None else self._newLine

    @NewLine.setter
    def NewLine(self, value: str) -> None:
        if value is None:
            raise ArgumentNullException("value")
        if value != "\n" and value != "\r\n":
            raise ArgumentOutOfRangeException("value", "New line can be only \"\\n\" or \"\\r\\n\".")
        self._newLine = value


class JsonException(Exception):
    """A text that is no JSON, or not what was asked for; with the place where that came out."""

    Path: Auto[Internal[str]]
    LineNumber: Auto[Internal[i64 | None]]
    BytePositionInLine: Auto[Internal[i64 | None]]
    AppendPath: Internal[bool]
    """Whether the serializer says where it was."""
    _text: str

    def __init__(self) -> None:
        super().__init__()

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self._text = message

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self._text = message

    def __init__(self, message: str, path: str, lineNumber: i64 | None, bytePositionInLine: i64 | None) -> None:
        self.__init__(message, path, lineNumber, bytePositionInLine, None)

    def __init__(self, message: str, path: str, lineNumber: i64 | None, bytePositionInLine: i64 | None, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self._text = message
        self.Path = path
        self.LineNumber = lineNumber
        self.BytePositionInLine = bytePositionInLine

    @override
    @property
    def Message(self) -> str:
        return super().Message if self._text is None else self._text

    @internal
    def SetText(self, text: str) -> None:
        self._text = text


@internal
@sealed
class JsonReaderException(JsonException):
    def __init__(self, message: str, line: i64, position: i64) -> None:
        super().__init__(message + " LineNumber: " + line.ToString() + " | BytePositionInLine: " + position.ToString() + ".", None, line, position)
        self.Plain = message

    Plain: str
    """The message without the place."""


@abstract
class JsonNamingPolicy:
    """Names of properties in JSON, from those of the program."""

    @static
    @property
    def CamelCase() -> JsonNamingPolicy:
        return _CamelCase.Instance

    @family(NAME=("SnakeCaseLower", "SnakeCaseUpper", "KebabCaseLower", "KebabCaseUpper"), MARK=("'_'", "'_'", "'-'", "'-'"), UPPER=(False, True, False, True))
    @static
    @property
    def NAME() -> JsonNamingPolicy:
        return _Separated(MARK, UPPER)

    @abstract
    def ConvertName(self, name: str) -> str: ...


@sealed
class _CamelCase(JsonNamingPolicy):
    Instance: Static[ReadOnly[_CamelCase]] = _CamelCase()

    @override
    def ConvertName(self, name: str) -> str:
        if String.IsNullOrEmpty(name) or not Char.IsUpper(name[0]):
            return name
        chars = name.ToCharArray()
        for i in range(len(chars)):
            if i == 1 and not Char.IsUpper(chars[i]):
                break
            more = i + 1 < len(chars)
            if i > 0 and more and not Char.IsUpper(chars[i + 1]):
                if chars[i + 1] == " ":
                    chars[i] = Char.ToLowerInvariant(chars[i])
                break
            chars[i] = Char.ToLowerInvariant(chars[i])
        return String(chars)


@sealed
class _Separated(JsonNamingPolicy):
    """Words with a mark between them."""

    _mark: char
    _upper: bool

    def __init__(self, mark: char, upper: bool) -> None:
        self._mark = mark
        self._upper = upper

    @override
    def ConvertName(self, name: str) -> str:
        if name is None:
            raise ArgumentNullException("name")
        result = StringBuilder()
        # 0: nothing yet, 1: in upper case, 2: in lower case or digits, 3: behind something else
        state = 0
        for i in range(len(name)):
            c = name[i]
            if Char.IsUpper(c):
                if state == 2 or state == 1 and i + 1 < len(name) and Char.IsLower(name[i + 1]):
                    result.Append(self._mark)
                elif state == 3:
                    result.Append(self._mark)
                result.Append(c if self._upper else Char.ToLowerInvariant(c))
                state = 1
            elif Char.IsLower(c) or Char.IsDigit(c):
                if state == 3:
                    result.Append(self._mark)
                result.Append(Char.ToUpperInvariant(c) if self._upper else c)
                state = 2
            elif c == " " or Char.IsWhiteSpace(c):
                if state != 0:
                    state = 3
            else:
                result.Append(c)
                state = 0
        return result.ToString()
