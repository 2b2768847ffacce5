from oscil.lang import *
from System.Collections.Generic import IList, List
from System.Collections.ObjectModel import ReadOnlyCollection
from System.Runtime.CompilerServices import RuntimeHelpers
from System.Runtime.InteropServices import InAttribute, OptionalAttribute, OutAttribute, PreserveSigAttribute


@static
@internal
class RuntimeAttributes:
    """Attributes of anything that has a metadata token: as data, and as objects that their constructors made."""

    @static
    @extern
    def Find(module: i32, token: i32, strict: bool) -> Array[nint]: ...

    @static
    @extern
    def FindType(module: i32, name: str) -> nint: ...

    @static
    def Checked(attributeType: Type) -> Type:
        if attributeType is None:
            raise ArgumentNullException("attributeType")
        if not isinstance(attributeType, RuntimeType):
            raise ArgumentException("Type must be a type provided by the runtime.", "attributeType")
        return attributeType

    # as data

    @static
    def Data(module: i32, token: i32) -> IList[CustomAttributeData]:
        found = List[CustomAttributeData]()
        if token != 0:
            words = RuntimeAttributes.Find(module, token, True)
            for i in range(0, len(words), 3):
                found.Add(RuntimeAttributes._Read(module, words, i))
        return found

    @static
    def _Read(module: i32, words: Array[nint], index: i32) -> CustomAttributeData:
        cell = words[index]
        owner = RuntimeType.FromHandle(RuntimeMethod.GetDeclaringType(cell))
        constructor = cast(RuntimeConstructorInfo, RuntimeConstructorInfo.Find(cell, owner))
        return AttributeReader(module, words[index + 1], words[index + 2]).Read(constructor)

    @static
    def DataOf(member: MemberInfo) -> IList[CustomAttributeData]:
        return RuntimeAttributes.Data(RuntimeAttributes._ModuleOf(member), member.MetadataToken)

    @static
    def _ModuleOf(member: MemberInfo) -> i32:
        if isinstance(member, RuntimeType):
            return RuntimeType.GetModuleId(cast(RuntimeType, member).m_handle)
        return RuntimeType.GetModuleId(member.DeclaringType.TypeHandle.Value)

    # as objects

    @static
    def Collect(module: i32, token: i32, wanted: Type, found: List[object], inherited: bool) -> None:
        """Adds a token's attributes that are of the wanted type; for a base's, only what is inherited and not there yet."""
        if token == 0:
            return
        words = RuntimeAttributes.Find(module, token, False)
        for i in range(0, len(words), 3):
            owner = RuntimeType.FromHandle(RuntimeMethod.GetDeclaringType(words[i]))
            if not wanted.IsAssignableFrom(owner):
                continue
            if inherited and not RuntimeAttributes._IsPassedOn(owner, found):
                continue
            found.Add(RuntimeAttributes._Make(RuntimeAttributes._Read(module, words, i)))

    @static
    def _IsPassedOn(type: RuntimeType, found: List[object]) -> bool:
        usage = RuntimeAttributes.UsageOf(type)
        if not usage.Inherited:
            return False
        if usage.AllowMultiple:
            return True
        for other in found:
            if other.GetType() is type:
                return False
        return True

    @static
    def UsageOf(type: RuntimeType) -> AttributeUsageAttribute:
        if type is typeof(AttributeUsageAttribute):
            return AttributeUsageAttribute(AttributeTargets.Class, False, True)
        current: Type = type
        while current is not None:
            found = List[object]()
            RuntimeAttributes.Collect(RuntimeType.GetModuleId(current.TypeHandle.Value), current.MetadataToken, typeof(AttributeUsageAttribute), found, False)
            if found.Count != 0:
                return cast(AttributeUsageAttribute, found[0])
            current = current.BaseType
        return AttributeUsageAttribute(AttributeTargets.All)

    @static
    def _Make(data: CustomAttributeData) -> object:
        parameters = data.ConstructorArguments
        args = Array[object](parameters.Count)
        for i in range(len(args)):
            args[i] = RuntimeAttributes._Raw(parameters[i])
        made = data.Constructor.Invoke(BindingFlags.DoNotWrapExceptions, None, args, None)
        for named in data.WrittenArguments:
            value = RuntimeAttributes._Raw(named.TypedValue)
            if named.IsField:
                cast(FieldInfo, named.MemberInfo).SetValue(made, value)
            else:
                cast(PropertyInfo, named.MemberInfo).SetValue(made, value, BindingFlags.DoNotWrapExceptions, None, None, None)
        return made

    @static
    def _Raw(argument: CustomAttributeTypedArgument) -> object:
        value = argument.Value
        type = argument.ArgumentType
        if value is None:
            return None
        if type.IsEnum:
            return Enum.ToObject(type, value)
        if type.IsArray:
            items = cast(ReadOnlyCollection[CustomAttributeTypedArgument], value)
            array = Array.CreateInstance(type.GetElementType(), items.Count)
            for i in range(items.Count):
                array.SetValue(RuntimeAttributes._Raw(items[i]), i)
            return array
        return value

    @static
    def _ToArray(found: List[object], wanted: Type) -> Array[object]:
        """An array of the wanted type, where that is a class or an interface."""
        if wanted.IsValueType or wanted.ContainsGenericParameters:
            return found.ToArray()
        array = cast(Array[object], Array.CreateInstance(wanted, found.Count))
        for i in range(found.Count):
            array[i] = found[i]
        return array

    @static
    def OfMember(member: MemberInfo, wanted: Type, inherit: bool) -> Array[object]:
        found = List[object]()
        RuntimeAttributes._AddPseudo(member, wanted, found)
        RuntimeAttributes.Collect(RuntimeAttributes._ModuleOf(member), member.MetadataToken, wanted, found, False)
        if inherit:
            current = RuntimeAttributes._Above(member)
            while current is not None:
                RuntimeAttributes.Collect(RuntimeAttributes._ModuleOf(current), current.MetadataToken, wanted, found, True)
                current = RuntimeAttributes._Above(current)
        return RuntimeAttributes._ToArray(found, wanted)

    @static
    def _Above(member: MemberInfo) -> MemberInfo:
        """What a type or method inherits attributes from."""
        if isinstance(member, Type):
            return cast(Type, member).BaseType
        method = try_cast(RuntimeMethodInfo, member)
        return method.Overridden() if method is not None else None

    @static
    def IsDefinedOn(member: MemberInfo, wanted: Type, inherit: bool) -> bool:
        current = member
        pseudo = List[object]()
        RuntimeAttributes._AddPseudo(member, wanted, pseudo)
        if pseudo.Count != 0:
            return True
        while current is not None:
            words = RuntimeAttributes.Find(RuntimeAttributes._ModuleOf(current), current.MetadataToken, False)
            for i in range(0, len(words), 3):
                owner = RuntimeType.FromHandle(RuntimeMethod.GetDeclaringType(words[i]))
                if wanted.IsAssignableFrom(owner) and (current is member or RuntimeAttributes.UsageOf(owner).Inherited):
                    return True
            current = RuntimeAttributes._Above(current) if inherit else None
        return False

    @static
    def OfParameter(parameter: RuntimeParameterInfo, wanted: Type) -> Array[object]:
        found = List[object]()
        token = parameter.MetadataToken
        if (token & 0xFFFFFF) != 0:
            if parameter.IsIn and wanted.IsAssignableFrom(typeof(InAttribute)):
                found.Add(InAttribute())
            if parameter.IsOut and wanted.IsAssignableFrom(typeof(OutAttribute)):
                found.Add(OutAttribute())
            if parameter.IsOptional and wanted.IsAssignableFrom(typeof(OptionalAttribute)):
                found.Add(OptionalAttribute())
            RuntimeAttributes.Collect(parameter.ModuleId, token, wanted, found, False)
        return RuntimeAttributes._ToArray(found, wanted)

    @static
    def OfToken(module: i32, token: i32, wanted: Type) -> Array[object]:
        """Of an assembly or a module."""
        found = List[object]()
        RuntimeAttributes.Collect(module, token, wanted, found, False)
        return RuntimeAttributes._ToArray(found, wanted)

    @static
    def _AddPseudo(member: MemberInfo, wanted: Type, found: List[object]) -> None:
        """Attributes that metadata keeps as flags (II.21.2.1)."""
        if isinstance(member, Type):
            if (i32(cast(Type, member).Attributes) & 0x2000) != 0 and wanted.IsAssignableFrom(typeof(SerializableAttribute)):
                found.Add(SerializableAttribute())
        elif isinstance(member, FieldInfo):
            if cast(FieldInfo, member).IsNotSerialized and wanted.IsAssignableFrom(typeof(NonSerializedAttribute)):
                found.Add(NonSerializedAttribute())
        elif isinstance(member, MethodInfo):
            if (i32(cast(MethodInfo, member).MethodImplementationFlags) & 0x80) != 0 and wanted.IsAssignableFrom(typeof(PreserveSigAttribute)):
                found.Add(PreserveSigAttribute())
