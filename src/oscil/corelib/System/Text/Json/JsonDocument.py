from oscil.lang import *
import System.Collections
from System.Collections.Generic import *
from System.Globalization import CultureInfo, NumberStyles
from System.IO import MemoryStream, Stream
from System.Threading import CancellationToken
from System.Threading.Tasks import Task


@internal
@sealed
class JsonData:
    """A parsed value: its place in the bytes, and its parts."""

    Kind: JsonValueKind
    Bytes: Array[u8]
    Start: i32
    End: i32
    """The raw text, quotes and all."""
    Text: str
    """Of strings, unescaped; of numbers, as they are written."""
    Items: List[JsonData]
    Names: List[str]

    @static
    def Parse(bytes: Array[u8], options: JsonReaderOptions, unique: bool) -> JsonData:
        if options.CommentHandling == JsonCommentHandling.Allow:
            raise ArgumentException("Comments cannot be stored in a JsonDocument, only the Skip and Disallow comment handling modes are supported.", "reader")
        reader = Utf8JsonReader(ReadOnlySpan[u8](bytes), options)
        reader.Read()
        data = JsonData.Read(ref(reader), bytes, unique)
        reader.Read()
        return data

    @static
    def Read(reader: Ref[Utf8JsonReader], bytes: Array[u8], unique: bool) -> JsonData:
        """The value that the reader stands at."""
        data = JsonData()
        data.Bytes = bytes
        data.Start = reader.TokenStart
        match reader.TokenType:
            case JsonTokenType.StartObject:
                data.Kind = JsonValueKind.Object
                data.Items = List[JsonData]()
                data.Names = List[str]()
                while reader.Read() and reader.TokenType != JsonTokenType.EndObject:
                    name = reader.Text()
                    if unique and data.Names.Contains(name):
                        raise JsonException("Duplicate property '" + name + "' encountered during deserialization.")
                    data.Names.Add(name)
                    reader.Read()
                    data.Items.Add(JsonData.Read(ref(reader), bytes, unique))
            case JsonTokenType.StartArray:
                data.Kind = JsonValueKind.Array
                data.Items = List[JsonData]()
                while reader.Read() and reader.TokenType != JsonTokenType.EndArray:
                    data.Items.Add(JsonData.Read(ref(reader), bytes, unique))
            case JsonTokenType.String:
                data.Kind = JsonValueKind.String
                data.Text = reader.Text()
            case JsonTokenType.Number:
                data.Kind = JsonValueKind.Number
                data.Text = reader.Text()
            case JsonTokenType.True_:
                data.Kind = JsonValueKind.True_
            case JsonTokenType.False_:
                data.Kind = JsonValueKind.False_
            case _:
                data.Kind = JsonValueKind.Null
        data.End = reader.TokenEnd
        return data

    @property
    def Raw(self) -> str:
        return Encoding.UTF8.GetString(self.Bytes, self.Start, self.End - self.Start)

    def WriteTo(self, writer: Utf8JsonWriter) -> None:
        match self.Kind:
            case JsonValueKind.Object:
                writer.WriteStartObject()
                for i in range(self.Items.Count):
                    writer.WritePropertyName(self.Names[i])
                    self.Items[i].WriteTo(writer)
                writer.WriteEndObject()
            case JsonValueKind.Array:
                writer.WriteStartArray()
                for item in self.Items:
                    item.WriteTo(writer)
                writer.WriteEndArray()
            case JsonValueKind.String:
                writer.WriteStringValue(self.Text)
            case JsonValueKind.Number:
                writer.WriteRawValue(self.Text, True)
            case JsonValueKind.True_ | JsonValueKind.False_:
                writer.WriteBooleanValue(self.Kind == JsonValueKind.True_)
            case _:
                writer.WriteNullValue()

    @static
    def AreEqual(a: JsonData, b: JsonData) -> bool:
        if a.Kind != b.Kind:
            return False
        if a.Kind == JsonValueKind.String:
            return a.Text == b.Text
        if a.Kind == JsonValueKind.Number:
            return a.Text == b.Text or Double.Parse(a.Text, CultureInfo.InvariantCulture) == Double.Parse(b.Text, CultureInfo.InvariantCulture)
        if a.Items is None:
            return True
        if a.Items.Count != b.Items.Count:
            return False
        for i in range(a.Items.Count):
            at = i if a.Names is None else b.Names.LastIndexOf(a.Names[i])
            if at < 0 or not JsonData.AreEqual(a.Items[i], b.Items[at]):
                return False
        return True


