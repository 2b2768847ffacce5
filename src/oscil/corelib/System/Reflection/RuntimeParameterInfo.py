from oscil.lang import *
from System.Collections.Generic import IList
from System.Runtime.CompilerServices import DateTimeConstantAttribute, DecimalConstantAttribute
from System.Text import StringBuilder


@sealed
@internal
class RuntimeParameterInfo(ParameterInfo):
    _token: i32
    _module: i32

    def __init__(self, member: MemberInfo, name: str, type: Type, position: i32, token: i32, attributes: i32) -> None:
        self.MemberImpl = member
        self.NameImpl = name
        self.ClassImpl = type
        self.PositionImpl = position
        self._token = token
        self.AttrsImpl = ParameterAttributes(attributes)
        self._module = RuntimeType.GetModuleId(member.DeclaringType.TypeHandle.Value)

    def __init__(self, other: RuntimeParameterInfo, member: MemberInfo) -> None:
        """A parameter of an accessor as one of the property's."""
        self.MemberImpl = member
        self.NameImpl = other.Name
        self.ClassImpl = other.ParameterType
        self.PositionImpl = other.Position
        self._token = other._token
        self.AttrsImpl = other.AttrsImpl
        self._module = other._module

    @static
    def Of(member: MethodBase, cell: nint) -> Array[ParameterInfo]:
        types = RuntimeMethod.GetParameterTypes(cell)
        names = RuntimeMethod.GetParameterNames(cell)
        rows = RuntimeMethod.GetParameterRows(cell)
        result = Array[ParameterInfo](len(types))
        for i in range(len(types)):
            at = 2 * i + 2
            result[i] = RuntimeParameterInfo(member, names[i] if rows[at] != 0 else None, types[i], i, rows[at], rows[at + 1])
        return result

    @static
    def FormatType(type: Type) -> str:
        """Short for primitives, void and types nested in none of them; with namespace for all others."""
        root = type
        while root.HasElementType:
            root = root.GetElementType()
        if root.IsNested:
            return type.Name
        if root.IsPrimitive or root is typeof(Void) or root is typeof(TypedReference):
            return type.Name
        return type.ToString()

    @static
    def AppendTypes(text: StringBuilder, types: Array[RuntimeType]) -> None:
        for i in range(len(types)):
            if i != 0:
                text.Append(", ")
            type: Type = types[i]
            shown = RuntimeParameterInfo.FormatType(type)
            if type.IsByRef:
                text.Append(shown.TrimEnd('&')).Append(" ByRef")
            else:
                text.Append(shown)

    @internal
    @property
    def ModuleId(self) -> i32:
        return self._module

    @override
    @property
    def MetadataToken(self) -> i32:
        return self._token if self._token != 0 else 0x08000000

    @override
    @property
    def HasDefaultValue(self) -> bool:
        return self._Find(True) is not Missing.Value

    @override
    @property
    def DefaultValue(self) -> object:
        return self._Default(False)

    @override
    @property
    def RawDefaultValue(self) -> object:
        return self._Default(True)

    def _Default(self, raw: bool) -> object:
        if self.PositionImpl < 0:
            return None
        found = self._Find(raw)
        if found is Missing.Value:
            return Type.Missing if self.IsOptional else DBNull.Value
        return found

    def _Find(self, raw: bool) -> object:
        """The constant or what an attribute gives; Missing.Value where there is no default."""
        if self._token == 0:
            return Missing.Value
        type = self.ParameterType
        if type.IsByRef:
            type = type.GetElementType()
        if RuntimeMember.HasConstant(self._module, self._token):
            wanted = type
            if RuntimeValues.IsNullable(cast(RuntimeType, type)):
                wanted = type.GetGenericArguments()[0]
            handle = wanted.TypeHandle.Value if wanted.IsEnum and not raw else nint(0)
            value = RuntimeMember.GetConstant(self._module, self._token, handle)
            if value is None and type.IsValueType and not raw and not RuntimeValues.IsNullable(cast(RuntimeType, type)) and not type.ContainsGenericParameters:
                return Activator.CreateInstance(type) if not type.IsByRefLike else None
            return value
        for attribute in RuntimeAttributes.OfParameter(self, typeof(DecimalConstantAttribute)):
            return cast(DecimalConstantAttribute, attribute).Value
        for attribute in RuntimeAttributes.OfParameter(self, typeof(DateTimeConstantAttribute)):
            return cast(DateTimeConstantAttribute, attribute).Value
        return Missing.Value

    @override
    def GetCustomAttributes(self, inherit: bool) -> Array[object]:
        return RuntimeAttributes.OfParameter(self, typeof(object))

    @override
    def GetCustomAttributes(self, attributeType: Type, inherit: bool) -> Array[object]:
        return RuntimeAttributes.OfParameter(self, RuntimeAttributes.Checked(attributeType))

    @override
    def IsDefined(self, attributeType: Type, inherit: bool) -> bool:
        return len(RuntimeAttributes.OfParameter(self, RuntimeAttributes.Checked(attributeType))) != 0

    @override
    def GetCustomAttributesData(self) -> IList[CustomAttributeData]:
        return RuntimeAttributes.Data(self._module, self._token)
