from oscil.lang import *
import System.Collections
from System.Collections.Generic import *
from System.IO import Stream


@struct
class JsonNodeOptions:
    PropertyNameCaseInsensitive: Auto[bool]


@abstract
class JsonNode:
    """A part of a JSON text that may be changed."""

    _parent: Internal[JsonNode]
    _options: JsonNodeOptions | None

    @internal
    def __init__(self, options: JsonNodeOptions | None) -> None:
        self._options = options

    @property
    def Options(self) -> JsonNodeOptions | None:
        return self._options

    @property
    def Parent(self) -> JsonNode:
        return self._parent

    @property
    def Root(self) -> JsonNode:
        node = self
        while node._parent is not None:
            node = node._parent
        return node

    @internal
    @static
    def Of(element: JsonElement, options: JsonNodeOptions | None = None) -> JsonNode:
        match element.ValueKind:
            case JsonValueKind.Object:
                made = JsonObject(options)
                for property in element.EnumerateObject():
                    made[property.Name] = JsonNode.Of(property.Value, options)
                return made
            case JsonValueKind.Array:
                array = JsonArray(options)
                for item in element.EnumerateArray():
                    array.Add(JsonNode.Of(item, options))
                return array
            case JsonValueKind.Null:
                return None
        return JsonValueOf[JsonElement](element, options)

    @internal
    def Adopt(self, child: JsonNode) -> None:
        if child is None:
            return
        if child._parent is not None:
            raise InvalidOperationException("The node already has a parent.")
        node = self
        while node is not None:
            if node is child:
                raise InvalidOperationException("A node cycle was detected.")
            node = node._parent
        child._parent = self

    @static
    def Parse(json: str, nodeOptions: JsonNodeOptions | None = None, documentOptions: JsonDocumentOptions = default(JsonDocumentOptions)) -> JsonNode:
        return JsonNode.Of(JsonDocument.Parse(json, documentOptions).RootElement, nodeOptions)

    @static
    def Parse(utf8Json: ReadOnlySpan[u8], nodeOptions: JsonNodeOptions | None = None, documentOptions: JsonDocumentOptions = default(JsonDocumentOptions)) -> JsonNode:
        return JsonNode.Of(JsonElement.Parse(utf8Json, documentOptions), nodeOptions)

    @static
    def Parse(utf8Json: Stream, nodeOptions: JsonNodeOptions | None = None, documentOptions: JsonDocumentOptions = default(JsonDocumentOptions)) -> JsonNode:
        return JsonNode.Of(JsonDocument.Parse(utf8Json, documentOptions).RootElement, nodeOptions)

    @static
    def Parse(reader: Ref[Utf8JsonReader], nodeOptions: JsonNodeOptions | None = None) -> JsonNode:
        return JsonNode.Of(JsonElement.ParseValue(ref(reader)), nodeOptions)

    @family(AS=("AsObject", "AsArray", "AsValue"), T=("JsonObject", "JsonArray", "JsonValue"), WORD=("'JsonObject'", "'JsonArray'", "'JsonValue'"))
    def AS(self) -> T:
        node = try_cast(T, self)
        if node is None:
            raise InvalidOperationException("The node must be of type '" + WORD + "'.")
        return node

    def __getitem__(self, index: i32) -> JsonNode:
        return self.AsArray().At(index)

    def __setitem__(self, index: i32, value: JsonNode) -> None:
        self.AsArray().Put(index, value)

    def __getitem__(self, propertyName: str) -> JsonNode:
        return self.AsObject().Find(propertyName)

    def __setitem__(self, propertyName: str, value: JsonNode) -> None:
        self.AsObject().Put(propertyName, value)

    def GetValueKind(self) -> JsonValueKind:
        return self.Kind()

    @internal
    @abstract
    def Kind(self) -> JsonValueKind: ...

    @virtual
    @generic(T)
    def GetValue(self) -> T:
        raise InvalidOperationException("The node must be of type 'JsonValue'.")

    def DeepClone(self) -> JsonNode:
        return self.Copy()

    @internal
    @abstract
    def Copy(self) -> JsonNode: ...

    @abstract
    def WriteTo(self, writer: Utf8JsonWriter, options: JsonSerializerOptions = None) -> None: ...

    def GetPropertyName(self) -> str:
        parent = try_cast(JsonObject, self._parent)
        if parent is None:
            raise InvalidOperationException("The parent node must be of type 'JsonObject'." if self._parent is None else "The node must be of type 'JsonObject'.")
        return parent.NameOf(self)

    def GetElementIndex(self) -> i32:
        parent = try_cast(JsonArray, self._parent)
        if parent is None:
            raise InvalidOperationException("The node must be of type 'JsonArray'.")
        return parent.IndexOf(self)

    def GetPath(self) -> str:
        if self._parent is None:
            return "$"
        inArray = try_cast(JsonArray, self._parent)
        if inArray is not None:
            return self._parent.GetPath() + "[" + inArray.IndexOf(self).ToString() + "]"
        return self._parent.GetPath() + System.Text.Json.Serialization.JsonReflection.Step(self.GetPropertyName())

    @generic(T)
    def ReplaceWith(self, value: T) -> None:
        node = JsonValue.Create[T](value)
        inArray = try_cast(JsonArray, self._parent)
        if inArray is not None:
            inArray.Put(self.GetElementIndex(), node)
        elif self._parent is not None:
            self._parent.AsObject().Put(self.GetPropertyName(), node)

    @static
    def DeepEquals(node1: JsonNode, node2: JsonNode) -> bool:
        if node1 is None or node2 is None:
            return node1 is node2
        return JsonElement.DeepEquals(JsonElement.Parse(node1.ToJsonString()), JsonElement.Parse(node2.ToJsonString()))

    def ToJsonString(self, options: JsonSerializerOptions = None) -> str:
        writing = default(JsonWriterOptions) if options is None else options.ForWriter()
        return self._Text(writing, options)

    def _Text(self, writing: JsonWriterOptions, options: JsonSerializerOptions) -> str:
        buffer = System.Buffers.ArrayBufferWriter[u8](256)
        writer = Utf8JsonWriter(buffer, writing)
        self.WriteTo(writer, options)
        writer.Flush()
        return Encoding.UTF8.GetString(buffer.WrittenSpan)

    @override
    def ToString(self) -> str:
        value = try_cast(JsonValue, self)
        text: str = None
        if value is not None and value.TryGetValue[str](out(text)):
            return text
        writing = default(JsonWriterOptions)
        writing.Indented = True
        return self._Text(writing, None)

    @family(T=("bool", "u8", "i8", "i16", "u16", "i32", "u32", "i64", "u64", "f32", "f64", "decimal", "char", "DateTime", "DateTimeOffset", "Guid"))
    @static
    def op_Implicit(value: T) -> JsonNode:
        return JsonValueOf[T](value, None)

    @family(T=("bool", "u8", "i8", "i16", "u16", "i32", "u32", "i64", "u64", "f32", "f64", "decimal", "char", "DateTime", "DateTimeOffset", "Guid"))
    @static
    def op_Implicit(value: T | None) -> JsonNode:
        return JsonValueOf[T](value.Value, None) if value.HasValue else cast(JsonNode, None)

    @static
    def op_Implicit(value: str) -> JsonNode:
        return None if value is None else JsonValueOf[str](value, None)

    @family(T=("bool", "u8", "i8", "i16", "u16", "i32", "u32", "i64", "u64", "f32", "f64", "decimal", "char", "DateTime", "DateTimeOffset", "Guid"))
    @static
    def op_Explicit(value: JsonNode) -> T:
        if value is None:
            raise ArgumentNullException("value")
        return value.GetValue[T]()

    @family(T=("bool", "u8", "i8", "i16", "u16", "i32", "u32", "i64", "u64", "f32", "f64", "decimal", "char", "DateTime", "DateTimeOffset", "Guid"))
    @static
    def op_Explicit(value: JsonNode) -> T | None:
        return None if value is None else convert(T | None, value.GetValue[T]())

    @static
    def op_Explicit(value: JsonNode) -> str:
        return None if value is None else value.GetValue[str]()


