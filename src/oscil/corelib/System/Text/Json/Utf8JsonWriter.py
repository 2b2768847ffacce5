from oscil.lang import *
from System.Buffers import IBufferWriter
from System.Globalization import CultureInfo
from System.IO import Stream
from System.Text.Encodings.Web import JavaScriptEncoder
from System.Threading import CancellationToken
from System.Threading.Tasks import Task, ValueTask


@sealed
class Utf8JsonWriter(IDisposable, IAsyncDisposable):
    """Writes JSON, and sees to it that it is."""

    _writer: IBufferWriter[u8]
    _stream: Stream
    _options: JsonWriterOptions
    _bytes: Array[u8]
    _count: i32
    _committed: i64
    _depth: i32
    _inObject: Array[bool]
    _first: bool = True
    _named: bool
    _disposed: bool

    def __init__(self, bufferWriter: IBufferWriter[u8], options: JsonWriterOptions = default(JsonWriterOptions)) -> None:
        if bufferWriter is None:
            raise ArgumentNullException("bufferWriter")
        self._writer = bufferWriter
        self._Begin(options)

    def __init__(self, utf8Json: Stream, options: JsonWriterOptions = default(JsonWriterOptions)) -> None:
        if utf8Json is None:
            raise ArgumentNullException("utf8Json")
        if not utf8Json.CanWrite:
            raise ArgumentException("Stream is not writable.")
        self._stream = utf8Json
        self._Begin(options)

    def _Begin(self, options: JsonWriterOptions) -> None:
        self._options = options
        self._bytes = Array[u8](256)
        self._inObject = Array[bool](16)

    @property
    def Options(self) -> JsonWriterOptions:
        return self._options

    @property
    def BytesPending(self) -> i32:
        return self._count

    @property
    def BytesCommitted(self) -> i64:
        return self._committed

    @property
    def CurrentDepth(self) -> i32:
        return self._depth

    def Reset(self) -> None:
        self._Check()
        self._count = 0
        self._committed = i64(0)
        self._depth = 0
        self._first = True
        self._named = False

    def Reset(self, bufferWriter: IBufferWriter[u8]) -> None:
        self.Reset()
        self._writer = bufferWriter
        self._stream = None

    def Reset(self, utf8Json: Stream) -> None:
        self.Reset()
        self._stream = utf8Json
        self._writer = None

    def _Check(self) -> None:
        if self._disposed:
            raise ObjectDisposedException("Utf8JsonWriter")

    def Flush(self) -> None:
        self._Check()
        if self._count > 0:
            if self._stream is not None:
                self._stream.Write(self._bytes, 0, self._count)
                self._stream.Flush()
            else:
                ReadOnlySpan[u8](self._bytes, 0, self._count).CopyTo(self._writer.GetSpan(self._count))
                self._writer.Advance(self._count)
        self._committed += i64(self._count)
        self._count = 0

    async def FlushAsync(self, cancellationToken: CancellationToken = default(CancellationToken)) -> None:
        self._Check()
        if self._stream is None:
            self.Flush()
            return
        await self._stream.WriteAsync(self._bytes, 0, self._count, cancellationToken)
        await self._stream.FlushAsync(cancellationToken)
        self._committed += i64(self._count)
        self._count = 0

    def Dispose(self) -> None:
        if not self._disposed:
            self.Flush()
            self._disposed = True

    @returns(ValueTask)
    async def DisposeAsync(self) -> None:
        if not self._disposed:
            await self.FlushAsync()
            self._disposed = True

    def _Byte(self, c: char) -> None:
        if self._count == len(self._bytes):
            Array.Resize[u8](ref(self._bytes), self._count * 2)
        self._bytes[self._count] = u8(c)
        self._count += 1

    def _Text(self, text: str) -> None:
        needed = self._count + Encoding.UTF8.GetMaxByteCount(len(text))
        if needed > len(self._bytes):
            Array.Resize[u8](ref(self._bytes), max(needed, len(self._bytes) * 2))
        self._count += Encoding.UTF8.GetBytes(text, 0, len(text), self._bytes, self._count)

    def _Quoted(self, text: str) -> None:
        encoder = self._options.Encoder
        self._Byte('"')
        self._Text((JavaScriptEncoder.Default if encoder is None else encoder).Encode(text))
        self._Byte('"')

    def _NewLine(self) -> None:
        self._Text(self._options.NewLine)
        for i in range(self._depth * self._options.IndentSize):
            self._Byte(self._options.IndentCharacter)

    def _Fail(self, text: str) -> InvalidOperationException:
        return InvalidOperationException(text)

    def _BeforeValue(self) -> None:
        """A comma where one belongs; whether a value may stand here."""
        self._Check()
        if self._named:
            self._named = False
            return
        if not self._options.SkipValidation:
            if self._depth > 0 and self._inObject[self._depth - 1]:
                raise self._Fail("Cannot write a JSON value within an object without a property name. Current token type is '" + self._LastToken() + "'.")
            if self._depth == 0 and not self._first:
                raise self._Fail("Cannot write a JSON value after a single JSON value or outside of an existing closed object/array. Current token type is '" + self._LastToken() + "'.")
        self._Separate()

    _last: JsonTokenType

    def _LastToken(self) -> str:
        return self._last.ToString()

    def _Separate(self) -> None:
        if not self._first:
            self._Byte(",")
        if self._options.Indented and self._depth > 0:
            self._NewLine()
        self._first = False

    def _Name(self, name: str) -> None:
        self._Check()
        if not self._options.SkipValidation and (self._depth == 0 or not self._inObject[self._depth - 1] or self._named):
            raise self._Fail(
                "Cannot write a JSON property name following another property name. A JSON value is missing."
                if self._named
                else "Cannot write a JSON property within an array or as the first JSON token. Current token type is '" + self._LastToken() + "'."
            )
        self._Separate()
        self._Quoted(name)
        self._Byte(":")
        if self._options.Indented:
            self._Byte(" ")
        self._named = True
        self._last = JsonTokenType.PropertyName

    def _Literal(self, text: str, kind: JsonTokenType) -> None:
        self._BeforeValue()
        self._Text(text)
        self._first = False
        self._last = kind

    def _Start(self, mark: char, isObject: bool) -> None:
        limit = self._options.MaxDepth if self._options.MaxDepth > 0 else 1000
        if self._depth >= limit:
            raise self._Fail(
                "CurrentDepth (" + self._depth.ToString() + ") is equal to or larger than the maximum allowed depth of " + limit.ToString() + ". Cannot write the next JSON object or array."
            )
        self._BeforeValue()
        self._Byte(mark)
        if self._depth == len(self._inObject):
            Array.Resize[bool](ref(self._inObject), self._depth * 2)
        self._inObject[self._depth] = isObject
        self._depth += 1
        self._first = True
        self._last = JsonTokenType.StartObject if isObject else JsonTokenType.StartArray

    def _End(self, mark: char, isObject: bool) -> None:
        self._Check()
        if not self._options.SkipValidation and (self._depth == 0 or self._inObject[self._depth - 1] != isObject or self._named):
            raise self._Fail("'" + Char.ToString(mark) + ("' is invalid following a property name." if self._named else "' is invalid without a matching open."))
        empty = self._first
        self._depth -= 1
        if self._options.Indented and not empty:
            self._NewLine()
        self._Byte(mark)
        self._first = False
        self._last = JsonTokenType.EndObject if isObject else JsonTokenType.EndArray

    def WriteStartObject(self) -> None:
        self._Start("{", True)

    def WriteStartArray(self) -> None:
        self._Start("[", False)

    def WriteEndObject(self) -> None:
        self._End("}", True)

    def WriteEndArray(self) -> None:
        self._End("]", False)

    def WriteNullValue(self) -> None:
        self._Literal("null", JsonTokenType.Null)

    def WriteBooleanValue(self, value: bool) -> None:
        self._Literal("true" if value else "false", JsonTokenType.True_ if value else JsonTokenType.False_)

    @family(T=("i32", "i64", "u32", "u64", "decimal"))
    def WriteNumberValue(self, value: T) -> None:
        self._Literal(value.ToString(CultureInfo.InvariantCulture), JsonTokenType.Number)

    @family(T=("f32", "f64"))
    def WriteNumberValue(self, value: T) -> None:
        if not T.IsFinite(value):
            raise ArgumentException(
                ".NET number values such as positive and negative infinity cannot be written as valid JSON. To make it work when using 'JsonSerializer', consider specifying 'JsonNumberHandling.AllowNamedFloatingPointLiterals' (see https://learn.microsoft.com/dotnet/api/system.text.json.serialization.jsonnumberhandling)."
            )
        self._Literal(value.ToString(CultureInfo.InvariantCulture), JsonTokenType.Number)

    def WriteStringValue(self, value: str) -> None:
        if value is None:
            self.WriteNullValue()
            return
        self._BeforeValue()
        self._Quoted(value)
        self._first = False
        self._last = JsonTokenType.String

    def WriteStringValue(self, value: ReadOnlySpan[char]) -> None:
        self.WriteStringValue(value.ToString())

    def WriteStringValue(self, utf8Value: ReadOnlySpan[u8]) -> None:
        self.WriteStringValue(Encoding.UTF8.GetString(utf8Value))

    def WriteStringValue(self, value: JsonEncodedText) -> None:
        self.WriteRawValue('"' + value.ToString() + '"', True)

    def WriteStringValue(self, value: Guid) -> None:
        self.WriteStringValue(value.ToString())

    @family(T=("DateTime", "DateTimeOffset"))
    def WriteStringValue(self, value: T) -> None:
        self._BeforeValue()
        self._Byte('"')
        self._Text(JsonTexts.OfDate(value))
        self._Byte('"')
        self._first = False
        self._last = JsonTokenType.String

    def WriteBase64StringValue(self, bytes: ReadOnlySpan[u8]) -> None:
        self._BeforeValue()
        self._Byte('"')
        self._Text(Convert.ToBase64String(bytes))
        self._Byte('"')
        self._first = False
        self._last = JsonTokenType.String

    def WriteRawValue(self, json: str, skipInputValidation: bool = False) -> None:
        if json is None:
            raise ArgumentNullException("json")
        if not skipInputValidation:
            JsonDocument.Parse(json).Dispose()
        self._Literal(json, JsonTokenType.String)

    def WriteRawValue(self, json: ReadOnlySpan[char], skipInputValidation: bool = False) -> None:
        self.WriteRawValue(json.ToString(), skipInputValidation)

    def WriteRawValue(self, utf8Json: ReadOnlySpan[u8], skipInputValidation: bool = False) -> None:
        self.WriteRawValue(Encoding.UTF8.GetString(utf8Json), skipInputValidation)

    def WriteCommentValue(self, value: str) -> None:
        if value is None:
            raise ArgumentNullException("value")
        if value.Contains("*/"):
            raise ArgumentException("Cannot write a comment value which contains the end of comment delimiter.")
        if self._options.Indented and self._depth > 0:
            self._NewLine()
        self._Text("/*" + value + "*/")

    def WritePropertyName(self, propertyName: str) -> None:
        if propertyName is None:
            raise ArgumentNullException("propertyName")
        self._Name(propertyName)

    def WritePropertyName(self, propertyName: ReadOnlySpan[char]) -> None:
        self._Name(propertyName.ToString())

    def WritePropertyName(self, utf8PropertyName: ReadOnlySpan[u8]) -> None:
        self._Name(Encoding.UTF8.GetString(utf8PropertyName))

    def WritePropertyName(self, propertyName: JsonEncodedText) -> None:
        self._Name(propertyName.Value)

    @family(NAME=("str", "ReadOnlySpan[char]", "ReadOnlySpan[u8]", "JsonEncodedText"))
    def WriteStartObject(self, propertyName: NAME) -> None:
        self.WritePropertyName(propertyName)
        self.WriteStartObject()

    @family(NAME=("str", "ReadOnlySpan[char]", "ReadOnlySpan[u8]", "JsonEncodedText"))
    def WriteStartArray(self, propertyName: NAME) -> None:
        self.WritePropertyName(propertyName)
        self.WriteStartArray()

    @family(NAME=("str", "ReadOnlySpan[char]", "ReadOnlySpan[u8]", "JsonEncodedText"))
    def WriteNull(self, propertyName: NAME) -> None:
        self.WritePropertyName(propertyName)
        self.WriteNullValue()

    @family(NAME=("str", "ReadOnlySpan[char]", "ReadOnlySpan[u8]", "JsonEncodedText"))
    def WriteBoolean(self, propertyName: NAME, value: bool) -> None:
        self.WritePropertyName(propertyName)
        self.WriteBooleanValue(value)

    @family(T=("i32", "i64", "u32", "u64", "f32", "f64", "decimal"))
    @family(NAME=("str", "ReadOnlySpan[char]", "ReadOnlySpan[u8]", "JsonEncodedText"))
    def WriteNumber(self, propertyName: NAME, value: T) -> None:
        self.WritePropertyName(propertyName)
        self.WriteNumberValue(value)

    @family(T=("str", "ReadOnlySpan[char]", "ReadOnlySpan[u8]", "JsonEncodedText", "Guid", "DateTime", "DateTimeOffset"))
    @family(NAME=("str", "ReadOnlySpan[char]", "ReadOnlySpan[u8]", "JsonEncodedText"))
    def WriteString(self, propertyName: NAME, value: T) -> None:
        self.WritePropertyName(propertyName)
        self.WriteStringValue(value)

    @family(NAME=("str", "ReadOnlySpan[char]", "ReadOnlySpan[u8]", "JsonEncodedText"))
    def WriteBase64String(self, propertyName: NAME, bytes: ReadOnlySpan[u8]) -> None:
        self.WritePropertyName(propertyName)
        self.WriteBase64StringValue(bytes)


