from oscil.lang import *
from System.Collections.Generic import IList, List


@sealed
@internal
class RuntimeEventInfo(EventInfo):
    _owner: RuntimeType
    _token: i32
    _reflected: RuntimeType
    _name: str
    _accessors: Array[nint]
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
    def Attributes(self) -> EventAttributes:
        return EventAttributes(RuntimeMember.GetAttributes(self._owner.m_handle, self._token))

    def _Method(self, index: i32, nonPublic: bool) -> MethodInfo:
        cell = self.Accessors()[index]
        if cell == nint(0):
            return None
        method = cast(MethodInfo, RuntimeMethodInfo.FromHandle(cell, self._reflected))
        return method if nonPublic or method.IsPublic else None

    @override
    def GetAddMethod(self, nonPublic: bool) -> MethodInfo:
        return self._Method(0, nonPublic)

    @override
    def GetRemoveMethod(self, nonPublic: bool) -> MethodInfo:
        return self._Method(1, nonPublic)

    @override
    def GetRaiseMethod(self, nonPublic: bool) -> MethodInfo:
        return self._Method(2, nonPublic)

    @override
    def GetOtherMethods(self, nonPublic: bool) -> Array[MethodInfo]:
        found = List[MethodInfo]()
        for i in range(3, len(self.Accessors())):
            method = self._Method(i, nonPublic)
            if method is not None:
                found.Add(method)
        return found.ToArray()

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
        other = try_cast(RuntimeEventInfo, obj)
        return other is not None and other._token == self._token and other._owner is self._owner and other._reflected is self._reflected

    @override
    def GetHashCode(self) -> i32:
        return self._token ^ self._owner.GetHashCode()

    @override
    def ToString(self) -> str:
        return RuntimeParameterInfo.FormatType(self.EventHandlerType) + " " + self.Name
