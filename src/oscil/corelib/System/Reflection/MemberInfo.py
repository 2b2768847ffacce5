from oscil.lang import *
from System.Collections.Generic import IEnumerable, IList


@abstract
class MemberInfo(ICustomAttributeProvider):
    @protected
    def __init__(self) -> None:
        pass

    @abstract
    @property
    def Name(self) -> str: ...

    @abstract
    @property
    def MemberType(self) -> MemberTypes: ...

    @abstract
    @property
    def DeclaringType(self) -> Type: ...

    @abstract
    @property
    def ReflectedType(self) -> Type: ...

    @virtual
    @property
    def Module(self) -> Module:
        declaring = self.DeclaringType
        if declaring is not None:
            return declaring.Module
        raise NotImplementedException()

    @virtual
    @property
    def MetadataToken(self) -> i32:
        raise InvalidOperationException()

    @virtual
    @property
    def IsCollectible(self) -> bool:
        return False

    @virtual
    def HasSameMetadataDefinitionAs(self, other: MemberInfo) -> bool:
        if other is None:
            raise ArgumentNullException("other")
        return self.MetadataToken == other.MetadataToken and self.Module.Equals(other.Module)

    @abstract
    def GetCustomAttributes(self, inherit: bool) -> Array[object]: ...

    @abstract
    def GetCustomAttributes(self, attributeType: Type, inherit: bool) -> Array[object]: ...

    @abstract
    def IsDefined(self, attributeType: Type, inherit: bool) -> bool: ...

    @virtual
    @property
    def CustomAttributes(self) -> IEnumerable[CustomAttributeData]:
        return self.GetCustomAttributesData()

    @virtual
    def GetCustomAttributesData(self) -> IList[CustomAttributeData]:
        raise NotImplementedException()

    @override
    def Equals(self, obj: object) -> bool:
        return super().Equals(obj)

    @override
    def GetHashCode(self) -> i32:
        return super().GetHashCode()

    def __eq__(left: MemberInfo, right: MemberInfo) -> bool:
        if right is None:
            return left is None
        return left is right or (left is not None and left.Equals(right))

    def __ne__(left: MemberInfo, right: MemberInfo) -> bool:
        return not (left == right)
