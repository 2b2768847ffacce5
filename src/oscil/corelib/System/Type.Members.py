from oscil.lang import *
import System.Reflection
from System.Collections.Generic import List
from System.Globalization import CultureInfo
from System.Reflection import *


@abstract
class Type:
    """Members: what a type has, by name and by signature. RuntimeType answers the abstract ones."""

    LOOKUP: Internal[Const[BindingFlags]] = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static

    @static
    @property
    def DefaultBinder() -> Binder:
        if Type.s_binder is None:
            Type.s_binder = System.DefaultBinder()
        return Type.s_binder

    def GetField(self, name: str) -> FieldInfo:
        return self.GetField(name, Type.LOOKUP)

    @abstract
    def GetField(self, name: str, bindingAttr: BindingFlags) -> FieldInfo: ...

    @virtual
    def GetFields(self) -> Array[FieldInfo]:
        return self.GetFields(Type.LOOKUP)

    @abstract
    def GetFields(self, bindingAttr: BindingFlags) -> Array[FieldInfo]: ...

    def GetEvent(self, name: str) -> EventInfo:
        return self.GetEvent(name, Type.LOOKUP)

    @abstract
    def GetEvent(self, name: str, bindingAttr: BindingFlags) -> EventInfo: ...

    @virtual
    def GetEvents(self) -> Array[EventInfo]:
        return self.GetEvents(Type.LOOKUP)

    @abstract
    def GetEvents(self, bindingAttr: BindingFlags) -> Array[EventInfo]: ...

    def GetMethods(self) -> Array[MethodInfo]:
        return self.GetMethods(Type.LOOKUP)

    @abstract
    def GetMethods(self, bindingAttr: BindingFlags) -> Array[MethodInfo]: ...

    def GetMethod(self, name: str) -> MethodInfo:
        return self.GetMethod(name, Type.LOOKUP)

    def GetMethod(self, name: str, bindingAttr: BindingFlags) -> MethodInfo:
        if name is None:
            raise ArgumentNullException("name")
        return self.GetMethodImpl(name, -1, bindingAttr, None, None)

    def GetMethod(self, name: str, types: Array[Type]) -> MethodInfo:
        return self.GetMethod(name, Type.LOOKUP, None, types, None)

    def GetMethod(self, name: str, bindingAttr: BindingFlags, types: Array[Type]) -> MethodInfo:
        return self.GetMethod(name, bindingAttr, None, types, None)

    def GetMethod(self, name: str, types: Array[Type], modifiers: Array[ParameterModifier]) -> MethodInfo:
        return self.GetMethod(name, Type.LOOKUP, None, types, modifiers)

    def GetMethod(self, name: str, bindingAttr: BindingFlags, binder: Binder, types: Array[Type], modifiers: Array[ParameterModifier]) -> MethodInfo:
        return self.GetMethod(name, bindingAttr, binder, CallingConventions.Any, types, modifiers)

    def GetMethod(self, name: str, bindingAttr: BindingFlags, binder: Binder, callConvention: CallingConventions, types: Array[Type], modifiers: Array[ParameterModifier]) -> MethodInfo:
        if name is None:
            raise ArgumentNullException("name")
        return self.GetMethodImpl(name, -1, bindingAttr, binder, Type._CheckedTypes(types))

    def GetMethod(self, name: str, genericParameterCount: i32, types: Array[Type]) -> MethodInfo:
        return self.GetMethod(name, genericParameterCount, Type.LOOKUP, None, types, None)

    def GetMethod(self, name: str, genericParameterCount: i32, bindingAttr: BindingFlags, types: Array[Type]) -> MethodInfo:
        return self.GetMethod(name, genericParameterCount, bindingAttr, None, types, None)

    def GetMethod(self, name: str, genericParameterCount: i32, types: Array[Type], modifiers: Array[ParameterModifier]) -> MethodInfo:
        return self.GetMethod(name, genericParameterCount, Type.LOOKUP, None, types, modifiers)

    def GetMethod(self, name: str, genericParameterCount: i32, bindingAttr: BindingFlags, binder: Binder, types: Array[Type], modifiers: Array[ParameterModifier]) -> MethodInfo:
        if name is None:
            raise ArgumentNullException("name")
        if genericParameterCount < 0:
            raise ArgumentException("Non-negative number required.", "genericParameterCount")
        return self.GetMethodImpl(name, genericParameterCount, bindingAttr, binder, Type._CheckedTypes(types))

    @static
    def _CheckedTypes(types: Array[Type]) -> Array[Type]:
        if types is None:
            raise ArgumentNullException("types")
        for type in types:
            if type is None:
                raise ArgumentNullException("types")
        return types

    @protected
    @abstract
    def GetMethodImpl(self, name: str, genericParameterCount: i32, bindingAttr: BindingFlags, binder: Binder, types: Array[Type]) -> MethodInfo: ...

    def GetConstructors(self) -> Array[ConstructorInfo]:
        return self.GetConstructors(BindingFlags.Public | BindingFlags.Instance)

    @abstract
    def GetConstructors(self, bindingAttr: BindingFlags) -> Array[ConstructorInfo]: ...

    def GetConstructor(self, types: Array[Type]) -> ConstructorInfo:
        return self.GetConstructor(BindingFlags.Public | BindingFlags.Instance, None, types, None)

    def GetConstructor(self, bindingAttr: BindingFlags, types: Array[Type]) -> ConstructorInfo:
        return self.GetConstructor(bindingAttr, None, types, None)

    def GetConstructor(self, bindingAttr: BindingFlags, binder: Binder, types: Array[Type], modifiers: Array[ParameterModifier]) -> ConstructorInfo:
        return self.GetConstructorImpl(bindingAttr, binder, Type._CheckedTypes(types))

    def GetConstructor(self, bindingAttr: BindingFlags, binder: Binder, callConvention: CallingConventions, types: Array[Type], modifiers: Array[ParameterModifier]) -> ConstructorInfo:
        return self.GetConstructorImpl(bindingAttr, binder, Type._CheckedTypes(types))

    @protected
    @abstract
    def GetConstructorImpl(self, bindingAttr: BindingFlags, binder: Binder, types: Array[Type]) -> ConstructorInfo: ...

    @property
    def TypeInitializer(self) -> ConstructorInfo:
        return self.GetConstructorImpl(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic, None, Type.EmptyTypes)

    def GetProperties(self) -> Array[PropertyInfo]:
        return self.GetProperties(Type.LOOKUP)

    @abstract
    def GetProperties(self, bindingAttr: BindingFlags) -> Array[PropertyInfo]: ...

    def GetProperty(self, name: str) -> PropertyInfo:
        return self.GetProperty(name, Type.LOOKUP)

    def GetProperty(self, name: str, bindingAttr: BindingFlags) -> PropertyInfo:
        if name is None:
            raise ArgumentNullException("name")
        return self.GetPropertyImpl(name, bindingAttr, None, None, None)

    def GetProperty(self, name: str, returnType: Type) -> PropertyInfo:
        if name is None:
            raise ArgumentNullException("name")
        return self.GetPropertyImpl(name, Type.LOOKUP, None, returnType, None)

    def GetProperty(self, name: str, types: Array[Type]) -> PropertyInfo:
        return self.GetProperty(name, None, types)

    def GetProperty(self, name: str, returnType: Type, types: Array[Type]) -> PropertyInfo:
        return self.GetProperty(name, returnType, types, None)

    def GetProperty(self, name: str, returnType: Type, types: Array[Type], modifiers: Array[ParameterModifier]) -> PropertyInfo:
        return self.GetProperty(name, Type.LOOKUP, None, returnType, types, modifiers)

    def GetProperty(self, name: str, bindingAttr: BindingFlags, binder: Binder, returnType: Type, types: Array[Type], modifiers: Array[ParameterModifier]) -> PropertyInfo:
        if name is None:
            raise ArgumentNullException("name")
        return self.GetPropertyImpl(name, bindingAttr, binder, returnType, Type._CheckedTypes(types))

    @protected
    @abstract
    def GetPropertyImpl(self, name: str, bindingAttr: BindingFlags, binder: Binder, returnType: Type, types: Array[Type]) -> PropertyInfo: ...

    def GetNestedType(self, name: str) -> Type:
        return self.GetNestedType(name, Type.LOOKUP)

    @abstract
    def GetNestedType(self, name: str, bindingAttr: BindingFlags) -> Type: ...

    def GetNestedTypes(self) -> Array[Type]:
        return self.GetNestedTypes(Type.LOOKUP)

    @abstract
    def GetNestedTypes(self, bindingAttr: BindingFlags) -> Array[Type]: ...

    def GetMembers(self) -> Array[MemberInfo]:
        return self.GetMembers(Type.LOOKUP)

    @abstract
    def GetMembers(self, bindingAttr: BindingFlags) -> Array[MemberInfo]: ...

    def GetMember(self, name: str) -> Array[MemberInfo]:
        return self.GetMember(name, Type.LOOKUP)

    @virtual
    def GetMember(self, name: str, bindingAttr: BindingFlags) -> Array[MemberInfo]:
        return self.GetMember(name, MemberTypes.All, bindingAttr)

    @abstract
    def GetMember(self, name: str, type: MemberTypes, bindingAttr: BindingFlags) -> Array[MemberInfo]: ...

    @virtual
    def GetMemberWithSameMetadataDefinitionAs(self, member: MemberInfo) -> MemberInfo:
        if member is None:
            raise ArgumentNullException("member")
        for candidate in self.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly):
            if candidate.HasSameMetadataDefinitionAs(member):
                return candidate
        raise ArgumentException("A MemberInfo that matches '" + member.ToString() + "' could not be found.", "member")

    @virtual
    def GetDefaultMembers(self) -> Array[MemberInfo]:
        found = cast(DefaultMemberAttribute, System.Attribute.GetCustomAttribute(self, typeof(DefaultMemberAttribute)))
        return Array[MemberInfo](0) if found is None else self.GetMember(found.MemberName)

    @virtual
    def FindMembers(self, memberType: MemberTypes, bindingAttr: BindingFlags, filter: MemberFilter, filterCriteria: object) -> Array[MemberInfo]:
        found = List[MemberInfo]()
        for member in self.GetMembers(bindingAttr):
            if (member.MemberType & memberType) != MemberTypes.Custom and i32(member.MemberType & memberType) != 0 and (filter is None or filter(member, filterCriteria)):
                found.Add(member)
        return found.ToArray()

    def GetInterface(self, name: str) -> Type:
        return self.GetInterface(name, False)

    @virtual
    def GetInterface(self, name: str, ignoreCase: bool) -> Type:
        if name is None:
            raise ArgumentNullException("name")
        comparison = StringComparison.OrdinalIgnoreCase if ignoreCase else StringComparison.Ordinal
        dot = name.LastIndexOf('.')
        simple = name.Substring(dot + 1)
        best: Type = None
        for candidate in self.GetInterfaces():
            if String.Equals(candidate.Name, simple, comparison) and (dot < 0 or candidate.Namespace == name.Substring(0, dot)):
                if best is not None:
                    raise AmbiguousMatchException("Ambiguous match found for '" + best.ToString() + "'.")
                best = candidate
        return best

    @virtual
    def FindInterfaces(self, filter: TypeFilter, filterCriteria: object) -> Array[Type]:
        if filter is None:
            raise ArgumentNullException("filter")
        found = List[Type]()
        for candidate in self.GetInterfaces():
            if filter(candidate, filterCriteria):
                found.Add(candidate)
        return found.ToArray()

    @virtual
    def GetInterfaceMap(self, interfaceType: Type) -> InterfaceMapping:
        raise NotSupportedException("Derived classes must provide an implementation.")

    def InvokeMember(self, name: str, invokeAttr: BindingFlags, binder: Binder, target: object, args: Array[object]) -> object:
        return self.InvokeMember(name, invokeAttr, binder, target, args, None, None, None)

    def InvokeMember(self, name: str, invokeAttr: BindingFlags, binder: Binder, target: object, args: Array[object], culture: CultureInfo) -> object:
        return self.InvokeMember(name, invokeAttr, binder, target, args, None, culture, None)

    @abstract
    def InvokeMember(self, name: str, invokeAttr: BindingFlags, binder: Binder, target: object, args: Array[object], modifiers: Array[ParameterModifier], culture: CultureInfo, namedParameters: Array[str]) -> object: ...
