from oscil.lang import *
from System.Collections.Generic import IEnumerable, IList


class ParameterInfo(ICustomAttributeProvider):
    AttrsImpl: Protected[ParameterAttributes]
    ClassImpl: Protected[Type]
    DefaultValueImpl: Protected[object]
    MemberImpl: Protected[MemberInfo]
    NameImpl: Protected[str]
    PositionImpl: Protected[i32]

    @protected
    def __init__(self) -> None:
        pass

    @virtual
    @property
    def Attributes(self) -> ParameterAttributes:
        return self.AttrsImpl

    @virtual
    @property
    def Member(self) -> MemberInfo:
        return self.MemberImpl

    @virtual
    @property
    def Name(self) -> str:
        return self.NameImpl

    @virtual
    @property
    def ParameterType(self) -> Type:
        return self.ClassImpl

    @virtual
    @property
    def Position(self) -> i32:
        return self.PositionImpl

    @virtual
    @property
    def MetadataToken(self) -> i32:
        return 0x08000000

    @property
    def IsIn(self) -> bool:
        return (self.Attributes & ParameterAttributes.In) != ParameterAttributes.None_

    @property
    def IsLcid(self) -> bool:
        return (self.Attributes & ParameterAttributes.Lcid) != ParameterAttributes.None_

    @property
    def IsOptional(self) -> bool:
        return (self.Attributes & ParameterAttributes.Optional) != ParameterAttributes.None_

    @property
    def IsOut(self) -> bool:
        return (self.Attributes & ParameterAttributes.Out) != ParameterAttributes.None_

    @property
    def IsRetval(self) -> bool:
        return (self.Attributes & ParameterAttributes.Retval) != ParameterAttributes.None_

    @virtual
    @property
    def DefaultValue(self) -> object:
        raise NotImplementedException()

    @virtual
    @property
    def RawDefaultValue(self) -> object:
        raise NotImplementedException()

    @virtual
    @property
    def HasDefaultValue(self) -> bool:
        raise NotImplementedException()

    @virtual
    def GetRequiredCustomModifiers(self) -> Array[Type]:
        return Type.EmptyTypes

    @virtual
    def GetOptionalCustomModifiers(self) -> Array[Type]:
        return Type.EmptyTypes

    @virtual
    def IsDefined(self, attributeType: Type, inherit: bool) -> bool:
        if attributeType is None:
            raise ArgumentNullException("attributeType")
        return False

    @virtual
    def GetCustomAttributes(self, inherit: bool) -> Array[object]:
        return Array[object](0)

    @virtual
    def GetCustomAttributes(self, attributeType: Type, inherit: bool) -> Array[object]:
        if attributeType is None:
            raise ArgumentNullException("attributeType")
        return Array[object](0)

    @virtual
    @property
    def CustomAttributes(self) -> IEnumerable[CustomAttributeData]:
        return self.GetCustomAttributesData()

    @virtual
    def GetCustomAttributesData(self) -> IList[CustomAttributeData]:
        raise NotImplementedException()

    @override
    def ToString(self) -> str:
        return RuntimeParameterInfo.FormatType(self.ParameterType) + " " + self.Name