@abstract
class JsonValue(JsonNode):
    @internal
    def __init__(self, options: JsonNodeOptions | None) -> None:
        super().__init__(options)

    @abstract
    @generic(T)
    def TryGetValue(self, value: Out[T]) -> bool: ...

    @static
    @generic(T)
    def Create(value: T, options: JsonNodeOptions | None = None) -> JsonValue:
        if value is None:
            return None
        if isinstance(value, JsonNode):
            raise ArgumentException("A 'JsonNode' cannot be used as a 'JsonValue'.")
        return JsonValueOf[T](value, options)

    @family(T=("bool", "u8", "i8", "i16", "u16", "i32", "u32", "i64", "u64", "f32", "f64", "decimal", "char", "DateTime", "DateTimeOffset", "Guid"))
    @static
    def Create(value: T, options: JsonNodeOptions | None = None) -> JsonValue:
        return JsonValueOf[T](value, options)

    @family(T=("bool", "u8", "i8", "i16", "u16", "i32", "u32", "i64", "u64", "f32", "f64", "decimal", "char", "DateTime", "DateTimeOffset", "Guid"))
    @static
    def Create(value: T | None, options: JsonNodeOptions | None = None) -> JsonValue:
        return JsonValueOf[T](value.Value, options) if value.HasValue else cast(JsonValue, None)

    @static
    def Create(value: str, options: JsonNodeOptions | None = None) -> JsonValue:
        return None if value is None else JsonValueOf[str](value, options)

    @static
    def Create(value: JsonElement, options: JsonNodeOptions | None = None) -> JsonValue:
        if value.ValueKind == JsonValueKind.Object or value.ValueKind == JsonValueKind.Array:
            raise InvalidOperationException("The element cannot be an object or array.")
        return None if value.ValueKind == JsonValueKind.Null else JsonValueOf[JsonElement](value, options)


