from oscil.lang import *


@enum
@flags
class RegexOptions:
    None_ = 0
    IgnoreCase = 1
    Multiline = 2
    ExplicitCapture = 4
    Compiled = 8
    Singleline = 16
    IgnorePatternWhitespace = 32
    RightToLeft = 64
    ECMAScript = 256
    CultureInvariant = 512
    NonBacktracking = 1024


@enum
class RegexParseError:
    Unknown = 0
    AlternationHasTooManyConditions = 1
    AlternationHasMalformedCondition = 2
    InvalidUnicodePropertyEscape = 3
    MalformedUnicodePropertyEscape = 4
    UnrecognizedEscape = 5
    UnrecognizedControlCharacter = 6
    MissingControlCharacter = 7
    InsufficientOrInvalidHexDigits = 8
    QuantifierOrCaptureGroupOutOfRange = 9
    UndefinedNamedReference = 10
    UndefinedNumberedReference = 11
    MalformedNamedReference = 12
    UnescapedEndingBackslash = 13
    UnterminatedComment = 14
    InvalidGroupingConstruct = 15
    AlternationHasNamedCapture = 16
    AlternationHasComment = 17
    AlternationHasMalformedReference = 18
    AlternationHasUndefinedReference = 19
    CaptureGroupNameInvalid = 20
    CaptureGroupOfZero = 21
    UnterminatedBracket = 22
    ExclusionGroupNotLast = 23
    ReversedCharacterRange = 24
    ShorthandClassInCharacterRange = 25
    InsufficientClosingParentheses = 26
    ReversedQuantifierRange = 27
    NestedQuantifiersNotParenthesized = 28
    QuantifierAfterNothing = 29
    InsufficientOpeningParentheses = 30
    UnrecognizedUnicodeProperty = 31


@sealed
class RegexParseException(ArgumentException):
    """A pattern that is none: what is wrong, and where."""

    _error: RegexParseError
    _offset: i32

    @internal
    def __init__(self, error: RegexParseError, offset: i32, message: str) -> None:
        super().__init__(message)
        self._error = error
        self._offset = offset

    @property
    def Error(self) -> RegexParseError:
        return self._error

    @property
    def Offset(self) -> i32:
        return self._offset


class RegexMatchTimeoutException(TimeoutException):
    _input: str = ""
    _pattern: str = ""
    _timeout: TimeSpan

    def __init__(self) -> None:
        super().__init__("The Regex engine has timed out while trying to match a pattern to an input string. This can occur for many reasons, including very large inputs or excessive backtracking caused by nested quantifiers, back-references and other factors.")
        self._timeout = TimeSpan.FromTicks(i64(-1))

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self._timeout = TimeSpan.FromTicks(i64(-1))

    def __init__(self, message: str, inner: Exception) -> None:
        super().__init__(message, inner)
        self._timeout = TimeSpan.FromTicks(i64(-1))

    def __init__(self, regexInput: str, regexPattern: str, matchTimeout: TimeSpan) -> None:
        self.__init__()
        self._input = regexInput
        self._pattern = regexPattern
        self._timeout = matchTimeout

    @property
    def Input(self) -> str:
        return self._input

    @property
    def Pattern(self) -> str:
        return self._pattern

    @property
    def MatchTimeout(self) -> TimeSpan:
        return self._timeout
