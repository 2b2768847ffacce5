from oscil.lang import *
from System.Collections.Generic import HashSet, List


@sealed
@internal
class RuntimeTypeMembers:
    """The members of a type, own and inherited, each list made when first asked for.

    `Filter` of a member says which BindingFlags a query must have for it, in a form where DeclaredOnly stands for "inherited too".
    """

    _type: RuntimeType
    _methods: Array[RuntimeMethodInfo]
    _constructors: Array[RuntimeConstructorInfo]
    _fields: Array[RuntimeFieldInfo]
    _properties: Array[RuntimePropertyInfo]
    _events: Array[RuntimeEventInfo]

    PRIVATE: Const[i32] = 1
    PUBLIC: Const[i32] = 6
    STATIC: Const[i32] = 0x10
    LITERAL: Const[i32] = 0x40
    SPECIAL: Const[i32] = 0x1000

    def __init__(self, type: RuntimeType) -> None:
        self._type = type

    @static
    def FilterOf(isPublic: bool, isInherited: bool, isStatic: bool) -> i32:
        flags = 0x10 if isPublic else 0x20
        if isInherited:
            return flags | 2 | (0x48 if isStatic else 4)
        return flags | (8 if isStatic else 4)

    @property
    def Methods(self) -> Array[RuntimeMethodInfo]:
        if self._methods is None:
            self._methods = self._FindMethods()
        return self._methods

    def _FindMethods(self) -> Array[RuntimeMethodInfo]:
        found = List[RuntimeMethodInfo]()
        overridden = HashSet[nint]()
        current = self._type
        while current is not None:
            words = RuntimeMethod.GetMethods(current.m_handle)
            for i in range(0, len(words), 3):
                attributes = i32(words[i + 1])
                inherited = current is not self._type
                slot = words[i + 2]
                if inherited and (attributes & 7) == RuntimeTypeMembers.PRIVATE and slot == nint(0):
                    continue
                if (attributes & RuntimeTypeMembers.SPECIAL) != 0 and (RuntimeMethod.GetTraits(words[i]) & RuntimeMethod.CONSTRUCTOR) != 0:
                    continue
                if slot != nint(0) and not overridden.Add(slot):
                    continue
                method = RuntimeMethodInfo(words[i], self._type)
                method.Filter = RuntimeTypeMembers.FilterOf((attributes & 7) == RuntimeTypeMembers.PUBLIC, inherited, (attributes & RuntimeTypeMembers.STATIC) != 0)
                found.Add(method)
            current = self._Next(current)
        return found.ToArray()

    def _Next(self, current: RuntimeType) -> RuntimeType:
        return cast(RuntimeType, current.BaseType)

    @property
    def Constructors(self) -> Array[RuntimeConstructorInfo]:
        if self._constructors is None:
            found = List[RuntimeConstructorInfo]()
            words = RuntimeMethod.GetMethods(self._type.m_handle)
            for i in range(0, len(words), 3):
                attributes = i32(words[i + 1])
                if (attributes & RuntimeTypeMembers.SPECIAL) == 0 or (RuntimeMethod.GetTraits(words[i]) & RuntimeMethod.CONSTRUCTOR) == 0:
                    continue
                made = RuntimeConstructorInfo(words[i], self._type)
                made.Filter = RuntimeTypeMembers.FilterOf((attributes & 7) == RuntimeTypeMembers.PUBLIC, False, (attributes & RuntimeTypeMembers.STATIC) != 0)
                found.Add(made)
            self._constructors = found.ToArray()
        return self._constructors

    @property
    def Fields(self) -> Array[RuntimeFieldInfo]:
        if self._fields is None:
            found = List[RuntimeFieldInfo]()
            current = self._type
            while current is not None:
                self._AddFields(found, current)
                current = self._Next(current)
            for interface in self._type.GetInterfaces():
                self._AddFields(found, cast(RuntimeType, interface))
            self._fields = found.ToArray()
        return self._fields

    def _AddFields(self, found: List[RuntimeFieldInfo], current: RuntimeType) -> None:
        """Instance fields, then static ones, then constants, each in the order of declaration."""
        handles = RuntimeMember.GetFields(current.m_handle)
        inherited = current is not self._type
        for kind in range(3):
            for i in range(len(handles)):
                attributes = RuntimeMember.GetFieldAttributes(handles[i])
                own_kind = 2 if (attributes & RuntimeTypeMembers.LITERAL) != 0 else 1 if (attributes & RuntimeTypeMembers.STATIC) != 0 else 0
                if own_kind != kind or (inherited and (attributes & 7) == RuntimeTypeMembers.PRIVATE):
                    continue
                field = RuntimeFieldInfo(handles[i], self._type)
                field.Filter = RuntimeTypeMembers.FilterOf((attributes & 7) == RuntimeTypeMembers.PUBLIC, inherited, own_kind != 0)
                found.Add(field)

    @property
    def Properties(self) -> Array[RuntimePropertyInfo]:
        if self._properties is None:
            found = List[RuntimePropertyInfo]()
            overridden = HashSet[i32]()
            current = self._type
            while current is not None:
                for token in RuntimeMember.GetProperties(current.m_handle):
                    made = RuntimePropertyInfo(current, token, self._type)
                    if self._Accept(made, current is not self._type, overridden, found):
                        found.Add(made)
                current = self._Next(current)
            self._properties = found.ToArray()
        return self._properties

    def _Accept(self, made: RuntimePropertyInfo, inherited: bool, overridden: HashSet[i32], found: List[RuntimePropertyInfo]) -> bool:
        isPublic = False
        isPrivate = True
        isStatic = False
        associate = nint(0)
        accessors = made.Accessors()
        for i in range(len(accessors)):
            if accessors[i] == nint(0):
                continue
            attributes = RuntimeMethod.GetAttributes(accessors[i])
            isPublic = isPublic or (attributes & 7) == RuntimeTypeMembers.PUBLIC
            isPrivate = isPrivate and (attributes & 7) == RuntimeTypeMembers.PRIVATE
            isStatic = isStatic or (attributes & RuntimeTypeMembers.STATIC) != 0
            if associate == nint(0):
                associate = accessors[i]
        if inherited and isPrivate:
            return False
        slot = RuntimeMethod.GetSlot(associate) if associate != nint(0) else -1
        if slot >= 0 and not overridden.Add(slot):
            return False
        if inherited:
            for other in found:
                if other.Name == made.Name and other.PropertyType is made.PropertyType and RuntimeTypeMembers._SameTypes(other.IndexParameters(), made.IndexParameters()):
                    return False
        made.Filter = RuntimeTypeMembers.FilterOf(isPublic, inherited, isStatic)
        return True

    @static
    def _SameTypes(a: Array[ParameterInfo], b: Array[ParameterInfo]) -> bool:
        if len(a) != len(b):
            return False
        for i in range(len(a)):
            if a[i].ParameterType is not b[i].ParameterType:
                return False
        return True

    @property
    def Events(self) -> Array[RuntimeEventInfo]:
        if self._events is None:
            found = List[RuntimeEventInfo]()
            names = HashSet[str]()
            current = self._type
            while current is not None:
                for token in RuntimeMember.GetEvents(current.m_handle):
                    made = RuntimeEventInfo(current, token, self._type)
                    if self._AcceptEvent(made, current is not self._type) and names.Add(made.Name):
                        found.Add(made)
                current = self._Next(current)
            self._events = found.ToArray()
        return self._events

    def _AcceptEvent(self, made: RuntimeEventInfo, inherited: bool) -> bool:
        isPublic = False
        isPrivate = True
        isStatic = False
        for accessor in made.Accessors():
            if accessor != nint(0):
                attributes = RuntimeMethod.GetAttributes(accessor)
                isPublic = isPublic or (attributes & 7) == RuntimeTypeMembers.PUBLIC
                isPrivate = isPrivate and (attributes & 7) == RuntimeTypeMembers.PRIVATE
                isStatic = isStatic or (attributes & RuntimeTypeMembers.STATIC) != 0
        made.Filter = RuntimeTypeMembers.FilterOf(isPublic, inherited, isStatic)
        return not (inherited and isPrivate)
