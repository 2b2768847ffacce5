from oscil.lang import *


@abstract
class MemberInfo:
    @protected
    def __init__(self) -> None:
        pass

    @abstract
    @property
    def Name(self) -> str: ...

    @abstract
    @property
    def DeclaringType(self) -> Type: ...

    @virtual
    @property
    def ReflectedType(self) -> Type:
        return self.DeclaringType

    @virtual
    @property
    def MemberType(self) -> MemberTypes:
        return MemberTypes.Custom

    @virtual
    @property
    def MetadataToken(self) -> i32:
        raise InvalidOperationException()

    @virtual
    def GetCustomAttributes(self, inherit: bool) -> Array[object]:
        raise NotSupportedException("Oscil: MemberInfo.GetCustomAttributes")

    @virtual
    def GetCustomAttributes(self, attributeType: Type, inherit: bool) -> Array[object]:
        raise NotSupportedException("Oscil: MemberInfo.GetCustomAttributes")

    @virtual
    def IsDefined(self, attributeType: Type, inherit: bool) -> bool:
        raise NotSupportedException("Oscil: MemberInfo.IsDefined")

    def __eq__(left: MemberInfo, right: MemberInfo) -> bool:
        if right is None:
            return left is None
        return left is right or (left is not None and left.Equals(right))

    def __ne__(left: MemberInfo, right: MemberInfo) -> bool:
        return not (left == right)
