from oscil.lang import *
from System.IO import MemoryStream, Stream
from System.Text.Json.Nodes import JsonNode
from System.Text.Json.Serialization import JsonReflection
from System.Threading import CancellationToken
from System.Threading.Tasks import Task, ValueTask


@static
class JsonSerializer:
    """Values to JSON and back."""

    @static
    @property
    def IsReflectionEnabledByDefault() -> bool:
        return True

    @static
    def _Options(options: JsonSerializerOptions) -> JsonSerializerOptions:
        return JsonSerializerOptions.Default if options is None else options

    @static
    def _Bytes(value: object, type: Type, options: JsonSerializerOptions) -> System.Buffers.ArrayBufferWriter[u8]:
        options = JsonSerializer._Options(options)
        buffer = System.Buffers.ArrayBufferWriter[u8](256)
        writer = Utf8JsonWriter(buffer, options.ForWriter())
        JsonSerializer._Write(writer, value, type, options)
        writer.Flush()
        return buffer

    @static
    def _Write(writer: Utf8JsonWriter, value: object, type: Type, options: JsonSerializerOptions) -> None:
        try:
            JsonReflection.Write(writer, value, type, options)
        except JsonException as e:
            if e.AppendPath:
                e.AppendPath = False
                e.Path = "$" + e.Path
                e.SetText(e.Message + " Path: " + e.Path + ".")
            raise
        except NotSupportedException as e:
            if e.Message.Contains(" Path: "):
                raise
            raise NotSupportedException(e.Message + " Path: $" + cast(str, e.Data["JsonPath"]) + ".", e)

    @static
    def _CheckType(value: object, inputType: Type) -> None:
        if inputType is None:
            raise ArgumentNullException("inputType")
        if value is not None and not inputType.IsInstanceOfType(value):
            raise ArgumentException("The specified type " + inputType.ToString() + " must derive from the specific value's type " + value.GetType().ToString() + ".")

    @static
    @generic(TValue)
    def Serialize(value: TValue, options: JsonSerializerOptions = None) -> str:
        return Encoding.UTF8.GetString(JsonSerializer._Bytes(value, typeof(TValue), options).WrittenSpan)

    @static
    def Serialize(value: object, inputType: Type, options: JsonSerializerOptions = None) -> str:
        JsonSerializer._CheckType(value, inputType)
        return Encoding.UTF8.GetString(JsonSerializer._Bytes(value, inputType, options).WrittenSpan)

    @static
    @generic(TValue)
    def Serialize(writer: Utf8JsonWriter, value: TValue, options: JsonSerializerOptions = None) -> None:
        if writer is None:
            raise ArgumentNullException("writer")
        JsonSerializer._Write(writer, value, typeof(TValue), JsonSerializer._Options(options))

    @static
    def Serialize(writer: Utf8JsonWriter, value: object, inputType: Type, options: JsonSerializerOptions = None) -> None:
        if writer is None:
            raise ArgumentNullException("writer")
        JsonSerializer._CheckType(value, inputType)
        JsonSerializer._Write(writer, value, inputType, JsonSerializer._Options(options))

    @static
    @generic(TValue)
    def Serialize(utf8Json: Stream, value: TValue, options: JsonSerializerOptions = None) -> None:
        JsonSerializer.Serialize(utf8Json, value, typeof(TValue), options)

    @static
    def Serialize(utf8Json: Stream, value: object, inputType: Type, options: JsonSerializerOptions = None) -> None:
        if utf8Json is None:
            raise ArgumentNullException("utf8Json")
        JsonSerializer._CheckType(value, inputType)
        utf8Json.Write(JsonSerializer._Bytes(value, inputType, options).WrittenSpan)

    @static
    @generic(TValue)
    def SerializeAsync(utf8Json: Stream, value: TValue, options: JsonSerializerOptions = None, cancellationToken: CancellationToken = default(CancellationToken)) -> Task:
        return JsonSerializer.SerializeAsync(utf8Json, value, typeof(TValue), options, cancellationToken)

    @static
    async def SerializeAsync(
        utf8Json: Stream, value: object, inputType: Type, options: JsonSerializerOptions = None, cancellationToken: CancellationToken = default(CancellationToken)
    ) -> None:
        if utf8Json is None:
            raise ArgumentNullException("utf8Json")
        JsonSerializer._CheckType(value, inputType)
        await utf8Json.WriteAsync(JsonSerializer._Bytes(value, inputType, options).WrittenMemory, cancellationToken)

    @static
    @generic(TValue)
    def SerializeToUtf8Bytes(value: TValue, options: JsonSerializerOptions = None) -> Array[u8]:
        return JsonSerializer._Bytes(value, typeof(TValue), options).WrittenSpan.ToArray()

    @static
    def SerializeToUtf8Bytes(value: object, inputType: Type, options: JsonSerializerOptions = None) -> Array[u8]:
        JsonSerializer._CheckType(value, inputType)
        return JsonSerializer._Bytes(value, inputType, options).WrittenSpan.ToArray()

    @static
    @generic(TValue)
    def SerializeToDocument(value: TValue, options: JsonSerializerOptions = None) -> JsonDocument:
        return JsonDocument.Parse(JsonSerializer._Bytes(value, typeof(TValue), options).WrittenMemory)

    @static
    def SerializeToDocument(value: object, inputType: Type, options: JsonSerializerOptions = None) -> JsonDocument:
        JsonSerializer._CheckType(value, inputType)
        return JsonDocument.Parse(JsonSerializer._Bytes(value, inputType, options).WrittenMemory)

    @static
    @generic(TValue)
    def SerializeToElement(value: TValue, options: JsonSerializerOptions = None) -> JsonElement:
        return JsonSerializer.SerializeToDocument[TValue](value, options).RootElement

    @static
    def SerializeToElement(value: object, inputType: Type, options: JsonSerializerOptions = None) -> JsonElement:
        return JsonSerializer.SerializeToDocument(value, inputType, options).RootElement

    @static
    @generic(TValue)
    def SerializeToNode(value: TValue, options: JsonSerializerOptions = None) -> JsonNode:
        return JsonNode.Of(JsonSerializer.SerializeToElement[TValue](value, options))

    @static
    def SerializeToNode(value: object, inputType: Type, options: JsonSerializerOptions = None) -> JsonNode:
        return JsonNode.Of(JsonSerializer.SerializeToElement(value, inputType, options))

    # Reading

    @static
    def _Read(bytes: ReadOnlySpan[u8], type: Type, options: JsonSerializerOptions) -> object:
        options = JsonSerializer._Options(options)
        reader = Utf8JsonReader(bytes, options.ForReader())
        if type is None:
            raise ArgumentNullException("returnType")
        try:
            reader.Read()
            value = JsonReflection.Read(ref(reader), type, options)
            reader.Read()
            return value
        except JsonReaderException as e:
            path = "$" + e.Path
            raise JsonException(JsonSerializer._Located(e.Plain, path, e.LineNumber.Value, e.BytePositionInLine.Value), path, e.LineNumber, e.BytePositionInLine, e)
        except JsonException as e:
            if e.AppendPath:
                e.AppendPath = False
                e.Path = "$" + e.Path
                e.LineNumber = reader.Line
                e.BytePositionInLine = reader.LinePosition
                e.SetText(JsonSerializer._Located(e.Message, e.Path, reader.Line, reader.LinePosition))
            raise
        except NotSupportedException as e:
            if e.Message.Contains(" Path: "):
                raise
            raise NotSupportedException(JsonSerializer._Located(e.Message, "$", reader.Line, reader.LinePosition), e)

    @static
    def _Located(text: str, path: str, line: i64, position: i64) -> str:
        return text + " Path: " + path + " | LineNumber: " + line.ToString() + " | BytePositionInLine: " + position.ToString() + "."

    @static
    @generic(TValue)
    def _As(value: object) -> TValue:
        return default(TValue) if value is None else cast(TValue, value)

    @static
    def Deserialize(json: str, returnType: Type, options: JsonSerializerOptions = None) -> object:
        if json is None:
            raise ArgumentNullException("json")
        return JsonSerializer._Read(ReadOnlySpan[u8](Encoding.UTF8.GetBytes(json)), returnType, options)

    @static
    def Deserialize(json: ReadOnlySpan[char], returnType: Type, options: JsonSerializerOptions = None) -> object:
        return JsonSerializer.Deserialize(json.ToString(), returnType, options)

    @static
    def Deserialize(utf8Json: ReadOnlySpan[u8], returnType: Type, options: JsonSerializerOptions = None) -> object:
        return JsonSerializer._Read(utf8Json, returnType, options)

    @static
    def Deserialize(utf8Json: Stream, returnType: Type, options: JsonSerializerOptions = None) -> object:
        return JsonSerializer._Read(ReadOnlySpan[u8](JsonDocument.AllOf(utf8Json)), returnType, options)

    @static
    def Deserialize(document: JsonDocument, returnType: Type, options: JsonSerializerOptions = None) -> object:
        if document is None:
            raise ArgumentNullException("document")
        return JsonSerializer.Deserialize(document.RootElement, returnType, options)

    @static
    def Deserialize(element: JsonElement, returnType: Type, options: JsonSerializerOptions = None) -> object:
        return JsonSerializer.Deserialize(element.GetRawText(), returnType, options)

    @static
    def Deserialize(node: JsonNode, returnType: Type, options: JsonSerializerOptions = None) -> object:
        return JsonSerializer.Deserialize("null" if node is None else node.ToJsonString(), returnType, options)

    @static
    def Deserialize(reader: Ref[Utf8JsonReader], returnType: Type, options: JsonSerializerOptions = None) -> object:
        if reader.TokenType == JsonTokenType.None_ or reader.TokenType == JsonTokenType.PropertyName:
            reader.Read()
        return JsonReflection.Read(ref(reader), returnType, JsonSerializer._Options(options))

    @static
    @generic(TValue)
    def Deserialize(reader: Ref[Utf8JsonReader], options: JsonSerializerOptions = None) -> TValue:
        return JsonSerializer._As[TValue](JsonSerializer.Deserialize(ref(reader), typeof(TValue), options))

    @family(T=("str", "ReadOnlySpan[char]", "ReadOnlySpan[u8]", "Stream"))
    @static
    @generic(TValue)
    def Deserialize(json: T, options: JsonSerializerOptions = None) -> TValue:
        return JsonSerializer._As[TValue](JsonSerializer.Deserialize(json, typeof(TValue), options))

    @family(T=("JsonDocument", "JsonElement", "JsonNode"))
    @extension
    @static
    @generic(TValue)
    def Deserialize(self: T, options: JsonSerializerOptions = None) -> TValue:
        return JsonSerializer._As[TValue](JsonSerializer.Deserialize(self, typeof(TValue), options))

    @static
    @returns(ValueTask)
    @generic(TValue)
    async def DeserializeAsync(utf8Json: Stream, options: JsonSerializerOptions = None, cancellationToken: CancellationToken = default(CancellationToken)) -> TValue:
        return JsonSerializer._As[TValue](await JsonSerializer.DeserializeAsync(utf8Json, typeof(TValue), options, cancellationToken))

    @static
    @returns(ValueTask)
    async def DeserializeAsync(
        utf8Json: Stream, returnType: Type, options: JsonSerializerOptions = None, cancellationToken: CancellationToken = default(CancellationToken)
    ) -> object:
        if utf8Json is None:
            raise ArgumentNullException("utf8Json")
        bytes = MemoryStream()
        await utf8Json.CopyToAsync(bytes, cancellationToken)
        bytes.Position = i64(0)
        return JsonSerializer.Deserialize(bytes, returnType, options)
