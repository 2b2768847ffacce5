from oscil.lang import *
from System.Collections.Generic import Dictionary, IList
from System.Collections.ObjectModel import Collection
from System.Text.Encodings.Web import JavaScriptEncoder
from System.Text.Json.Serialization import *


@sealed
class JsonSerializerOptions:
    """How JSON is read and written. The first use makes it read-only."""

    s_default: Static[Private[JsonSerializerOptions]]
    s_web: Static[Private[JsonSerializerOptions]]
    Shapes: Internal[Dictionary[Type, JsonShape]]
    _readOnly: bool
    _converters: JsonSerializerOptions.ConverterList
    _indentation: JsonWriterOptions
    _AllowDuplicateProperties: bool = True
    _AllowOutOfOrderMetadataProperties: bool
    _AllowTrailingCommas: bool
    _DefaultIgnoreCondition: JsonIgnoreCondition
    _DictionaryKeyPolicy: JsonNamingPolicy
    _Encoder: JavaScriptEncoder
    _IgnoreNullValues: bool
    _IgnoreReadOnlyFields: bool
    _IgnoreReadOnlyProperties: bool
    _IncludeFields: bool
    _NumberHandling: JsonNumberHandling
    _PreferredObjectCreationHandling: JsonObjectCreationHandling
    _PropertyNameCaseInsensitive: bool
    _PropertyNamingPolicy: JsonNamingPolicy
    _ReadCommentHandling: JsonCommentHandling
    _RespectNullableAnnotations: bool
    _RespectRequiredConstructorParameters: bool
    _UnknownTypeHandling: JsonUnknownTypeHandling
    _UnmappedMemberHandling: JsonUnmappedMemberHandling
    _WriteIndented: bool

    @family(
        NAME=("AllowDuplicateProperties", "AllowOutOfOrderMetadataProperties", "AllowTrailingCommas", "DefaultIgnoreCondition", "DictionaryKeyPolicy", "Encoder", "IgnoreNullValues", "IgnoreReadOnlyFields", "IgnoreReadOnlyProperties", "IncludeFields", "NumberHandling", "PreferredObjectCreationHandling", "PropertyNameCaseInsensitive", "PropertyNamingPolicy", "ReadCommentHandling", "RespectNullableAnnotations", "RespectRequiredConstructorParameters", "UnknownTypeHandling", "UnmappedMemberHandling", "WriteIndented"),
        FIELD=("_AllowDuplicateProperties", "_AllowOutOfOrderMetadataProperties", "_AllowTrailingCommas", "_DefaultIgnoreCondition", "_DictionaryKeyPolicy", "_Encoder", "_IgnoreNullValues", "_IgnoreReadOnlyFields", "_IgnoreReadOnlyProperties", "_IncludeFields", "_NumberHandling", "_PreferredObjectCreationHandling", "_PropertyNameCaseInsensitive", "_PropertyNamingPolicy", "_ReadCommentHandling", "_RespectNullableAnnotations", "_RespectRequiredConstructorParameters", "_UnknownTypeHandling", "_UnmappedMemberHandling", "_WriteIndented"),
        T=("bool", "bool", "bool", "JsonIgnoreCondition", "JsonNamingPolicy", "JavaScriptEncoder", "bool", "bool", "bool", "bool", "JsonNumberHandling", "JsonObjectCreationHandling", "bool", "JsonNamingPolicy", "JsonCommentHandling", "bool", "bool", "JsonUnknownTypeHandling", "JsonUnmappedMemberHandling", "bool"),
    )
    @property
    def NAME(self) -> T:
        return self.FIELD

    @family(
        NAME=("AllowDuplicateProperties", "AllowOutOfOrderMetadataProperties", "AllowTrailingCommas", "DefaultIgnoreCondition", "DictionaryKeyPolicy", "Encoder", "IgnoreNullValues", "IgnoreReadOnlyFields", "IgnoreReadOnlyProperties", "IncludeFields", "NumberHandling", "PreferredObjectCreationHandling", "PropertyNameCaseInsensitive", "PropertyNamingPolicy", "ReadCommentHandling", "RespectNullableAnnotations", "RespectRequiredConstructorParameters", "UnknownTypeHandling", "UnmappedMemberHandling", "WriteIndented"),
        FIELD=("_AllowDuplicateProperties", "_AllowOutOfOrderMetadataProperties", "_AllowTrailingCommas", "_DefaultIgnoreCondition", "_DictionaryKeyPolicy", "_Encoder", "_IgnoreNullValues", "_IgnoreReadOnlyFields", "_IgnoreReadOnlyProperties", "_IncludeFields", "_NumberHandling", "_PreferredObjectCreationHandling", "_PropertyNameCaseInsensitive", "_PropertyNamingPolicy", "_ReadCommentHandling", "_RespectNullableAnnotations", "_RespectRequiredConstructorParameters", "_UnknownTypeHandling", "_UnmappedMemberHandling", "_WriteIndented"),
        T=("bool", "bool", "bool", "JsonIgnoreCondition", "JsonNamingPolicy", "JavaScriptEncoder", "bool", "bool", "bool", "bool", "JsonNumberHandling", "JsonObjectCreationHandling", "bool", "JsonNamingPolicy", "JsonCommentHandling", "bool", "bool", "JsonUnknownTypeHandling", "JsonUnmappedMemberHandling", "bool"),
    )
    @NAME.setter
    def NAME(self, value: T) -> None:
        self._Change()
        self.FIELD = value

    def _CopyFrom(self, options: JsonSerializerOptions) -> None:
        self._AllowDuplicateProperties = options._AllowDuplicateProperties
        self._AllowOutOfOrderMetadataProperties = options._AllowOutOfOrderMetadataProperties
        self._AllowTrailingCommas = options._AllowTrailingCommas
        self._DefaultIgnoreCondition = options._DefaultIgnoreCondition
        self._DictionaryKeyPolicy = options._DictionaryKeyPolicy
        self._Encoder = options._Encoder
        self._IgnoreNullValues = options._IgnoreNullValues
        self._IgnoreReadOnlyFields = options._IgnoreReadOnlyFields
        self._IgnoreReadOnlyProperties = options._IgnoreReadOnlyProperties
        self._IncludeFields = options._IncludeFields
        self._NumberHandling = options._NumberHandling
        self._PreferredObjectCreationHandling = options._PreferredObjectCreationHandling
        self._PropertyNameCaseInsensitive = options._PropertyNameCaseInsensitive
        self._PropertyNamingPolicy = options._PropertyNamingPolicy
        self._ReadCommentHandling = options._ReadCommentHandling
        self._RespectNullableAnnotations = options._RespectNullableAnnotations
        self._RespectRequiredConstructorParameters = options._RespectRequiredConstructorParameters
        self._UnknownTypeHandling = options._UnknownTypeHandling
        self._UnmappedMemberHandling = options._UnmappedMemberHandling
        self._WriteIndented = options._WriteIndented
        self._indentation = options._indentation
        self._maxDepth = options._maxDepth
        self._bufferSize = options._bufferSize

    def __init__(self) -> None:
        self.Shapes = Dictionary[Type, JsonShape]()
        self._converters = JsonSerializerOptions.ConverterList(self)

    def __init__(self, defaults: JsonSerializerDefaults) -> None:
        self.__init__()
        if defaults == JsonSerializerDefaults.Web:
            self._PropertyNameCaseInsensitive = True
            self._PropertyNamingPolicy = JsonNamingPolicy.CamelCase
            self._NumberHandling = JsonNumberHandling.AllowReadingFromString
        elif defaults == JsonSerializerDefaults.Strict:
            self._UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
            self._AllowDuplicateProperties = False
            self._RespectNullableAnnotations = True
            self._RespectRequiredConstructorParameters = True
        elif defaults != JsonSerializerDefaults.General:
            raise ArgumentOutOfRangeException("defaults")

    def __init__(self, options: JsonSerializerOptions) -> None:
        self.__init__()
        if options is None:
            raise ArgumentNullException("options")
        self._CopyFrom(options)
        for converter in options.Converters:
            self._converters.Add(converter)

    @static
    @property
    def Default() -> JsonSerializerOptions:
        if JsonSerializerOptions.s_default is None:
            made = JsonSerializerOptions()
            made._readOnly = True
            JsonSerializerOptions.s_default = made
        return JsonSerializerOptions.s_default

    @static
    @property
    def Web() -> JsonSerializerOptions:
        if JsonSerializerOptions.s_web is None:
            made = JsonSerializerOptions(JsonSerializerDefaults.Web)
            made._readOnly = True
            JsonSerializerOptions.s_web = made
        return JsonSerializerOptions.s_web

    @property
    def IsReadOnly(self) -> bool:
        return self._readOnly

    def MakeReadOnly(self) -> None:
        self._readOnly = True

    def MakeReadOnly(self, populateMissingResolver: bool) -> None:
        self._readOnly = True

    def _Change(self) -> None:
        if self._readOnly:
            raise InvalidOperationException("This JsonSerializerOptions instance is read-only or has already been used in serialization or deserialization.")

    @property
    def Converters(self) -> IList[JsonConverter]:
        return self._converters

    def GetConverter(self, typeToConvert: Type) -> JsonConverter:
        if typeToConvert is None:
            raise ArgumentNullException("typeToConvert")
        custom = JsonReflection.ShapeOf(typeToConvert, self).Converter
        if custom is not None:
            return custom
        made = typeof(JsonDefaultConverter[_]).MakeGenericType(typeToConvert)
        return cast(JsonConverter, Activator.CreateInstance(made))

    @property
    def IndentCharacter(self) -> char:
        return self._indentation.IndentCharacter

    @IndentCharacter.setter
    def IndentCharacter(self, value: char) -> None:
        self._Change()
        self._indentation.IndentCharacter = value

    @property
    def IndentSize(self) -> i32:
        return self._indentation.IndentSize

    @IndentSize.setter
    def IndentSize(self, value: i32) -> None:
        self._Change()
        self._indentation.IndentSize = value

    @property
    def NewLine(self) -> str:
        return self._indentation.NewLine

    @NewLine.setter
    def NewLine(self, value: str) -> None:
        self._Change()
        self._indentation.NewLine = value

    @property
    def MaxDepth(self) -> i32:
        return self._maxDepth

    _maxDepth: i32

    @MaxDepth.setter
    def MaxDepth(self, value: i32) -> None:
        self._Change()
        if value < 0:
            raise ArgumentOutOfRangeException("value", "Max depth must be positive.")
        self._maxDepth = value

    @property
    def DefaultBufferSize(self) -> i32:
        return 16384 if self._bufferSize == 0 else self._bufferSize

    _bufferSize: i32

    @DefaultBufferSize.setter
    def DefaultBufferSize(self, value: i32) -> None:
        self._Change()
        if value < 1:
            raise ArgumentException("The value must be greater than zero.")
        self._bufferSize = value

    @internal
    def ForWriter(self) -> JsonWriterOptions:
        options = self._indentation
        options.Indented = self.WriteIndented
        options.Encoder = self.Encoder
        options.MaxDepth = self._maxDepth if self._maxDepth > 0 else 64
        return options

    @internal
    def ForReader(self) -> JsonReaderOptions:
        options = default(JsonReaderOptions)
        options.AllowTrailingCommas = self.AllowTrailingCommas
        options.CommentHandling = self.ReadCommentHandling
        options.MaxDepth = self._maxDepth
        return options

    @sealed
    class ConverterList(Collection[JsonConverter]):
        _owner: JsonSerializerOptions

        def __init__(self, owner: JsonSerializerOptions) -> None:
            self._owner = owner

        @protected
        @override
        def InsertItem(self, index: i32, item: JsonConverter) -> None:
            self._owner._Change()
            if item is None:
                raise ArgumentNullException("item")
            super().InsertItem(index, item)

        @protected
        @override
        def SetItem(self, index: i32, item: JsonConverter) -> None:
            self._owner._Change()
            super().SetItem(index, item)

        @protected
        @override
        def RemoveItem(self, index: i32) -> None:
            self._owner._Change()
            super().RemoveItem(index)

        @protected
        @override
        def ClearItems(self) -> None:
            self._owner._Change()
            super().ClearItems()
