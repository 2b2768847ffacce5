from oscil.lang import *


@abstract
class JsonConverter:
    """Reads and writes the values of a type."""

    @internal
    def __init__(self) -> None:
        pass

    @virtual
    @property
    def Type(self) -> System.Type:
        return None

    @abstract
    def CanConvert(self, typeToConvert: System.Type) -> bool: ...

    @internal
    @abstract
    def ReadObject(self, reader: Ref[Utf8JsonReader], type: System.Type, options: JsonSerializerOptions) -> object: ...

    @internal
    @abstract
    def WriteObject(self, writer: Utf8JsonWriter, value: object, options: JsonSerializerOptions) -> None: ...

    @internal
    @virtual
    def NameOf(self, value: object) -> str:
        """As the name of a property; None where that is the serializer's task."""
        return None

    @internal
    @virtual
    @property
    def TakesNull(self) -> bool:
        return False


@abstract
@generic(T)
class JsonConverter(JsonConverter):
    @protected
    def __init__(self) -> None:
        pass

    @override
    @property
    def Type(self) -> System.Type:
        return typeof(T)

    @virtual
    @property
    def HandleNull(self) -> bool:
        return typeof(T).IsValueType and default(T) is not None

    @override
    def CanConvert(self, typeToConvert: System.Type) -> bool:
        return typeToConvert is typeof(T)

    @abstract
    def Read(self, reader: Ref[Utf8JsonReader], typeToConvert: System.Type, options: JsonSerializerOptions) -> T: ...

    @abstract
    def Write(self, writer: Utf8JsonWriter, value: T, options: JsonSerializerOptions) -> None: ...

    @virtual
    def ReadAsPropertyName(self, reader: Ref[Utf8JsonReader], typeToConvert: System.Type, options: JsonSerializerOptions) -> T:
        return cast(T, JsonReflection.KeyFrom(reader.GetString(), typeToConvert))

    @virtual
    def WriteAsPropertyName(self, writer: Utf8JsonWriter, value: T, options: JsonSerializerOptions) -> None:
        writer.WritePropertyName(JsonReflection.KeyText(value))

    @internal
    @override
    def ReadObject(self, reader: Ref[Utf8JsonReader], type: System.Type, options: JsonSerializerOptions) -> object:
        return self.Read(ref(reader), type, options)

    @internal
    @override
    def WriteObject(self, writer: Utf8JsonWriter, value: object, options: JsonSerializerOptions) -> None:
        self.Write(writer, cast(T, value), options)

    @internal
    @override
    @property
    def TakesNull(self) -> bool:
        return self.HandleNull


@internal
@sealed
@generic(T)
class JsonDefaultConverter(JsonConverter[T]):
    """What the serializer itself does with a type, as a converter."""

    @override
    def Read(self, reader: Ref[Utf8JsonReader], typeToConvert: System.Type, options: JsonSerializerOptions) -> T:
        value = JsonReflection.Read(ref(reader), typeToConvert, options)
        return default(T) if value is None else cast(T, value)

    @override
    def Write(self, writer: Utf8JsonWriter, value: T, options: JsonSerializerOptions) -> None:
        JsonReflection.Write(writer, value, typeof(T), options)


@abstract
class JsonConverterFactory(JsonConverter):
    """Makes converters for several types."""

    @protected
    def __init__(self) -> None:
        pass

    @abstract
    def CreateConverter(self, typeToConvert: System.Type, options: JsonSerializerOptions) -> JsonConverter: ...

    @internal
    @override
    def ReadObject(self, reader: Ref[Utf8JsonReader], type: System.Type, options: JsonSerializerOptions) -> object:
        return self.CreateConverter(type, options).ReadObject(ref(reader), type, options)

    @internal
    @override
    def WriteObject(self, writer: Utf8JsonWriter, value: object, options: JsonSerializerOptions) -> None:
        self.CreateConverter(value.GetType(), options).WriteObject(writer, value, options)


