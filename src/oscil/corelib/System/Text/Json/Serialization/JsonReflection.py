"""The serializer: values of any type to JSON and back, by what reflection says of the type."""

from oscil.lang import *
import System.Collections
from System.Collections.Generic import *
from System.Globalization import CultureInfo, NumberStyles
from System.Text.Json.Nodes import JsonNode


@internal
@static
class JsonReflection:
    @static
    def ShapeOf(type: Type, options: JsonSerializerOptions) -> JsonShape:
        options.MakeReadOnly()
        found: JsonShape = None
        with lock(options.Shapes):
            if not options.Shapes.TryGetValue(type, out(found)):
                found = JsonShape.Make(type, options)
                options.Shapes[type] = found
            found.Fill(options)
            return found

    @static
    def CannotConvert(type: Type) -> JsonException:
        error = JsonException("The JSON value could not be converted to " + type.ToString() + ".")
        error.AppendPath = True
        return error

    @static
    def _Refused(type: Type) -> NotSupportedException:
        return NotSupportedException("Serialization and deserialization of '" + type.ToString() + "' instances is not supported.")

    # Writing

    @static
    def Write(writer: Utf8JsonWriter, value: object, type: Type, options: JsonSerializerOptions) -> None:
        JsonReflection.Write(writer, value, JsonReflection.ShapeOf(type, options), options, options.NumberHandling)

    @static
    def Write(writer: Utf8JsonWriter, value: object, shape: JsonShape, options: JsonSerializerOptions, handling: JsonNumberHandling) -> None:
        if shape.Kind == JsonShapeKind.Custom:
            if value is None and not shape.Converter.TakesNull:
                writer.WriteNullValue()
            else:
                shape.Converter.WriteObject(writer, value, options)
            return
        if value is None:
            writer.WriteNullValue()
            return
        match shape.Kind:
            case JsonShapeKind.Simple:
                JsonReflection._WriteSimple(writer, value, handling)
            case JsonShapeKind.Enum:
                writer.WriteRawValue(cast(Enum, value).ToString("D"), True)
            case JsonShapeKind.Nullable:
                JsonReflection.Write(writer, value, JsonReflection.ShapeOf(shape.Element, options), options, handling)
            case JsonShapeKind.Anything:
                type = value.GetType()
                if type is typeof(object):
                    writer.WriteStartObject()
                    writer.WriteEndObject()
                else:
                    JsonReflection.Write(writer, value, JsonReflection.ShapeOf(type, options), options, handling)
            case JsonShapeKind.Document:
                JsonReflection._WriteDocument(writer, value, options)
            case JsonShapeKind.List:
                JsonReflection._WriteList(writer, value, shape, options, handling)
            case JsonShapeKind.Map:
                JsonReflection._WriteMap(writer, value, shape, options, handling)
            case JsonShapeKind.Object:
                JsonReflection._WriteObject(writer, value, shape, options, handling)
            case _:
                raise JsonReflection._Refused(shape.Type)

    @static
    def _WriteDocument(writer: Utf8JsonWriter, value: object, options: JsonSerializerOptions) -> None:
        match value:
            case JsonElement() as element:
                element.WriteTo(writer)
            case JsonDocument() as document:
                document.WriteTo(writer)
            case _:
                cast(JsonNode, value).WriteTo(writer, options)

    @static
    def _CheckDepth(writer: Utf8JsonWriter, options: JsonSerializerOptions, last: str = None) -> None:
        """`last` is the member written before: .NET tells its place."""
        limit = options.MaxDepth if options.MaxDepth > 0 else 64
        if writer.CurrentDepth >= limit:
            error = JsonException(
                "A possible object cycle was detected. This can either be due to a cycle or if the object depth is larger than the maximum allowed depth of "
                + limit.ToString()
                + ". Consider using ReferenceHandler.Preserve on JsonSerializerOptions to support cycles."
            )
            error.AppendPath = True
            error.Path = None if last is None else JsonReflection.Step(last)
            raise error

    @static
    def _WriteList(writer: Utf8JsonWriter, value: object, shape: JsonShape, options: JsonSerializerOptions, handling: JsonNumberHandling) -> None:
        JsonReflection._CheckDepth(writer, options)
        element = JsonReflection.ShapeOf(shape.Element, options)
        writer.WriteStartArray()
        for item in cast(System.Collections.IEnumerable, value):
            JsonReflection.Write(writer, item, element, options, handling)
        writer.WriteEndArray()

    @static
    def KeyText(key: object) -> str:
        match key:
            case str() as text:
                return text
            case bool() as truth:
                return "true" if truth else "false"
            case DateTime() as date:
                return JsonTexts.OfDate(date)
            case DateTimeOffset() as moment:
                return JsonTexts.OfDate(moment)
            case Enum():
                return key.ToString()
            case IFormattable() as formattable:
                return formattable.ToString(None, CultureInfo.InvariantCulture)
        return key.ToString()

    @static
    def _WriteMap(writer: Utf8JsonWriter, value: object, shape: JsonShape, options: JsonSerializerOptions, handling: JsonNumberHandling) -> None:
        JsonReflection._CheckDepth(writer, options)
        keys = List[object]()
        values = List[object]()
        shape.MapCollector.Walk(value, keys, values)
        element = JsonReflection.ShapeOf(shape.Element, options)
        writer.WriteStartObject()
        for i in range(keys.Count):
            converter = JsonReflection.ShapeOf(keys[i].GetType(), options).Converter
            name = None if converter is None else converter.NameOf(keys[i])
            if name is None:
                name = JsonReflection.KeyText(keys[i])
            writer.WritePropertyName(name if options.DictionaryKeyPolicy is None else options.DictionaryKeyPolicy.ConvertName(name))
            JsonReflection.Write(writer, values[i], element, options, handling)
        writer.WriteEndObject()

    @static
    def _WriteObject(writer: Utf8JsonWriter, value: object, shape: JsonShape, options: JsonSerializerOptions, handling: JsonNumberHandling) -> None:
        JsonReflection._CheckDepth(writer, options)
        writer.WriteStartObject()
        if shape.Derived is not None:
            shape = JsonReflection._DerivedFor(writer, value, shape, options)
        last: str = None
        for member in shape.Members:
            if member.Readable:
                JsonReflection._WriteMember(writer, value, member, options, handling, last)
                last = member.Name
        if shape.Extension is not None:
            more = shape.Extension.Get(value)
            if more is not None:
                extension = JsonReflection.ShapeOf(shape.Extension.Type, options)
                keys = List[object]()
                values = List[object]()
                if extension.MapCollector is not None:
                    extension.MapCollector.Walk(more, keys, values)
                for i in range(keys.Count):
                    writer.WritePropertyName(JsonReflection.KeyText(keys[i]))
                    JsonReflection.Write(writer, values[i], typeof(object), options)
        writer.WriteEndObject()

    @static
    def _WriteMember(writer: Utf8JsonWriter, owner: object, member: JsonMember, options: JsonSerializerOptions, handling: JsonNumberHandling, last: str) -> None:
        value = member.Get(owner)
        if member.Ignore == JsonIgnoreCondition.WhenWriting:
            return
        if value is None and (member.Ignore == JsonIgnoreCondition.WhenWritingNull or member.Ignore == JsonIgnoreCondition.WhenWritingDefault or options.IgnoreNullValues):
            return
        if member.Ignore == JsonIgnoreCondition.WhenWritingDefault and member.Type.IsValueType and value.Equals(Activator.CreateInstance(member.Type)):
            return
        writer.WritePropertyName(member.Name)
        if member.Handling >= 0:
            handling = JsonNumberHandling(member.Handling)
        if value is not None and member.Converter is None and not JsonReflection.IsSimple(member.Type):
            JsonReflection._CheckDepth(writer, options, last)
        try:
            if member.Converter is not None:
                if value is None and not member.Converter.TakesNull:
                    writer.WriteNullValue()
                else:
                    member.Converter.WriteObject(writer, value, options)
            else:
                JsonReflection.Write(writer, value, JsonReflection.ShapeOf(member.Type, options), options, handling)
        except JsonException as e:
            if e.AppendPath:
                e.Path = JsonReflection.Step(member.Name) + e.Path
            raise
        except NotSupportedException as e:
            e.Data["JsonPath"] = JsonReflection.Step(member.Name) + cast(str, e.Data["JsonPath"])
            raise

    @static
    def _DerivedFor(writer: Utf8JsonWriter, value: object, shape: JsonShape, options: JsonSerializerOptions) -> JsonShape:
        """The shape of one of the derived types that are known, whose mark is written."""
        type = value.GetType()
        for each in shape.Derived:
            derived = cast(JsonDerivedTypeAttribute, each)
            if derived.DerivedType is type:
                mark = derived.TypeDiscriminator
                if isinstance(mark, str):
                    writer.WriteString(shape.Discriminator, cast(str, mark))
                elif mark is not None:
                    writer.WriteNumber(shape.Discriminator, cast(i32, mark))
                return JsonReflection.ShapeOf(type, options)
        if type is not shape.Type:
            raise NotSupportedException("Runtime type '" + type.ToString() + "' is not supported by polymorphic type '" + shape.Type.ToString() + "'.")
        return shape

    @static
    def Step(name: str) -> str:
        """A name in a path."""
        for c in name:
            if not Char.IsLetterOrDigit(c) and c != "_":
                return "['" + name + "']"
        return "." + name

    # Reading

    @static
    def Read(reader: Ref[Utf8JsonReader], type: Type, options: JsonSerializerOptions) -> object:
        return JsonReflection.Read(ref(reader), JsonReflection.ShapeOf(type, options), options, options.NumberHandling)

    @static
    def Read(reader: Ref[Utf8JsonReader], shape: JsonShape, options: JsonSerializerOptions, handling: JsonNumberHandling) -> object:
        token = reader.TokenType
        if shape.Kind == JsonShapeKind.Custom:
            if token == JsonTokenType.Null and not shape.Converter.TakesNull:
                if shape.Type.IsValueType and Nullable.GetUnderlyingType(shape.Type) is None:
                    raise JsonReflection.CannotConvert(shape.Type)
                return None
            return JsonReflection.ReadCustom(ref(reader), shape.Converter, shape.Type, options)
        if shape.Kind == JsonShapeKind.Anything:
            if token == JsonTokenType.Null:
                return None
            return JsonNode.Of(JsonElement.ParseValue(ref(reader))) if options.UnknownTypeHandling == JsonUnknownTypeHandling.JsonNode else cast(object, JsonElement.ParseValue(ref(reader)))
        if shape.Kind == JsonShapeKind.Document:
            element = JsonElement.ParseValue(ref(reader))
            if shape.Type is typeof(JsonElement):
                return element
            if shape.Type is typeof(JsonDocument):
                return JsonDocument(element.Data)
            node = JsonNode.Of(element)
            if node is not None and not shape.Type.IsInstanceOfType(node):
                raise JsonReflection.CannotConvert(shape.Type)
            return node
        if token == JsonTokenType.Null:
            if shape.Type.IsValueType and shape.Kind != JsonShapeKind.Nullable:
                raise JsonReflection.CannotConvert(shape.Type)
            return None
        match shape.Kind:
            case JsonShapeKind.Simple:
                return JsonReflection._ReadSimple(ref(reader), shape.Type, handling)
            case JsonShapeKind.Enum:
                return JsonReflection.EnumFrom(ref(reader), shape.Type)
            case JsonShapeKind.Nullable:
                return JsonReflection.ReadNamed(ref(reader), JsonReflection.ShapeOf(shape.Element, options), shape.Type, options, handling)
            case JsonShapeKind.List:
                return JsonReflection._ReadList(ref(reader), shape, options, handling)
            case JsonShapeKind.Map:
                return JsonReflection._ReadMap(ref(reader), shape, options, handling)
            case JsonShapeKind.Object:
                return JsonReflection._ReadObject(ref(reader), shape, options, handling)
        raise JsonReflection._Refused(shape.Type)

    @static
    def ReadCustom(reader: Ref[Utf8JsonReader], converter: JsonConverter, type: Type, options: JsonSerializerOptions) -> object:
        token = reader.TokenType
        depth = reader.CurrentDepth
        start = reader.TokenStartIndex
        try:
            value = converter.ReadObject(ref(reader), type, options)
            whole = reader.TokenStartIndex == start
            if token == JsonTokenType.StartObject or token == JsonTokenType.StartArray:
                whole = reader.CurrentDepth == depth and (reader.TokenType == JsonTokenType.EndObject or reader.TokenType == JsonTokenType.EndArray)
            if not whole:
                wrong = JsonException("The converter '" + converter.GetType().ToString() + "' read too much or not enough.")
                wrong.AppendPath = True
                raise wrong
            return value
        except (FormatException, InvalidOperationException) as e:
            error = JsonException("The JSON value could not be converted to " + type.ToString() + ".", e)
            error.AppendPath = True
            raise error

    @internal
    @static
    def ReadNamed(reader: Ref[Utf8JsonReader], shape: JsonShape, named: Type, options: JsonSerializerOptions, handling: JsonNumberHandling) -> object:
        """A value whose failure is told of another type: the one around it."""
        try:
            return JsonReflection.Read(ref(reader), shape, options, handling)
        except JsonException as e:
            if e.AppendPath and e.Path is None and (shape.Kind == JsonShapeKind.Simple or shape.Kind == JsonShapeKind.Enum or shape.Kind == JsonShapeKind.Nullable):
                raise JsonReflection.CannotConvert(named)
            raise

    @static
    def EnumFrom(reader: Ref[Utf8JsonReader], type: Type) -> object:
        number = i64(0)
        if reader.TokenType != JsonTokenType.Number:
            raise JsonReflection.CannotConvert(type)
        if reader.TryGetInt64(out(number)):
            value = Enum.ToObject(type, number)
            if Convert.ToDecimal(Convert.ChangeType(value, Enum.GetUnderlyingType(type))) == decimal(number):
                return value
        raise JsonReflection.CannotConvert(type)

    @static
    def _ReadList(reader: Ref[Utf8JsonReader], shape: JsonShape, options: JsonSerializerOptions, handling: JsonNumberHandling) -> object:
        if reader.TokenType != JsonTokenType.StartArray:
            raise JsonReflection.CannotConvert(shape.Type)
        element = JsonReflection.ShapeOf(shape.Element, options)
        items = List[object]()
        try:
            while reader.Read() and reader.TokenType != JsonTokenType.EndArray:
                items.Add(JsonReflection.Read(ref(reader), element, options, handling))
        except JsonException as e:
            e.Path = "[" + items.Count.ToString() + "]" + e.Path
            raise
        made = shape.Collector.Make(items, shape.Type)
        if made is None:
            raise JsonReflection._NoCollection(shape.Type)
        return made

    @static
    def _NoCollection(type: Type) -> NotSupportedException:
        return NotSupportedException("The collection type '" + type.ToString() + "' is abstract, an interface, or is read only, and could not be instantiated and populated.")

    @static
    def KeyFrom(text: str, type: Type) -> object:
        if type is typeof(str) or type is typeof(object):
            return text
        value: object = None
        if type.IsEnum:
            if Enum.TryParse(type, text, out(value)):
                return value
            raise JsonReflection.CannotConvert(type)
        if type is typeof(bool):
            return Boolean.Parse(text)
        value = JsonReflection._FromText(text, type)
        if value is None:
            value = JsonReflection._NumberFrom(text, type)
        if value is None:
            raise JsonReflection.CannotConvert(type)
        return value

    @static
    def _ReadMap(reader: Ref[Utf8JsonReader], shape: JsonShape, options: JsonSerializerOptions, handling: JsonNumberHandling) -> object:
        if reader.TokenType != JsonTokenType.StartObject:
            raise JsonReflection.CannotConvert(shape.Type)
        element = JsonReflection.ShapeOf(shape.Element, options)
        keys = List[object]()
        values = List[object]()
        keyType = shape.MapCollector.KeyType()
        name = ""
        try:
            while reader.Read() and reader.TokenType != JsonTokenType.EndObject:
                name = reader.Text()
                converter = JsonReflection.ShapeOf(keyType, options).Converter
                key = JsonReflection.KeyFrom(name, keyType) if converter is None else converter.ReadObject(ref(reader), keyType, options)
                reader.Read()
                values.Add(JsonReflection.Read(ref(reader), element, options, handling))
                keys.Add(key)
        except JsonException as e:
            e.Path = JsonReflection.Step(name) + e.Path
            raise
        made = shape.MapCollector.Make(keys, values, shape.Type)
        if made is None:
            raise JsonReflection._NoCollection(shape.Type)
        return made

    @static
    def _ReadObject(reader: Ref[Utf8JsonReader], shape: JsonShape, options: JsonSerializerOptions, handling: JsonNumberHandling) -> object:
        if reader.TokenType != JsonTokenType.StartObject:
            raise JsonReflection.CannotConvert(shape.Type)
        reading = JsonObjectReading(shape)
        name = ""
        first = True
        try:
            while reader.Read() and reader.TokenType != JsonTokenType.EndObject:
                name = reader.Text()
                reader.Read()
                if first and shape.Derived is not None and name == shape.Discriminator:
                    name = ""
                    shape = JsonReflection._DerivedOf(ref(reader), shape, options)
                    reading = JsonObjectReading(shape)
                else:
                    reading.Take(ref(reader), name, options, handling)
                first = False
                name = ""
        except JsonException as e:
            if name != "":
                e.Path = JsonReflection.Step(name) + e.Path
            raise
        return reading.Finish()

    @static
    def _DerivedOf(reader: Ref[Utf8JsonReader], shape: JsonShape, options: JsonSerializerOptions) -> JsonShape:
        mark: object = reader.GetString() if reader.TokenType == JsonTokenType.String else cast(object, reader.GetInt32())
        for each in shape.Derived:
            derived = cast(JsonDerivedTypeAttribute, each)
            if derived.TypeDiscriminator is not None and derived.TypeDiscriminator.Equals(mark):
                return JsonReflection.ShapeOf(derived.DerivedType, options)
        reader.Read()
        error = JsonException("Read unrecognized type discriminator id '" + mark.ToString() + "'.")
        error.AppendPath = True
        raise error


