"""What types say of their JSON."""

from oscil.lang import *


@enum
class JsonIgnoreCondition:
    Never = 0
    Always = 1
    WhenWritingDefault = 2
    WhenWritingNull = 3
    WhenWriting = 4
    WhenReading = 5


@enum
@flags
class JsonNumberHandling:
    Strict = 0
    AllowReadingFromString = 1
    WriteAsString = 2
    AllowNamedFloatingPointLiterals = 4


@enum
class JsonUnmappedMemberHandling:
    Skip = 0
    Disallow = 1


@enum
class JsonObjectCreationHandling:
    Replace = 0
    Populate = 1


@enum
class JsonUnknownTypeHandling:
    JsonElement = 0
    JsonNode = 1


@abstract
class JsonAttribute(Attribute):
    pass


@sealed
@AttributeUsage(AttributeTargets.Property | AttributeTargets.Field, AllowMultiple=False)
class JsonPropertyNameAttribute(JsonAttribute):
    Name: Auto[ReadOnly[str]]

    def __init__(self, name: str) -> None:
        self.Name = name


@sealed
@AttributeUsage(AttributeTargets.Property | AttributeTargets.Field, AllowMultiple=False)
class JsonPropertyOrderAttribute(JsonAttribute):
    Order: Auto[ReadOnly[i32]]

    def __init__(self, order: i32) -> None:
        self.Order = order


@sealed
@AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple=False)
class JsonIgnoreAttribute(JsonAttribute):
    Condition: Auto[JsonIgnoreCondition] = JsonIgnoreCondition.Always


@family(NAME=("JsonIncludeAttribute", "JsonRequiredAttribute", "JsonExtensionDataAttribute"))
@sealed
@AttributeUsage(AttributeTargets.Property | AttributeTargets.Field, AllowMultiple=False)
class NAME(JsonAttribute):
    pass


@sealed
@AttributeUsage(AttributeTargets.Constructor, AllowMultiple=False)
class JsonConstructorAttribute(JsonAttribute):
    pass


@sealed
@AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple=False)
class JsonNumberHandlingAttribute(JsonAttribute):
    Handling: Auto[ReadOnly[JsonNumberHandling]]

    def __init__(self, handling: JsonNumberHandling) -> None:
        self.Handling = handling


@sealed
@AttributeUsage(AttributeTargets.Field, AllowMultiple=False)
class JsonStringEnumMemberNameAttribute(Attribute):
    Name: Auto[ReadOnly[str]]

    def __init__(self, name: str) -> None:
        self.Name = name


@sealed
@AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple=False)
class JsonUnmappedMemberHandlingAttribute(JsonAttribute):
    UnmappedMemberHandling: Auto[ReadOnly[JsonUnmappedMemberHandling]]

    def __init__(self, unmappedMemberHandling: JsonUnmappedMemberHandling) -> None:
        self.UnmappedMemberHandling = unmappedMemberHandling


@sealed
@AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple=False)
class JsonPolymorphicAttribute(JsonAttribute):
    TypeDiscriminatorPropertyName: Auto[str]


@AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple=True)
class JsonDerivedTypeAttribute(JsonAttribute):
    DerivedType: Auto[ReadOnly[Type]]
    TypeDiscriminator: Auto[ReadOnly[object]]

    def __init__(self, derivedType: Type) -> None:
        self.DerivedType = derivedType

    def __init__(self, derivedType: Type, typeDiscriminator: str) -> None:
        self.DerivedType = derivedType
        self.TypeDiscriminator = typeDiscriminator

    def __init__(self, derivedType: Type, typeDiscriminator: i32) -> None:
        self.DerivedType = derivedType
        self.TypeDiscriminator = typeDiscriminator


@AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Interface, AllowMultiple=False
)
class JsonConverterAttribute(JsonAttribute):
    ConverterType: Auto[ReadOnly[Type]]

    @protected
    def __init__(self) -> None:
        pass

    def __init__(self, converterType: Type) -> None:
        self.ConverterType = converterType

    @virtual
    def CreateConverter(self, typeToConvert: Type) -> JsonConverter:
        return None
