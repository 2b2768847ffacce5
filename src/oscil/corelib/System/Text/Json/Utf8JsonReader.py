from oscil.lang import *
from System.Buffers import ReadOnlySequence
from System.Globalization import CultureInfo, DateTimeStyles, NumberStyles


@struct
class JsonReaderState:
    """What goes on from one block of data to the next."""

    _options: Internal[JsonReaderOptions]
    Line: Internal[i64]
    Position: Internal[i64]
    Stack: Internal[Array[bool]]
    Depth: Internal[i32]
    Token: Internal[JsonTokenType]

    def __init__(self, options: JsonReaderOptions = default(JsonReaderOptions)) -> None:
        self._options = options

    @property
    def Options(self) -> JsonReaderOptions:
        return self._options


@ref_struct
class Utf8JsonReader:
    """Tokens of a JSON text, one by one."""

    _data: ReadOnlySpan[u8]
    _at: i32
    _start: i32
    _valueStart: i32
    _valueEnd: i32
    _escaped: bool
    _state: JsonReaderState
    _final: bool
    _lineStart: i32
    _token: JsonTokenType
    _afterComma: bool

    def __init__(self, jsonData: ReadOnlySpan[u8], isFinalBlock: bool, state: JsonReaderState) -> None:
        self = default(Utf8JsonReader)
        self._data = jsonData
        self._final = isFinalBlock
        self._state = state
        self._token = state.Token
        if self._state.Stack is None:
            self._state.Stack = Array[bool](64)
        self._lineStart = -i32(state.Position)

    def __init__(self, jsonData: ReadOnlySpan[u8], options: JsonReaderOptions = default(JsonReaderOptions)) -> None:
        self.__init__(jsonData, True, JsonReaderState(options))

    def __init__(self, jsonData: ReadOnlySequence[u8], isFinalBlock: bool, state: JsonReaderState) -> None:
        self.__init__(ReadOnlySpan[u8](System.Buffers.BuffersExtensions.ToArray[u8](jsonData)), isFinalBlock, state)

    def __init__(self, jsonData: ReadOnlySequence[u8], options: JsonReaderOptions = default(JsonReaderOptions)) -> None:
        self.__init__(jsonData, True, JsonReaderState(options))

    @property
    def TokenType(self) -> JsonTokenType:
        return self._token

    @property
    def BytesConsumed(self) -> i64:
        return i64(self._at)

    @property
    def TokenStartIndex(self) -> i64:
        return i64(self._start)

    @property
    def IsFinalBlock(self) -> bool:
        return self._final

    @property
    def CurrentDepth(self) -> i32:
        starts = self._token == JsonTokenType.StartObject or self._token == JsonTokenType.StartArray
        return self._state.Depth - 1 if starts else self._state.Depth

    @property
    def HasValueSequence(self) -> bool:
        return False

    @property
    def ValueSequence(self) -> ReadOnlySequence[u8]:
        return default(ReadOnlySequence[u8])

    @property
    def ValueSpan(self) -> ReadOnlySpan[u8]:
        return self._data.Slice(self._valueStart, self._valueEnd - self._valueStart)

    @property
    def ValueIsEscaped(self) -> bool:
        return self._escaped

    @property
    def CurrentState(self) -> JsonReaderState:
        state = self._state
        state.Position = i64(self._at - self._lineStart)
        state.Token = self._token
        return state

    @internal
    @property
    def Line(self) -> i64:
        return self._state.Line

    @internal
    @property
    def LinePosition(self) -> i64:
        return i64(self._at - self._lineStart)

    @internal
    @property
    def TokenStart(self) -> i32:
        return self._start

    @internal
    @property
    def TokenEnd(self) -> i32:
        return self._at

    @internal
    def Fail(self, text: str) -> JsonReaderException:
        return JsonReaderException(text, self._state.Line, i64(self._at - self._lineStart))

    def _Wrong(self, text: str) -> JsonReaderException:
        """A complaint about the byte that is next."""
        return self.Fail("'" + self._Shown() + "' " + text)

    def _Shown(self) -> str:
        b = i32(self._data[self._at])
        return Char.ToString(char(b)) if b >= 32 and b < 127 else "0x" + b.ToString("X2")

    def _SkipBlanks(self) -> None:
        data = self._data
        while self._at < data.Length:
            b = i32(data[self._at])
            if b == 10:
                self._state.Line += i64(1)
                self._lineStart = self._at + 1
            elif b != 32 and b != 13 and b != 9:
                return
            self._at += 1

    def Read(self) -> bool:
        """The next token; False at the end."""
        if self._final:
            return self._Step()
        saved = self
        depth = self._state.Depth
        try:
            if self._Step() and (self._at < self._data.Length or self._token != JsonTokenType.Number):
                return True
        except JsonReaderException:
            if self._at < self._data.Length:
                raise
        self = saved
        self._state.Depth = depth
        return False

    def _Step(self) -> bool:
        while True:
            self._SkipBlanks()
            if self._at == self._data.Length:
                return self._End()
            if i32(self._data[self._at]) == 47 and self._state._options.CommentHandling != JsonCommentHandling.Disallow:
                self._start = self._at
                self._Comment()
                if self._state._options.CommentHandling == JsonCommentHandling.Allow:
                    self._token = JsonTokenType.Comment
                    return True
                continue
            return self._Token()

    def _End(self) -> bool:
        if self._state.Depth > 0:
            raise self.Fail("Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed.")
        if self._token == JsonTokenType.None_ and self._final:
            raise self.Fail("The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true.")
        return False

    def _Comment(self) -> None:
        data = self._data
        if self._at + 1 >= data.Length:
            raise self._Wrong("is an invalid start of a value.")
        kind = i32(data[self._at + 1])
        if kind != 42 and kind != 47:
            self._at += 1
            raise self._Wrong("is invalid after '/' at the beginning of the comment. Expected either '/' or '*'.")
        self._at += 2
        self._valueStart = self._at
        while self._at < data.Length:
            b = i32(data[self._at])
            if kind == 47 and b == 10:
                self._valueEnd = self._at
                return
            if kind == 42 and b == 42 and self._at + 1 < data.Length and i32(data[self._at + 1]) == 47:
                self._valueEnd = self._at
                self._at += 2
                return
            if b == 10:
                self._state.Line += i64(1)
                self._lineStart = self._at + 1
            self._at += 1
        self._valueEnd = self._at
        if kind == 42:
            raise self.Fail("Expected end of comment, but instead reached end of data.")

    _before: JsonTokenType

    def _Token(self) -> bool:
        """One token; comments in between are not looked at."""
        token = self._token if self._token != JsonTokenType.Comment else self._before
        depth = self._state.Depth
        b = i32(self._data[self._at])
        first = token == JsonTokenType.StartObject or token == JsonTokenType.StartArray
        if depth == 0 and token != JsonTokenType.None_:
            if not self._state._options.AllowMultipleValues:
                raise self._Wrong("is invalid after a single JSON value. Expected end of data.")
            return self._Value()
        if token == JsonTokenType.None_ or token == JsonTokenType.PropertyName:
            return self._Value()
        inObject = self._state.Stack[depth - 1]
        if not first and not self._afterComma:
            if b == 44:
                self._at += 1
                self._afterComma = True
                return self._Step()
            if b == 125 + 93 - (125 if inObject else 93):
                raise self._Wrong("is invalid without a matching open.")
            if b != (125 if inObject else 93):
                raise self._Wrong("is invalid after a value. Expected either ',', '}', or ']'.")
        if b == (125 if inObject else 93):
            if self._afterComma and not self._state._options.AllowTrailingCommas:
                raise self.Fail(
                    "The JSON " + ("object" if inObject else "array") + " contains a trailing comma at the end which is not supported in this mode. Change the reader options."
                )
            self._start = self._at
            self._at += 1
            self._afterComma = False
            self._state.Depth -= 1
            self._Set(JsonTokenType.EndObject if inObject else JsonTokenType.EndArray, self._start, self._at)
            return True
        if not inObject:
            return self._Value()
        if b != 34:
            raise self._Wrong("is an invalid start of a property name. Expected a '\"'.")
        self._start = self._at
        self._String()
        self._afterComma = False
        self._Set(JsonTokenType.PropertyName, self._valueStart, self._valueEnd)
        self._SkipBlanks()
        if self._at == self._data.Length:
            raise self.Fail("Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed.")
        if i32(self._data[self._at]) != 58:
            raise self._Wrong("is invalid after a property name. Expected a ':'.")
        self._at += 1
        return True

    def _Set(self, token: JsonTokenType, start: i32, end: i32) -> None:
        self._token = token
        self._before = token
        self._valueStart = start
        self._valueEnd = end

    def _Value(self) -> bool:
        b = i32(self._data[self._at])
        self._start = self._at
        self._escaped = False
        self._afterComma = False
        match b:
            case 123 | 91:
                limit = self._state._options.MaxDepth if self._state._options.MaxDepth > 0 else 64
                if self._state.Depth >= limit:
                    raise self.Fail(
                        "The maximum configured depth of " + limit.ToString() + " has been exceeded. Cannot read next JSON " + ("object." if b == 123 else "array.")
                    )
                if self._state.Depth == len(self._state.Stack):
                    Array.Resize[bool](ref(self._state.Stack), self._state.Depth * 2)
                self._state.Stack[self._state.Depth] = b == 123
                self._state.Depth += 1
                self._at += 1
                self._Set(JsonTokenType.StartObject if b == 123 else JsonTokenType.StartArray, self._start, self._at)
            case 34:
                self._String()
                self._Set(JsonTokenType.String, self._valueStart, self._valueEnd)
            case 116:
                self._Literal("true", JsonTokenType.True_)
            case 102:
                self._Literal("false", JsonTokenType.False_)
            case 110:
                self._Literal("null", JsonTokenType.Null)
            case _:
                if b != 45 and (b < 48 or b > 57):
                    raise self._Wrong("is an invalid start of a value.")
                self._Number()
                self._Set(JsonTokenType.Number, self._start, self._at)
        return True

    def _Literal(self, text: str, token: JsonTokenType) -> None:
        start = self._at
        for c in text:
            if self._at == self._data.Length or i32(self._data[self._at]) != i32(c):
                if self._at == self._data.Length:
                    bad = Encoding.UTF8.GetString(self._data.Slice(start))
                    raise self.Fail("'" + bad + "' is an invalid JSON literal. Expected the literal '" + text + "'.")
                bad = Encoding.UTF8.GetString(self._data.Slice(start, min(self._data.Length - start, len(text))))
                raise self.Fail("'" + bad + "' is an invalid JSON literal. Expected the literal '" + text + "'.")
            self._at += 1
        self._Set(token, start, self._at)

    def _String(self) -> None:
        data = self._data
        self._at += 1
        self._valueStart = self._at
        self._escaped = False
        while True:
            if self._at >= data.Length:
                raise self.Fail("Expected end of string, but instead reached end of data.")
            b = i32(data[self._at])
            if b == 34:
                break
            if b < 32:
                raise self._Wrong("is invalid within a JSON string. The string should be correctly escaped.")
            if b == 92:
                self._escaped = True
                self._at += 1
                if self._at == data.Length:
                    raise self.Fail("Expected end of string, but instead reached end of data.")
                e = i32(data[self._at])
                if e == 117:
                    for n in range(4):
                        self._at += 1
                        if self._at == data.Length:
                            raise self.Fail("Expected end of string, but instead reached end of data.")
                        if not Char.IsAsciiHexDigit(char(data[self._at])):
                            raise self._Wrong("is not a hex digit following '\\u' within a JSON string. The string should be correctly escaped.")
                elif '"\\/bfnrt'.IndexOf(char(e)) < 0:
                    raise self._Wrong("is an invalid escapable character within a JSON string. The string should be correctly escaped.")
            self._at += 1
        self._valueEnd = self._at
        self._at += 1

    def _Digits(self, after: str) -> None:
        if self._at == self._data.Length:
            raise self.Fail("Expected a digit ('0'-'9'), but instead reached end of data.")
        if not Char.IsAsciiDigit(char(self._data[self._at])):
            raise self._Wrong("is invalid within a number, immediately after " + after + ". Expected a digit ('0'-'9').")
        while self._at < self._data.Length and Char.IsAsciiDigit(char(self._data[self._at])):
            self._at += 1

    def _Number(self) -> None:
        data = self._data
        if i32(data[self._at]) == 45:
            self._at += 1
            if self._at < data.Length and i32(data[self._at]) != 48:
                self._Digits("a sign character ('+' or '-')")
            elif self._at == data.Length:
                self._Digits("a sign character ('+' or '-')")
            else:
                self._at += 1
        elif i32(data[self._at]) == 48:
            self._at += 1
        else:
            self._Digits("")
        zero = i32(data[self._at - 1]) == 48 and (self._at - 1 == self._start or i32(data[self._at - 2]) == 45)
        if zero and self._at < data.Length and Char.IsAsciiDigit(char(data[self._at])):
            raise self.Fail("Invalid leading zero before '" + self._Shown() + "'.")
        if self._at < data.Length and i32(data[self._at]) == 46:
            self._at += 1
            self._Digits("a decimal point ('.')")
        if self._at < data.Length and (i32(data[self._at]) | 32) == 101:
            self._at += 1
            if self._at < data.Length and (i32(data[self._at]) == 43 or i32(data[self._at]) == 45):
                self._at += 1
                self._Digits("a sign character ('+' or '-')")
            elif self._at < data.Length and not Char.IsAsciiDigit(char(data[self._at])):
                raise self._Wrong("is invalid within a number, immediately after an exponent character ('E' or 'e'). Expected a digit ('0'-'9') or a sign character ('+' or '-').")
            else:
                self._Digits("")
        if self._at == data.Length and self._state.Depth > 0:
            raise self.Fail("'" + Char.ToString(char(data[self._at - 1])) + "' is an invalid end of a number. Expected a delimiter.")
        if self._at < data.Length and ",}] \n\r\t/".IndexOf(char(data[self._at])) < 0:
            raise self._Wrong("is an invalid end of a number. Expected a delimiter.")

    def Skip(self) -> None:
        if self._token == JsonTokenType.PropertyName:
            self.Read()
        if self._token == JsonTokenType.StartObject or self._token == JsonTokenType.StartArray:
            depth = self._state.Depth - 1
            while self._state.Depth > depth:
                self.Read()

    def TrySkip(self) -> bool:
        self.Skip()
        return True

    @internal
    def AllBytes(self) -> Array[u8]:
        return self._data.ToArray()

    @internal
    def Text(self) -> str:
        """The token's text, unescaped."""
        raw = self.ValueSpan
        text = Encoding.UTF8.GetString(raw)
        return Utf8JsonReader.Unescape(text) if self._escaped else text

    @internal
    @static
    def Unescape(text: str) -> str:
        result = StringBuilder()
        i = 0
        while i < len(text):
            c = text[i]
            i += 1
            if c == "\\":
                c = text[i]
                i += 1
                if c == "u":
                    c = char(Int32.Parse(text[i : i + 4], NumberStyles.HexNumber))
                    i += 4
                else:
                    at = "bfnrt".IndexOf(c)
                    if at >= 0:
                        c = "\b\f\n\r\t"[at]
            result.Append(c)
        return result.ToString()

    def _Need(self, token: JsonTokenType, what: str) -> None:
        if self._token != token and not (token == JsonTokenType.String and self._token == JsonTokenType.PropertyName):
            raise InvalidOperationException("Cannot get the value of a token type '" + self._token.ToString() + "' as a " + what + ".")

    def GetString(self) -> str:
        if self._token == JsonTokenType.Null:
            return None
        self._Need(JsonTokenType.String, "string")
        return self.Text()

    def GetComment(self) -> str:
        self._Need(JsonTokenType.Comment, "comment")
        return Encoding.UTF8.GetString(self.ValueSpan)

    def CopyString(self, destination: Span[char]) -> i32:
        text = self.Text()
        text.AsSpan().CopyTo(destination)
        return len(text)

    def CopyString(self, utf8Destination: Span[u8]) -> i32:
        return Encoding.UTF8.GetBytes(self.Text().AsSpan(), utf8Destination)

    def GetBoolean(self) -> bool:
        if self._token == JsonTokenType.True_:
            return True
        if self._token == JsonTokenType.False_:
            return False
        raise InvalidOperationException("Cannot get the value of a token type '" + self._token.ToString() + "' as a boolean.")

    def ValueTextEquals(self, text: str) -> bool:
        return self.Text() == ("" if text is None else text)

    def ValueTextEquals(self, text: ReadOnlySpan[char]) -> bool:
        return self.Text() == text.ToString()

    def ValueTextEquals(self, utf8Text: ReadOnlySpan[u8]) -> bool:
        return self.Text() == Encoding.UTF8.GetString(utf8Text)

    @family(
        GET=("GetByte", "GetSByte", "GetInt16", "GetUInt16", "GetInt32", "GetUInt32", "GetInt64", "GetUInt64", "GetSingle", "GetDouble", "GetDecimal"),
        TRY=("TryGetByte", "TryGetSByte", "TryGetInt16", "TryGetUInt16", "TryGetInt32", "TryGetUInt32", "TryGetInt64", "TryGetUInt64", "TryGetSingle", "TryGetDouble", "TryGetDecimal"),
        T=("u8", "i8", "i16", "u16", "i32", "u32", "i64", "u64", "f32", "f64", "decimal"),
        STYLE=("Integer", "Integer", "Integer", "Integer", "Integer", "Integer", "Integer", "Integer", "Float", "Float", "Float"),
        WORD=("'an unsigned byte'", "'a signed byte'", "'an Int16'", "'a UInt16'", "'an Int32'", "'a UInt32'", "'an Int64'", "'a UInt64'", "'a Single'", "'a Double'", "'a Decimal'"),
    )
    def TRY(self, value: Out[T]) -> bool:
        self._Need(JsonTokenType.Number, "number")
        return T.TryParse(Encoding.UTF8.GetString(self.ValueSpan), NumberStyles.STYLE, CultureInfo.InvariantCulture, out(value))

    @family(
        GET=("GetByte", "GetSByte", "GetInt16", "GetUInt16", "GetInt32", "GetUInt32", "GetInt64", "GetUInt64", "GetSingle", "GetDouble", "GetDecimal"),
        TRY=("TryGetByte", "TryGetSByte", "TryGetInt16", "TryGetUInt16", "TryGetInt32", "TryGetUInt32", "TryGetInt64", "TryGetUInt64", "TryGetSingle", "TryGetDouble", "TryGetDecimal"),
        T=("u8", "i8", "i16", "u16", "i32", "u32", "i64", "u64", "f32", "f64", "decimal"),
        WORD=("'an unsigned byte'", "'a signed byte'", "'an Int16'", "'a UInt16'", "'an Int32'", "'a UInt32'", "'an Int64'", "'a UInt64'", "'a Single'", "'a Double'", "'a Decimal'"),
    )
    def GET(self) -> T:
        value = default(T)
        if not self.TRY(out(value)):
            raise FormatException("Either the JSON value is not in a supported format, or is out of bounds for " + WORD + ".")
        return value

    @family(
        GET=("GetDateTime", "GetDateTimeOffset", "GetGuid"),
        TRY=("TryGetDateTime", "TryGetDateTimeOffset", "TryGetGuid"),
        T=("DateTime", "DateTimeOffset", "Guid"),
        WORD=("'DateTime'", "'DateTimeOffset'", "'Guid'"),
    )
    def TRY(self, value: Out[T]) -> bool:
        self._Need(JsonTokenType.String, "string")
        return JsonParse.TRY(self.Text(), out(value))

    @family(
        GET=("GetDateTime", "GetDateTimeOffset", "GetGuid"),
        TRY=("TryGetDateTime", "TryGetDateTimeOffset", "TryGetGuid"),
        T=("DateTime", "DateTimeOffset", "Guid"),
        WORD=("'DateTime'", "'DateTimeOffset'", "'Guid'"),
    )
    def GET(self) -> T:
        value = default(T)
        if not self.TRY(out(value)):
            raise FormatException("The JSON value is not in a supported " + WORD + " format.")
        return value

    def TryGetBytesFromBase64(self, value: Out[Array[u8]]) -> bool:
        self._Need(JsonTokenType.String, "string")
        return JsonParse.TryGetBytes(self.Text(), out(value))

    def GetBytesFromBase64(self) -> Array[u8]:
        value: Array[u8] = None
        if not self.TryGetBytesFromBase64(out(value)):
            raise FormatException("Cannot decode JSON text that is not encoded as valid Base64 to bytes.")
        return value


@static
@internal
class JsonParse:
    """Values that JSON has as strings."""

    @static
    def TryGetGuid(text: str, value: Out[Guid]) -> bool:
        return Guid.TryParseExact(text, "D", out(value))

    @static
    def _IsDate(text: str) -> bool:
        """`YYYY-MM-DD[Thh:mm[:ss[.fraction]][Z|+hh:mm]]`."""
        if len(text) < 10 or text[4] != "-" or text[7] != "-":
            return False
        return len(text) == 10 or len(text) >= 16 and text[10] == "T"

    @family(TRY=("TryGetDateTime", "TryGetDateTimeOffset"), T=("DateTime", "DateTimeOffset"), STYLE=("RoundtripKind", "None_"))
    @static
    def TRY(text: str, value: Out[T]) -> bool:
        value = default(T)
        return JsonParse._IsDate(text) and T.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.STYLE, out(value))

    @static
    def TryGetBytes(text: str, value: Out[Array[u8]]) -> bool:
        try:
            value = Convert.FromBase64String(text)
            return True
        except FormatException:
            value = None
            return False
