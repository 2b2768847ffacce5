from oscil.lang import *
import System.Reflection
from System.Collections.Generic import List
from System.Reflection import *
from System.Runtime.CompilerServices import MethodTable, RuntimeHelpers
from System.Runtime.InteropServices import GuidAttribute


@sealed
@internal
class RuntimeType(TypeInfo):
    """One object per type for ever. `m_handle` is the method table; names are cached when first asked for."""

    m_handle: Internal[nint]
    _name: str
    _fullName: str
    _text: str
    _traits: i32

    @property
    def _Table(self) -> Ptr[MethodTable]:
        return Ptr[MethodTable](self.m_handle)

    @static
    @extern
    def FromHandle(mt: nint) -> RuntimeType: ...

    @static
    @extern
    def FromTypeId(id: i32) -> RuntimeType: ...

    @static
    @internal
    @extern
    def FindType(name: str) -> nint: ...

    @static
    @extern
    def GetModuleId(mt: nint) -> i32: ...

    @static
    @extern
    def GetBase(mt: nint) -> nint: ...

    @static
    @extern
    def GetParameterAttributes(mt: nint) -> i32: ...

    @static
    @extern
    def GetParameterConstraints(mt: nint) -> Array[RuntimeType]: ...

    @static
    @extern
    def GetDeclaringMethod(mt: nint) -> nint: ...

    @static
    @extern
    def GetNestedTypesCore(mt: nint) -> Array[RuntimeType]: ...

    @static
    @extern
    def GetInterfaceMapCore(mt: nint, interface: nint) -> Array[nint]: ...

    @static
    @internal
    @noinline
    def ByName(name: str, throwOnError: bool, ignoreCase: bool) -> Type:
        handle = RuntimeType.FindType(name)
        if handle == nint(0) and ignoreCase:
            for number in range(RuntimeImage.Count()):
                if handle == nint(0):
                    handle = RuntimeImage.GetType(number, name, True)
        if handle != nint(0):
            return RuntimeType.FromHandle(handle)
        if not throwOnError:
            return None
        outer = name.LastIndexOf(']')
        comma = name.IndexOf(',', outer + 1)
        if comma >= 0:
            assembly = AssemblyName(name.Substring(comma + 1).Trim())
            RuntimeAssembly.Load(assembly)
            raise TypeLoadException("Could not resolve type '" + name.Substring(0, comma) + "' in assembly '" + assembly.FullName + "'.")
        raise TypeLoadException("Could not resolve type '" + name + "' in assembly '" + RuntimeAssembly.OfCaller(-1).FullName + "'.")

    @static
    @extern
    def GetName(mt: nint) -> str: ...

    @static
    @extern
    def GetNamespace(mt: nint) -> str: ...

    @static
    @extern
    def GetFullName(mt: nint) -> str: ...

    @static
    @extern
    def GetDisplayName(mt: nint) -> str: ...

    @static
    @extern
    def GetAssemblyName(mt: nint) -> str: ...

    @static
    @extern
    def GetAttributes(mt: nint) -> i32: ...

    @static
    @extern
    def GetTraits(mt: nint) -> i32: ...

    @static
    @extern
    def GetMetadataToken(mt: nint) -> i32: ...

    @static
    @extern
    def GetGenericArguments(mt: nint) -> Array[RuntimeType]: ...

    @static
    @extern
    def GetGenericDefinition(mt: nint) -> nint: ...

    @static
    @extern
    def MakeGeneric(mt: nint, args: Array[RuntimeType]) -> nint: ...

    @static
    @extern
    def MakeArray(mt: nint, rank: i32) -> nint: ...

    @static
    @extern
    def MakeByRef(mt: nint) -> nint: ...

    @static
    @extern
    def MakePointer(mt: nint) -> nint: ...

    @static
    @extern
    def GetElement(mt: nint) -> nint: ...

    @static
    @extern
    def GetRank(mt: nint) -> i32: ...

    @static
    @extern
    def GetDeclaringType(mt: nint) -> nint: ...

    @static
    @extern
    def GetParameterPosition(mt: nint) -> i32: ...

    @static
    @extern
    def GetInterfacesCore(mt: nint) -> Array[RuntimeType]: ...

    @static
    @extern
    def GetEnumUnderlying(mt: nint) -> nint: ...

    @static
    @internal
    @extern
    def GetDefaultConstructor(mt: nint) -> nint: ...

    @property
    def _Traits(self) -> i32:
        if self._traits == 0:
            self._traits = RuntimeType.GetTraits(self.m_handle) | 0x40000000
        return self._traits

    @override
    @property
    def TypeHandle(self) -> RuntimeTypeHandle:
        return RuntimeTypeHandle(self.m_handle)

    @override
    @property
    def MetadataToken(self) -> i32:
        return RuntimeType.GetMetadataToken(self.m_handle)

    @override
    @property
    def Name(self) -> str:
        if self._name is None:
            self._name = RuntimeType.GetName(self.m_handle)
        return self._name

    @override
    @property
    def Namespace(self) -> str:
        return RuntimeType.GetNamespace(self.m_handle)

    @override
    @property
    def FullName(self) -> str:
        if self._fullName is None:
            self._fullName = RuntimeType.GetFullName(self.m_handle)
        return self._fullName

    @override
    @property
    def AssemblyQualifiedName(self) -> str:
        full = self.FullName
        return None if full is None else full + ", " + RuntimeType.GetAssemblyName(self.m_handle)

    @override
    def ToString(self) -> str:
        if self._text is None:
            self._text = RuntimeType.GetDisplayName(self.m_handle)
        return self._text

    @override
    @property
    def DeclaringType(self) -> Type:
        return RuntimeType._OrNull(RuntimeType.GetDeclaringType(self.m_handle))

    @override
    @property
    def ReflectedType(self) -> Type:
        return self.DeclaringType

    @override
    @property
    def MemberType(self) -> MemberTypes:
        return MemberTypes.NestedType if self.IsNested else MemberTypes.TypeInfo

    @override
    @property
    def Assembly(self) -> System.Reflection.Assembly:
        return RuntimeAssembly.Get(RuntimeType.GetModuleId(self.m_handle))

    @override
    @property
    def Module(self) -> System.Reflection.Module:
        return self.Assembly.ManifestModule

    @override
    @property
    def GUID(self) -> Guid:
        found = cast(GuidAttribute, Attribute.GetCustomAttribute(self, typeof(GuidAttribute), False))
        if found is None:
            raise NotSupportedException("Oscil: Type.GUID of a type without GuidAttribute")
        return Guid(found.Value)

    @override
    @property
    def IsFunctionPointer(self) -> bool:
        return (self._Traits & 1024) != 0

    @override
    @property
    def DeclaringMethod(self) -> MethodBase:
        if not self.IsGenericParameter:
            raise InvalidOperationException("Method may only be called on a Type for which Type.IsGenericParameter is true.")
        cell = RuntimeType.GetDeclaringMethod(self.m_handle)
        return None if cell == nint(0) else RuntimeMethodInfo.FromHandle(cell, None)

    @override
    @property
    def GenericParameterAttributes(self) -> System.Reflection.GenericParameterAttributes:
        if not self.IsGenericParameter:
            raise InvalidOperationException("Method may only be called on a Type for which Type.IsGenericParameter is true.")
        return System.Reflection.GenericParameterAttributes(RuntimeType.GetParameterAttributes(self.m_handle))

    @override
    def GetGenericParameterConstraints(self) -> Array[Type]:
        if not self.IsGenericParameter:
            raise InvalidOperationException("Method may only be called on a Type for which Type.IsGenericParameter is true.")
        return RuntimeType.AsTypes(RuntimeType.GetParameterConstraints(self.m_handle))

    @static
    def _OrNull(mt: nint) -> Type:
        return None if mt == nint(0) else RuntimeType.FromHandle(mt)

    @override
    @property
    def BaseType(self) -> Type:
        if self.IsInterface:
            return None
        if self.ContainsGenericParameters:
            return RuntimeType._OrNull(RuntimeType.GetBase(self.m_handle))
        return RuntimeType._OrNull(nint(self._Table[0].Parent))

    @override
    @property
    def Attributes(self) -> TypeAttributes:
        return TypeAttributes(RuntimeType.GetAttributes(self.m_handle))

    @override
    @property
    def IsGenericType(self) -> bool:
        return (self._Traits & 1) != 0

    @override
    @property
    def IsGenericTypeDefinition(self) -> bool:
        return (self._Traits & 2) != 0

    @override
    @property
    def ContainsGenericParameters(self) -> bool:
        return (self._Traits & 4) != 0

    @override
    @property
    def IsGenericParameter(self) -> bool:
        return (self._Traits & 8) != 0

    @override
    @protected
    def IsPointerImpl(self) -> bool:
        return (self._Traits & 16) != 0

    @override
    @protected
    def IsByRefImpl(self) -> bool:
        return (self._Traits & 32) != 0

    @override
    @protected
    def IsArrayImpl(self) -> bool:
        return (self._Traits & 64) != 0

    @override
    @property
    def IsSZArray(self) -> bool:
        return (self._Traits & 128) != 0

    @override
    @property
    def IsByRefLike(self) -> bool:
        return (self._Traits & 2048) != 0

    @override
    @property
    def IsEnum(self) -> bool:
        return (self._Table[0].Flags & MethodTable.IS_ENUM) != 0

    @override
    @protected
    def IsValueTypeImpl(self) -> bool:
        return (self._Table[0].Flags & MethodTable.IS_VALUE_TYPE) != 0

    @override
    @protected
    def IsPrimitiveImpl(self) -> bool:
        element = self._Table[0].ElementType
        return self.IsValueType and not self.IsEnum and ((element >= 2 and element <= 13) or element == 24 or element == 25)

    @override
    @protected
    def GetTypeCodeImpl(self) -> TypeCode:
        if self.IsEnum:
            return Type.GetTypeCode(self.GetEnumUnderlyingType())
        if self is typeof(decimal):
            return TypeCode.Decimal
        if self is typeof(DateTime):
            return TypeCode.DateTime
        if self is typeof(str):
            return TypeCode.String
        element = i32(self._Table[0].ElementType)
        if self.IsPrimitive and element <= 13:
            return TypeCode(element + 1 if element > 3 else element + 1)
        return TypeCode.Object

    @override
    def GetElementType(self) -> Type:
        return RuntimeType._OrNull(RuntimeType.GetElement(self.m_handle))

    @override
    def GetArrayRank(self) -> i32:
        if not self.IsArray:
            raise ArgumentException("Must be an array type.")
        return RuntimeType.GetRank(self.m_handle)

    @override
    def GetGenericTypeDefinition(self) -> Type:
        if not self.IsGenericType:
            raise InvalidOperationException("This operation is only valid on generic types.")
        return RuntimeType.FromHandle(RuntimeType.GetGenericDefinition(self.m_handle))

    @override
    def GetGenericArguments(self) -> Array[Type]:
        return RuntimeType.AsTypes(RuntimeType.GetGenericArguments(self.m_handle))

    @override
    @property
    def GenericParameterPosition(self) -> i32:
        if not self.IsGenericParameter:
            raise InvalidOperationException("Method may only be called on a Type for which Type.IsGenericParameter is true.")
        return RuntimeType.GetParameterPosition(self.m_handle)

    @override
    def MakeGenericType(self, *typeArguments: Type) -> Type:
        if typeArguments is None:
            raise ArgumentNullException("typeArguments")
        if not self.IsGenericTypeDefinition:
            raise InvalidOperationException(self.ToString() + " is not a GenericTypeDefinition. MakeGenericType may only be called on a type for which Type.IsGenericTypeDefinition is true.")
        args = Array[RuntimeType](len(typeArguments))
        for i in range(len(args)):
            if typeArguments[i] is None:
                raise ArgumentNullException("typeArguments")
            args[i] = cast(RuntimeType, typeArguments[i])
        return RuntimeType.FromHandle(RuntimeType.MakeGeneric(self.m_handle, args))

    @override
    def MakeArrayType(self) -> Type:
        self._CheckElement()
        return RuntimeType.FromHandle(RuntimeType.MakeArray(self.m_handle, 0))

    @override
    def MakeArrayType(self, rank: i32) -> Type:
        if rank <= 0:
            raise IndexOutOfRangeException()
        self._CheckElement()
        return RuntimeType.FromHandle(RuntimeType.MakeArray(self.m_handle, rank))

    def _CheckElement(self) -> None:
        what = "System.Void" if self is typeof(Void) else "ByRef" if self.IsByRef else "ByRef-like" if self.IsByRefLike else None
        if what is not None:
            shown = self.ToString() if self.IsByRef else self.ToString() + "[]"
            raise TypeLoadException("Could not create array type '" + shown + "' from assembly '" + self.Assembly.FullName + "' because the element type is " + what + ".")

    @override
    def MakeByRefType(self) -> Type:
        if self.IsByRef:
            raise TypeLoadException("Could not create a ByRef of a ByRef. Type: '" + self.ToString() + "'. Assembly: '" + self.Assembly.FullName + "'.")
        return RuntimeType.FromHandle(RuntimeType.MakeByRef(self.m_handle))

    @override
    def MakePointerType(self) -> Type:
        return RuntimeType.FromHandle(RuntimeType.MakePointer(self.m_handle))

    @override
    def GetInterfaces(self) -> Array[Type]:
        return RuntimeType.AsTypes(RuntimeType.GetInterfacesCore(self.m_handle))

    @override
    def IsAssignableFrom(self, c: Type) -> bool:
        if c is None:
            return False
        if c is self:
            return True
        if c.IsInterface and self is typeof(object):
            return True
        if c.IsGenericParameter:
            return self._TakesParameter(c)
        return RuntimeHelpers.CanCast(c.TypeHandle.Value, self.m_handle)

    def _TakesParameter(self, parameter: Type) -> bool:
        """A generic parameter is what its constraints are."""
        for constraint in parameter.GetGenericParameterConstraints():
            if self.IsAssignableFrom(constraint):
                return True
        return self.IsAssignableFrom(parameter.BaseType)

    @override
    def IsInstanceOfType(self, o: object) -> bool:
        return o is not None and RuntimeHelpers.IsInstance(o, self.m_handle)

    @override
    def GetEnumUnderlyingType(self) -> Type:
        if not self.IsEnum:
            raise ArgumentException("Type provided must be an Enum.", "enumType")
        return RuntimeType.FromHandle(RuntimeType.GetEnumUnderlying(self.m_handle))