@internal
@sealed
@generic(TValue)
class JsonValueOf(JsonValue):
    _value: TValue

    def __init__(self, value: TValue, options: JsonNodeOptions | None) -> None:
        super().__init__(options)
        self._value = value

    def _Element(self) -> JsonElement:
        return cast(JsonElement, cast(object, self._value)) if typeof(TValue) is typeof(JsonElement) else JsonSerializer.SerializeToElement[TValue](self._value)

    @override
    @generic(T)
    def TryGetValue(self, value: Out[T]) -> bool:
        if isinstance(self._value, T):
            value = cast(T, cast(object, self._value))
            return True
        value = default(T)
        if typeof(TValue) is not typeof(JsonElement):
            return False
        try:
            found = JsonSerializer.Deserialize(self._Element(), typeof(T))
            if found is None or typeof(T) is typeof(object):
                return False
            value = cast(T, found)
            return True
        except JsonException:
            return False

    @override
    @generic(T)
    def GetValue(self) -> T:
        value = default(T)
        if self.TryGetValue[T](out(value)):
            return value
        if typeof(TValue) is typeof(JsonElement):
            kind = self._Element().ValueKind
            raise InvalidOperationException("An element of type '" + kind.ToString() + "' cannot be converted to a '" + typeof(T).ToString() + "'.")
        raise InvalidOperationException("A value of type '" + typeof(TValue).ToString() + "' cannot be converted to a '" + typeof(T).ToString() + "'.")

    @internal
    @override
    def Kind(self) -> JsonValueKind:
        return self._Element().ValueKind

    @internal
    @override
    def Copy(self) -> JsonNode:
        return JsonValueOf[TValue](self._value, self.Options)

    @override
    def WriteTo(self, writer: Utf8JsonWriter, options: JsonSerializerOptions = None) -> None:
        JsonSerializer.Serialize[TValue](writer, self._value, options)


