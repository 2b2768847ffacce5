from oscil.lang import *
from System.Collections.Generic import *
from System.Reflection import BindingFlags, ConstructorInfo, FieldInfo, MemberInfo, MethodInfo, ParameterInfo, PropertyInfo
from System.Runtime.CompilerServices import RequiredMemberAttribute
from System.Text.Json.Nodes import JsonNode


@internal
@enum
class JsonShapeKind:
    Object = 0
    Simple = 1
    List = 2
    Map = 3
    Nullable = 4
    Enum = 5
    Anything = 6
    Document = 7
    Custom = 8
    Refused = 9


@internal
@sealed
class JsonMember:
    """A property or field of a type, as JSON has it."""

    Name: str
    Owner: MemberInfo
    Type: System.Type
    Property: PropertyInfo
    Field: FieldInfo
    Readable: bool
    Writable: bool
    Ignored: bool
    """Never written, skipped when read; a constructor's parameter may still have its name."""
    Ignore: JsonIgnoreCondition
    Order: i32
    Required: bool
    Extension: bool
    Handling: i32 = -1
    Converter: JsonConverter
    Parameter: i32 = -1
    Plain: JsonSerializerOptions

    def Get(self, owner: object) -> object:
        return self.Property.GetValue(owner) if self.Property is not None else self.Field.GetValue(owner)

    def Set(self, owner: object, value: object) -> None:
        if self.Property is not None:
            self.Property.SetValue(owner, value)
        else:
            self.Field.SetValue(owner, value)