class JsonStringEnumConverter(JsonConverterFactory):
    """Enumerations by their names."""

    _policy: JsonNamingPolicy
    _allowIntegers: bool

    def __init__(self) -> None:
        self._allowIntegers = True

    def __init__(self, namingPolicy: JsonNamingPolicy = None, allowIntegerValues: bool = True) -> None:
        self._policy = namingPolicy
        self._allowIntegers = allowIntegerValues

    @override
    @final
    def CanConvert(self, typeToConvert: System.Type) -> bool:
        return typeToConvert.IsEnum

    @override
    @final
    def CreateConverter(self, typeToConvert: System.Type, options: JsonSerializerOptions) -> JsonConverter:
        return JsonEnumNames(typeToConvert, self._policy, self._allowIntegers)


@generic(TEnum)
class JsonStringEnumConverter(JsonConverterFactory):
    _inner: JsonStringEnumConverter

    def __init__(self) -> None:
        self._inner = JsonStringEnumConverter()

    def __init__(self, namingPolicy: JsonNamingPolicy = None, allowIntegerValues: bool = True) -> None:
        self._inner = JsonStringEnumConverter(namingPolicy, allowIntegerValues)

    @override
    @final
    def CanConvert(self, typeToConvert: System.Type) -> bool:
        return typeToConvert is typeof(TEnum)

    @override
    @final
    def CreateConverter(self, typeToConvert: System.Type, options: JsonSerializerOptions) -> JsonConverter:
        return self._inner.CreateConverter(typeToConvert, options)


@internal
@sealed
class JsonEnumNames(JsonConverter):
    _type: System.Type
    _policy: JsonNamingPolicy
    _allowIntegers: bool

    def __init__(self, type: System.Type, policy: JsonNamingPolicy, allowIntegers: bool) -> None:
        self._type = type
        self._policy = policy
        self._allowIntegers = allowIntegers

    @override
    def CanConvert(self, typeToConvert: System.Type) -> bool:
        return typeToConvert is self._type

    def _Shown(self, name: str) -> str:
        field = self._type.GetField(name)
        if field is not None:
            found = field.GetCustomAttributes(typeof(JsonStringEnumMemberNameAttribute), False)
            if len(found) > 0:
                return cast(JsonStringEnumMemberNameAttribute, found[0]).Name
        return name if self._policy is None else self._policy.ConvertName(name)

    @internal
    @override
    def NameOf(self, value: object) -> str:
        text = value.ToString()
        if Char.IsAsciiDigit(text[0]) or text[0] == "-":
            return text
        parts = text.Split(", ")
        for i in range(len(parts)):
            parts[i] = self._Shown(parts[i])
        return String.Join(", ", parts)

    @override
    @internal
    def ReadObject(self, reader: Ref[Utf8JsonReader], type: System.Type, options: JsonSerializerOptions) -> object:
        if reader.TokenType == JsonTokenType.String or reader.TokenType == JsonTokenType.PropertyName:
            value: object = None
            if self._TryParse(reader.GetString(), out(value)):
                return value
        elif reader.TokenType == JsonTokenType.Number and self._allowIntegers:
            return JsonReflection.EnumFrom(ref(reader), self._type)
        raise JsonReflection.CannotConvert(self._type)

    def _TryParse(self, text: str, value: Out[object]) -> bool:
        value = None
        parts = text.Split(char(","))
        for i in range(len(parts)):
            part = parts[i].Trim()
            found = False
            for name in Enum.GetNames(self._type):
                if not found and String.Equals(self._Shown(name), part, StringComparison.OrdinalIgnoreCase):
                    parts[i] = name
                    found = True
            if not found and (not self._allowIntegers or len(part) == 0 or not (Char.IsAsciiDigit(part[0]) or part[0] == "-")):
                return False
        return Enum.TryParse(self._type, String.Join(",", parts), out(value))

    @internal
    @override
    def WriteObject(self, writer: Utf8JsonWriter, value: object, options: JsonSerializerOptions) -> None:
        text = self.NameOf(value)
        if Char.IsAsciiDigit(text[0]) or text[0] == "-":
            if not self._allowIntegers:
                raise JsonReflection.CannotConvert(self._type)
            writer.WriteRawValue(text, True)
        else:
            writer.WriteStringValue(text)
