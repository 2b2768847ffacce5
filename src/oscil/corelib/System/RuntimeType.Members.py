from oscil.lang import *
from System.Collections.Generic import IList, List
from System.Globalization import CultureInfo
from System.Reflection import *


@sealed
@internal
class RuntimeType:
    """Queries for members. DeclaredOnly is inverted first: in a member's Filter its bit means "inherited"."""

    _members: RuntimeTypeMembers

    @property
    def Members(self) -> RuntimeTypeMembers:
        if self._members is None:
            self._members = RuntimeTypeMembers(self)
        return self._members

    @static
    @internal
    def AsTypes(own: Array[RuntimeType]) -> Array[Type]:
        result = Array[Type](len(own))
        for i in range(len(own)):
            result[i] = own[i]
        return result

    @static
    def _Wants(query: BindingFlags, filter: i32) -> bool:
        return (filter & (i32(query) ^ 2)) == filter

    @static
    def _IsNamed(name: str, wanted: str, query: BindingFlags) -> bool:
        if wanted is None:
            return True
        if (query & BindingFlags.IgnoreCase) != BindingFlags.Default:
            return String.Equals(name, wanted, StringComparison.OrdinalIgnoreCase)
        return name == wanted

    def _MethodsNamed(self, name: str, query: BindingFlags) -> List[MethodInfo]:
        found = List[MethodInfo]()
        for method in self.Members.Methods:
            if RuntimeType._Wants(query, method.Filter) and RuntimeType._IsNamed(method.Name, name, query):
                found.Add(method)
        return found

    @override
    def GetMethods(self, bindingAttr: BindingFlags) -> Array[MethodInfo]:
        found = List[MethodInfo]()
        for method in self.Members.Methods:
            if RuntimeType._Wants(bindingAttr, method.Filter):
                found.Add(method)
        return found.ToArray()

    @override
    @protected
    def GetMethodImpl(self, name: str, genericParameterCount: i32, bindingAttr: BindingFlags, binder: Binder, types: Array[Type]) -> MethodInfo:
        candidates = List[MethodInfo]()
        for method in self._MethodsNamed(name, bindingAttr):
            generic = len(method.GetGenericArguments()) if method.IsGenericMethod else 0
            if (genericParameterCount == -1 or genericParameterCount == generic) and (types is None or len(method.GetParameters()) == len(types)):
                candidates.Add(method)
        if candidates.Count == 0:
            return None
        if types is None or (len(types) == 0 and candidates.Count == 1):
            return RuntimeType._MostDerived(candidates)
        match = Array[MethodBase](candidates.Count)
        for i in range(len(match)):
            match[i] = candidates[i]
        chosen = Type.DefaultBinder if binder is None else binder
        return cast(MethodInfo, chosen.SelectMethod(bindingAttr, match, types, None))

    @static
    def _MostDerived(candidates: List[MethodInfo]) -> MethodInfo:
        """One of several is meant only if all have one signature: then a derived class hides the others."""
        first = candidates[0]
        for i in range(1, candidates.Count):
            if not RuntimeType._SameSignature(first, candidates[i]):
                raise AmbiguousMatchException.Of(first)
        best = first
        for i in range(1, candidates.Count):
            other = candidates[i]
            if other.DeclaringType is best.DeclaringType:
                raise AmbiguousMatchException.Of(first)
            if other.DeclaringType.IsSubclassOf(best.DeclaringType):
                best = other
        return best

    @static
    def _SameSignature(a: MethodInfo, b: MethodInfo) -> bool:
        mine = a.GetParameters()
        theirs = b.GetParameters()
        if len(mine) != len(theirs):
            return False
        for i in range(len(mine)):
            if mine[i].ParameterType is not theirs[i].ParameterType:
                return False
        return True

    @override
    def GetConstructors(self, bindingAttr: BindingFlags) -> Array[ConstructorInfo]:
        found = List[ConstructorInfo]()
        for constructor in self.Members.Constructors:
            if RuntimeType._Wants(bindingAttr, constructor.Filter):
                found.Add(constructor)
        return found.ToArray()

    @override
    @protected
    def GetConstructorImpl(self, bindingAttr: BindingFlags, binder: Binder, types: Array[Type]) -> ConstructorInfo:
        candidates = List[MethodBase]()
        for constructor in self.GetConstructors(bindingAttr):
            if len(constructor.GetParameters()) == len(types):
                candidates.Add(constructor)
        if candidates.Count == 0:
            return None
        if len(types) == 0 and candidates.Count == 1:
            return cast(ConstructorInfo, candidates[0])
        chosen = Type.DefaultBinder if binder is None else binder
        return cast(ConstructorInfo, chosen.SelectMethod(bindingAttr, candidates.ToArray(), types, None))

    @override
    def GetFields(self, bindingAttr: BindingFlags) -> Array[FieldInfo]:
        found = List[FieldInfo]()
        for field in self.Members.Fields:
            if RuntimeType._Wants(bindingAttr, field.Filter):
                found.Add(field)
        return found.ToArray()

    @override
    def GetField(self, name: str, bindingAttr: BindingFlags) -> FieldInfo:
        if name is None:
            raise ArgumentNullException("name")
        best: FieldInfo = None
        ambiguous = False
        for field in self.Members.Fields:
            if not RuntimeType._Wants(bindingAttr, field.Filter) or not RuntimeType._IsNamed(field.Name, name, bindingAttr):
                continue
            if best is not None:
                if field.DeclaringType is best.DeclaringType:
                    raise AmbiguousMatchException.Of(best)
                if best.DeclaringType.IsInterface and field.DeclaringType.IsInterface:
                    ambiguous = True
            if best is None or field.DeclaringType.IsSubclassOf(best.DeclaringType) or best.DeclaringType.IsInterface:
                best = field
        if ambiguous and best.DeclaringType.IsInterface:
            raise AmbiguousMatchException.Of(best)
        return best

    @override
    def GetProperties(self, bindingAttr: BindingFlags) -> Array[PropertyInfo]:
        found = List[PropertyInfo]()
        for property_ in self.Members.Properties:
            if RuntimeType._Wants(bindingAttr, property_.Filter):
                found.Add(property_)
        return found.ToArray()

    @override
    @protected
    def GetPropertyImpl(self, name: str, bindingAttr: BindingFlags, binder: Binder, returnType: Type, types: Array[Type]) -> PropertyInfo:
        candidates = List[PropertyInfo]()
        for property_ in self.Members.Properties:
            if RuntimeType._Wants(bindingAttr, property_.Filter) and RuntimeType._IsNamed(property_.Name, name, bindingAttr):
                if types is None or len(property_.IndexParameters()) == len(types):
                    candidates.Add(property_)
        if candidates.Count == 0:
            return None
        if types is None or len(types) == 0:
            if candidates.Count == 1:
                found = candidates[0]
                return None if returnType is not None and not returnType.IsEquivalentTo(found.PropertyType) else found
            if returnType is None:
                raise AmbiguousMatchException.Of(candidates[0])
        chosen = Type.DefaultBinder if binder is None else binder
        return chosen.SelectProperty(bindingAttr, candidates.ToArray(), returnType, types, None)

    @override
    def GetEvents(self, bindingAttr: BindingFlags) -> Array[EventInfo]:
        found = List[EventInfo]()
        for event in self.Members.Events:
            if RuntimeType._Wants(bindingAttr, event.Filter):
                found.Add(event)
        return found.ToArray()

    @override
    def GetEvent(self, name: str, bindingAttr: BindingFlags) -> EventInfo:
        if name is None:
            raise ArgumentNullException("name")
        best: EventInfo = None
        for event in self.Members.Events:
            if RuntimeType._Wants(bindingAttr, event.Filter) and RuntimeType._IsNamed(event.Name, name, bindingAttr):
                if best is not None:
                    raise AmbiguousMatchException.Of(best)
                best = event
        return best

    @override
    def GetNestedTypes(self, bindingAttr: BindingFlags) -> Array[Type]:
        found = List[Type]()
        for nested in RuntimeType.GetNestedTypesCore(self.m_handle):
            wanted = BindingFlags.Public if nested.IsNestedPublic else BindingFlags.NonPublic
            if (bindingAttr & wanted) != BindingFlags.Default:
                found.Add(nested)
        return found.ToArray()

    @override
    def GetNestedType(self, name: str, bindingAttr: BindingFlags) -> Type:
        if name is None:
            raise ArgumentNullException("name")
        best: Type = None
        for nested in self.GetNestedTypes(bindingAttr):
            if RuntimeType._IsNamed(nested.Name, name, bindingAttr):
                if best is not None:
                    raise AmbiguousMatchException("Ambiguous match found for '" + best.ToString() + "'.")
                best = nested
        return best

    @override
    def GetMembers(self, bindingAttr: BindingFlags) -> Array[MemberInfo]:
        return self._Collect(None, MemberTypes.All, bindingAttr).ToArray()

    @override
    def GetMember(self, name: str, type: MemberTypes, bindingAttr: BindingFlags) -> Array[MemberInfo]:
        if name is None:
            raise ArgumentNullException("name")
        return self._Collect(name, type, bindingAttr).ToArray()

    def _Collect(self, name: str, types: MemberTypes, query: BindingFlags) -> List[MemberInfo]:
        found = List[MemberInfo]()
        if i32(types & MemberTypes.Method) != 0:
            RuntimeType._AddNamed(found, self.GetMethods(query), name, query)
        if i32(types & MemberTypes.Constructor) != 0:
            RuntimeType._AddNamed(found, self.GetConstructors(query), name, query)
        if i32(types & MemberTypes.Property) != 0:
            RuntimeType._AddNamed(found, self.GetProperties(query), name, query)
        if i32(types & MemberTypes.Event) != 0:
            RuntimeType._AddNamed(found, self.GetEvents(query), name, query)
        if i32(types & MemberTypes.Field) != 0:
            RuntimeType._AddNamed(found, self.GetFields(query), name, query)
        if i32(types & (MemberTypes.NestedType | MemberTypes.TypeInfo)) != 0:
            RuntimeType._AddNamed(found, self.GetNestedTypes(query), name, query)
        return found

    @static
    def _AddNamed(found: List[MemberInfo], members: Array[MemberInfo], name: str, query: BindingFlags) -> None:
        prefix: str = None
        if name is not None and name.Length != 0 and name[name.Length - 1] == '*':
            prefix = name.Substring(0, name.Length - 1)
        for member in members:
            if prefix is not None:
                comparison = StringComparison.OrdinalIgnoreCase if (query & BindingFlags.IgnoreCase) != BindingFlags.Default else StringComparison.Ordinal
                if member.Name.StartsWith(prefix, comparison):
                    found.Add(member)
            elif RuntimeType._IsNamed(member.Name, name, query):
                found.Add(member)

    @override
    def GetInterfaceMap(self, interfaceType: Type) -> InterfaceMapping:
        if self.IsGenericParameter:
            raise InvalidOperationException("Method must be called on a Type for which Type.IsGenericParameter is false.")
        if interfaceType is None:
            raise ArgumentNullException("interfaceType")
        if not interfaceType.IsInterface:
            raise ArgumentException("Type passed must be an interface.")
        if self.IsInterface:
            raise ArgumentException("'this' type cannot be an interface itself.")
        if not interfaceType.IsAssignableFrom(self):
            raise ArgumentException("Interface not found.")
        cells = RuntimeType.GetInterfaceMapCore(self.m_handle, interfaceType.TypeHandle.Value)
        mapping = InterfaceMapping()
        mapping.TargetType = self
        mapping.InterfaceType = interfaceType
        count = div(len(cells), 2)
        mapping.InterfaceMethods = Array[MethodInfo](count)
        mapping.TargetMethods = Array[MethodInfo](count)
        for i in range(count):
            mapping.InterfaceMethods[i] = cast(MethodInfo, RuntimeMethodInfo.FromHandle(cells[2 * i], None))
            mapping.TargetMethods[i] = cast(MethodInfo, RuntimeMethodInfo.FromHandle(cells[2 * i + 1], None))
        return mapping

    # attributes

    @override
    def GetCustomAttributes(self, inherit: bool) -> Array[object]:
        return RuntimeAttributes.OfMember(self, typeof(object), inherit)

    @override
    def GetCustomAttributes(self, attributeType: Type, inherit: bool) -> Array[object]:
        return RuntimeAttributes.OfMember(self, RuntimeAttributes.Checked(attributeType), inherit)

    @override
    def IsDefined(self, attributeType: Type, inherit: bool) -> bool:
        return RuntimeAttributes.IsDefinedOn(self, RuntimeAttributes.Checked(attributeType), inherit)

    @override
    def GetCustomAttributesData(self) -> IList[CustomAttributeData]:
        return RuntimeAttributes.DataOf(self)