@sealed
class JsonArray(JsonNode, IList[JsonNode], IReadOnlyList[JsonNode]):
    _items: List[JsonNode]

    def __init__(self, options: JsonNodeOptions | None = None) -> None:
        super().__init__(options)
        self._items = List[JsonNode]()

    def __init__(self, *items: JsonNode) -> None:
        super().__init__(None)
        self._items = List[JsonNode]()
        for item in items:
            self.Add(item)

    def __init__(self, items: ReadOnlySpan[JsonNode]) -> None:
        super().__init__(None)
        self._items = List[JsonNode]()
        for item in items:
            self.Add(item)

    @static
    def Create(element: JsonElement, options: JsonNodeOptions | None = None) -> JsonArray:
        return None if element.ValueKind == JsonValueKind.Null else JsonNode.Of(element, options).AsArray()

    @property
    def Count(self) -> i32:
        return self._items.Count

    @internal
    def At(self, index: i32) -> JsonNode:
        return self._items[index]

    @internal
    def Put(self, index: i32, value: JsonNode) -> None:
        old = self._items[index]
        self.Adopt(value)
        if old is not None:
            old._parent = None
        self._items[index] = value

    @family(OF=("IList", "IReadOnlyList"))
    @implements(OF[JsonNode].__getitem__)
    def __getitem__(self, index: i32) -> JsonNode:
        return self.At(index)

    @implements(IList[JsonNode].__setitem__)
    def __setitem__(self, index: i32, value: JsonNode) -> None:
        self.Put(index, value)

    def Add(self, item: JsonNode) -> None:
        self.Adopt(item)
        self._items.Add(item)

    @generic(T)
    def Add(self, value: T) -> None:
        self.Add(JsonArray._NodeOf[T](value))

    @static
    @generic(T)
    def _NodeOf(value: T) -> JsonNode:
        return cast(JsonNode, cast(object, value)) if isinstance(value, JsonNode) else JsonValue.Create[T](value)

    def Insert(self, index: i32, item: JsonNode) -> None:
        self.Adopt(item)
        self._items.Insert(index, item)

    def RemoveAt(self, index: i32) -> None:
        old = self._items[index]
        self._items.RemoveAt(index)
        if old is not None:
            old._parent = None

    def RemoveRange(self, index: i32, count: i32) -> None:
        for i in range(count):
            self.RemoveAt(index)

    def RemoveAll(self, match: Func[JsonNode, bool]) -> i32:
        removed = 0
        for item in self._items.ToArray():
            if match(item):
                self.Remove(item)
                removed += 1
        return removed

    def Remove(self, item: JsonNode) -> bool:
        index = self._items.IndexOf(item)
        if index >= 0:
            self.RemoveAt(index)
        return index >= 0

    def Clear(self) -> None:
        self.RemoveRange(0, self.Count)

    def Contains(self, item: JsonNode) -> bool:
        return self._items.Contains(item)

    def IndexOf(self, item: JsonNode) -> i32:
        return self._items.IndexOf(item)

    @generic(T)
    def GetValues(self) -> IEnumerable[T]:
        for item in self._items:
            yield default(T) if item is None else item.GetValue[T]()

    @implements(ICollection[JsonNode].CopyTo)
    def CopyTo(self, array: Array[JsonNode], index: i32) -> None:
        self._items.CopyTo(array, index)

    @implements(ICollection[JsonNode].IsReadOnly)
    @property
    def IsReadOnly(self) -> bool:
        return False

    def GetEnumerator(self) -> IEnumerator[JsonNode]:
        return self._items.GetEnumerator()

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return self._items.GetEnumerator()

    @internal
    @override
    def Kind(self) -> JsonValueKind:
        return JsonValueKind.Array

    @internal
    @override
    def Copy(self) -> JsonNode:
        made = JsonArray(self.Options)
        for item in self._items:
            made.Add(None if item is None else item.DeepClone())
        return made

    @override
    def WriteTo(self, writer: Utf8JsonWriter, options: JsonSerializerOptions = None) -> None:
        if writer is None:
            raise ArgumentNullException("writer")
        writer.WriteStartArray()
        for item in self._items:
            if item is None:
                writer.WriteNullValue()
            else:
                item.WriteTo(writer, options)
        writer.WriteEndArray()


