from oscil.lang import *
from System.Collections.Generic import IEnumerable, List


@abstract
class TypeInfo(Type, IReflectableType):
    ALL: Private[Const[BindingFlags]] = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly

    @protected
    def __init__(self) -> None:
        pass

    @implements(IReflectableType.GetTypeInfo)
    def GetTypeInfo(self) -> TypeInfo:
        return self

    @virtual
    def AsType(self) -> Type:
        return self

    @virtual
    @property
    def GenericTypeParameters(self) -> Array[Type]:
        return self.GetGenericArguments() if self.IsGenericTypeDefinition else Type.EmptyTypes

    @virtual
    def IsAssignableFrom(self, typeInfo: TypeInfo) -> bool:
        return self.IsAssignableFrom(cast(Type, typeInfo))

    @virtual
    @property
    def DeclaredConstructors(self) -> IEnumerable[ConstructorInfo]:
        return self.GetConstructors(TypeInfo.ALL)

    @virtual
    @property
    def DeclaredEvents(self) -> IEnumerable[EventInfo]:
        return self.GetEvents(TypeInfo.ALL)

    @virtual
    @property
    def DeclaredFields(self) -> IEnumerable[FieldInfo]:
        return self.GetFields(TypeInfo.ALL)

    @virtual
    @property
    def DeclaredMembers(self) -> IEnumerable[MemberInfo]:
        return self.GetMembers(TypeInfo.ALL)

    @virtual
    @property
    def DeclaredMethods(self) -> IEnumerable[MethodInfo]:
        return self.GetMethods(TypeInfo.ALL)

    @virtual
    @property
    def DeclaredNestedTypes(self) -> IEnumerable[TypeInfo]:
        found = List[TypeInfo]()
        for nested in self.GetNestedTypes(TypeInfo.ALL):
            found.Add(cast(TypeInfo, nested))
        return found

    @virtual
    @property
    def DeclaredProperties(self) -> IEnumerable[PropertyInfo]:
        return self.GetProperties(TypeInfo.ALL)

    @virtual
    @property
    def ImplementedInterfaces(self) -> IEnumerable[Type]:
        return self.GetInterfaces()

    @virtual
    def GetDeclaredEvent(self, name: str) -> EventInfo:
        return self.GetEvent(name, TypeInfo.ALL)

    @virtual
    def GetDeclaredField(self, name: str) -> FieldInfo:
        return self.GetField(name, TypeInfo.ALL)

    @virtual
    def GetDeclaredMethod(self, name: str) -> MethodInfo:
        return self.GetMethod(name, TypeInfo.ALL)

    @virtual
    def GetDeclaredNestedType(self, name: str) -> TypeInfo:
        return try_cast(TypeInfo, self.GetNestedType(name, TypeInfo.ALL))

    @virtual
    def GetDeclaredProperty(self, name: str) -> PropertyInfo:
        return self.GetProperty(name, TypeInfo.ALL)

    @virtual
    def GetDeclaredMethods(self, name: str) -> IEnumerable[MethodInfo]:
        found = List[MethodInfo]()
        for method in self.GetMethods(TypeInfo.ALL):
            if method.Name == name:
                found.Add(method)
        return found