@internal
@sealed
class JsonObjectReading:
    """An object whose properties come in: it is made at once, or when all arguments of its constructor are there."""

    _shape: JsonShape
    _made: object
    _arguments: Array[object]
    _members: List[JsonMember]
    _values: List[object]
    _more: Dictionary[str, JsonElement]
    _seen: HashSet[JsonMember]

    def __init__(self, shape: JsonShape) -> None:
        self._shape = shape
        self._seen = HashSet[JsonMember]() if shape.AnyRequired else None
        if shape.Derived is None:
            self._Check()
        if shape.Parameters is None:
            return
        if len(shape.Parameters) == 0:
            self._made = Activator.CreateInstance(shape.Type) if shape.Constructor is None else shape.Constructor.Invoke(Array[object](0))
            return
        self._arguments = Array[object](len(shape.Parameters))
        for i in range(len(self._arguments)):
            parameter = shape.Parameters[i]
            if parameter.HasDefaultValue and parameter.DefaultValue is not None:
                self._arguments[i] = parameter.DefaultValue
            elif parameter.ParameterType.IsValueType:
                self._arguments[i] = Activator.CreateInstance(parameter.ParameterType)
        self._members = List[JsonMember]()
        self._values = List[object]()

    def _Check(self) -> None:
        if self._shape.Unusable is not None:
            raise InvalidOperationException(self._shape.Unusable)
        if self._shape.Parameters is not None:
            return
        type = self._shape.Type
        if type.IsAbstract or type.IsInterface:
            raise NotSupportedException("Deserialization of interface or abstract types is not supported. Type '" + type.ToString() + "'.")
        raise NotSupportedException(
            "Deserialization of types without a parameterless constructor, a singular parameterized constructor, or a parameterized constructor annotated with 'JsonConstructorAttribute' is not supported. Type '"
            + type.ToString()
            + "'."
        )

    def Take(self, reader: Ref[Utf8JsonReader], name: str, options: JsonSerializerOptions, handling: JsonNumberHandling) -> None:
        self._Check()
        shape = self._shape
        member: JsonMember = None
        if not shape.ByName.TryGetValue(name, out(member)):
            self._TakeUnknown(ref(reader), name)
            return
        if member.Ignored or member.Parameter < 0 and not member.Writable or member.Ignore == JsonIgnoreCondition.WhenReading:
            reader.Skip()
            return
        if member.Handling >= 0:
            handling = JsonNumberHandling(member.Handling)
        value = JsonObjectReading._Value(ref(reader), member, options, handling)
        if self._seen is not None:
            self._seen.Add(member)
        if value is None and options.IgnoreNullValues:
            return
        if member.Parameter >= 0:
            self._arguments[member.Parameter] = value
        elif self._made is not None:
            member.Set(self._made, value)
        else:
            self._members.Add(member)
            self._values.Add(value)

    @static
    def _Value(reader: Ref[Utf8JsonReader], member: JsonMember, options: JsonSerializerOptions, handling: JsonNumberHandling) -> object:
        if member.Converter is None:
            named = member.Owner.DeclaringType if member.Parameter >= 0 else member.Type
            return JsonReflection.ReadNamed(ref(reader), JsonReflection.ShapeOf(member.Type, options), named, options, handling)
        if reader.TokenType == JsonTokenType.Null and not member.Converter.TakesNull:
            if member.Type.IsValueType and Nullable.GetUnderlyingType(member.Type) is None:
                raise JsonReflection.CannotConvert(member.Type)
            return None
        return JsonReflection.ReadCustom(ref(reader), member.Converter, member.Type, options)

    def _TakeUnknown(self, reader: Ref[Utf8JsonReader], name: str) -> None:
        if self._shape.Extension is not None:
            if self._more is None:
                self._more = Dictionary[str, JsonElement]()
            self._more[name] = JsonElement.ParseValue(ref(reader))
            return
        if self._shape.Strict:
            error = JsonException("The JSON property '" + name + "' could not be mapped to any .NET member contained in type '" + self._shape.Type.ToString() + "'.")
            error.AppendPath = True
            raise error
        reader.Skip()

    def Finish(self) -> object:
        self._Check()
        shape = self._shape
        if self._seen is not None:
            self._CheckRequired()
        if self._made is None:
            try:
                self._made = shape.Constructor.Invoke(self._arguments)
            except System.Reflection.TargetInvocationException as e:
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(e.InnerException)
            for i in range(self._members.Count):
                self._members[i].Set(self._made, self._values[i])
        if self._more is not None:
            self._SetExtension()
        return self._made

    def _SetExtension(self) -> None:
        member = self._shape.Extension
        map = member.Get(self._made)
        if map is None:
            map = Dictionary[str, object]() if member.Type.IsAssignableFrom(typeof(Dictionary[str, object])) else cast(object, Dictionary[str, JsonElement]())
            member.Set(self._made, map)
        plain = cast(System.Collections.IDictionary, map)
        for pair in self._more:
            plain[pair.Key] = pair.Value

    def _CheckRequired(self) -> None:
        missing = List[str]()
        for member in self._shape.Members:
            if member.Required and not self._seen.Contains(member):
                missing.Add("'" + member.Name + "'")
        if missing.Count > 0:
            raise JsonException("JSON deserialization for type '" + self._shape.Type.ToString() + "' was missing required properties including: " + String.Join(", ", missing) + ".")