@sealed
class JsonObject(JsonNode, IDictionary[str, JsonNode], IReadOnlyDictionary[str, JsonNode]):
    _map: OrderedDictionary[str, JsonNode]

    def __init__(self, options: JsonNodeOptions | None = None) -> None:
        super().__init__(options)
        ignore = options.HasValue and options.Value.PropertyNameCaseInsensitive
        self._map = OrderedDictionary[str, JsonNode](StringComparer.OrdinalIgnoreCase if ignore else StringComparer.Ordinal)

    def __init__(self, properties: IEnumerable[KeyValuePair[str, JsonNode]], options: JsonNodeOptions | None = None) -> None:
        self.__init__(options)
        for pair in properties:
            self.Add(pair.Key, pair.Value)

    @static
    def Create(element: JsonElement, options: JsonNodeOptions | None = None) -> JsonObject:
        return None if element.ValueKind == JsonValueKind.Null else JsonNode.Of(element, options).AsObject()

    @property
    def Count(self) -> i32:
        return self._map.Count

    @internal
    def Find(self, name: str) -> JsonNode:
        found: JsonNode = None
        self._map.TryGetValue(name, out(found))
        return found

    @internal
    def Put(self, name: str, value: JsonNode) -> None:
        old = self.Find(name)
        if old is value and old is not None:
            return
        self.Adopt(value)
        if old is not None:
            old._parent = None
        self._map[name] = value

    @internal
    def NameOf(self, child: JsonNode) -> str:
        for pair in self._map:
            if pair.Value is child:
                return pair.Key
        return None

    @implements(IReadOnlyDictionary[str, JsonNode].__getitem__)
    def __getitem__(self, name: str) -> JsonNode:
        return self.Find(name)

    @implements(IDictionary[str, JsonNode].__getitem__)
    def __getitem__(self, name: str) -> JsonNode:
        return self.Find(name)

    @implements(IDictionary[str, JsonNode].__setitem__)
    def __setitem__(self, name: str, value: JsonNode) -> None:
        self.Put(name, value)

    def Add(self, propertyName: str, value: JsonNode) -> None:
        if propertyName is None:
            raise ArgumentNullException("propertyName")
        if self._map.ContainsKey(propertyName):
            raise ArgumentException("An item with the same key has already been added. Key: " + propertyName, "key")
        self.Adopt(value)
        self._map.Add(propertyName, value)

    def Add(self, property: KeyValuePair[str, JsonNode]) -> None:
        self.Add(property.Key, property.Value)

    def TryAdd(self, propertyName: str, value: JsonNode) -> bool:
        if self._map.ContainsKey(propertyName):
            return False
        self.Add(propertyName, value)
        return True

    def Insert(self, index: i32, propertyName: str, value: JsonNode) -> None:
        self._map.Insert(index, propertyName, value)
        self.Adopt(value)

    def GetAt(self, index: i32) -> KeyValuePair[str, JsonNode]:
        return self._map.GetAt(index)

    def IndexOf(self, propertyName: str) -> i32:
        return self._map.IndexOf(propertyName)

    def RemoveAt(self, index: i32) -> None:
        self.Remove(self._map.GetAt(index).Key)

    def ContainsKey(self, propertyName: str) -> bool:
        return self._map.ContainsKey(propertyName)

    def TryGetPropertyValue(self, propertyName: str, jsonNode: Out[JsonNode]) -> bool:
        return self._map.TryGetValue(propertyName, out(jsonNode))

    @family(OF=("IDictionary", "IReadOnlyDictionary"))
    @implements(OF[str, JsonNode].TryGetValue)
    def TryGetValue(self, propertyName: str, jsonNode: Out[JsonNode]) -> bool:
        return self._map.TryGetValue(propertyName, out(jsonNode))

    def Remove(self, propertyName: str) -> bool:
        old: JsonNode = None
        if not self._map.Remove(propertyName, out(old)):
            return False
        if old is not None:
            old._parent = None
        return True

    def Clear(self) -> None:
        for pair in self._map:
            if pair.Value is not None:
                pair.Value._parent = None
        self._map.Clear()

    @family(PARTS=("Keys", "Values"), T=("str", "JsonNode"))
    @implements(IDictionary[str, JsonNode].PARTS)
    @property
    def PARTS(self) -> ICollection[T]:
        return self._map.PARTS

    @family(PARTS=("Keys", "Values"), T=("str", "JsonNode"))
    @implements(IReadOnlyDictionary[str, JsonNode].PARTS)
    @property
    def PARTS(self) -> IEnumerable[T]:
        return self._map.PARTS

    @implements(ICollection[KeyValuePair[str, JsonNode]].IsReadOnly)
    @property
    def IsReadOnly(self) -> bool:
        return False

    @implements(ICollection[KeyValuePair[str, JsonNode]].Contains)
    def Contains(self, item: KeyValuePair[str, JsonNode]) -> bool:
        return self._map.ContainsKey(item.Key) and self.Find(item.Key) is item.Value

    @implements(ICollection[KeyValuePair[str, JsonNode]].Remove)
    def Remove(self, item: KeyValuePair[str, JsonNode]) -> bool:
        return self._map.ContainsKey(item.Key) and self.Find(item.Key) is item.Value and self.Remove(item.Key)

    @implements(ICollection[KeyValuePair[str, JsonNode]].CopyTo)
    def CopyTo(self, array: Array[KeyValuePair[str, JsonNode]], index: i32) -> None:
        cast(ICollection[KeyValuePair[str, JsonNode]], self._map).CopyTo(array, index)

    def GetEnumerator(self) -> IEnumerator[KeyValuePair[str, JsonNode]]:
        return cast(IEnumerable[KeyValuePair[str, JsonNode]], self._map).GetEnumerator()

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return self.GetEnumerator()

    @internal
    @override
    def Kind(self) -> JsonValueKind:
        return JsonValueKind.Object

    @internal
    @override
    def Copy(self) -> JsonNode:
        made = JsonObject(self.Options)
        for pair in self._map:
            made.Add(pair.Key, None if pair.Value is None else pair.Value.DeepClone())
        return made

    @override
    def WriteTo(self, writer: Utf8JsonWriter, options: JsonSerializerOptions = None) -> None:
        if writer is None:
            raise ArgumentNullException("writer")
        writer.WriteStartObject()
        for pair in self._map:
            writer.WritePropertyName(pair.Key)
            if pair.Value is None:
                writer.WriteNullValue()
            else:
                pair.Value.WriteTo(writer, options)
        writer.WriteEndObject()