@static
@internal
class JsonTexts:
    """Dates as JSON has them: ISO 8601 without needless digits."""

    @family(T=("DateTime", "DateTimeOffset"))
    @static
    def OfDate(value: T) -> str:
        text = value.ToString("o", CultureInfo.InvariantCulture)
        end = 27
        while text[end - 1] == "0":
            end -= 1
        if text[end - 1] == ".":
            end -= 1
        return text[0:end] + text[27:]


@struct
@readonly
class JsonEncodedText(IEquatable[JsonEncodedText]):
    """A text that is escaped already."""

    _value: str
    _encoded: str

    @private
    def __init__(self, value: str, encoded: str) -> None:
        self._value = value
        self._encoded = encoded

    @static
    def Encode(value: str, encoder: JavaScriptEncoder = None) -> JsonEncodedText:
        if value is None:
            raise ArgumentNullException("value")
        return JsonEncodedText(value, (JavaScriptEncoder.Default if encoder is None else encoder).Encode(value))

    @static
    def Encode(value: ReadOnlySpan[char], encoder: JavaScriptEncoder = None) -> JsonEncodedText:
        return JsonEncodedText.Encode(value.ToString(), encoder)

    @static
    def Encode(utf8Value: ReadOnlySpan[u8], encoder: JavaScriptEncoder = None) -> JsonEncodedText:
        return JsonEncodedText.Encode(Encoding.UTF8.GetString(utf8Value), encoder)

    @property
    def Value(self) -> str:
        return "" if self._value is None else self._value

    @property
    def EncodedUtf8Bytes(self) -> ReadOnlySpan[u8]:
        return ReadOnlySpan[u8](Encoding.UTF8.GetBytes(self.ToString()))

    @override
    def ToString(self) -> str:
        return "" if self._encoded is None else self._encoded

    def Equals(self, other: JsonEncodedText) -> bool:
        return String.Equals(self._value, other._value)

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, JsonEncodedText) and self.Equals(cast(JsonEncodedText, obj))

    @override
    def GetHashCode(self) -> i32:
        return 0 if self._value is None else self._value.GetHashCode()
