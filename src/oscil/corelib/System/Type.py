from oscil.lang import *
import System.Reflection
import System.Runtime.CompilerServices
from System.Collections.Generic import List
from System.Globalization import CultureInfo
import System.Runtime.InteropServices
from System.Reflection import *


@abstract
class Type(MemberInfo, IReflect):
    EmptyTypes: Static[ReadOnly[Array[Type]]] = Array[Type](0)
    Missing: Static[ReadOnly[object]] = System.Reflection.Missing.Value
    FilterAttribute: Static[ReadOnly[MemberFilter]] = TypeFilters.FilterAttribute
    FilterName: Static[ReadOnly[MemberFilter]] = TypeFilters.FilterName
    FilterNameIgnoreCase: Static[ReadOnly[MemberFilter]] = TypeFilters.FilterNameIgnoreCase
    s_binder: Static[Private[Binder]]
    Delimiter: Static[ReadOnly[char]] = '.'

    @protected
    def __init__(self) -> None:
        pass

    @static
    @intrinsic
    def GetTypeFromHandle(handle: RuntimeTypeHandle) -> Type:
        return None if handle.Value == nint(0) else RuntimeType.FromHandle(handle.Value)

    @static
    def GetTypeHandle(o: object) -> RuntimeTypeHandle:
        return o.GetType().TypeHandle

    @static
    def GetType(typeName: str) -> Type:
        return Type.GetType(typeName, False, False)

    @static
    def GetType(typeName: str, throwOnError: bool) -> Type:
        return Type.GetType(typeName, throwOnError, False)

    @static
    def GetType(typeName: str, throwOnError: bool, ignoreCase: bool) -> Type:
        if typeName is None:
            raise ArgumentNullException("typeName")
        if typeName.Length == 0:
            if throwOnError:
                raise TypeLoadException("A null or zero length string does not represent a valid Type.")
            return None
        return RuntimeType.ByName(typeName, throwOnError, ignoreCase)

    @static
    def ReflectionOnlyGetType(typeName: str, throwIfNotFound: bool, ignoreCase: bool) -> Type:
        raise PlatformNotSupportedException("ReflectionOnly loading is not supported on this platform.")

    @static
    def GetTypeArray(args: Array[object]) -> Array[Type]:
        if args is None:
            raise ArgumentNullException("args")
        result = Array[Type](len(args))
        for i in range(len(args)):
            if args[i] is None:
                raise ArgumentException(None, "args")
            result[i] = args[i].GetType()
        return result

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
    def Assembly(self) -> System.Reflection.Assembly: ...

    @abstract
    @property
    @override
    def Module(self) -> System.Reflection.Module: ...

    @abstract
    @property
    def GUID(self) -> Guid: ...

    @virtual
    @property
    def StructLayoutAttribute(self) -> System.Runtime.InteropServices.StructLayoutAttribute:
        raise NotSupportedException()

    @override
    @property
    def DeclaringType(self) -> Type:
        return None

    @override
    @property
    def ReflectedType(self) -> Type:
        return None

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
    def IsNestedFamily(self) -> bool:
        return (i32(self.Attributes) & 7) == 4

    @property
    def IsNestedAssembly(self) -> bool:
        return (i32(self.Attributes) & 7) == 5

    @property
    def IsNestedFamANDAssem(self) -> bool:
        return (i32(self.Attributes) & 7) == 6

    @property
    def IsNestedFamORAssem(self) -> bool:
        return (i32(self.Attributes) & 7) == 7

    @property
    def IsVisible(self) -> bool:
        if self.IsGenericParameter:
            return True
        if self.HasElementType:
            return self.GetElementType().IsVisible
        current: Type = self
        while current.IsNested:
            if not current.IsNestedPublic:
                return False
            current = current.DeclaringType
        if not current.IsPublic:
            return False
        if self.IsConstructedGenericType:
            for argument in self.GetGenericArguments():
                if not argument.IsVisible:
                    return False
        return True

    @property
    def IsSerializable(self) -> bool:
        return (i32(self.Attributes) & 0x2000) != 0 or self.IsEnum or self.IsSubclassOf(typeof(Delegate))

    @property
    def IsImport(self) -> bool:
        return (i32(self.Attributes) & 0x1000) != 0

    @property
    def IsAnsiClass(self) -> bool:
        return (i32(self.Attributes) & 0x30000) == 0

    @property
    def IsUnicodeClass(self) -> bool:
        return (i32(self.Attributes) & 0x30000) == 0x10000

    @property
    def IsAutoClass(self) -> bool:
        return (i32(self.Attributes) & 0x30000) == 0x20000

    @property
    def IsMarshalByRef(self) -> bool:
        return False

    @property
    def IsContextful(self) -> bool:
        return False

    @property
    def IsCOMObject(self) -> bool:
        return False

    @virtual
    @property
    def IsSignatureType(self) -> bool:
        return False

    @virtual
    @property
    def IsTypeDefinition(self) -> bool:
        return not self.HasElementType and not self.IsConstructedGenericType and not self.IsGenericParameter

    @virtual
    @property
    def IsVariableBoundArray(self) -> bool:
        return self.IsArray and not self.IsSZArray

    @virtual
    @property
    def IsFunctionPointer(self) -> bool:
        return False

    @virtual
    @property
    def IsUnmanagedFunctionPointer(self) -> bool:
        return False

    @virtual
    @property
    def IsSecurityCritical(self) -> bool:
        return True

    @virtual
    @property
    def IsSecuritySafeCritical(self) -> bool:
        return False

    @virtual
    @property
    def IsSecurityTransparent(self) -> bool:
        return False

    @virtual
    @property
    def IsGenericTypeParameter(self) -> bool:
        return self.IsGenericParameter and self.DeclaringMethod is None

    @virtual
    @property
    def IsGenericMethodParameter(self) -> bool:
        return self.IsGenericParameter and self.DeclaringMethod is not None

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
    def DeclaringMethod(self) -> MethodBase:
        return None

    @virtual
    @property
    def GenericParameterAttributes(self) -> System.Reflection.GenericParameterAttributes:
        raise NotSupportedException()

    @virtual
    def GetGenericParameterConstraints(self) -> Array[Type]:
        if not self.IsGenericParameter:
            raise InvalidOperationException("Method may only be called on a Type for which Type.IsGenericParameter is true.")
        raise InvalidOperationException()

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
    def IsEquivalentTo(self, other: Type) -> bool:
        return self is other

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

    @virtual
    def GetEnumNames(self) -> Array[str]:
        if not self.IsEnum:
            raise ArgumentException("Type provided must be an Enum.", "enumType")
        return Enum.GetNames(self)

    @virtual
    def GetEnumValues(self) -> Array:
        if not self.IsEnum:
            raise ArgumentException("Type provided must be an Enum.", "enumType")
        return Enum.GetValues(self)

    @virtual
    def GetEnumValuesAsUnderlyingType(self) -> Array:
        if not self.IsEnum:
            raise ArgumentException("Type provided must be an Enum.", "enumType")
        return Enum.GetValuesAsUnderlyingType(self)

    @virtual
    def GetEnumName(self, value: object) -> str:
        if value is None:
            raise ArgumentNullException("value")
        if not self.IsEnum:
            raise ArgumentException("Type provided must be an Enum.", "enumType")
        return Enum.GetName(self, value)

    @virtual
    def IsEnumDefined(self, value: object) -> bool:
        if value is None:
            raise ArgumentNullException("value")
        if not self.IsEnum:
            raise ArgumentException("Type provided must be an Enum.", "enumType")
        return Enum.IsDefined(self, value)

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

    @virtual
    @property
    def UnderlyingSystemType(self) -> Type:
        return self

    def __eq__(left: Type, right: Type) -> bool:
        return left is right

    def __ne__(left: Type, right: Type) -> bool:
        return left is not right
