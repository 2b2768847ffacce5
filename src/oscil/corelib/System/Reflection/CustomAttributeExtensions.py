from oscil.lang import *
from System.Collections.Generic import IEnumerable


@static
class CustomAttributeExtensions:
    @extension
    def GetCustomAttribute(self: Assembly, attributeType: Type) -> Attribute:
        return Attribute.GetCustomAttribute(self, attributeType)

    @extension
    @generic(T)
    @where(T, Attribute)
    def GetCustomAttribute(self: Assembly) -> T:
        return cast(T, Attribute.GetCustomAttribute(self, typeof(T)))

    @extension
    def GetCustomAttributes(self: Assembly) -> IEnumerable[Attribute]:
        return Attribute.GetCustomAttributes(self)

    @extension
    def GetCustomAttributes(self: Assembly, attributeType: Type) -> IEnumerable[Attribute]:
        return Attribute.GetCustomAttributes(self, attributeType)

    @extension
    @generic(T)
    @where(T, Attribute)
    def GetCustomAttributes(self: Assembly) -> IEnumerable[T]:
        return cast(IEnumerable[T], Attribute.GetCustomAttributes(self, typeof(T)))

    @extension
    def IsDefined(self: Assembly, attributeType: Type) -> bool:
        return Attribute.IsDefined(self, attributeType)

    @extension
    def GetCustomAttribute(self: Module, attributeType: Type) -> Attribute:
        return Attribute.GetCustomAttribute(self, attributeType)

    @extension
    @generic(T)
    @where(T, Attribute)
    def GetCustomAttribute(self: Module) -> T:
        return cast(T, Attribute.GetCustomAttribute(self, typeof(T)))

    @extension
    def GetCustomAttributes(self: Module) -> IEnumerable[Attribute]:
        return Attribute.GetCustomAttributes(self)

    @extension
    def GetCustomAttributes(self: Module, attributeType: Type) -> IEnumerable[Attribute]:
        return Attribute.GetCustomAttributes(self, attributeType)

    @extension
    @generic(T)
    @where(T, Attribute)
    def GetCustomAttributes(self: Module) -> IEnumerable[T]:
        return cast(IEnumerable[T], Attribute.GetCustomAttributes(self, typeof(T)))

    @extension
    def IsDefined(self: Module, attributeType: Type) -> bool:
        return Attribute.IsDefined(self, attributeType)

    @extension
    def GetCustomAttribute(self: MemberInfo, attributeType: Type) -> Attribute:
        return Attribute.GetCustomAttribute(self, attributeType)

    @extension
    @generic(T)
    @where(T, Attribute)
    def GetCustomAttribute(self: MemberInfo) -> T:
        return cast(T, Attribute.GetCustomAttribute(self, typeof(T)))

    @extension
    def GetCustomAttributes(self: MemberInfo) -> IEnumerable[Attribute]:
        return Attribute.GetCustomAttributes(self)

    @extension
    def GetCustomAttributes(self: MemberInfo, attributeType: Type) -> IEnumerable[Attribute]:
        return Attribute.GetCustomAttributes(self, attributeType)

    @extension
    @generic(T)
    @where(T, Attribute)
    def GetCustomAttributes(self: MemberInfo) -> IEnumerable[T]:
        return cast(IEnumerable[T], Attribute.GetCustomAttributes(self, typeof(T)))

    @extension
    def IsDefined(self: MemberInfo, attributeType: Type) -> bool:
        return Attribute.IsDefined(self, attributeType)

    @extension
    def GetCustomAttribute(self: MemberInfo, attributeType: Type, inherit: bool) -> Attribute:
        return Attribute.GetCustomAttribute(self, attributeType, inherit)

    @extension
    @generic(T)
    @where(T, Attribute)
    def GetCustomAttribute(self: MemberInfo, inherit: bool) -> T:
        return cast(T, Attribute.GetCustomAttribute(self, typeof(T), inherit))

    @extension
    def GetCustomAttributes(self: MemberInfo, inherit: bool) -> IEnumerable[Attribute]:
        return Attribute.GetCustomAttributes(self, inherit)

    @extension
    def GetCustomAttributes(self: MemberInfo, attributeType: Type, inherit: bool) -> IEnumerable[Attribute]:
        return Attribute.GetCustomAttributes(self, attributeType, inherit)

    @extension
    @generic(T)
    @where(T, Attribute)
    def GetCustomAttributes(self: MemberInfo, inherit: bool) -> IEnumerable[T]:
        return cast(IEnumerable[T], Attribute.GetCustomAttributes(self, typeof(T), inherit))

    @extension
    def IsDefined(self: MemberInfo, attributeType: Type, inherit: bool) -> bool:
        return Attribute.IsDefined(self, attributeType, inherit)

    @extension
    def GetCustomAttribute(self: ParameterInfo, attributeType: Type) -> Attribute:
        return Attribute.GetCustomAttribute(self, attributeType)

    @extension
    @generic(T)
    @where(T, Attribute)
    def GetCustomAttribute(self: ParameterInfo) -> T:
        return cast(T, Attribute.GetCustomAttribute(self, typeof(T)))

    @extension
    def GetCustomAttributes(self: ParameterInfo) -> IEnumerable[Attribute]:
        return Attribute.GetCustomAttributes(self)

    @extension
    def GetCustomAttributes(self: ParameterInfo, attributeType: Type) -> IEnumerable[Attribute]:
        return Attribute.GetCustomAttributes(self, attributeType)

    @extension
    @generic(T)
    @where(T, Attribute)
    def GetCustomAttributes(self: ParameterInfo) -> IEnumerable[T]:
        return cast(IEnumerable[T], Attribute.GetCustomAttributes(self, typeof(T)))

    @extension
    def IsDefined(self: ParameterInfo, attributeType: Type) -> bool:
        return Attribute.IsDefined(self, attributeType)

    @extension
    def GetCustomAttribute(self: ParameterInfo, attributeType: Type, inherit: bool) -> Attribute:
        return Attribute.GetCustomAttribute(self, attributeType, inherit)

    @extension
    @generic(T)
    @where(T, Attribute)
    def GetCustomAttribute(self: ParameterInfo, inherit: bool) -> T:
        return cast(T, Attribute.GetCustomAttribute(self, typeof(T), inherit))

    @extension
    def GetCustomAttributes(self: ParameterInfo, inherit: bool) -> IEnumerable[Attribute]:
        return Attribute.GetCustomAttributes(self, inherit)

    @extension
    def GetCustomAttributes(self: ParameterInfo, attributeType: Type, inherit: bool) -> IEnumerable[Attribute]:
        return Attribute.GetCustomAttributes(self, attributeType, inherit)

    @extension
    @generic(T)
    @where(T, Attribute)
    def GetCustomAttributes(self: ParameterInfo, inherit: bool) -> IEnumerable[T]:
        return cast(IEnumerable[T], Attribute.GetCustomAttributes(self, typeof(T), inherit))

    @extension
    def IsDefined(self: ParameterInfo, attributeType: Type, inherit: bool) -> bool:
        return Attribute.IsDefined(self, attributeType, inherit)