@internal
@sealed
class JsonShape:
    """How a type looks in JSON: found once for each set of options."""

    Kind: JsonShapeKind
    Type: System.Type
    Element: System.Type
    Converter: JsonConverter
    Members: List[JsonMember]
    ByName: Dictionary[str, JsonMember]
    Constructor: ConstructorInfo
    Parameters: Array[ParameterInfo]
    Extension: JsonMember
    Collector: JsonCollector
    MapCollector: JsonMapCollector
    Derived: Array[object]
    Discriminator: str
    Strict: bool
    Unusable: str
    """Why no object can be made of what is read."""
    AnyRequired: bool

    @static
    def Make(type: System.Type, options: JsonSerializerOptions) -> JsonShape:
        shape = JsonShape()
        shape.Type = type
        shape.Converter = JsonShape._ConverterOf(type, type, options)
        if shape.Converter is not None:
            shape.Kind = JsonShapeKind.Custom
            return shape
        shape.Kind = shape._Classify()
        return shape

    @static
    def _ConverterOf(type: System.Type, place: MemberInfo, options: JsonSerializerOptions) -> JsonConverter:
        """What a member or type names, or the options have, for a type."""
        if place is type:
            for converter in options.Converters:
                if converter.CanConvert(type):
                    return JsonShape._Made(converter, type, options)
        found = place.GetCustomAttributes(typeof(JsonConverterAttribute), False)
        if len(found) == 0:
            return None
        attribute = cast(JsonConverterAttribute, found[0])
        made = attribute.CreateConverter(type) if attribute.ConverterType is None else cast(JsonConverter, Activator.CreateInstance(attribute.ConverterType))
        return JsonShape._Made(made, type, options)

    @static
    def _Made(converter: JsonConverter, type: System.Type, options: JsonSerializerOptions) -> JsonConverter:
        factory = try_cast(JsonConverterFactory, converter)
        return converter if factory is None else factory.CreateConverter(type, options)

    def _Classify(self) -> JsonShapeKind:
        type = self.Type
        if type is typeof(object):
            return JsonShapeKind.Anything
        if JsonReflection.IsSimple(type):
            return JsonShapeKind.Simple
        if type.IsEnum:
            return JsonShapeKind.Enum
        if type is typeof(JsonElement) or type is typeof(JsonDocument) or typeof(JsonNode).IsAssignableFrom(type):
            return JsonShapeKind.Document
        self.Element = Nullable.GetUnderlyingType(type)
        if self.Element is not None:
            return JsonShapeKind.Nullable
        if type.IsArray and type.GetArrayRank() > 1 or type.IsPointer or type.IsByRefLike or typeof(Delegate).IsAssignableFrom(type) or typeof(System.Type).IsAssignableFrom(type) or type is typeof(nint) or type is typeof(nuint):
            return JsonShapeKind.Refused
        map = JsonShape._Interface(type, typeof(IDictionary[_, _]))
        if map is None:
            map = JsonShape._Interface(type, typeof(IReadOnlyDictionary[_, _]))
        if map is not None:
            self.Element = map.GetGenericArguments()[1]
            made = typeof(JsonMapCollector[_, _]).MakeGenericType(map.GetGenericArguments()[0], self.Element)
            self.MapCollector = cast(JsonMapCollector, Activator.CreateInstance(made))
            return JsonShapeKind.Map
        if typeof(System.Collections.IDictionary).IsAssignableFrom(type):
            self.Element = typeof(object)
            self.MapCollector = JsonMapCollector[object, object]()
            return JsonShapeKind.Map
        if typeof(System.Collections.IEnumerable).IsAssignableFrom(type):
            items = JsonShape._Interface(type, typeof(IEnumerable[_]))
            self.Element = typeof(object) if items is None else items.GetGenericArguments()[0]
            self.Collector = cast(JsonCollector, Activator.CreateInstance(typeof(JsonCollector[_]).MakeGenericType(self.Element)))
            return JsonShapeKind.List
        return JsonShapeKind.Object

    @static
    def _Interface(type: System.Type, definition: System.Type) -> System.Type:
        if type.IsInterface and type.IsGenericType and type.GetGenericTypeDefinition() is definition:
            return type
        for each in type.GetInterfaces():
            if each.IsGenericType and each.GetGenericTypeDefinition() is definition:
                return each
        return None

    def Fill(self, options: JsonSerializerOptions) -> None:
        """Members and constructor: when they are needed first, so that types may contain themselves."""
        if self.Members is not None or self.Kind != JsonShapeKind.Object:
            return
        members = List[JsonMember]()
        self.ByName = Dictionary[str, JsonMember](StringComparer.OrdinalIgnoreCase if options.PropertyNameCaseInsensitive else StringComparer.Ordinal)
        self._Polymorphism()
        type = self.Type
        seen = HashSet[str]()
        while type is not None and type is not typeof(object) and type is not typeof(ValueType):
            self._AddMembers(type, members, seen, options)
            type = type.BaseType
        if self.Type.IsInterface:
            for parent in self.Type.GetInterfaces():
                self._AddMembers(parent, members, seen, options)
        sorted = List[JsonMember](System.Linq.Enumerable.OrderBy[JsonMember, i32](members, lambda member: member.Order))
        ignored = sorted.FindAll(lambda member: member.Ignored)
        for member in sorted:
            if member.Ignored:
                continue
            if member.Extension:
                self.Extension = member
                continue
            if not self.ByName.TryAdd(member.Name, member):
                raise InvalidOperationException(
                    "The JSON property name for '" + self.Type.ToString() + "." + member.Owner.Name + "' collides with another property."
                )
            self.AnyRequired = self.AnyRequired or member.Required
        self.Strict = options.UnmappedMemberHandling == JsonUnmappedMemberHandling.Disallow
        unmapped = self.Type.GetCustomAttributes(typeof(JsonUnmappedMemberHandlingAttribute), False)
        if len(unmapped) > 0:
            self.Strict = cast(JsonUnmappedMemberHandlingAttribute, unmapped[0]).UnmappedMemberHandling == JsonUnmappedMemberHandling.Disallow
        if self.Extension is not None:
            sorted.Remove(self.Extension)
        self._ChooseConstructor(sorted)
        for member in ignored:
            self.ByName.TryAdd(member.Name, member)
            sorted.Remove(member)
        self.Members = sorted

    def _Polymorphism(self) -> None:
        derived = self.Type.GetCustomAttributes(typeof(JsonDerivedTypeAttribute), False)
        if len(derived) == 0:
            return
        self.Derived = derived
        self.Discriminator = "$type"
        found = self.Type.GetCustomAttributes(typeof(JsonPolymorphicAttribute), False)
        if len(found) > 0:
            name = cast(JsonPolymorphicAttribute, found[0]).TypeDiscriminatorPropertyName
            if name is not None:
                self.Discriminator = name

    def _AddMembers(self, type: System.Type, members: List[JsonMember], seen: HashSet[str], options: JsonSerializerOptions) -> None:
        flags = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
        for property in type.GetProperties(flags):
            if len(property.GetIndexParameters()) == 0 and property.Name.IndexOf(".") < 0 and seen.Add(property.Name):
                self._AddProperty(property, members, options)
        for field in type.GetFields(flags):
            included = len(field.GetCustomAttributes(typeof(JsonIncludeAttribute), False)) > 0
            if (included or options.IncludeFields and field.IsPublic) and seen.Add(field.Name):
                member = JsonMember()
                member.Field = field
                member.Readable = not (field.IsInitOnly and options.IgnoreReadOnlyFields)
                member.Writable = not field.IsInitOnly
                self._Describe(member, field, field.FieldType, members, options)

    def _AddProperty(self, property: PropertyInfo, members: List[JsonMember], options: JsonSerializerOptions) -> None:
        getter = property.GetGetMethod(True)
        setter = property.GetSetMethod(True)
        included = len(property.GetCustomAttributes(typeof(JsonIncludeAttribute), False)) > 0
        publicGet = getter is not None and getter.IsPublic
        publicSet = setter is not None and setter.IsPublic
        if not included and not publicGet and not publicSet:
            return
        member = JsonMember()
        member.Property = property
        member.Readable = publicGet or included and getter is not None
        member.Writable = publicSet or included and setter is not None
        if options.IgnoreReadOnlyProperties and setter is None:
            member.Readable = False
        self._Describe(member, property, property.PropertyType, members, options)

    def _Describe(self, member: JsonMember, owner: MemberInfo, type: System.Type, members: List[JsonMember], options: JsonSerializerOptions) -> None:
        member.Owner = owner
        member.Type = type
        member.Ignore = options.DefaultIgnoreCondition
        member.Name = owner.Name if options.PropertyNamingPolicy is None else options.PropertyNamingPolicy.ConvertName(owner.Name)
        for attribute in owner.GetCustomAttributes(typeof(Attribute), True):
            match attribute:
                case JsonPropertyNameAttribute() as named:
                    member.Name = named.Name
                case JsonIgnoreAttribute() as ignored:
                    if ignored.Condition == JsonIgnoreCondition.Always:
                        member.Ignored = True
                        members.Add(member)
                        return
                    member.Ignore = ignored.Condition
                case JsonPropertyOrderAttribute() as ordered:
                    member.Order = ordered.Order
                case JsonNumberHandlingAttribute() as numbers:
                    member.Handling = i32(numbers.Handling)
                case JsonExtensionDataAttribute():
                    member.Extension = True
                case JsonRequiredAttribute() | RequiredMemberAttribute():
                    member.Required = True
                case _:
                    pass
        member.Converter = JsonShape._ConverterOf(type, owner, options)
        members.Add(member)

    def _ChooseConstructor(self, members: List[JsonMember]) -> None:
        if self.Type.IsAbstract or self.Type.IsInterface:
            return
        chosen: ConstructorInfo = None
        public = 0
        flags = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic
        for constructor in self.Type.GetConstructors(flags):
            if len(constructor.GetCustomAttributes(typeof(JsonConstructorAttribute), False)) > 0:
                self._Use(constructor, members)
                return
            if constructor.IsPublic:
                public += 1
                if chosen is None or len(constructor.GetParameters()) == 0:
                    chosen = constructor
        if chosen is None or len(chosen.GetParameters()) == 0 or public > 1:
            if chosen is not None and len(chosen.GetParameters()) == 0:
                self.Constructor = chosen
                self.Parameters = Array[ParameterInfo](0)
            elif self.Type.IsValueType:
                self.Parameters = Array[ParameterInfo](0)
            return
        pair = self.Type.IsGenericType and self.Type.GetGenericTypeDefinition() is typeof(KeyValuePair[_, _])
        if self.Type.IsValueType and not pair:
            self.Parameters = Array[ParameterInfo](0)
        else:
            self._Use(chosen, members)

    def _Use(self, constructor: ConstructorInfo, members: List[JsonMember]) -> None:
        self.Constructor = constructor
        self.Parameters = constructor.GetParameters()
        for i in range(len(self.Parameters)):
            found = False
            for member in members:
                if String.Equals(member.Owner.Name, self.Parameters[i].Name, StringComparison.OrdinalIgnoreCase) and member.Type is self.Parameters[i].ParameterType:
                    member.Parameter = i
                    found = True
            if not found:
                self.Unusable = (
                    "Each parameter in the deserialization constructor on type '"
                    + self.Type.ToString()
                    + "' must bind to an object property or field on deserialization. Each parameter name must match with a property or field on the object. Fields are only considered when 'JsonSerializerOptions.IncludeFields' is enabled. The match can be case-insensitive."
                )