@sealed
class JsonDocument(IDisposable):
    """A JSON text that was read as a whole."""

    _root: JsonData

    @internal
    def __init__(self, root: JsonData) -> None:
        self._root = root

    @property
    def RootElement(self) -> JsonElement:
        if self._root is None:
            raise ObjectDisposedException("JsonDocument")
        return JsonElement(self._root)

    def WriteTo(self, writer: Utf8JsonWriter) -> None:
        if writer is None:
            raise ArgumentNullException("writer")
        self.RootElement.WriteTo(writer)

    def Dispose(self) -> None:
        self._root = None

    @static
    def _Of(bytes: Array[u8], options: JsonDocumentOptions) -> JsonDocument:
        return JsonDocument(JsonData.Parse(bytes, options.ForReader(), False))

    @static
    def Parse(json: str, options: JsonDocumentOptions = default(JsonDocumentOptions)) -> JsonDocument:
        if json is None:
            raise ArgumentNullException("json")
        return JsonDocument._Of(Encoding.UTF8.GetBytes(json), options)

    @static
    def Parse(json: ReadOnlyMemory[char], options: JsonDocumentOptions = default(JsonDocumentOptions)) -> JsonDocument:
        return JsonDocument.Parse(json.ToString(), options)

    @static
    def Parse(utf8Json: ReadOnlyMemory[u8], options: JsonDocumentOptions = default(JsonDocumentOptions)) -> JsonDocument:
        return JsonDocument._Of(utf8Json.ToArray(), options)

    @static
    def Parse(utf8Json: Stream, options: JsonDocumentOptions = default(JsonDocumentOptions)) -> JsonDocument:
        return JsonDocument._Of(JsonDocument.AllOf(utf8Json), options)

    @internal
    @static
    def AllOf(stream: Stream) -> Array[u8]:
        """A stream's bytes, without a mark of the encoding."""
        if stream is None:
            raise ArgumentNullException("utf8Json")
        bytes = MemoryStream()
        stream.CopyTo(bytes)
        all = bytes.ToArray()
        return all[3:] if len(all) >= 3 and i32(all[0]) == 0xEF and i32(all[1]) == 0xBB and i32(all[2]) == 0xBF else all

    @static
    async def ParseAsync(
        utf8Json: Stream, options: JsonDocumentOptions = default(JsonDocumentOptions), cancellationToken: CancellationToken = default(CancellationToken)
    ) -> JsonDocument:
        if utf8Json is None:
            raise ArgumentNullException("utf8Json")
        bytes = MemoryStream()
        await utf8Json.CopyToAsync(bytes, cancellationToken)
        bytes.Position = i64(0)
        return JsonDocument.Parse(bytes, options)

    @static
    def ParseValue(reader: Ref[Utf8JsonReader]) -> JsonDocument:
        return JsonDocument(JsonElement.ParseValue(ref(reader)).Data)


