from oscil.lang import *
from System.Reflection import *


class Attribute:
    """Finding attributes: unlike MemberInfo's own methods these pass on what base properties, events and parameters have."""

    @static
    def _Check(element: object, attributeType: Type) -> None:
        if element is None:
            raise ArgumentNullException("element")
        if attributeType is None:
            raise ArgumentNullException("attributeType")
        if attributeType is not typeof(Attribute) and not attributeType.IsSubclassOf(typeof(Attribute)) and not attributeType.IsInterface:
            raise ArgumentException("Type passed in must be derived from System.Attribute or System.Attribute itself.")

    @static
    def _Single(found: Array[Attribute]) -> Attribute:
        if len(found) == 0:
            return None
        if len(found) != 1:
            raise AmbiguousMatchException("Multiple custom attributes of the same type '" + found[0].GetType().ToString() + "' found.")
        return found[0]

    # members

    @static
    def GetCustomAttributes(element: MemberInfo, attributeType: Type) -> Array[Attribute]:
        return Attribute.GetCustomAttributes(element, attributeType, True)

    @static
    def GetCustomAttributes(element: MemberInfo, attributeType: Type, inherit: bool) -> Array[Attribute]:
        Attribute._Check(element, attributeType)
        if inherit and (isinstance(element, PropertyInfo) or isinstance(element, EventInfo)):
            return RuntimeInheritedAttributes.OfMember(element, attributeType)
        return Attribute._Typed(element.GetCustomAttributes(attributeType, inherit), attributeType)

    @static
    def _Typed(found: Array[object], attributeType: Type) -> Array[Attribute]:
        typed = try_cast(Array[Attribute], found)
        if typed is not None:
            return typed
        result = Array[Attribute](len(found))
        for i in range(len(found)):
            result[i] = cast(Attribute, found[i])
        return result

    @static
    def GetCustomAttributes(element: MemberInfo) -> Array[Attribute]:
        return Attribute.GetCustomAttributes(element, True)

    @static
    def GetCustomAttributes(element: MemberInfo, inherit: bool) -> Array[Attribute]:
        return Attribute.GetCustomAttributes(element, typeof(Attribute), inherit)

    @static
    def IsDefined(element: MemberInfo, attributeType: Type) -> bool:
        return Attribute.IsDefined(element, attributeType, True)

    @static
    def IsDefined(element: MemberInfo, attributeType: Type, inherit: bool) -> bool:
        Attribute._Check(element, attributeType)
        if inherit and (isinstance(element, PropertyInfo) or isinstance(element, EventInfo)):
            return len(RuntimeInheritedAttributes.OfMember(element, attributeType)) != 0
        return element.IsDefined(attributeType, inherit)

    @static
    def GetCustomAttribute(element: MemberInfo, attributeType: Type) -> Attribute:
        return Attribute.GetCustomAttribute(element, attributeType, True)

    @static
    def GetCustomAttribute(element: MemberInfo, attributeType: Type, inherit: bool) -> Attribute:
        return Attribute._Single(Attribute.GetCustomAttributes(element, attributeType, inherit))

    # parameters

    @static
    def GetCustomAttributes(element: ParameterInfo) -> Array[Attribute]:
        return Attribute.GetCustomAttributes(element, True)

    @static
    def GetCustomAttributes(element: ParameterInfo, attributeType: Type) -> Array[Attribute]:
        return Attribute.GetCustomAttributes(element, attributeType, True)

    @static
    def GetCustomAttributes(element: ParameterInfo, attributeType: Type, inherit: bool) -> Array[Attribute]:
        Attribute._Check(element, attributeType)
        if inherit:
            return RuntimeInheritedAttributes.OfParameter(element, attributeType)
        return Attribute._Typed(element.GetCustomAttributes(attributeType, False), attributeType)

    @static
    def GetCustomAttributes(element: ParameterInfo, inherit: bool) -> Array[Attribute]:
        return Attribute.GetCustomAttributes(element, typeof(Attribute), inherit)

    @static
    def IsDefined(element: ParameterInfo, attributeType: Type) -> bool:
        return Attribute.IsDefined(element, attributeType, True)

    @static
    def IsDefined(element: ParameterInfo, attributeType: Type, inherit: bool) -> bool:
        return len(Attribute.GetCustomAttributes(element, attributeType, inherit)) != 0

    @static
    def GetCustomAttribute(element: ParameterInfo, attributeType: Type) -> Attribute:
        return Attribute.GetCustomAttribute(element, attributeType, True)

    @static
    def GetCustomAttribute(element: ParameterInfo, attributeType: Type, inherit: bool) -> Attribute:
        return Attribute._Single(Attribute.GetCustomAttributes(element, attributeType, inherit))

    # modules

    @static
    def GetCustomAttributes(element: Module) -> Array[Attribute]:
        return Attribute.GetCustomAttributes(element, True)

    @static
    def GetCustomAttributes(element: Module, attributeType: Type) -> Array[Attribute]:
        return Attribute.GetCustomAttributes(element, attributeType, True)

    @static
    def GetCustomAttributes(element: Module, inherit: bool) -> Array[Attribute]:
        return Attribute.GetCustomAttributes(element, typeof(Attribute), inherit)

    @static
    def GetCustomAttributes(element: Module, attributeType: Type, inherit: bool) -> Array[Attribute]:
        Attribute._Check(element, attributeType)
        return Attribute._Typed(element.GetCustomAttributes(attributeType, inherit), attributeType)

    @static
    def IsDefined(element: Module, attributeType: Type) -> bool:
        return Attribute.IsDefined(element, attributeType, False)

    @static
    def IsDefined(element: Module, attributeType: Type, inherit: bool) -> bool:
        Attribute._Check(element, attributeType)
        return element.IsDefined(attributeType, False)

    @static
    def GetCustomAttribute(element: Module, attributeType: Type) -> Attribute:
        return Attribute.GetCustomAttribute(element, attributeType, True)

    @static
    def GetCustomAttribute(element: Module, attributeType: Type, inherit: bool) -> Attribute:
        return Attribute._Single(Attribute.GetCustomAttributes(element, attributeType, inherit))

    # assemblies

    @static
    def GetCustomAttributes(element: Assembly) -> Array[Attribute]:
        return Attribute.GetCustomAttributes(element, True)

    @static
    def GetCustomAttributes(element: Assembly, attributeType: Type) -> Array[Attribute]:
        return Attribute.GetCustomAttributes(element, attributeType, True)

    @static
    def GetCustomAttributes(element: Assembly, inherit: bool) -> Array[Attribute]:
        return Attribute.GetCustomAttributes(element, typeof(Attribute), inherit)

    @static
    def GetCustomAttributes(element: Assembly, attributeType: Type, inherit: bool) -> Array[Attribute]:
        Attribute._Check(element, attributeType)
        return Attribute._Typed(element.GetCustomAttributes(attributeType, inherit), attributeType)

    @static
    def IsDefined(element: Assembly, attributeType: Type) -> bool:
        return Attribute.IsDefined(element, attributeType, True)

    @static
    def IsDefined(element: Assembly, attributeType: Type, inherit: bool) -> bool:
        Attribute._Check(element, attributeType)
        return element.IsDefined(attributeType, False)

    @static
    def GetCustomAttribute(element: Assembly, attributeType: Type) -> Attribute:
        return Attribute.GetCustomAttribute(element, attributeType, True)

    @static
    def GetCustomAttribute(element: Assembly, attributeType: Type, inherit: bool) -> Attribute:
        return Attribute._Single(Attribute.GetCustomAttributes(element, attributeType, inherit))
