from oscil.lang import *
from System.Collections.Generic import List


@static
@internal
class RuntimeInheritedAttributes:
    """Attributes of properties, events and parameters with those of what they override."""

    @static
    def OfMember(element: MemberInfo, wanted: Type) -> Array[Attribute]:
        found = List[object]()
        current = element
        while current is not None:
            module = RuntimeType.GetModuleId(current.DeclaringType.TypeHandle.Value)
            RuntimeAttributes.Collect(module, current.MetadataToken, wanted, found, current is not element)
            current = RuntimeInheritedAttributes._Above(current)
        return RuntimeInheritedAttributes._Typed(found, wanted)

    @static
    def OfParameter(element: ParameterInfo, wanted: Type) -> Array[Attribute]:
        found = List[object]()
        for own in element.GetCustomAttributes(wanted, False):
            found.Add(own)
        method = try_cast(RuntimeMethodInfo, element.Member)
        while method is not None:
            method = method.Overridden()
            if method is not None:
                above = method.ReturnParameter if element.Position < 0 else method.GetParameters()[element.Position]
                RuntimeAttributes.Collect(cast(RuntimeParameterInfo, above).ModuleId, above.MetadataToken, wanted, found, True)
        return RuntimeInheritedAttributes._Typed(found, wanted)

    @static
    def _Typed(found: List[object], wanted: Type) -> Array[Attribute]:
        array = Array[Attribute](found.Count) if wanted.IsInterface else cast(Array[Attribute], Array.CreateInstance(wanted, found.Count))
        for i in range(len(array)):
            array[i] = cast(Attribute, found[i])
        return array

    @static
    def _Above(member: MemberInfo) -> MemberInfo:
        accessor = RuntimeInheritedAttributes._Accessor(member)
        above = accessor.Overridden() if accessor is not None else None
        if above is None:
            return None
        flags = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly
        if isinstance(member, EventInfo):
            return above.DeclaringType.GetEvent(member.Name, flags)
        for candidate in above.DeclaringType.GetProperties(flags):
            if RuntimeInheritedAttributes._Has(cast(RuntimePropertyInfo, candidate), above.Cell):
                return candidate
        return None

    @static
    def _Has(candidate: RuntimePropertyInfo, cell: nint) -> bool:
        for accessor in candidate.Accessors():
            if accessor == cell:
                return True
        return False

    @static
    def _Accessor(member: MemberInfo) -> RuntimeMethodInfo:
        if isinstance(member, EventInfo):
            return try_cast(RuntimeMethodInfo, cast(EventInfo, member).AddMethod)
        property_ = cast(PropertyInfo, member)
        return try_cast(RuntimeMethodInfo, property_.GetMethod if property_.GetMethod is not None else property_.SetMethod)
