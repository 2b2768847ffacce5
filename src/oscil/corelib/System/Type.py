from oscil.lang import *
import System.Runtime.CompilerServices
from System.Reflection import *


@abstract
class Type(MemberInfo):
    EmptyTypes: Static[ReadOnly[Array[Type]]] = Array[Type](0)
    Missing: Static[ReadOnly[object]] = None
    Delimiter: Static[ReadOnly[char]] = '.'

    @protected
    def __init__(self) -> None:
        pass

    @static
    @extern
    def GetTypeFromHandle(handle: RuntimeTypeHandle) -> Type: ...

    @static
    def GetTypeHandle(o: object) -> RuntimeTypeHandle:
        return o.GetType().TypeHandle

    @static
    def GetType(typeName: str) -> Type:
        return Type.GetType(typeName, False)

    @static
    def GetType(typeName: str, throwOnError: bool) -> Type:
        if typeName is None:
            raise ArgumentNullException("typeName")
        name = typeName
        assembly = ""
        comma = typeName.IndexOf(',')
        if comma >= 0:
            name = typeName.Substring(0, comma).Trim()
            assembly = typeName.Substring(comma + 1).Trim()
        handle = RuntimeType.FindType(name, assembly)
        if handle == nint(0):
            if throwOnError:
                raise TypeLoadException("Could not load type '" + typeName + "'.")
            return None
        return RuntimeType.FromHandle(handle)

    @new
    def GetType(self) -> Type:
        return super().GetType()

    @static
    def GetTypeCode(type: Type) -> TypeCode:
        return TypeCode.Empty if type is None else type.GetTypeCodeImpl()

    @virtual
    @protected
    def GetTypeCodeImpl(self) -> TypeCode:
        return TypeCode.Object

    @override
    @property
    def MemberType(self) -> MemberTypes:
        return MemberTypes.TypeInfo

    @abstract
    @property
    def TypeHandle(self) -> RuntimeTypeHandle: ...

    @abstract
    @property
    def FullName(self) -> str: ...

    @abstract
    @property
    def Namespace(self) -> str: ...

    @abstract
    @property
    def BaseType(self) -> Type: ...

    @abstract
    @property
    def AssemblyQualifiedName(self) -> str: ...

    @abstract
    @property
    def Attributes(self) -> TypeAttributes: ...

    @abstract
    @property
    def IsGenericType(self) -> bool: ...

    @abstract
    @property
    def IsGenericTypeDefinition(self) -> bool: ...

    @abstract
    @property
    def IsGenericParameter(self) -> bool: ...

    @abstract
    @property
    def ContainsGenericParameters(self) -> bool: ...

    @property
    def IsConstructedGenericType(self) -> bool:
        return self.IsGenericType and not self.IsGenericTypeDefinition

    @property
    def IsArray(self) -> bool:
        return self.IsArrayImpl()

    @protected
    @abstract
    def IsArrayImpl(self) -> bool: ...

    @abstract
    @property
    def IsSZArray(self) -> bool: ...

    @property
    def IsByRef(self) -> bool:
        return self.IsByRefImpl()

    @protected
    @abstract
    def IsByRefImpl(self) -> bool: ...

    @property
    def IsPointer(self) -> bool:
        return self.IsPointerImpl()

    @protected
    @abstract
    def IsPointerImpl(self) -> bool: ...

    @abstract
    @property
    def IsByRefLike(self) -> bool: ...

    @abstract
    @property
    def IsEnum(self) -> bool: ...

    @property
    def IsPrimitive(self) -> bool:
        return self.IsPrimitiveImpl()

    @protected
    @abstract
    def IsPrimitiveImpl(self) -> bool: ...

    @property
    def IsValueType(self) -> bool:
        return self.IsValueTypeImpl()

    @protected
    @abstract
    def IsValueTypeImpl(self) -> bool: ...

    @property
    def HasElementType(self) -> bool:
        return self.IsArray or self.IsByRef or self.IsPointer

    @property
    def IsInterface(self) -> bool:
        return (i32(self.Attributes) & 0x20) != 0

    @property
    def IsClass(self) -> bool:
        return not self.IsInterface and not self.IsValueType

    @property
    def IsAbstract(self) -> bool:
        return (i32(self.Attributes) & 0x80) != 0

    @property
    def IsSealed(self) -> bool:
        return (i32(self.Attributes) & 0x100) != 0

    @property
    def IsPublic(self) -> bool:
        return (i32(self.Attributes) & 7) == 1

    @property
    def IsNotPublic(self) -> bool:
        return (i32(self.Attributes) & 7) == 0

    @property
    def IsNested(self) -> bool:
        return self.DeclaringType is not None

    @property
    def IsNestedPublic(self) -> bool:
        return (i32(self.Attributes) & 7) == 2

    @property
    def IsNestedPrivate(self) -> bool:
        return (i32(self.Attributes) & 7) == 3

    @property
    def IsSpecialName(self) -> bool:
        return (i32(self.Attributes) & 0x400) != 0

    @property
    def IsAutoLayout(self) -> bool:
        return (i32(self.Attributes) & 0x18) == 0

    @property
    def IsLayoutSequential(self) -> bool:
        return (i32(self.Attributes) & 0x18) == 8

    @property
    def IsExplicitLayout(self) -> bool:
        return (i32(self.Attributes) & 0x18) == 16

    @abstract
    def GetElementType(self) -> Type: ...

    @abstract
    def GetArrayRank(self) -> i32: ...

    @abstract
    def GetGenericTypeDefinition(self) -> Type: ...

    @abstract
    def GetGenericArguments(self) -> Array[Type]: ...

    @property
    def GenericTypeArguments(self) -> Array[Type]:
        return self.GetGenericArguments() if self.IsConstructedGenericType else Type.EmptyTypes

    @virtual
    @property
    def GenericParameterPosition(self) -> i32:
        raise InvalidOperationException("Method may only be called on a Type for which Type.IsGenericParameter is true.")

    @abstract
    def MakeGenericType(self, *typeArguments: Type) -> Type: ...

    @abstract
    def MakeArrayType(self) -> Type: ...

    @abstract
    def MakeArrayType(self, rank: i32) -> Type: ...

    @abstract
    def MakeByRefType(self) -> Type: ...

    @abstract
    def MakePointerType(self) -> Type: ...

    @abstract
    def GetInterfaces(self) -> Array[Type]: ...

    @abstract
    def IsAssignableFrom(self, c: Type) -> bool: ...

    def IsAssignableTo(self, targetType: Type) -> bool:
        return targetType is not None and targetType.IsAssignableFrom(self)

    @abstract
    def IsInstanceOfType(self, o: object) -> bool: ...

    @virtual
    def IsSubclassOf(self, c: Type) -> bool:
        p: Type = self
        if p is c:
            return False
        while p is not None:
            if p is c:
                return True
            p = p.BaseType
        return False

    @abstract
    def GetEnumUnderlyingType(self) -> Type: ...

    def GetEnumNames(self) -> Array[str]:
        return Enum.GetNames(self)

    def GetEnumValues(self) -> Array:
        return Enum.GetValues(self)

    def GetEnumName(self, value: object) -> str:
        return Enum.GetName(self, value)

    def GetMethod(self, name: str) -> MethodInfo:
        return self.GetMethod(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)

    @abstract
    def GetMethod(self, name: str, bindingAttr: BindingFlags) -> MethodInfo: ...

    def GetMethods(self) -> Array[MethodInfo]:
        return self.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)

    @abstract
    def GetMethods(self, bindingAttr: BindingFlags) -> Array[MethodInfo]: ...

    @override
    def Equals(self, o: object) -> bool:
        return self is o

    @virtual
    def Equals(self, o: Type) -> bool:
        return self is o

    @override
    def GetHashCode(self) -> i32:
        return System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(self)

    @override
    def ToString(self) -> str:
        return "Type: " + self.Name

    def __eq__(left: Type, right: Type) -> bool:
        return left is right

    def __ne__(left: Type, right: Type) -> bool:
        return left is not right
