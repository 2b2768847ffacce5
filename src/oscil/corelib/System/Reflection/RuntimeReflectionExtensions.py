from oscil.lang import *
from System.Collections.Generic import IEnumerable


@static
class RuntimeReflectionExtensions:
    EVERYTHING: Private[Const[BindingFlags]] = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic

    @static
    def _Checked(type: Type) -> Type:
        if type is None:
            raise ArgumentNullException("type")
        return type

    @extension
    def GetRuntimeFields(self: Type) -> IEnumerable[FieldInfo]:
        return RuntimeReflectionExtensions._Checked(self).GetFields(RuntimeReflectionExtensions.EVERYTHING)

    @extension
    def GetRuntimeMethods(self: Type) -> IEnumerable[MethodInfo]:
        return RuntimeReflectionExtensions._Checked(self).GetMethods(RuntimeReflectionExtensions.EVERYTHING)

    @extension
    def GetRuntimeProperties(self: Type) -> IEnumerable[PropertyInfo]:
        return RuntimeReflectionExtensions._Checked(self).GetProperties(RuntimeReflectionExtensions.EVERYTHING)

    @extension
    def GetRuntimeEvents(self: Type) -> IEnumerable[EventInfo]:
        return RuntimeReflectionExtensions._Checked(self).GetEvents(RuntimeReflectionExtensions.EVERYTHING)

    @extension
    def GetRuntimeField(self: Type, name: str) -> FieldInfo:
        return RuntimeReflectionExtensions._Checked(self).GetField(name)

    @extension
    def GetRuntimeMethod(self: Type, name: str, parameters: Array[Type]) -> MethodInfo:
        return RuntimeReflectionExtensions._Checked(self).GetMethod(name, parameters)

    @extension
    def GetRuntimeProperty(self: Type, name: str) -> PropertyInfo:
        return RuntimeReflectionExtensions._Checked(self).GetProperty(name)

    @extension
    def GetRuntimeEvent(self: Type, name: str) -> EventInfo:
        return RuntimeReflectionExtensions._Checked(self).GetEvent(name)

    @extension
    def GetRuntimeBaseDefinition(self: MethodInfo) -> MethodInfo:
        if self is None:
            raise ArgumentNullException("method")
        return self.GetBaseDefinition()

    @extension
    def GetRuntimeInterfaceMap(self: TypeInfo, interfaceType: Type) -> InterfaceMapping:
        if self is None:
            raise ArgumentNullException("typeInfo")
        return self.GetInterfaceMap(interfaceType)

    @extension
    def GetMethodInfo(self: Delegate) -> MethodInfo:
        if self is None:
            raise ArgumentNullException("del")
        return self.Method