@struct
@readonly
class JsonElement:
    """A value inside of a document."""

    Data: Internal[JsonData]

    @internal
    def __init__(self, data: JsonData) -> None:
        self.Data = data

    @property
    def ValueKind(self) -> JsonValueKind:
        return JsonValueKind.Undefined if self.Data is None else self.Data.Kind

    def _Need(self, kind: JsonValueKind) -> JsonData:
        if self.Data is None:
            raise InvalidOperationException("Operation is not valid due to the current state of the object.")
        if self.Data.Kind != kind:
            raise InvalidOperationException("The requested operation requires an element of type '" + kind.ToString() + "', but the target element has type '" + self.Data.Kind.ToString() + "'.")
        return self.Data

    def __getitem__(self, index: i32) -> JsonElement:
        items = self._Need(JsonValueKind.Array).Items
        if u32(index) >= u32(items.Count):
            raise IndexOutOfRangeException()
        return JsonElement(items[index])

    def GetArrayLength(self) -> i32:
        return self._Need(JsonValueKind.Array).Items.Count

    def GetPropertyCount(self) -> i32:
        return self._Need(JsonValueKind.Object).Items.Count

    def TryGetProperty(self, propertyName: str, value: Out[JsonElement]) -> bool:
        if propertyName is None:
            raise ArgumentNullException("propertyName")
        data = self._Need(JsonValueKind.Object)
        at = data.Names.LastIndexOf(propertyName)
        value = default(JsonElement) if at < 0 else JsonElement(data.Items[at])
        return at >= 0

    def TryGetProperty(self, propertyName: ReadOnlySpan[char], value: Out[JsonElement]) -> bool:
        return self.TryGetProperty(propertyName.ToString(), out(value))

    def TryGetProperty(self, utf8PropertyName: ReadOnlySpan[u8], value: Out[JsonElement]) -> bool:
        return self.TryGetProperty(Encoding.UTF8.GetString(utf8PropertyName), out(value))

    def GetProperty(self, propertyName: str) -> JsonElement:
        value = default(JsonElement)
        if not self.TryGetProperty(propertyName, out(value)):
            raise KeyNotFoundException("The given key was not present in the dictionary.")
        return value

    def GetProperty(self, propertyName: ReadOnlySpan[char]) -> JsonElement:
        return self.GetProperty(propertyName.ToString())

    def GetProperty(self, utf8PropertyName: ReadOnlySpan[u8]) -> JsonElement:
        return self.GetProperty(Encoding.UTF8.GetString(utf8PropertyName))

    def GetString(self) -> str:
        if self.ValueKind == JsonValueKind.Null:
            return None
        return self._Need(JsonValueKind.String).Text

    def GetBoolean(self) -> bool:
        kind = self.ValueKind
        if kind == JsonValueKind.True_ or kind == JsonValueKind.False_:
            return kind == JsonValueKind.True_
        if self.Data is None:
            raise InvalidOperationException("Operation is not valid due to the current state of the object.")
        raise InvalidOperationException("The requested operation requires an element of type 'Boolean', but the target element has type '" + kind.ToString() + "'.")

    def GetRawText(self) -> str:
        if self.Data is None:
            raise InvalidOperationException("Operation is not valid due to the current state of the object.")
        return self.Data.Raw

    def Clone(self) -> JsonElement:
        if self.Data is None:
            raise InvalidOperationException("Operation is not valid due to the current state of the object.")
        return self

    def ValueEquals(self, text: str) -> bool:
        if self.ValueKind == JsonValueKind.Null:
            return text is None
        return self._Need(JsonValueKind.String).Text == text

    def ValueEquals(self, text: ReadOnlySpan[char]) -> bool:
        return self._Need(JsonValueKind.String).Text == text.ToString()

    def ValueEquals(self, utf8Text: ReadOnlySpan[u8]) -> bool:
        return self._Need(JsonValueKind.String).Text == Encoding.UTF8.GetString(utf8Text)

    @static
    def DeepEquals(element1: JsonElement, element2: JsonElement) -> bool:
        return JsonData.AreEqual(element1.Data, element2.Data)

    def WriteTo(self, writer: Utf8JsonWriter) -> None:
        if writer is None:
            raise ArgumentNullException("writer")
        if self.Data is None:
            raise InvalidOperationException("Operation is not valid due to the current state of the object.")
        self.Data.WriteTo(writer)

    @override
    def ToString(self) -> str:
        match self.ValueKind:
            case JsonValueKind.Undefined | JsonValueKind.Null:
                return ""
            case JsonValueKind.True_:
                return "True"
            case JsonValueKind.False_:
                return "False"
            case JsonValueKind.String:
                return self.Data.Text
        return self.Data.Raw

    @family(
        GET=("GetByte", "GetSByte", "GetInt16", "GetUInt16", "GetInt32", "GetUInt32", "GetInt64", "GetUInt64", "GetSingle", "GetDouble", "GetDecimal"),
        TRY=("TryGetByte", "TryGetSByte", "TryGetInt16", "TryGetUInt16", "TryGetInt32", "TryGetUInt32", "TryGetInt64", "TryGetUInt64", "TryGetSingle", "TryGetDouble", "TryGetDecimal"),
        T=("u8", "i8", "i16", "u16", "i32", "u32", "i64", "u64", "f32", "f64", "decimal"),
        STYLE=("Integer", "Integer", "Integer", "Integer", "Integer", "Integer", "Integer", "Integer", "Float", "Float", "Float"),
    )
    def TRY(self, value: Out[T]) -> bool:
        return T.TryParse(self._Need(JsonValueKind.Number).Text, NumberStyles.STYLE, CultureInfo.InvariantCulture, out(value))

    @family(
        GET=("GetDateTime", "GetDateTimeOffset", "GetGuid"),
        TRY=("TryGetDateTime", "TryGetDateTimeOffset", "TryGetGuid"),
        T=("DateTime", "DateTimeOffset", "Guid"),
    )
    def TRY(self, value: Out[T]) -> bool:
        return JsonParse.TRY(self._Need(JsonValueKind.String).Text, out(value))

    @family(
        GET=("GetByte", "GetSByte", "GetInt16", "GetUInt16", "GetInt32", "GetUInt32", "GetInt64", "GetUInt64", "GetSingle", "GetDouble", "GetDecimal", "GetDateTime", "GetDateTimeOffset", "GetGuid"),
        TRY=("TryGetByte", "TryGetSByte", "TryGetInt16", "TryGetUInt16", "TryGetInt32", "TryGetUInt32", "TryGetInt64", "TryGetUInt64", "TryGetSingle", "TryGetDouble", "TryGetDecimal", "TryGetDateTime", "TryGetDateTimeOffset", "TryGetGuid"),
        T=("u8", "i8", "i16", "u16", "i32", "u32", "i64", "u64", "f32", "f64", "decimal", "DateTime", "DateTimeOffset", "Guid"),
    )
    def GET(self) -> T:
        value = default(T)
        if not self.TRY(out(value)):
            raise FormatException("One of the identified items was in an invalid format.")
        return value

    def TryGetBytesFromBase64(self, value: Out[Array[u8]]) -> bool:
        return JsonParse.TryGetBytes(self._Need(JsonValueKind.String).Text, out(value))

    def GetBytesFromBase64(self) -> Array[u8]:
        value: Array[u8] = None
        if not self.TryGetBytesFromBase64(out(value)):
            raise FormatException("One of the identified items was in an invalid format.")
        return value

    @static
    def Parse(json: str, options: JsonDocumentOptions = default(JsonDocumentOptions)) -> JsonElement:
        return JsonDocument.Parse(json, options).RootElement

    @static
    def Parse(json: ReadOnlySpan[char], options: JsonDocumentOptions = default(JsonDocumentOptions)) -> JsonElement:
        return JsonDocument.Parse(json.ToString(), options).RootElement

    @static
    def Parse(utf8Json: ReadOnlySpan[u8], options: JsonDocumentOptions = default(JsonDocumentOptions)) -> JsonElement:
        return JsonDocument.Parse(ReadOnlyMemory[u8](utf8Json.ToArray()), options).RootElement

    @static
    def ParseValue(reader: Ref[Utf8JsonReader]) -> JsonElement:
        if reader.TokenType == JsonTokenType.None_ or reader.TokenType == JsonTokenType.PropertyName:
            reader.Read()
        return JsonElement(JsonData.Read(ref(reader), reader.AllBytes(), False))

    def EnumerateArray(self) -> JsonElement.ArrayEnumerator:
        return JsonElement.ArrayEnumerator(self._Need(JsonValueKind.Array))

    def EnumerateObject(self) -> JsonElement.ObjectEnumerator:
        return JsonElement.ObjectEnumerator(self._Need(JsonValueKind.Object))

    @family(Walker=("ArrayEnumerator", "ObjectEnumerator"), T=("JsonElement", "JsonProperty"), NAMED=(False, True))
    @struct
    class Walker(IEnumerable[T], IEnumerator[T]):
        _data: JsonData
        _index: i32

        @internal
        def __init__(self, data: JsonData) -> None:
            self._data = data
            self._index = -1

        def GetEnumerator(self) -> JsonElement.Walker:
            return JsonElement.Walker(self._data)

        @implements(IEnumerable[T].GetEnumerator)
        def GetEnumerator(self) -> IEnumerator[T]:
            return self.GetEnumerator()

        @implements(System.Collections.IEnumerable.GetEnumerator)
        def GetEnumerator(self) -> System.Collections.IEnumerator:
            return self.GetEnumerator()

        def MoveNext(self) -> bool:
            if self._data is None or self._index >= self._data.Items.Count:
                return False
            self._index += 1
            return self._index < self._data.Items.Count

        @property
        def Current(self) -> T:
            if self._data is None or u32(self._index) >= u32(self._data.Items.Count):
                return default(T)
            element = JsonElement(self._data.Items[self._index])
            if NAMED:
                return JsonProperty(self._data.Names[self._index], element)
            else:
                return element

        def Reset(self) -> None:
            self._index = -1

        def Dispose(self) -> None:
            if self._data is not None:
                self._index = self._data.Items.Count

        @implements(System.Collections.IEnumerator.Current)
        @property
        def Current(self) -> object:
            return self.Current


@struct
@readonly
class JsonProperty:
    """A name and a value of an object."""

    _name: str
    _value: JsonElement

    @internal
    def __init__(self, name: str, value: JsonElement) -> None:
        self._name = name
        self._value = value

    @property
    def Name(self) -> str:
        return self._name

    @property
    def Value(self) -> JsonElement:
        return self._value

    def NameEquals(self, text: str) -> bool:
        return self._name == text

    def NameEquals(self, text: ReadOnlySpan[char]) -> bool:
        return self._name == text.ToString()

    def NameEquals(self, utf8Text: ReadOnlySpan[u8]) -> bool:
        return self._name == Encoding.UTF8.GetString(utf8Text)

    def WriteTo(self, writer: Utf8JsonWriter) -> None:
        if writer is None:
            raise ArgumentNullException("writer")
        writer.WritePropertyName(self._name)
        self._value.WriteTo(writer)

    @override
    def ToString(self) -> str:
        return '"' + self._name + '":' + self._value.GetRawText()
