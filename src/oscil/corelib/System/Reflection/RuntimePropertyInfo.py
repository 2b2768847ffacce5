from oscil.lang import *
from System.Collections.Generic import IList, List
from System.Globalization import CultureInfo
from System.Text import StringBuilder


@sealed
@internal
class RuntimePropertyInfo(PropertyInfo):
    """A property by its type and token, as seen on the type it was asked from."""

    _owner: RuntimeType
    _token: i32
    _reflected: RuntimeType
    _name: str
    _accessors: Array[nint]
    _parameters: Array[ParameterInfo]
    Filter: Internal[i32]

    def __init__(self, owner: RuntimeType, token: i32, reflected: RuntimeType) -> None:
        self._owner = owner
        self._token = token
        self._reflected = reflected

    @internal
    def Accessors(self) -> Array[nint]:
        if self._accessors is None:
            self._accessors = RuntimeMember.GetAccessors(self._owner.m_handle, self._token)
        return self._accessors

    @override
    @property
    def Name(self) -> str:
        if self._name is None:
            self._name = RuntimeMember.GetName(self._owner.m_handle, self._token)
        return self._name

    @override
    @property
    def DeclaringType(self) -> Type:
        return self._owner

    @override
    @property
    def ReflectedType(self) -> Type:
        return self._reflected

    @override
    @property
    def MetadataToken(self) -> i32:
        return self._token

    @override
    @property
    def Attributes(self) -> PropertyAttributes:
        return PropertyAttributes(RuntimeMember.GetAttributes(self._owner.m_handle, self._token))

    @override
    @property
    def PropertyType(self) -> Type:
        accessors = self.Accessors()
        if accessors[0] != nint(0):
            return RuntimeType.FromHandle(RuntimeMethod.GetReturnType(accessors[0]))
        types = RuntimeMethod.GetParameterTypes(accessors[1])
        return types[len(types) - 1]

    @override
    @property
    def CanRead(self) -> bool:
        return self.Accessors()[0] != nint(0)

    @override
    @property
    def CanWrite(self) -> bool:
        return self.Accessors()[1] != nint(0)

    def _Method(self, index: i32, nonPublic: bool) -> MethodInfo:
        cell = self.Accessors()[index]
        if cell == nint(0):
            return None
        method = cast(MethodInfo, RuntimeMethodInfo.FromHandle(cell, self._reflected))
        return method if nonPublic or method.IsPublic else None

    @override
    def GetGetMethod(self, nonPublic: bool) -> MethodInfo:
        return self._Method(0, nonPublic)

    @override
    def GetSetMethod(self, nonPublic: bool) -> MethodInfo:
        return self._Method(1, nonPublic)

    @override
    def GetAccessors(self, nonPublic: bool) -> Array[MethodInfo]:
        found = List[MethodInfo]()
        for i in range(len(self.Accessors())):
            method = self._Method(i, nonPublic)
            if method is not None:
                found.Add(method)
        return found.ToArray()

    @internal
    def IndexParameters(self) -> Array[ParameterInfo]:
        if self._parameters is None:
            accessors = self.Accessors()
            cell = accessors[0] if accessors[0] != nint(0) else accessors[1]
            own = RuntimeParameterInfo.Of(self._Method(0 if accessors[0] != nint(0) else 1, True), cell)
            count = len(own) if accessors[0] != nint(0) else len(own) - 1
            result = Array[ParameterInfo](count)
            for i in range(count):
                result[i] = RuntimeParameterInfo(cast(RuntimeParameterInfo, own[i]), self)
            self._parameters = result
        return self._parameters

    @override
    def GetIndexParameters(self) -> Array[ParameterInfo]:
        return cast(Array[ParameterInfo], self.IndexParameters().Clone())

    @override
    def GetValue(self, obj: object, invokeAttr: BindingFlags, binder: Binder, index: Array[object], culture: CultureInfo) -> object:
        method = self.GetGetMethod(True)
        if method is None:
            raise ArgumentException("Property Get method was not found.")
        return method.Invoke(obj, invokeAttr, binder, index, None)

    @override
    def SetValue(self, obj: object, value: object, invokeAttr: BindingFlags, binder: Binder, index: Array[object], culture: CultureInfo) -> None:
        method = self.GetSetMethod(True)
        if method is None:
            raise ArgumentException("Property set method not found.")
        count = 0 if index is None else len(index)
        args = Array[object](count + 1)
        for i in range(count):
            args[i] = index[i]
        args[count] = value
        method.Invoke(obj, invokeAttr, binder, args, culture)

    def _Constant(self, raw: bool) -> object:
        module = RuntimeType.GetModuleId(self._owner.m_handle)
        if not RuntimeMember.HasConstant(module, self._token):
            raise InvalidOperationException("Literal value was not found.")
        type = self.PropertyType
        return RuntimeMember.GetConstant(module, self._token, type.TypeHandle.Value if type.IsEnum and not raw else nint(0))

    @override
    def GetConstantValue(self) -> object:
        return self._Constant(False)

    @override
    def GetRawConstantValue(self) -> object:
        return self._Constant(True)

    @override
    def GetCustomAttributes(self, inherit: bool) -> Array[object]:
        return RuntimeAttributes.OfMember(self, typeof(object), False)

    @override
    def GetCustomAttributes(self, attributeType: Type, inherit: bool) -> Array[object]:
        return RuntimeAttributes.OfMember(self, RuntimeAttributes.Checked(attributeType), False)

    @override
    def IsDefined(self, attributeType: Type, inherit: bool) -> bool:
        return RuntimeAttributes.IsDefinedOn(self, RuntimeAttributes.Checked(attributeType), False)

    @override
    def GetCustomAttributesData(self) -> IList[CustomAttributeData]:
        return RuntimeAttributes.DataOf(self)

    @override
    def Equals(self, obj: object) -> bool:
        other = try_cast(RuntimePropertyInfo, obj)
        return other is not None and other._token == self._token and other._owner is self._owner and other._reflected is self._reflected

    @override
    def GetHashCode(self) -> i32:
        return self._token ^ self._owner.GetHashCode()

    @override
    def ToString(self) -> str:
        text = StringBuilder(RuntimeParameterInfo.FormatType(self.PropertyType))
        text.Append(' ').Append(self.Name)
        parameters = self.IndexParameters()
        if len(parameters) != 0:
            types = Array[RuntimeType](len(parameters))
            for i in range(len(types)):
                types[i] = cast(RuntimeType, parameters[i].ParameterType)
            text.Append(" [")
            RuntimeParameterInfo.AppendTypes(text, types)
            text.Append(']')
        return text.ToString()
